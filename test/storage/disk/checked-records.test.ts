import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { StoredPage } from '../../../src/storage/pages/page-store.js';
import type { Loose } from '../bases.js';
import { dropBases, newBase } from '../bases.js';
import { keyOf, storedPage } from '../stored-pages.js';

describe('records of the page store', () => {
  let base = newBase();

  beforeEach(() => {
    base = newBase();
  });

  after(dropBases);

  const forge = async (change: (record: Loose) => void): Promise<StoredPage | undefined> => {
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    await base.raw(async (database) => {
      const record = (await database.table<Loose>('records').toArray())[0]!;
      change(record);
      await database.table<Loose>('records').put(record);
    });
    return base.open().read(keyOf());
  };
  const template = { _$litType$: 1, strings: Object.assign(['<img>'], { raw: ['<img>'] }), values: [] };
  const firstPage = (record: Loose): Loose => (record['pages'] as Loose[])[0]!;
  const columnsOf = (record: Loose): [string, Loose][] => firstPage(record)['columns'] as [string, Loose][];
  const column = (record: Loose, name: string): Loose => columnsOf(record).find(([key]) => key === name)![1];

  it('since a template forged in the base draws what it likes', async () => {
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    const unchecked: unknown = await base.raw(async (database) => {
      const record = (await database.table<Loose>('records').toArray())[0]!;
      (column(record, 'id')['dictionary'] as unknown[])[3] = template;
      await database.table<Loose>('records').put(record);
      const forged = (await database.table<Loose>('records').toArray())[0]!;
      return (column(forged, 'id')['dictionary'] as unknown[])[3];
    });
    const host = document.createElement('div');
    render(html`<p>${unchecked}</p>`, host);
    expect(host.querySelector('img')).not.to.equal(null);
  });

  it('and takes what is right', async () => {
    expect(await forge(() => undefined)).not.to.equal(undefined);
  });

  it('and leaves behind what does not belong there', async () => {
    const page = await forge((record) => {
      record['extra'] = template;
      firstPage(record)['extra'] = template;
      column(record, 'id')['extra'] = template;
    });
    expect(page).not.to.equal(undefined);
    expect(page).not.to.have.property('extra');
    expect(page!.rows.columns.get('id')).not.to.have.property('extra');
  });

  it('and remarks about rows, without what does not belong to them', async () => {
    const remarks = [
      { code: 'row-not-object', rows: 2, first: 0 },
      { code: 'too-many-rows', rows: 60_000, kept: 50_000 },
      { code: 'one-page' },
    ];
    const page = await forge((record) => {
      firstPage(record)['problems'] = remarks.map((remark) => ({ ...remark, extra: template }));
    });
    expect(page!.problems).to.deep.equal(remarks);
  });

  const forgeries: Record<string, (record: Loose) => void> = {
    'another schema': (record) => (record['schema'] = 2),
    'no schema': (record) => delete record['schema'],
    'another partition': (record) => (record['partition'] = 'bert'),
    'a template for a partition': (record) => (record['partition'] = template),
    'pages that are none': (record) => (record['pages'] = { length: 1 }),
    'a template for a page': (record) => ((record['pages'] as unknown[])[0] = template),
    'a template in a dictionary': (record) =>
      ((column(record, 'id')['dictionary'] as unknown[])[3] = template),
    'a dictionary that is none': (record) => (column(record, 'id')['dictionary'] = 'abc'),
    'a code beyond the dictionary': (record) => ((column(record, 'id')['codes'] as number[])[5] = 60_000),
    'codes of another type': (record) =>
      (column(record, 'id')['codes'] = Array.from(column(record, 'id')['codes'] as Uint16Array)),
    'a shorter column': (record) => (column(record, 'status')['values'] = new Float64Array(3)),
    'numbers of another type': (record) => (column(record, 'status')['values'] = new Float32Array(100)),
    'an unknown type of column': (record) => (column(record, 'status')['type'] = 'template'),
    'JSON that is none': (record) => ((column(record, 'error')['dictionary'] as unknown[])[0] = '{'),
    'a column twice': (record) => columnsOf(record).push(columnsOf(record)[0]!),
    'a rest that is no object': (record) =>
      columnsOf(record).push([
        '\u0000rest',
        { type: 'json', dictionary: ['null'], codes: new Uint16Array(100).fill(1) },
      ]),
    'a length that is none': (record) => (firstPage(record)['length'] = 1e308),
    'a total that cannot be': (record) => (firstPage(record)['total'] = 7),
    'a cursor that is an object': (record) => (firstPage(record)['next'] = template),
    'remarks that are none': (record) => (firstPage(record)['problems'] = [template]),
    'a remark of an older version': (record) =>
      (firstPage(record)['problems'] = [{ code: 'unexpected', details: { reason: 'one-page' } }]),
    'a remark whose number is a template': (record) =>
      (firstPage(record)['problems'] = [{ code: 'repeated', rows: template }]),
    'a remark that no source gives': (record) =>
      (firstPage(record)['problems'] = [{ code: 'ignored', filters: [template], sort: null }]),
    'a time that is none': (record) => (firstPage(record)['fetchedAt'] = 'now'),
    'ten thousand columns': (record) =>
      (firstPage(record)['columns'] = Array.from({ length: 10_000 }, (_, n) => [
        `c${n}`,
        column(record, 'id'),
      ])),
  };
  for (const [what, change] of Object.entries(forgeries)) {
    it(`and drops ${what}`, async () => {
      expect(await forge(change)).to.equal(undefined);
      expect(base.warnings).to.deep.equal([]);
    });
  }
});
