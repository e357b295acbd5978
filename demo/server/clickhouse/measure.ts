/**
 * Asks the log `million` what a report, and a page of figures beside it, ask, and writes what it took as a table:
 * `CLICKHOUSE_URL=… node --import tsx demo/server/clickhouse/measure.ts`.
 */
import { DEMO_READERS } from '../demo-readers.js';
import { generatedLog } from '../../logs/generated-log.js';
import { parseLogQuery } from '../parse-log-query.js';
import type { Tenant } from '../reader.js';
import { ClickHouseLogStore } from './clickhouse-log-store.js';
import { ClickHouseClient, type ClickHouseAnswer, type ReadOptions } from './client.js';
import { quoted } from './sql-text.js';
import { TENANT } from './table.js';

const REPEATS = 7;

/** Counts what the database reads. */
class CountingClient extends ClickHouseClient {
  rowsRead = 0;

  override async read(sql: string, options?: ReadOptions): Promise<ClickHouseAnswer> {
    const answer = await super.read(sql, options);
    this.rowsRead += answer.rowsRead;
    return answer;
  }
}

const url = process.env['CLICKHOUSE_URL'];
if (!url) throw new Error('CLICKHOUSE_URL says where the logs are');
const client = new CountingClient(url);
const [{ tenant }] = DEMO_READERS;

interface Measured {
  readonly question: string;
  /** Milliseconds, the median. */
  readonly took: number;
  readonly rowsRead: number;
  readonly answered: string;
}

const measure = async (question: string, ask: () => Promise<string>): Promise<Measured> => {
  const times: number[] = [];
  let answered = '';
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    client.rowsRead = 0;
    const begun = performance.now();
    answered = await ask();
    times.push(performance.now() - begun);
  }
  const took = times.sort((a, b) => a - b)[(REPEATS - 1) / 2]!;
  return { question, took, rowsRead: client.rowsRead, answered };
};

/** A page as the report asks for it, by a store that has nothing in mind of the question before. */
const page = (question: string, parameters: string, whose: Tenant = tenant): Promise<Measured> =>
  measure(question, async () => {
    const store = new ClickHouseLogStore(client, [generatedLog]);
    const query = parseLogQuery(new URLSearchParams(parameters), generatedLog.fields);
    const { rows, total } = await store.readPage(whose, generatedLog.name, query);
    return `${rows.length} of ${total.toLocaleString('en')}`;
  });

const statement = (question: string, select: string, rest: string): Promise<Measured> =>
  measure(question, async () => {
    const sql = `SELECT ${select} FROM log_million WHERE ${TENANT} = ${quoted(tenant)} ${rest}`;
    const { rows } = await client.read(sql, { quotaKey: tenant });
    return `${rows.length} rows`;
  });

const newest = await new ClickHouseLogStore(client, [generatedLog]).readPage(
  tenant,
  generatedLog.name,
  parseLogQuery(new URLSearchParams(), generatedLog.fields),
);
const until = Date.parse(newest.rows[0]!.dateTime);
const from = new Date(until - 7 * 86_400_000).toISOString();
const middle = Math.floor(newest.total / 2);
const deep =
  newest.last && Buffer.from(JSON.stringify(['-dateTime', until - 15 * 86_400_000, 1])).toString('base64url');

const results = [
  await page('newest page', ''),
  await page('newest page of a tenant with 1 in 20 of the rows', '', 'westwind' as Tenant),
  await page('page in the middle, by offset', `offset=${middle}`),
  await page('last page, by offset', `offset=${newest.total - 100}`),
  await page('page in the middle, by cursor', `paging=cursor&cursor=${deep}`),
  await page('last seven days', `from=${from}`),
  await page('status 5xx', 'status=5xx'),
  await page('status 5xx, deep', 'status=5xx&offset=20000'),
  await page('client has "billing", status 401', 'client=billing&status=401'),
  await page('address has "9999"', 'url=9999'),
  await page('address has nothing like it', 'url=nowhere+at+all'),
  await page('longest first', 'sort=-time'),
  await page('by address', 'sort=url'),
  await page('longest first, in the middle', `sort=-time&offset=${middle}`),
  await page('longest first, last page', `sort=-time&offset=${newest.total - 100}`),
  await statement(
    'per day, by class of status',
    'intDiv(dateTime, 86400000) AS day, intDiv(status, 100) AS class, count()',
    'GROUP BY day, class ORDER BY day, class',
  ),
  await statement(
    'the same of seven days',
    'intDiv(dateTime, 86400000) AS day, intDiv(status, 100) AS class, count()',
    `AND dateTime >= ${Date.parse(from)} GROUP BY day, class ORDER BY day, class`,
  ),
  await statement(
    'slowest of each resource (95th in 100)',
    'resource, quantile(0.95)(time) AS slow, count()',
    'GROUP BY resource ORDER BY slow DESC',
  ),
];

console.log('| question | milliseconds | rows read | answered |\n| --- | --: | --: | --: |');
for (const { question, took, rowsRead, answered } of results)
  console.log(`| ${question} | ${took.toFixed(0)} | ${rowsRead.toLocaleString('en')} | ${answered} |`);
