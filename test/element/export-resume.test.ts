import { expect } from '@open-wc/testing';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import { ProblemError } from '../../src/core/problem.js';
import type { LogSource } from '../../src/index.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles, type SavedFile } from '../support/saved-files.js';
import { find, findText, gone } from '../support/screen.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';

const TOTAL = 60_000;

/** A log that stops answering at a row, until it is told to go on. */
class StoppingLog {
  stopsAt = Infinity;
  total = TOTAL;
  readonly asked: number[] = [];

  readonly source: LogSource = {
    id: 'stopping-log',
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async ({ offset, limit }) => {
      this.asked.push(offset);
      if (offset >= this.stopsAt) throw new ProblemError({ code: 'server-error', status: 500 });
      const count = Math.max(0, Math.min(limit, this.total - offset));
      const rows = Array.from({ length: count }, (_, index) => ({
        ...sampleRow(offset + index, this.total),
      }));
      return {
        rows: columnsFromRows(rows),
        total: this.total,
        next: undefined,
        problems: [],
        fetchedAt: Date.now(),
        fromCache: false,
        storable: true,
        etag: null,
      };
    },
  };
}

const idsOf = (file: SavedFile): string[] =>
  readCsv(file.text)
    .slice(1)
    .map(([id]) => id!);
const ALL = Array.from({ length: TOTAL }, (_, index) => String(TOTAL - index));

const given = (log: StoppingLog, cacheKey = 'ana') =>
  ({ source: log.source, cache: 'indexeddb', cacheKey, pageSize: 100 }) as const;

describe('an export that is interrupted', () => {
  afterEach(() => localStorage.clear());

  it('goes on where it stood, and says so', async () => {
    const log = new StoppingLog();
    const { report } = await show(given(log));
    await loaded(report);
    log.stopsAt = 3000;
    expect(await savedFiles(() => report.exportCsv())).to.deep.equal([]);
    await findText(report, 'Export interrupted after 3,000 of 60,000 rows');
    log.stopsAt = Infinity;
    const [file] = await savedFiles(async () => {
      (await find(report, 'button', 'Resume export')).click();
      await findText(report, /Export finished: .*60,000 rows/);
    });
    expect(idsOf(file!)).to.deep.equal(ALL);
    await findText(report, 'It was interrupted and went on');
    const [again] = await savedFiles(async () => {
      (await find(report, 'button', 'Download again')).click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(again!.text).to.equal(file!.text);
    (await find(report, 'button', 'Close')).click();
    await gone(report, 'button', 'Download again');
  });

  it('may be kept as it is, or forgotten', async () => {
    const log = new StoppingLog();
    const { report } = await show({ ...given(log), cache: 'memory' });
    await loaded(report);
    log.stopsAt = 2000;
    await report.exportCsv();
    const [file] = await savedFiles(async () => {
      (await find(report, 'button', 'Save what is there')).click();
      await gone(report, 'button', 'Save what is there');
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(idsOf(file!)).to.deep.equal(ALL.slice(0, 2000));
    await report.exportCsv();
    (await find(report, 'button', 'Discard')).click();
    await gone(report, 'button', 'Discard');
    expect(Object.keys(localStorage).filter((key) => key.includes('export'))).to.deep.equal([]);
  });

  it('is forgotten when the reader signs out', async () => {
    const log = new StoppingLog();
    const { report } = await show(given(log));
    await loaded(report);
    log.stopsAt = 25_000;
    await report.exportCsv();
    expect(Object.keys(localStorage).filter((key) => key.includes('export'))).to.have.lengthOf(1);
    await report.clearCache();
    expect(Object.keys(localStorage).filter((key) => key.includes('export'))).to.deep.equal([]);
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('api-log-report-exports');
    const left: string[] = [];
    for await (const name of folder.keys()) left.push(name);
    expect(left).to.deep.equal([]);
  });

  it('leaves nothing on the disk beyond the visits that need it', async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('api-log-report-exports', { create: true });
    const [old, young] = [`${Date.now() - 2 * 60 * 60_000}-old`, `${Date.now() - 60_000}-young`];
    for (const name of [old, young]) await folder.getDirectoryHandle(name, { create: true });
    const left = async () => {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    };
    const { report } = await show(given(new StoppingLog()));
    await loaded(report);
    for (let tries = 0; tries < 50 && (await left()).includes(old); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left()).to.deep.equal([young]);
    await folder.removeEntry(young);
  });

  it('says that the log changed while it was written', async () => {
    const log = new StoppingLog();
    const { report } = await show(given(log));
    await loaded(report);
    const growing = setInterval(() => (log.total += 1), 5);
    await savedFiles(() => report.exportCsv());
    clearInterval(growing);
    await findText(report, 'The log changed while it was written');
  });
});
