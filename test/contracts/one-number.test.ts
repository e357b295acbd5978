import { expect } from '@open-wc/testing';
import { exampleEndpoint } from '../../stories/support/example-endpoint.js';
import { fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement } from '../../stories/support/report-element.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import type { ApiLogReport } from '../../src/index.js';
import type { Filters } from '../../src/core/query.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { SERVERS } from '../sources/mapping/servers.js';
import type { Row } from '../sources/mapping/servers/server.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { query } from '../support/screen.js';
import { place } from '../support/show.js';
import { columnTexts, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const LENGTH = 130;

const ROWS: readonly Row[] = Array.from({ length: LENGTH }, (_, index) => ({
  id: index + 1,
  at: Date.UTC(2026, 10, 20, 4) + index * 20_000,
  method: ['GET', 'POST', 'PUT'][index % 3]!,
  url: `/api/things/${index}`,
  status: [200, 201, 401, 404, 503][index % 5]!,
  took: 1 + (index % 700),
}));

type Compared = Pick<Row, 'method' | 'url' | 'status'>;

/** An endpoint, and the rows that it has. */
interface Kind {
  readonly fetch: typeof globalThis.fetch;
  readonly mapping?: Mapping;
  readonly rows: readonly Compared[];
  /** Whether it says how many rows match, so that the screen can say it at once. */
  readonly hasTotal: boolean;
}

const storyRows = Array.from({ length: LENGTH }, (_, index) => {
  const { method, url, status } = logOfLength(LENGTH).rowAt(index);
  return { method: String(method), url: String(url), status: Number(status) };
});

const sampleRows = Array.from({ length: LENGTH }, (_, index) => {
  const { method, url, status } = sampleRow(index, LENGTH);
  return { method: String(method), url: String(url), status: Number(status) };
});

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    // The fake Loki gives no addresses, by which rows are compared here.
    SERVERS.filter(({ name }) => !name.includes('Loki')).map(
      ({ name, mapping, hasTotal, respond }): [string, Kind] => [
        name,
        {
          fetch: async (input, init) => respond(new Request(input, init), ROWS),
          mapping,
          rows: ROWS,
          hasTotal,
        },
      ],
    ),
  ),
  'the default protocol': { fetch: fakeEndpoint(logOfLength(LENGTH)), rows: storyRows, hasTotal: true },
  'the default protocol by cursor': {
    fetch: fakeEndpoint(logOfLength(LENGTH), { paging: 'cursor' }),
    rows: storyRows,
    hasTotal: false,
  },
  'pages, without a mapping': { fetch: exampleEndpoint('pages', LENGTH), rows: sampleRows, hasTotal: true },
  'links, without a mapping': { fetch: exampleEndpoint('links', LENGTH), rows: sampleRows, hasTotal: false },
};

/** What is filtered, and the rows that are to be found. A text is looked for in another case than the rows have it. */
const questionsOf = ({
  rows,
}: Kind): [name: string, filters: Filters, finds: (row: Compared) => boolean][] => {
  const part = rows[17]!.url.slice(1, -1);
  return [
    ['not filtered', {}, () => true],
    ['of a text', { url: part.toUpperCase() }, ({ url }) => url.includes(part)],
    ['without a status', { 'not.status': '200' }, ({ status }) => status !== 200],
  ];
};

const show = async ({ fetch, mapping }: Kind, filters: Filters): Promise<ApiLogReport> => {
  const report = await place(
    reportElement({
      endpoint: 'https://log.example/api/logs',
      fetch,
      cache: 'none',
      timeZone: 'UTC',
      locale: 'en',
      ...(mapping && { mapping }),
    }),
  );
  report.filters = filters;
  return report;
};

const rowCount = (report: ApiLogReport): number =>
  Number(query(report, 'grid')?.getAttribute('aria-rowcount'));

/** URLs of the rows in an exported file, with as many rows of the status and method that a question finds. */
const exported = async (report: ApiLogReport): Promise<string[]> => {
  const [file] = await savedFiles(() => report.exportCsv(), 1);
  const [heads, ...lines] = readCsv(file!.text.replace(/^\uFEFF/, '').trimEnd());
  const at = heads!.indexOf('URL');
  return lines.map((line) => line[at]!);
};

/** Whether what is shown first, what is counted and what is exported are the same rows; in words where not. */
const faultsOf = async (kind: Kind, report: ApiLogReport, expected: readonly string[]): Promise<string[]> => {
  const urls = await exported(report);
  const faults: string[] = [];
  if (JSON.stringify([...urls].sort()) !== JSON.stringify([...expected].sort()))
    faults.push(`${urls.length} rows in the file, ${expected.length} expected`);
  const shown = columnTexts(report, 'URL').filter(Boolean);
  if (JSON.stringify(shown) !== JSON.stringify(urls.slice(0, shown.length)))
    faults.push(`the screen begins ${shown.slice(0, 3).join(', ')}, the file ${urls.slice(0, 3).join(', ')}`);
  const count = rowCount(report);
  // Where nobody counts them, the screen names no number before the end is reached.
  const isCounted = count === expected.length + 1 || (!kind.hasTotal && count === -1);
  if (!isCounted) faults.push(`${count - 1} rows are counted, ${expected.length} expected`);
  return faults;
};

describe('one number everywhere', () => {
  for (const [name, kind] of Object.entries(KINDS))
    for (const [question, filters, finds] of questionsOf(kind))
      it(`${name}, ${question}`, async () => {
        const expected = kind.rows.filter(finds).map(({ url }) => url);
        const report = await show(kind, filters);
        await loaded(report, Math.min(3, expected.length));
        const isWhole = (): boolean => rowCount(report) === expected.length + 1;
        if (kind.hasTotal) await until(isWhole, () => `${rowCount(report)} and not ${expected.length + 1}`);
        expect(await faultsOf(kind, report, expected)).to.deep.equal([]);
        report.remove();
      });

  it('is missed where an endpoint shows other rows than it exports', async () => {
    let isExport = false;
    const honest = fakeEndpoint(logOfLength(LENGTH));
    const shorter = fakeEndpoint(logOfLength(LENGTH - 7));
    const kind = {
      ...KINDS['the default protocol']!,
      fetch: ((...asked) => (isExport ? shorter : honest)(...asked)) as typeof fetch,
    };
    const report = await show(kind, {});
    await loaded(report, 3);
    isExport = true;
    expect(
      await faultsOf(
        kind,
        report,
        storyRows.map(({ url }) => url),
      ),
    ).not.to.deep.equal([]);
  });
});
