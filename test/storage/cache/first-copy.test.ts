import { expect } from '@open-wc/testing';
import { copyInRecord } from '../../../src/storage/cache/first-copy.js';
import { openRaw, readRaw } from '../../../src/storage/disk/raw-base.js';
import { recordKey } from '../../../src/storage/disk/stored-record.js';
import { entryAt } from '../../../src/rows/columns.js';
import type { Loose } from '../bases.js';
import { dropBases, newBase, type Base } from '../bases.js';
import { keyOf, storedPage } from '../stored-pages.js';

describe('the copy that a visit begins with', () => {
  after(dropBases);

  const filled = async (): Promise<Base> => {
    const base = newBase();
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    return base;
  };

  const read = async ({ name }: Base, key = keyOf()) =>
    copyInRecord(await readRaw((await openRaw(name))!, recordKey(key)), key);

  it('is what the store has written', async () => {
    const copy = await read(await filled());
    expect(copy).to.include({ fromCache: true, total: 100_000 });
    expect(entryAt(copy!.rows, 7)).to.include({ id: 'anna-7' });
  });

  it('lets go of the base, so that it can be deleted', async () => {
    const base = await filled();
    await read(base);
    await base.raw(async (database) => database.delete());
    expect(await openRaw(base.name)).to.equal(null);
  });

  it('is of nobody else, of no other page, and not too old', async () => {
    const base = await filled();
    expect(await read(base, keyOf({ partition: 'ben' }))).to.equal(undefined);
    expect(await read(base, keyOf({ offset: 100 }))).to.equal(undefined);
    const yesterday = Date.now() - 25 * 60 * 60 * 1000;
    await base.raw(async (database) => {
      const record = (await database.table<Loose>('records').toArray())[0]!;
      (record['pages'] as Loose[])[0]!['fetchedAt'] = yesterday;
      await database.table<Loose>('records').put(record);
    });
    expect(await read(base)).to.equal(undefined);
  });

  it('is checked: a record that lies under the key of another is not shown', async () => {
    const base = await filled();
    const wanted = keyOf({ partition: 'ben' });
    await base.raw(async (database) => {
      const record = (await database.table<Loose>('records').toArray())[0]!;
      await database.table<Loose>('records').put({ ...record, key: recordKey(wanted) });
    });
    expect(await readRaw((await openRaw(base.name))!, recordKey(wanted))).not.to.equal(undefined);
    expect(await read(base, wanted)).to.equal(undefined);
  });

  it('makes no base where there is none', async () => {
    const { name } = newBase();
    expect(await openRaw(name)).to.equal(null);
    const names = (await indexedDB.databases()).map((database) => database.name);
    expect(names).not.to.include(name);
  });

  it('rejects where the base is not ours', async () => {
    const { name } = newBase();
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => opening.result.createObjectStore('others');
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    const base = (await openRaw(name))!;
    const fault: unknown = await readRaw(base, 'any').catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(DOMException);
  });
});
