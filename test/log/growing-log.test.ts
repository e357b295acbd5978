import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { allPages } from '../../src/log/reading/all-pages.js';
import { Report } from '../../src/report/report.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogPage, LogSource } from '../../src/sources/log-source.js';
import type { ReadingEnd } from '../../src/sources/reading-end.js';
import { GrowingLog, type Moment } from '../support/growing-log.js';
import { until } from '../support/until.js';

const QUERY = { filters: {}, sort: null };

const idsOf = (page: LogPage): number[] => entriesOf(page.rows).map(({ id }) => id as number);

const readToEnd = async (source: LogSource, limit: number) => {
  const ids: number[] = [];
  let end: ReadingEnd | undefined;
  const options = {
    source,
    query: QUERY,
    limit,
    fallbackLimit: limit,
    signal: new AbortController().signal,
  };
  for await (const step of allPages(options)) {
    if (step.end) ({ end } = step);
    else ids.push(...idsOf(step.page));
  }
  return { ids, end: end! };
};

const read = async (source: LogSource, limit: number): Promise<number[]> =>
  (await readToEnd(source, limit)).ids;

/** The rows received by asking for one offset after the other. */
const readCarelessly = async ({ fetchPage }: LogSource, limit: number): Promise<number[]> => {
  const ids: number[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = await fetchPage({ query: QUERY, offset, limit, signal: new AbortController().signal });
    if (page.rows.length === 0) return ids;
    ids.push(...idsOf(page));
  }
};

const opened = (source: LogSource, pageSize: number): Report => {
  const report = new Report();
  report.dispatch('open', {
    source,
    preset: DEFAULT_PRESET,
    query: QUERY,
    locked: {},
    pageSize,
    timeZone: 'UTC',
  });
  return report;
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, id) => id);

