import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { addKinds } from '../../src/kinds/catalogue.js';
import { kinds } from '../../src/kinds/all.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { Sort } from '../../src/core/query.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { findEntry, type EntryPlace } from '../../src/log/find-entry.js';
import { openLog } from '../../src/log/log.js';
import type { LogSource, PageRequest } from '../../src/sources/log-source.js';
import { logPage } from '../../src/sources/rows-page.js';

const NEWEST = Date.UTC(2026, 10, 21, 12, 30);

interface Odd {
  /** Rows with the same instant, one after the other. */
  readonly alike?: number;
  /** The endpoint does not filter by time, though it is asked to. */
  readonly ignoresTime?: boolean;
  readonly hasTotal?: boolean;
  readonly hasCursor?: boolean;
  /** Rows that come before all others with each request. */
  readonly grows?: number;
  readonly sort?: Sort | null;
}

const SORT: Sort = { key: 'dateTime', descending: true };

/** A log of any length, of which nothing is held, newest first or oldest first. */
const logOf = (total: number, { alike = 1, ignoresTime, hasTotal = true, hasCursor, grows = 0 }: Odd) => {
  let requests = 0;
  let came = 0;
  const instantAt = (index: number) => NEWEST - Math.floor((index - came) / alike) * 7000;
  const entryAt = (index: number): LogEntry => ({
    id: total - (index - came),
    dateTime: new Date(instantAt(index)).toISOString(),
    // Numbers that fall as the rows go on, so that an order by them is one that can be halved.
    time: 10_000_000 - index,
    client: 'all the same',
  });
  const source: LogSource = {
    id: 'log',
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage({ query, offset, limit }: PageRequest) {
      requests += 1;
      came += grows;
      const length = total + came;
      let [first, last] = [0, length];
      const { from, until } = query.filters;
      if (!ignoresTime) {
        // As many rows as are at or past a bound: rows are evenly far from each other.
        const countFrom = (bound: number) =>
          Math.min(length, Math.max(0, (Math.floor((NEWEST - bound) / 7000) + 1) * alike + came));
        if (from) last = Math.min(last, countFrom(Date.parse(from)));
        if (until) first = Math.max(first, countFrom(Date.parse(until) + 1));
      }
      const isOldestFirst = query.sort?.descending === false;
      const count = Math.max(0, Math.min(limit, last - first - offset));
      const rows = Array.from({ length: count }, (_, at) =>
        entryAt(isOldestFirst ? last - 1 - offset - at : first + offset + at),
      );
      const page = logPage(rows, { total: hasTotal ? last - first : null });
      return Promise.resolve(hasCursor ? { ...page, next: 'more' } : page);
    },
  };
  return { source, entryAt, requests: () => requests };
};

const { signal } = new AbortController();

const placeOf = async (
  total: number,
  index: number,
  odd: Odd = {},
  change: Record<string, unknown> = {},
): Promise<{ place: EntryPlace; requests: number }> => {
  const log = logOf(total, odd);
  const entry = { ...log.entryAt(index), ...change };
  const query = { filters: {}, sort: odd.sort === undefined ? SORT : odd.sort };
  const place = await findEntry(openLog(log.source), query, senhasegura, entry, signal);
  return { place, requests: log.requests() };
};

describe('the row of an entry', () => {
  before(() => addKinds(kinds));

  const MILLION = 1_000_000;

  it('is found in two requests among a million', async () => {
    for (const index of [0, 1, 499_999, 999_999])
      expect(await placeOf(MILLION, index)).to.deep.equal({ place: { index }, requests: 2 });
  });

  it('is found oldest first', async () => {
    const sort = { key: 'dateTime', descending: false };
    const { place } = await placeOf(MILLION, 300_000, { sort });
    expect(place).to.deep.equal({ index: 699_999 });
  });

  it('is found among rows of one instant', async () => {
    const { place, requests } = await placeOf(MILLION, 500_900, { alike: 1000 });
    expect(place).to.deep.equal({ index: 500_900 });
    expect(requests).to.be.at.most(8);
  });

  it('is found though the endpoint ignores the time', async () => {
    const { place, requests } = await placeOf(MILLION, 123_456, { ignoresTime: true });
    expect(place).to.deep.equal({ index: 123_456 });
    expect(requests).to.be.at.most(60);
  });

  it('is found before rows of its own instant, where the endpoint counts all rows for any time', async () => {
    const sort = { key: 'dateTime', descending: false };
    const { place } = await placeOf(21, 20, { alike: 6, ignoresTime: true, sort });
    expect(place).to.deep.equal({ index: 0 });
  });

  it('is found in the order of a number', async () => {
    const { place, requests } = await placeOf(MILLION, 777_777, { sort: { key: 'time', descending: true } });
    expect(place).to.deep.equal({ index: 777_777 });
    expect(requests).to.be.at.most(40);
  });

  it('is found though rows come with every request', async () => {
    const { place } = await placeOf(MILLION, 400_000, { grows: 3 });
    expect(place).to.have.property('index');
    expect(Math.abs((place as { index: number }).index - 400_000)).to.be.at.most(20);
  });

  it('is said not to be there where it is not', async () => {
    expect((await placeOf(MILLION, 500_000, {}, { id: 'another' })).place).to.equal('absent');
    expect((await placeOf(300, 50, { sort: null }, { id: 'another' })).place).to.equal('absent');
  });

  it('is given up where it would take too many requests', async () => {
    const cases: Odd[] = [
      { sort: { key: 'client', descending: false } },
      { sort: null },
      { hasTotal: false },
      { alike: 200_000 },
    ];
    for (const odd of cases) {
      const { place, requests } = await placeOf(MILLION, 900_000, odd);
      expect(place, JSON.stringify(odd)).to.equal('unknown');
      expect(requests).to.be.at.most(90);
    }
  });

  it('is left to who reads on where pages follow each other by cursor', async () => {
    expect((await placeOf(MILLION, 900_000, { hasCursor: true })).place).to.equal('cursor');
  });

  it('is never another row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200_000 }),
        fc.nat(),
        fc.record({
          alike: fc.integer({ min: 1, max: 300 }),
          ignoresTime: fc.boolean(),
          sort: fc.constantFrom(
            SORT,
            { key: 'dateTime', descending: false },
            { key: 'time', descending: true },
          ),
        }),
        async (total, at, odd) => {
          const index = at % total;
          const { place } = await placeOf(total, index, odd);
          const expected = odd.sort.descending ? index : total - 1 - index;
          expect(place).to.deep.equal({ index: expected });
        },
      ),
      { numRuns: 150 },
    );
  });
});
