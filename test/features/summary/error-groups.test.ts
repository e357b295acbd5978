import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { countBefore, spanBefore } from '../../../src/features/summary/error-groups.js';
import { lastOf } from '../../../src/features/summary/error-callers.js';
import type { StoryRow } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import { readCsv } from '../../support/read-csv.js';
import { savedFiles } from '../../support/saved-files.js';
import { find } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';
import { fc } from '../../support/property-tests.js';

const END = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

/** A row every half minute over two hours. Of the second hour's failures those of /v2/new were not there before. */
const ROWS = Array.from({ length: 240 }, (_, place) => ({
  id: 1000 - place,
  client: 'acme',
  resource: place < 120 && place % 10 === 0 ? '/v2/new' : `/v2/${place % 3}`,
  status: place % 10 === 0 ? 503 : place % 7 === 0 ? 401 : 200,
  time: 5,
  dateTime: new Date(END - place * 30_000).toISOString(),
}));

type Row = (typeof ROWS)[number];

const errorsOf = async (
  filters: Record<string, string>,
  rows: readonly StoryRow[] = ROWS,
  properties: ReportArguments = {},
) => {
  const { report } = await show({ filters, pageSize: 300, ...properties }, rows, { mostRows: 300 });
  await keyboardReady(report);
  (await find(report, 'radio', 'Summary')).click();
  const select = await until(() => report.shadowRoot!.querySelector<HTMLSelectElement>('.summary select'));
  select.value = [...select.options].find(({ text }) => text === 'Errors')!.value;
  select.dispatchEvent(new Event('change'));
  await until(
    () => report.shadowRoot!.querySelector('.summary caption')?.textContent.includes('Errors'),
    () => report.shadowRoot!.querySelector('.summary')!.textContent.replace(/\s+/g, ' '),
  );
  return report;
};