describe('a log that grows while it is read', () => {
  it('gives each row that it had once, in order, however many come meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 5, max: 40 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }),
        async (length, limit, pages) => {
          const log = new GrowingLog(
            length,
            pages.map((share) => ({ newer: Math.floor(share * share * limit) })),
          );
          expect(await read(log.source, limit)).to.deep.equal(numbers(length));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves none out where more come than pages have rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.record({ newer: fc.nat(60) }), { maxLength: 30 }),
        async (length, limit, growing) => {
          const ids = await read(new GrowingLog(length, growing).source, limit);
          expect(numbers(length).filter((id) => !ids.includes(id))).to.deep.equal([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not take rows that moved down for its end', async () => {
    const growing = [0, 0, 16, 32, 35, 43].map((newer) => ({ newer }));
    expect(await read(new GrowingLog(19, growing).source, 6)).to.include(18);
    const faster = [0, 15, 27, 15, 57, 1, 56, 34].map((newer) => ({ newer }));
    const { ids, end } = await readToEnd(new GrowingLog(70, faster).source, 5);
    if (end.kind === 'complete') expect(ids).to.include.members(numbers(70));
  });

  it('gives each of them also where others come late, in between, and says how many it gave twice', async () => {
    const moment = fc.record({
      newer: fc.integer({ min: 0, max: 3 }),
      late: fc.option(fc.nat(300), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 5, max: 40 }),
        fc.array(moment, { maxLength: 60 }),
        async (length, limit, growing) => {
          const log = new GrowingLog(length, growing);
          const { ids, end } = await readToEnd(log.source, limit);
          const old = ids.filter((id) => id >= 0);
          expect([...new Set(old)].sort((one, other) => one - other)).to.deep.equal(numbers(length));
          expect(old.length - length).to.be.at.most(end.repeated);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives all of them where the total lies', async () => {
    const liars: ((total: number, end: number) => number)[] = [
      // At least one more, as long as there is one: what some servers say who do not count.
      (total, end) => Math.min(total, end + 1),
      (total) => total + Math.round(Math.sin(total) * 10) + 10,
    ];
    for (const totalOf of liars)
      for (const limit of [7, 20]) {
        const log = new GrowingLog(100, [], totalOf);
        expect(await read(log.source, limit)).to.deep.equal(numbers(100));
      }
  });

  it('gives some of them twice where one offset is asked for after the other', async () => {
    const ids = await readCarelessly(new GrowingLog(50, [{ newer: 3 }]).source, 20);
    expect(new Set(ids).size).to.be.below(ids.length);
  });

  it('costs no further request while nothing comes, but the one that shows that a full page is the last', async () => {
    for (const [length, requests] of [
      [99, 5],
      [100, 6],
    ] as const) {
      const log = new GrowingLog(length, []);
      await read(log.source, 20);
      expect(log.requests).to.equal(requests);
    }
  });
});

describe('a log that grows under a reader', () => {
  const shown = (report: Report): unknown[] =>
    numbers(report.state.extent).map((row) => report.valueAt(row, 'id'));

  const showAll = async (report: Report, order: readonly number[]): Promise<void> => {
    for (const first of order) {
      report.show(first, first + 9);
      await until(() => report.hasRow(first) && report.hasRow(Math.min(first + 9, report.state.extent - 1)));
    }
  };

  it('shows each row where it was, downwards, and how many have come', async () => {
    const log = new GrowingLog(95, Array<Moment>(9).fill({ newer: 3 }));
    const report = opened(log.source, 20);
    await until(() => report.state.phase === 'ready');
    await showAll(report, [0, 10, 20, 30, 40, 50, 60, 70, 80, 85]);
    expect(shown(report)).to.deep.equal(numbers(95));
    expect(report.state.total).to.equal(95);
    expect(report.state.newer).to.be.above(0);
  });

  it('shows each row where it was after a jump, and upwards', async () => {
    const log = new GrowingLog(200, [{ newer: 0 }, { newer: 0 }, { newer: 130 }, { newer: 2 }, { newer: 1 }]);
    const report = opened(log.source, 20);
    await until(() => report.state.phase === 'ready');
    const order = [0, 190, ...numbers(20).map((index) => 190 - index * 10)];
    await showAll(report, order);
    expect(shown(report)).to.deep.equal(numbers(200));
  });

  it('asks anew for a page of which there is only a copy from before', async () => {
    const log = new GrowingLog(60, []);
    const { fetchPage } = log.source;
    const old = await fetchPage({
      query: QUERY,
      offset: 20,
      limit: 20,
      signal: new AbortController().signal,
    });
    log.grow({ newer: 3 });
    const source: LogSource = {
      ...log.source,
      fetchPage: async (request) =>
        request.offset === 20 && !request.reload ? { ...old, fromCache: true } : fetchPage(request),
    };
    const report = opened(source, 20);
    await until(() => report.state.phase === 'ready');
    await showAll(report, [0, 20, 40]);
    expect(shown(report)).to.deep.equal([-3, -2, -1, ...numbers(60)]);
  });

  it('is said to be there twice in part where nobody counts its rows', async () => {
    const log = new GrowingLog(60, [{ newer: 3 }]);
    const uncounted: LogSource = {
      ...log.source,
      fetchPage: async (request) => ({ ...(await log.source.fetchPage(request)), total: null }),
    };
    const report = opened(uncounted, 20);
    await until(() => report.state.phase === 'ready');
    await showAll(report, [0, 20]);
    expect(shown(report).slice(18, 24)).to.deep.equal([18, 19, 17, 18, 19, 20]);
    expect(report.state.remarks).to.deep.equal([{ code: 'repeated', rows: 3 }]);
  });

  it('begins anew with Update', async () => {
    const log = new GrowingLog(40, [{ newer: 5 }]);
    const report = opened(log.source, 10);
    await until(() => report.state.phase === 'ready');
    await showAll(report, [0, 20]);
    expect(report.state).to.include({ newer: 5, total: 40 });
    report.show(0, 9);
    report.dispatch('update');
    await until(() => report.state.total === 45);
    expect(report.state.newer).to.equal(0);
    expect(report.valueAt(0, 'id')).to.equal(-5);
  });
});
