import { expect } from '@open-wc/testing';
import { ProblemError } from '../../src/core/problem.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { Report } from '../../src/report/report.js';
import { mayAskByItself } from '../../src/report/may-ask-by-itself.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
import { withFakeTime } from '../support/fake-time.js';
import { until } from '../support/until.js';

const page = (rows: readonly LogEntry[], more: Partial<LogPage> = {}): LogPage => ({
  rows: columnsFromRows(rows),
  total: null,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  fromCache: false,
  storable: false,
  etag: null,
  ...more,
});

const numbered = (first: number, count: number): LogEntry[] =>
  Array.from({ length: count }, (_, index) => ({ id: first + index }));

const opened = (fetchPage: (request: PageRequest) => Promise<LogPage>, pageSize = 10): Report => {
  const source: LogSource = { id: 'log', capabilities: { filters: 'all', sorts: 'all' }, fetchPage };
  const report = new Report();
  const query = { filters: {}, sort: null };
  report.dispatch('open', {
    source: completeSource(source, DEFAULT_PRESET),
    preset: DEFAULT_PRESET,
    query,
    locked: {},
    pageSize,
    timeZone: 'UTC',
  });
  return report;
};

const ids = (report: Report): unknown[] =>
  Array.from({ length: report.state.extent }, (_, row) => report.valueAt(row, 'id'));

