import { expect } from '@open-wc/testing';
import { ProblemError } from '../../src/core/problem.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { Report } from '../../src/report/report.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
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
  report.dispatch('open', { source, preset: DEFAULT_PRESET, query, locked: {}, pageSize, timeZone: 'UTC' });
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

  it('end where an endpoint takes no notice of offset', async () => {
    let asked = 0;
    const report = opened(async () => {
      asked++;
      return page(numbered(0, 8));
    });
    await until(() => report.state.phase === 'ready');
    report.show(0, 30);
    await until(() => report.state.extent === 8);
    const known = asked;
    report.show(0, 30);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.equal(known);
  });

  it('are all there where an endpoint takes no notice of limit', async () => {
    const report = opened(async () => page(numbered(0, 35)));
    await until(() => report.state.extent === 35);
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

  it('go on telling of one that failed when its neighbour comes', async () => {
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

  it('tell the host of every load that failed', async () => {
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
