import { expect } from '@open-wc/testing';
import { openPageStore } from '../../../src/storage/cache/open-page-store.js';
import { queryKey } from '../../../src/core/query.js';
import { columnsFromRows, entriesOf } from '../../../src/rows/columns.js';
import type { Loose } from '../bases.js';
import { dropBases, newBase, recordsOf } from '../bases.js';
import { keyOf, pause, rowsFrom, storedPage } from '../stored-pages.js';

describe('IndexedDB page store', () => {
  let base = newBase();

  beforeEach(() => {
    base = newBase();
  });

  after(dropBases);

  it('gives pages back in the next visit, ten of them in one record', async () => {
    const store = base.open();
    for (let offset = 0; offset < 1500; offset += 100) {
      await store.write(storedPage({ offset }, { etag: `"${offset}"`, fetchedAt: Date.now() - offset }));
    }
    await store.flush();
    expect(await base.raw((database) => database.table('records').count())).to.equal(2);
    const next = base.open();
    const page = await next.read(keyOf({ offset: 1400 }));
    expect(page?.etag).to.equal('"1400"');
    expect(entriesOf(page!.rows)).to.deep.equal(rowsFrom(1400, 100, 'anna'));
    expect(await next.read(keyOf({ offset: 1500 }))).to.equal(undefined);
    expect(await next.read(keyOf({ offset: 1400, partition: 'bert' }))).to.equal(undefined);
    expect(await next.read(keyOf({ offset: 1400, cursor: 'x' }))).to.equal(undefined);
  });

  it('takes the newer of two copies', async () => {
    const [one, two] = [base.open(), base.open()];
    await one.write(storedPage({}, { total: 200 }));
    await one.flush();
    await two.write(storedPage({}, { total: 300, fetchedAt: Date.now() + 1 }));
    await two.flush();
    await pause(5);
    expect((await base.open().read(keyOf()))?.total).to.equal(300);
  });

  it('lets two tabs fill one record', async () => {
    const [one, two] = [base.open(), base.open()];
    for (let offset = 0; offset < 1000; offset += 200) {
      await one.write(storedPage({ offset }));
      await two.write(storedPage({ offset: offset + 100 }));
    }
    await Promise.all([one.flush(), two.flush()]);
    const third = base.open();
    const pages = await Promise.all(
      Array.from({ length: 10 }, (_, index) => third.read(keyOf({ offset: index * 100 }))),
    );
    expect(pages.filter((page) => page !== undefined)).to.have.length(10);
  });

  it('keeps no more rows in a record than it should, where an endpoint ignores the limit', async () => {
    const store = base.open();
    const rows = columnsFromRows(rowsFrom(0, 5000));
    await store.write(storedPage({ offset: 0 }, { rows }));
    await store.write(storedPage({ offset: 100 }, { rows, fetchedAt: Date.now() + 1 }));
    await store.flush();
    const [record] = await recordsOf(base);
    expect(record!['pages']).to.have.length(1);
  });

  it('clears a partition, or all, on disk and in memory', async () => {
    const store = base.open();
    for (const partition of ['anna', 'bert', '']) await store.write(storedPage({ partition }));
    await store.clear('anna');
    expect(await store.read(keyOf())).to.equal(undefined);
    expect(await store.read(keyOf({ partition: 'bert' }))).not.to.equal(undefined);
    await store.flush();
    await base.open().clear('');
    const third = base.open();
    expect(await third.read(keyOf({ partition: '' }))).to.equal(undefined);
    expect(await third.read(keyOf({ partition: 'bert' }))).not.to.equal(undefined);
    await third.clear();
    expect(await base.raw((database) => database.table('records').count())).to.equal(0);
  });

  it('writes no secret', async () => {
    const store = base.open();
    const rows = columnsFromRows([
      {
        url: '/x?a=1&access_token=canary1',
        header: 'Bearer canary2canary',
        body: { next: 'https://e.example/?api_key=canary3' },
      },
      { url: '?session=canary4', header: 'eyJhbGciOiJIUzI1NiJ9.canary5.canary6', body: 7 },
    ]);
    await store.write(storedPage({}, { rows }));
    const query = queryKey({ filters: { url: 'token=canary7' }, sort: null });
    await store.write(storedPage({ query }, { rows }));
    await store.flush();
    const all = JSON.stringify(await recordsOf(base));
    expect(all).not.to.include('canary');
    expect(all).to.include('a=1');
    const kept = entriesOf((await base.open().read(keyOf()))!.rows);
    expect(kept[0]!['body']).to.deep.equal({ next: 'https://e.example/?api_key=***' });
  });

  it('stays within its budget, the oldest used going first', async () => {
    let time = Date.now();
    const store = base.open({ bytes: 100_000, now: () => (time += 1000) });
    for (let offset = 0; offset < 20_000; offset += 1000) {
      await store.write(
        storedPage({ offset, limit: 1000 }, { rows: columnsFromRows(rowsFrom(offset, 200)) }),
      );
      await store.flush();
    }
    const offsets = (await recordsOf(base)).map((record) => (record['pages'] as Loose[])[0]!['offset']);
    expect(offsets.length).to.be.within(2, 10);
    expect(offsets).to.include(19_000);
    expect(offsets).not.to.include(0);
  });

  it('makes no base before there is something to write', async () => {
    const store = base.open();
    expect(await store.read(keyOf())).to.equal(undefined);
    await pause(50);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(base.name);
    expect(store.isOpen).to.equal(true);
  });
});

describe('page store', () => {
  it('is shared by reports of one mode', () => {
    const warn = (): void => undefined;
    expect(openPageStore({ mode: 'memory', warn })).to.equal(openPageStore({ mode: 'memory', warn }));
  });

  it('keeps nothing in mode none', async () => {
    const store = openPageStore({ mode: 'none', warn: () => undefined });
    await store.write(storedPage());
    expect(await store.read(keyOf())).to.equal(undefined);
  });
});