const rowsOf = (report: Element): string[][] =>
  [...report.shadowRoot!.querySelectorAll('.summary tbody tr')].map((row) => [
    row.querySelector('.badge')!.textContent.trim().slice(0, 3),
    row.querySelector('th')!.textContent.replace(/.*(\/v2\/\w+).*/s, '$1'),
    ...[...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
  ]);

/** What a plain loop counts: failures by status and resource. */
const byLoop = (from: number, end: number): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of ROWS) {
    const at = Date.parse(row.dateTime);
    if (row.status < 400 || at < from || at > end) continue;
    const key = `${row.status} ${row.resource}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
};

const written = (iso: string): string =>
  `${iso.slice(0, 10).split('-').reverse().join('/')} ${iso.slice(11, 16)}`;

describe('errors in groups', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  it('have how often they were, and when first and last, as a plain loop counts', async () => {
    const report = await errorsOf({});
    const expected = [...byLoop(0, Infinity)].map(([key, rows]) => [
      ...key.split(' '),
      String(rows.length),
      written(rows.at(-1)!.dateTime),
      written(rows[0]!.dateTime),
    ]);
    expect(rowsOf(report).map((cells) => cells.slice(0, 5))).to.have.deep.members(expected);
    const counts = rowsOf(report).map(([, , count]) => Number(count));
    expect(counts).to.deep.equal([...counts].sort((a, b) => b - a));
  });

  it('are new where the period before had none, and lead to their entries', async () => {
    const from = END - HOUR + 30_000;
    const report = await errorsOf({
      from: new Date(from).toISOString(),
      until: new Date(END).toISOString(),
    });
    const sentence = report.shadowRoot!.querySelector('.summary .sentence')!.textContent;
    expect(sentence).to.match(/^New since 20\/11\/2026 11:00: 503 \/v2\/new \(12\)\.$/);
    const before = byLoop(from - (END - from + 1), from - 1);
    for (const [status, resource, , , , then] of rowsOf(report))
      expect(then).to.equal(String(before.get(`${status} ${resource}`)?.length ?? 'New'));
    (await find(report, 'button', 'Show entries: 503 /v2/new')).click();
    await until(() => report.view === 'rows' && report.filters['is.resource'] === '/v2/new');
    expect(report.filters['status']).to.equal('503');
  });
});

describe('errors without a status', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  const note = 'Failed entries without a status:';
  /** Failed rows of which some have no status, beside such as failed by theirs, and without any that did. */
  const rowsOfKinds = (hasFailedStatus: boolean): StoryRow[] =>
    ROWS.map(({ status, ...row }, place) => ({
      ...row,
      error: place % 12 === 0,
      ...(place % 24 > 0 && { status: hasFailedStatus ? status : 200 }),
    }));

  for (const hasFailedStatus of [true, false])
    it(`are counted beside the groups, where others have a ${hasFailedStatus ? 'failed' : 'good'} one`, async () => {
      const rows = rowsOfKinds(hasFailedStatus);
      const report = await errorsOf({}, rows);
      const count = rows.filter((row) => row['error'] === true && row['status'] === undefined).length;
      expect(count).to.equal(10);
      const text = (): string => report.shadowRoot!.querySelector('.summary')!.textContent;
      await until(() => text().includes(`${note} ${count}. They are in none of these groups.`), text);
    });

  it('are not spoken of where there are none', async () => {
    const report = await errorsOf({});
    expect(report.shadowRoot!.querySelector('.summary')!.textContent).not.to.include(note);
  });
});

describe('the span before', () => {
  it('is as long, and ends where it begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000_000_000 }),
        fc.integer({ min: 1, max: 1e10 }),
        (start, length) => {
          const iso = (instant: number) => new Date(instant).toISOString();
          const found = spanBefore({ from: iso(start), until: iso(start + length) }, Infinity)!;
          expect(Date.parse(found['until']!) + 1).to.equal(start);
          expect(start - Date.parse(found['from']!)).to.equal(length + 1);
        },
      ),
    );
    expect(spanBefore({ until: '2026-11-20T00:00:00Z' }, 0)).to.equal(null);
  });

  it('has none of a value only where all of its values are listed', () => {
    const groups = [{ value: 'a', count: 3 }];
    expect(countBefore({ total: null, groups, distinct: 1 }, { value: 'a' })).to.equal(3);
    expect(countBefore({ total: null, groups, distinct: 1 }, { value: 'b' })).to.equal(0);
    // A list that may be cut short, or rows that are not all, prove nothing.
    expect(countBefore({ total: null, groups, distinct: 2 }, { value: 'b' })).to.equal(null);
    expect(countBefore({ total: null, groups }, { value: 'b' })).to.equal(null);
    const among = { rows: 1, total: 2, isAll: false };
    expect(countBefore({ total: null, groups, distinct: 1, among }, { value: 'b' })).to.equal(null);
  });
});

describe('whom errors hit', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  const CALLED = ROWS.map((row, place) => ({
    ...row,
    client: ['acme', 'billing', 'crm', 'shop'][place % 4]!,
  }));

  it('are counted, with the last one, as a plain loop counts them; and saved with the groups', async () => {
    const report = await errorsOf({}, CALLED);
    const expected = new Map<string, typeof CALLED>();
    for (const row of CALLED)
      if (row.status >= 400) {
        const key = `${row.status} ${row.resource}`;
        expected.set(key, [...(expected.get(key) ?? []), row]);
      }
    const texts = () =>
      new Map(rowsOf(report).map(([status, resource, , , , callers]) => [`${status} ${resource}`, callers]));
    const wanted = new Map(
      [...expected].map(([key, rows]) => [
        key,
        `${new Set(rows.map(({ client }) => client)).size}, last: ${rows[0]!.client}`,
      ]),
    );
    await until(() => ![...texts().values()].includes(''));
    expect([...texts()].sort()).to.deep.equal([...wanted].sort());
    const [file] = await savedFiles(async () => (await find(report, 'button', 'Export summary')).click(), 1);
    const { name, text } = file!;
    expect(name).to.match(/^api-logs-errors-.*\.csv$/);
    const [head, ...lines] = readCsv(text);
    expect(head).to.deep.equal([
      'Status',
      'Resource',
      'Entries',
      'First',
      'Last',
      'Client, number',
      'Client, last',
    ]);
    expect(
      lines.map(([status, resource, ...cells]) => [`${status} ${resource}`, ...cells.slice(3)]).sort(),
    ).to.deep.equal([...wanted].map(([key, callers]) => [key, ...callers.split(', last: ')]).sort());
  });

  it('are counted for each pattern of addresses', async () => {
    const rows = ROWS.map(({ id, status, dateTime }, place) => ({
      id,
      status,
      dateTime,
      method: 'GET',
      url: `/${place % 3 === 0 ? 'things' : 'orders'}/${1000 + place}`,
      ip: `10.0.0.${place % 8}`,
    }));
    const report = await errorsOf({}, rows, { preset: 'expertsender-api' });
    const expected = new Map<string, string[]>();
    for (const { status, url, ip } of rows)
      if (status >= 400) {
        const key = `${status} ${url.replace(/\d+$/, '{id}')}`;
        expected.set(key, [...(expected.get(key) ?? []), ip]);
      }
    const texts = (): string[] =>
      [...report.shadowRoot!.querySelectorAll('.summary tbody tr')]
        .map((row) => {
          const [head, cell] = [row.querySelector('th')!, row.querySelector('td:last-child')!];
          const called = /\/\w+\/\{id\}/.exec(head.textContent)?.[0];
          return `${row.querySelector('.badge')!.textContent.trim().slice(0, 3)} ${called}: ${cell.textContent.trim()}`;
        })
        .sort();
    const wanted = [...expected]
      .map(([key, found]) => `${key}: ${new Set(found).size}, last: ${found[0]}`)
      .sort();
    expect(wanted.length).to.equal(4);
    await until(
      () => JSON.stringify(texts()) === JSON.stringify(wanted),
      () => `${texts().join('; ')} instead of ${wanted.join('; ')}`,
    );
  });

  it('have a last one only where all of them are listed, each with when it was last', () => {
    const groups = [
      { value: 'a', count: 1, last: 5 },
      { value: 'b', count: 9, last: 7 },
    ];
    expect(lastOf(groups, true)).to.equal('b');
    expect(lastOf(groups, false)).to.equal(null);
    expect(lastOf([...groups, { value: 'c', count: 1 }], true)).to.equal(null);
    expect(lastOf([], true)).to.equal(null);
  });
});

describe('errors of a log that begins within the period before', () => {
  it('are not called new, and it says why', async () => {
    const begin = END - HOUR - 600_000;
    const rows = ROWS.filter(({ dateTime }) => Date.parse(dateTime) >= begin);
    const filters = {
      from: new Date(END - HOUR + 30_000).toISOString(),
      until: new Date(END).toISOString(),
    };
    const report = await errorsOf(filters, rows);
    const panel = report.shadowRoot!.querySelector('.summary')!.textContent;
    expect(panel).to.include('The log does not cover all of the earlier period.');
    expect(panel).not.to.include('New');
    // The twin: where it is not asked whether the log goes back, all that is missing there is new.
    expect(countBefore({ total: null, groups: [], distinct: 0 }, { value: 'a' }, true)).to.equal(0);
    expect(countBefore({ total: null, groups: [], distinct: 0 }, { value: 'a' }, false)).to.equal(null);
  });
});