describe('the pages that a report loads', () => {
  it('end where a page without a total is short', async () => {
    const report = opened(async ({ offset, limit }) =>
      page(numbered(offset, 24).slice(0, Math.min(limit, 24 - offset))),
    );
    await until(() => report.state.extent > 0);
    for (const first of [0, 10, 20]) report.show(first, first + 9);
    await until(() => report.state.extent === 24);
    expect(ids(report)).to.deep.equal(numbered(0, 24).map(({ id }) => id));
  });

  it('end where an endpoint ignores offset', async () => {
    let asked = 0;
    const report = opened(async () => {
      asked++;
      return page(numbered(0, 8));
    });
    await until(() => report.state.phase === 'ready');
    report.show(0, 30);
    await until(() => report.state.extent === 8);
    const known = asked;
    await withFakeTime(async (time) => {
      report.show(0, 30);
      await time.pass(60_000);
    });
    expect(asked).to.equal(known);
  });

  it('are all there where an endpoint ignores limit', async () => {
    const report = opened(async () => page(numbered(0, 35)));
    await until(() => report.state.extent === 35);
    report.show(20, 34);
    await until(() => report.hasRow(34));
    expect(report.valueAt(34, 'id')).to.equal(34);
  });

  it('follow each other without a gap when a log grows under cursors', async () => {
    let newest = 0;
    // Rows count upwards as they come, the newest first; a cursor is the last id that was given.
    const report = opened(async ({ cursor, limit }) => {
      const before = cursor === undefined ? newest + 40 : Number(cursor);
      const rows = Array.from({ length: limit }, (_, index) => ({ id: before - 1 - index }));
      // Page 1 is slow: it comes when page 0 is another already.
      if (cursor !== undefined) await new Promise((resolve) => setTimeout(resolve, 30));
      return page(rows, { next: String(before - limit) });
    });
    await until(() => report.state.phase === 'ready');
    report.show(0, 15);
    await until(() => report.hasRow(15));
    newest = 3;
    report.dispatch('update');
    await until(() => report.valueAt(0, 'id') === 42 && report.hasRow(19));
    expect(Array.from({ length: 20 }, (_, row) => report.valueAt(row, 'id'))).to.deep.equal(
      Array.from({ length: 20 }, (_, row) => 42 - row),
    );
  });

  it('go on reporting one that failed when its neighbour is received', async () => {
    const report = opened(async ({ offset }) => {
      if (offset === 10) throw new ProblemError({ code: 'server-error', status: 500 });
      if (offset === 20) await new Promise((resolve) => setTimeout(resolve, 30));
      return page(numbered(offset, 10), { total: 100 });
    });
    await until(() => report.state.phase === 'ready');
    report.show(8, 25);
    await until(() => report.hasRow(20));
    expect(report.state.problem?.code).to.equal('server-error');
  });

  describe('of which some could not be had', () => {
    const isBroken = new Set<number>();
    const asked: number[] = [];
    const broken = (offsets: readonly number[]) => {
      isBroken.clear();
      asked.length = 0;
      for (const offset of offsets) isBroken.add(offset);
      return opened(async ({ offset }) => {
        asked.push(offset);
        if (isBroken.has(offset)) throw new ProblemError({ code: 'server-error', status: 500 });
        return page(numbered(offset, Math.min(10, 95 - offset)), { total: 95 });
      });
    };

    it('say which rows are missing, neighbours in one, up to the last row', async () => {
      const report = broken([10, 20, 40, 90]);
      await until(() => report.state.phase === 'ready');
      report.show(0, 94);
      await until(() => report.state.missing.length === 3);
      expect(report.state.missing).to.deep.equal([
        { first: 10, last: 29 },
        { first: 40, last: 49 },
        { first: 90, last: 94 },
      ]);
    });

    it('are asked for again, and what is there is not', async () => {
      const report = broken([10, 20]);
      await until(() => report.state.phase === 'ready');
      report.show(0, 40);
      await until(() => report.hasRow(30) && report.state.missing.length === 1);
      isBroken.delete(10);
      asked.length = 0;
      report.dispatch('retry');
      expect(report.state.missing, 'still missing while asked for').to.deep.equal([{ first: 10, last: 29 }]);
      await until(() => report.hasRow(10) && !report.state.updating);
      expect(asked.sort()).to.deep.equal([10, 20]);
      expect(report.state.missing).to.deep.equal([{ first: 20, last: 29 }]);
      expect(report.state.problem?.code).to.equal('server-error');
      isBroken.clear();
      report.dispatch('retry');
      await until(() => report.hasRow(20));
      expect(report.state.missing).to.deep.equal([]);
      expect(report.state.problem).to.equal(null);
    });

    it('are forgotten by a retry once they are out of sight, and asked for when they are back', async () => {
      const report = broken([10]);
      await until(() => report.state.phase === 'ready');
      report.show(0, 15);
      await until(() => report.state.missing.length === 1);
      report.show(70, 80);
      await until(() => report.hasRow(80));
      asked.length = 0;
      isBroken.clear();
      report.dispatch('retry');
      await until(() => !report.state.updating && report.state.problem === null);
      expect(asked).to.deep.equal([]);
      report.show(0, 15);
      await until(() => report.hasRow(15));
    });

    it('are not part of what failed where they are held from before: those are only older', async () => {
      const report = broken([]);
      await until(() => report.state.phase === 'ready');
      report.show(0, 15);
      await until(() => report.hasRow(15));
      isBroken.add(10);
      report.dispatch('update');
      await until(() => report.state.problem !== null && !report.state.updating);
      expect(report.state.missing).to.deep.equal([]);
      asked.length = 0;
      report.dispatch('retry');
      await until(() => asked.length > 0 && !report.state.updating);
      expect(asked).to.deep.equal([10]);
    });
  });

  it('go on being asked for by themselves though the first ones failed, what went wrong still said', async () => {
    let isBroken = true;
    const report = opened(async () => {
      if (isBroken) throw new ProblemError({ code: 'network' });
      return page(numbered(0, 5));
    });
    await until(() => report.state.phase === 'failed');
    expect(mayAskByItself(report.state)).to.equal(true);
    isBroken = false;
    report.dispatch('refresh');
    expect(report.state.problem?.code).to.equal('network');
    await until(() => report.state.phase === 'ready');
    expect(report.state.problem).to.equal(null);
  });

  it('are not asked for by themselves where only a person can help', async () => {
    for (const code of ['forbidden', 'unauthorised', 'cancelled'] as const) {
      const report = opened(async () => {
        throw new ProblemError({ code });
      });
      await until(() => report.state.phase === 'failed');
      expect(mayAskByItself(report.state), code).to.equal(false);
    }
  });

  it('report every load that failed to the host', async () => {
    const report = opened(async () => {
      throw new ProblemError({ code: 'forbidden', status: 403 });
    });
    let failures = 0;
    report.subscribe({ failed: () => failures++ });
    await until(() => failures === 1);
    report.dispatch('update');
    await until(() => failures === 2);
  });
});
