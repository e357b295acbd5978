/**
 * Asks the log `million` what a report asks besides its pages, and writes what it took as a table: of ClickHouse where `CLICKHOUSE_URL`
 * says where it is, else of DuckDB with as many rows as are wanted: `node --import tsx demo/server/measure-report.ts 20000000`.
 */
import { generatedLog } from '../logs/generated-log.js';
import { openClickHouseLogs } from './clickhouse/open-logs.js';
import { Database } from './database.js';
import { DEMO_READERS } from './demo-readers.js';
import { DuckDbLogStore } from './duckdb-log-store.js';
import { generatedLogTable } from './log-tables.js';
import type { LogStore } from './log-store.js';
import { parseLogQuery } from './parse-log-query.js';
import { parseSummaryQuery } from './parse-summary-query.js';

const REPEATS = 5;
const [{ tenant }] = DEMO_READERS;

/** What the causes of failures are looked for in, as the report does: the values of those that failed, and of all. */
const TELLING = ['client', 'authorization', 'ip', 'resource', 'event', 'method', 'url&pattern=url', 'server'];

/** Each is one request, or several one after the other. */
const QUESTIONS: readonly (readonly [question: string, ...requests: string[]])[] = [
  ['newest page', ''],
  ['timeline, by hour', 'summary=time&bucket=3600000'],
  ['timeline, by day in São Paulo', 'summary=time&bucket=day&zone=America/Sao_Paulo'],
  ['values of the client', 'summary=client&top=10'],
  ['summary by client', 'summary=client&top=50'],
  ['summary by URL pattern', 'summary=url&pattern=url&top=50'],
  ['the same of what failed', 'summary=url&pattern=url&top=50&error=true'],
  ['summary by URL', 'summary=url&top=50'],
  ['find "9999" in all fields', 'q=9999'],
  [
    'causes of failures, sixteen questions',
    ...TELLING.flatMap((by) => [`summary=${by}&top=10&error=true`, `summary=${by}&top=100`]),
  ],
];

const openStore = async (): Promise<LogStore> => {
  const url = process.env['CLICKHOUSE_URL'];
  if (url) return openClickHouseLogs(url, [generatedLog]);
  const rows = Number(process.argv[2] ?? 20_000_000);
  const database = await Database.open(':memory:');
  const store = new DuckDbLogStore(database, [generatedLogTable(new Date(), rows)], {
    longestSearch: 120_000,
  });
  const begun = performance.now();
  await store.prepare(generatedLog.name);
  console.log(
    `${rows.toLocaleString('en')} rows made in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  return store;
};

const store = await openStore();

const ask = async (request: string): Promise<string> => {
  const parameters = new URLSearchParams(request);
  const summary = parseSummaryQuery(parameters, generatedLog.fields);
  if (summary) {
    const { summary: groups, total } = await store.summarize(tenant, generatedLog.name, summary);
    return `${groups.length} groups of ${total.toLocaleString('en')}`;
  }
  const page = await store.readPage(
    tenant,
    generatedLog.name,
    parseLogQuery(parameters, generatedLog.fields),
  );
  return `${page.rows.length} of ${page.total.toLocaleString('en')}`;
};

console.log('| question | milliseconds | the quickest | answered |\n| --- | --: | --: | --: |');
for (const [question, ...requests] of QUESTIONS) {
  const times: number[] = [];
  let answered = '';
  try {
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const begun = performance.now();
      for (const request of requests) answered = await ask(request);
      times.push(performance.now() - begun);
    }
  } catch (error) {
    answered = String(error).slice(0, 80);
  }
  times.sort((a, b) => a - b);
  const [least = NaN, middle = NaN] = [times[0], times[Math.floor(times.length / 2)]];
  console.log(`| ${question} | ${middle.toFixed(0)} | ${least.toFixed(0)} | ${answered} |`);
}
process.exit();
