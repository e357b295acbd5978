import { expect } from '@open-wc/testing';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import { ProblemError } from '../../src/core/problem.js';
import type { LogSource } from '../../src/index.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles, type SavedFile } from '../support/saved-files.js';
import { find, findText, gone, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { quiet } from '../support/until.js';

const TOTAL = 60_000;

/** A log that stops answering at a row, until it is released. */
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

/** Names of what exports have on the disk, and whether one of them may go on. */
const leftOnDisk = async (): Promise<{ names: string[]; checkpoints: number }> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('api-log-report-exports', { create: true });
  const names: string[] = [];
  let checkpoints = 0;
  for await (const [name, entry] of folder.entries()) {
    names.push(name);
    const note = await (entry as FileSystemDirectoryHandle)
      .getFileHandle('checkpoint.json')
      .catch(() => null);
    if (note) checkpoints += 1;
  }
  return { names, checkpoints };
};

describe('an export that is interrupted', () => {
  afterEach(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('api-log-report-exports', { recursive: true }).catch(() => {});
  });

  it('resumes where it stopped, and says so', async () => {
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
    await findText(report, 'The export was interrupted and resumed');
    const [again] = await savedFiles(async () => (await find(report, 'button', 'Download again')).click(), 1);
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
      (await find(report, 'button', 'Save the part we have')).click();
      await gone(report, 'button', 'Save the part we have');
    }, 1);
    expect(idsOf(file!)).to.deep.equal(ALL.slice(0, 2000));
    await report.exportCsv();
    (await find(report, 'button', 'Discard')).click();
    await gone(report, 'button', 'Discard');
    expect((await leftOnDisk()).checkpoints).to.equal(0);
  });

  it('is forgotten when the reader signs out', async () => {
    const log = new StoppingLog();
    const { report } = await show(given(log));
    await loaded(report);
    log.stopsAt = 25_000;
    await report.exportCsv();
    expect((await leftOnDisk()).checkpoints).to.equal(1);
    await report.clearCache();
    expect((await leftOnDisk()).names).to.deep.equal([]);
  });

  it('leaves nothing on the disk beyond the visits that need it', async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('api-log-report-exports', { create: true });
    const [old, young] = [`${Date.now() - 2 * 60 * 60_000}-old`, `${Date.now() - 60_000}-young`];
    for (const name of [old, young]) await folder.getDirectoryHandle(name, { create: true });
    const left = async () => (await leftOnDisk()).names;
    const { report } = await show(given(new StoppingLog()));
    await loaded(report);
    for (let tries = 0; tries < 200 && (await left()).includes(old); tries++) await quiet(50);
    expect(await left()).to.deep.equal([young]);
    await folder.removeEntry(young);
  });

  it('is not offered where the disk has lost a part of it', async () => {
    const log = new StoppingLog();
    const first = await show(given(log, 'lost'));
    await loaded(first.report);
    log.stopsAt = 25_000;
    await first.report.exportCsv();
    const [name] = (await leftOnDisk()).names;
    const root = await navigator.storage.getDirectory();
    const own = await (await root.getDirectoryHandle('api-log-report-exports')).getDirectoryHandle(name!);
    const part = await (await own.getFileHandle('0.csv')).createWritable({ keepExistingData: true });
    await part.truncate(1000);
    await part.close();
    first.report.remove();
    const { report } = await show(given(log, 'lost'));
    await loaded(report);
    await quiet(300);
    expect(query(report, 'button', 'Resume export')).to.equal(null);
  });

  it('says that the log changed while it was written', async () => {
    const log = new StoppingLog();
    const { report } = await show(given(log));
    await loaded(report);
    const growing = setInterval(() => (log.total += 1), 5);
    await savedFiles(() => report.exportCsv());
    clearInterval(growing);
    await findText(report, 'The log changed during the export');
  });
});
