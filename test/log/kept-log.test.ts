import { expect } from '@open-wc/testing';
import { cachedSource } from '../../src/storage/cache/cached-source.js';
import { memoryPageStore } from '../../src/storage/pages/memory-page-store.js';
import type { PageStore, StoredPage } from '../../src/storage/pages/page-store.js';
import { queryKey } from '../../src/core/query.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { KeptAnswer } from '../../src/sources/log-source.js';
import { dropBases, newBase } from '../storage/bases.js';
import { keyOf, storedPage, stubSource } from '../storage/stored-pages.js';

const DAY = 24 * 60 * 60_000;
const SOURCE = keyOf().source;
const FILTERED = queryKey({ filters: { status: '404' }, sort: null });

const keptOf = (store: PageStore, partition: string): Promise<readonly KeptAnswer[]> =>
  cachedSource(
    stubSource(() => {
      throw new Error('Nobody asks the network.');
    }),
    { partition, store },
  ).kept();

const offsetsOf = (kept: readonly KeptAnswer[]): [string, number[]][] =>
  kept.map(({ query, pages }) => [
    JSON.stringify(query.filters),
    pages.map(({ offset }) => offset).sort((a, b) => a - b),
  ]);

const idsOf = (kept: readonly KeptAnswer[]): unknown[] =>
  kept.flatMap(({ pages }) => pages.flatMap(({ page }) => entriesOf(page.rows).map(({ id }) => id)));

/** A store that gives all that is in it, for any key. */
const careless = (pages: readonly StoredPage[]): PageStore =>
  Object.assign(Object.create(memoryPageStore()) as PageStore, { readLog: async () => pages });

describe('what is kept of a log', () => {
  after(dropBases);

  it('is given by query, from memory and from the disk', async () => {
    const base = newBase();
    const store = base.open();
    for (const offset of [0, 100, 2500]) await store.write(storedPage({ offset }));
    await store.write(storedPage({ query: FILTERED }));
    const wanted = [
      ['{}', [0, 100, 2500]],
      ['{"status":"404"}', [0]],
    ];
    expect(offsetsOf(await keptOf(store, 'anna'))).to.have.deep.members(wanted);
    await store.flush();
    expect(offsetsOf(await keptOf(base.open(), 'anna'))).to.have.deep.members(wanted);
  });

  it('is of nobody else and of no other log, though names begin alike', async () => {
    const base = newBase();
    const store = base.open();
    const others = [
      { partition: 'bert' },
      { partition: 'ann' },
      { partition: 'anna2' },
      { partition: `anna","${SOURCE}` },
      { source: `${SOURCE}other` },
      { source: SOURCE.slice(0, -1) },
    ];
    for (const other of others) await store.write(storedPage(other));
    await store.flush();
    for (const one of [store, base.open()]) expect(await keptOf(one, 'anna')).to.deep.equal([]);
  });

  it('is not too old', async () => {
    const store = memoryPageStore();
    await store.write(storedPage({}, { fetchedAt: Date.now() - DAY - 1000 }));
    await store.write(storedPage({ offset: 100 }, { fetchedAt: Date.now() - DAY + 60_000 }));
    expect(offsetsOf(await keptOf(store, 'anna'))).to.deep.equal([['{}', [100]]]);
  });

  it('is of nobody else even with a store that mixes up its keys', async () => {
    expect(await keptOf(careless([storedPage({ partition: 'bert' })]), 'anna')).to.deep.equal([]);
  });

  it('is seen to be by this test where a store forges the name', async () => {
    const forged = { ...storedPage({ partition: 'bert' }), key: keyOf() };
    expect(idsOf(await keptOf(careless([forged]), 'anna'))).to.include('bert-0');
  });

  it('is nothing after it was cleared, on the disk too', async () => {
    const base = newBase();
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    await store.clear('anna');
    for (const one of [store, base.open()]) expect(await keptOf(one, 'anna')).to.deep.equal([]);
  });
});
