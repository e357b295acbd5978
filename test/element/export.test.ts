import { expect } from '@open-wc/testing';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { status } from '../../stories/support/failures.js';
import { bare } from '../../src/core/inert.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find, findText, heard, query } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { eventsOf, show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { COLUMN_KEYS, ENGLISH, PORTUGUESE } from './seed-tables.js';

/** What a spreadsheet may take for the start of a formula (OWASP, CSV injection), behind what spreadsheets skip. */
// eslint-disable-next-line no-control-regex -- control characters are among them
const STARTS_FORMULA = /^[\s"'\u0000\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const exported = async (...given: Parameters<typeof show>) => {
  const shown = await show(...given);
  await loaded(shown.report);
  const files = await savedFiles(() => shown.report.exportCsv());
  return { ...shown, file: files[0]! };
};

describe('Export CSV', () => {
  for (const { locale, columns } of [ENGLISH, PORTUGUESE]) {
    it(`writes every cell for machines, under headings in ${locale}`, async () => {
      const rows = [
        {
          ...sampleRow(0, 2),
          id: 7,
          error: true,
          time: 12.5,
          dateTime: '2026-11-21T02:04:05.678Z',
          client: 'A "b", c',
        },
        {
          ...sampleRow(1, 2),
          id: 6,
          error: false,
          time: 1900,
          dateTime: '2026-11-21T02:04:00Z',
          client: 'two\r\nlines',
        },
      ];
      const { file } = await exported({ locale, timeZone: 'America/Sao_Paulo' }, rows);
      const [heading, ...records] = readCsv(file.text, locale === 'pt-BR' ? ';' : ',');
      const time = COLUMN_KEYS.indexOf('time');
      expect(heading).to.deep.equal(columns.with(time, `${columns[time]} (ms)`));
      const expected = rows.map((row, place) =>
        COLUMN_KEYS.map((key) =>
          key === 'dateTime'
            ? ['2026-11-20T23:04:05.678-03:00', '2026-11-20T23:04:00-03:00'][place]
            : String(row[key]),
        ),
      );
      expect(records).to.deep.equal(expected);
    });
  }

  it('is UTF-8 with a byte order mark, every field quoted, every record ended by CR and LF', async () => {
    const { file } = await exported({}, sampleRows(3));
    expect([...file.bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(file.type).to.match(/^text\/csv/);
    const lines = file.text.slice(1).split('\r\n');
    expect(lines.pop()).to.equal('');
    expect(lines).to.have.lengthOf(4);
    for (const line of lines) expect(line).to.match(/^".*"$/);
    expect(file.text.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });

  it('is named after the report and the day, in its zone', async () => {
    const { file } = await exported({ timeZone: 'Pacific/Kiritimati' }, sampleRows(1));
    const day = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect(file.name).to.equal(`api-logs-${day}.csv`);
  });

  for (const [locale, separator] of [
    ['en', ','],
    ['de', ';'],
    ['pt-BR', ';'],
    ['es', ';'],
    ['pl', ';'],
  ] as const)
    it(`separates by "${separator}" as spreadsheets in ${locale} do, where the host does not say how`, async () => {
      const { file } = await exported({ locale }, sampleRows(1));
      expect(readCsv(file.text, separator)[0]).to.have.lengthOf(ENGLISH.columns.length);
    });

  it('separates by commas where the host asks for it, whatever the language', async () => {
    const { file } = await exported({ locale: 'pt-BR', csvSeparator: ',' }, sampleRows(1));
    expect(readCsv(file.text)[0]).to.deep.equal(PORTUGUESE.columns.with(13, 'Tempo (ms)'));
  });

  it('separates by semicolons where the host asks for it', async () => {
    const { file } = await exported({ attributes: { 'csv-separator': ';' } }, sampleRows(2));
    const records = readCsv(file.text, ';');
    expect(records[0]![0]).to.equal(ENGLISH.columns[0]);
    expect(records[2]!.slice(0, 3)).to.deep.equal([
      '1',
      'c-' + sampleRow(1, 2).clientId.slice(2),
      sampleRow(1, 2).client,
    ]);
  });

  it('holds every row that matches, far beyond the first page, in order', async () => {
    const { file } = await exported({ pageSize: 50 }, logOfLength(3456));
    const ids = readCsv(file.text)
      .slice(1)
      .map(([id]) => Number(id));
    expect(ids).to.deep.equal(Array.from({ length: 3456 }, (_, index) => 3456 - index));
  });

  it('holds every row behind cursors, and where nobody knows the total', async () => {
    for (const paging of ['cursor', 'unknown'] as const) {
      const { file } = await exported({}, logOfLength(2345), { paging });
      expect(readCsv(file.text), paging).to.have.lengthOf(2346);
    }
  });

  it('holds every row where the endpoint gives fewer than it was asked for', async () => {
    const { file } = await exported({}, logOfLength(777), { mostRows: 60 });
    expect(readCsv(file.text)).to.have.lengthOf(778);
  });

  it('holds only what the filters let through, locked ones too', async () => {
    const { report, endpoint } = await show({ lockedFilters: { resource: '/api/pam' } }, sampleRows(400));
    await loaded(report);
    await search(report, { Client: 'ana' });
    await until(() => endpoint.asked().at(-1)!.client);
    const [file] = await savedFiles(() => report.exportCsv());
    const records = readCsv(file!.text).slice(1);
    expect(records.length).to.be.above(5);
    for (const record of records) {
      expect(record[2]).to.contain('Ana');
      expect(record[6]).to.contain('/api/pam');
    }
  });

  it('has every column of the report, whichever the host shows', async () => {
    const { file } = await exported({ columns: ['client'] }, sampleRows(2));
    expect(readCsv(file.text)[0]).to.deep.equal(ENGLISH.columns.with(13, 'Time (ms)'));
  });

  it('makes every cell inert that a spreadsheet would run, and loses nothing else of it', async () => {
    const rows = formulas.map((client, index) => ({
      ...sampleRow(index, formulas.length),
      client,
      url: client,
    }));
    const { file } = await exported({}, rows);
    const records = readCsv(file.text).slice(1);
    expect(records).to.have.lengthOf(formulas.length);
    records.forEach((record, index) => {
      const came = formulas[index]!;
      for (const cell of [record[2]!, record[10]!]) {
        if (STARTS_FORMULA.test(came)) expect(cell.startsWith("'"), JSON.stringify(came)).to.equal(true);
        expect(bare(cell)).to.equal(came);
      }
    });
  });

  it('leaves numbers what they are, below zero too', async () => {
    const { file } = await exported({}, [{ ...sampleRow(0, 1), time: -12, status: 404 }]);
    const [, record] = readCsv(file.text);
    expect([record![9], record![13]]).to.deep.equal(['404', '-12']);
  });

  it('starts at once from the menu, without a dialog before it', async () => {
    const { report } = await show({}, sampleRows(5));
    await loaded(report);
    const files = await savedFiles(async () => {
      (await find(report, 'button', 'View actions')).click();
      (await find(report, 'menuitem', 'Export CSV')).click();
      await heard(report, 'status', /Export finished: api-logs-\d{4}-\d\d-\d\d\.csv, 5 rows\./);
      expect(query(report, 'dialog')).to.equal(null);
    });
    expect(files).to.have.lengthOf(1);
  });

  it('shows its progress and can be cancelled, with no file then', async () => {
    const { report, endpoint } = await show({}, logOfLength(100_000), {
      latency: (_call, place) => (place < 4 ? 0 : Infinity),
    });
    await loaded(report);
    const files = await savedFiles(async () => {
      const done = report.exportCsv();
      const bar = await find(report, 'progressbar', 'Export CSV');
      await findText(report, /Export CSV: [1-9],?\d* of 100,000 rows/);
      expect((bar as HTMLProgressElement).value).to.be.above(0);
      (await find(report, 'button', 'Cancel')).click();
      await done;
      await heard(report, 'status', 'Export cancelled.');
      await until(() => query(report, 'progressbar') === null);
    });
    expect(files).to.deep.equal([]);
    expect(endpoint.calls.at(-1)!.signal!.aborted).to.equal(true);
  });

  it('compresses the file where the page wants that', async () => {
    const { file } = await exported({ csvCompression: 'gzip' }, sampleRows(50));
    expect(file.name).to.match(/^api-logs-\d{4}-\d\d-\d\d\.csv\.gz$/);
    const stream = new Blob([file.bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    expect(readCsv(await new Response(stream).text())).to.have.lengthOf(51);
  });

  it('asks the host first, which may forbid it', async () => {
    const { report } = await show({ filters: { client: 'ana' } }, sampleRows(50));
    await loaded(report);
    const events = eventsOf(report, 'api-log-export');
    report.addEventListener('api-log-export', (event) => event.preventDefault(), { once: true });
    expect(await savedFiles(() => report.exportCsv())).to.deep.equal([]);
    expect(await savedFiles(() => report.exportCsv())).to.have.lengthOf(1);
    expect(events[0]).to.deep.equal(['api-log-export', { format: 'csv', filters: { client: 'ana' } }]);
  });

  it('says what went wrong, keeps the rows, and hands out no half of a file', async () => {
    const { report } = await show({}, logOfLength(5000), {
      failure: (call, place) => (place < 3 ? undefined : status(403, 'No')(call, place)),
    });
    await loaded(report);
    expect(await savedFiles(() => report.exportCsv())).to.deep.equal([]);
    await findText(report, /You are not allowed to see this log\. \(403\)/);
    expect((await loaded(report)).length).to.be.above(3);
    (await find(report, 'button', 'Discard')).click();
    await until(() => query(report, 'button', 'Discard') === null);
  });

  it('ends where an endpoint gives the same cursor again and again', async () => {
    const page = JSON.stringify({ rows: sampleRows(10), next: 'again' });
    const { report, endpoint } = await show({}, [], {
      failure: () => new Response(page, { headers: { 'Content-Type': 'application/json' } }),
    });
    await loaded(report);
    await savedFiles(() => report.exportCsv());
    expect(endpoint.calls.length).to.be.below(12);
  });
});
