import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { errorResponse } from '../../demo/server/problem-details.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { Filters, Query } from '../../src/core/query.js';
import { isTimeQuestion, type Summary, type SummaryQuestion } from '../../src/core/summary.js';
import { completeSource } from '../../src/log/complete-source.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import type { Preset } from '../../src/presets/preset.js';
import { entriesOf } from '../../src/rows/columns.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import type { OpenedStore } from './summaries-contract.js';

// Requests listen to the page for what its policy forbids; there is no page here, and nothing is forbidden.
Object.assign(globalThis, { document: globalThis.document ?? new EventTarget() });

const [ana] = DEMO_READERS;
/** Of no question that was asked before: each listens to it. */
const unended = (): { signal: AbortSignal } => ({ signal: new AbortController().signal });
const PRESET: Preset = DEFAULT_PRESET;
const [MINUTES, HOUR, WEEK] = [900_000, 3_600_000, 7 * 86_400_000];
const ZONES = [
  'UTC',
  'America/Sao_Paulo',
  'Europe/Warsaw',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

const TIMES: readonly SummaryQuestion[] = [
  ...[MINUTES, HOUR, WEEK].map((bucket) => ({ by: 'time', bucket }) as const),
  ...ZONES.map((zone) => ({ by: 'time', bucket: 'day', zone }) as const),
];

const valuesOf = (keys: readonly string[]): SummaryQuestion[] =>
  keys.flatMap((by) => [1, 4, 1_000].map((top) => ({ by, top })));

/** Whole, short and capital; none and all bits, and numbers of bits within a digit; IPv4 within IPv6, and around it. */
const NETWORKS = [
  ...['2001:db8::/32', '2001:0DB8:0000:0000:0000:0000:0000:0000/32', '2001:db8::/33', '2001:db8::/31'],
  ...['2001:db8::1/128', '2001:db8:0:1::10.21.3.4/127', 'fe80::/10', 'fe80::1/128', '::/0', '::/1', '::/96'],
  ...['::/95', '::1/128', '::ffff:10.0.0.0/104', '::FFFF:10.21.3.4/128', '::ffff:0:0/96', '::fffe:0:0/95'],
  ...['10.21.0.0/16', '10.21.3.4/31', '10.16/13', '0.0.0.0/0'],
];

interface Asked {
  readonly log: string;
  readonly questions: readonly SummaryQuestion[];
  readonly filters: readonly Filters[];
}

const ASKED: readonly Asked[] = [
  {
    log: 'clocks',
    questions: [...TIMES, ...valuesOf(['client', 'status', 'error', 'dateTime'])],
    filters: [
      {},
      { status: '404' },
      { status: '4xx,5xx' },
      { status: '300-450' },
      { 'not.status': '404\n500' },
      { 'is.status': '404' },
      { client: 'ACME' },
      { client: 'ŁÓ' },
      { client: `a'b\\` },
      { 'not.client': 'acme' },
      { 'is.client': 'acme' },
      { 'is.client': 'acme\nłódź' },
      { 'not.is.client': 'acme' },
      { error: 'true' },
      { error: 'false', status: '2xx' },
      { from: '2018-11-04T02:59:59.999Z', until: '2026-03-29T01:00:00.000Z' },
      { until: '1970-01-01T00:00:00.000Z' },
      { from: '2026-10-25T00:00:00.000Z', 'not.is.client': 'Acme', status: '5xx' },
      { client: 'nobody' },
    ],
  },
  {
    log: 'apache',
    questions: [
      { by: 'time', bucket: HOUR },
      { by: 'time', bucket: 'day', zone: 'America/Sao_Paulo' },
      ...valuesOf(['ip', 'status', 'method', 'url']),
      { by: 'url', top: 20, pattern: 'url' },
    ],
    filters: [
      {},
      { status: '4xx' },
      { url: 'IMAGES' },
      { q: 'robots' },
      { 'is.method': 'GET', ip: '66.249' },
    ],
  },
  {
    log: 'cloudtrail',
    questions: [{ by: 'time', bucket: 'day' }, ...valuesOf(['client', 'resource', 'ip'])],
    filters: [{}, { error: 'true' }, { q: 'denied' }],
  },
  {
    log: 'odd',
    questions: [3, 1_000].map((top) => ({ by: 'url', top, pattern: 'url' }) as const),
    filters: [
      {},
      { status: '4xx' },
      { url: 'users' },
      { 'not.url': 'users', error: 'false' },
      { url: 'nowhere at all' },
    ],
  },
  {
    log: 'addresses',
    questions: valuesOf(['ip']),
    filters: NETWORKS.flatMap((network) => [{ ip: network }, { 'not.ip': network }]),
  },
];

/** Answers to the same questions by two sources, and where they are not the same. */
const differences = (one: Summary, other: Summary): string[] => {
  const said: string[] = [];
  const compare = (place: string, a: unknown, b: unknown): void => {
    try {
      assert.deepEqual(a, b);
    } catch {
      said.push(`${place}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
    }
  };
  compare('total', one.total, other.total);
  if (one.distinct !== undefined && other.distinct !== undefined)
    compare('distinct', one.distinct, other.distinct);
  const valuesIn = ({ groups }: Summary): unknown[] => groups.map(({ value }) => value);
  compare('values', valuesIn(one), valuesIn(other));
  other.groups.forEach((group, place) => {
    const own = one.groups[place] ?? { value: undefined, count: NaN };
    for (const [key, value] of Object.entries(group))
      compare(`${key} of ${JSON.stringify(group.value)}`, own[key as keyof typeof own], value);
  });
  return said;
};

/**
 * Whatever answers a question, a database behind the default protocol or the page over rows that it holds: the answers are the same, to
 * the last digit. Call it in a test file, for each store.
 */
export const oneContract = (open: () => Promise<OpenedStore>): void => {
  let opened: OpenedStore;
  before(async () => (opened = await open()));
  after(() => opened.close());

  const endpoint = (log: string): LogSource => {
    const handle = createLogsHandler(opened.store);
    return endpointSource({
      endpoint: `https://demo.example/api/logs/${log}`,
      baseUrl: 'https://demo.example/',
      fetch: (input, init) =>
        handle(new Request(input, init), ana, log).catch((error: unknown) => errorResponse(error)),
    });
  };

  const queryOf = (filters: Filters): Query => ({ filters, sort: null });
  const held = new Map<string, LogSource>();
  const readAll = async (source: LogSource, filters: Filters): Promise<LogEntry[]> => {
    const rows: LogEntry[] = [];
    for (let total: number | null = 1; rows.length < (total ?? 0);) {
      const request = { query: queryOf(filters), offset: rows.length, limit: 1_000, ...unended() };
      const page = await source.fetchPage(request);
      rows.push(...entriesOf(page.rows));
      total = page.rows.length === 0 ? 0 : page.total;
    }
    return rows;
  };
  /** The same rows in memory, asked as a report asks them. */
  const page = async (log: string): Promise<LogSource> => {
    if (!held.has(log)) held.set(log, completeSource(rowsSource(await readAll(endpoint(log), {})), PRESET));
    return held.get(log)!;
  };
  const askPage = async (log: string, filters: Filters, question: SummaryQuestion): Promise<Summary> =>
    (await (
      await page(log)
    ).summarise!(queryOf(filters), question, { ...unended(), pageSize: 1_000 }))!;

  const faultsOf = async (
    { log, questions, filters }: Asked,
    answerOf: (filters: Filters, question: SummaryQuestion) => Promise<Summary | null>,
  ): Promise<string[]> => {
    const faults: string[] = [];
    for (const each of filters)
      for (const question of questions) {
        const answer = await answerOf(each, question);
        const words = `${log} ${JSON.stringify(each)} ${JSON.stringify(question)}`;
        if (!answer) faults.push(`${words}: no answer`);
        else
          for (const fault of differences(answer, await askPage(log, each, question)))
            faults.push(`${words}: ${fault}`);
      }
    return faults;
  };

  describe('the server and the page', () => {
    for (const asked of ASKED)
      it(`give one answer over the log ${asked.log}`, async () => {
        // A refusal is remembered: each question has a source of its own.
        const ask = (filters: Filters, question: SummaryQuestion) =>
          endpoint(asked.log).summarise!(queryOf(filters), question, unended());
        assert.deepEqual((await faultsOf(asked, ask)).slice(0, 10), []);
      });

    it('find the same rows by each filter', async () => {
      for (const { log, filters } of ASKED)
        for (const each of filters) {
          const ids = (rows: readonly LogEntry[]): unknown[] => rows.map(({ id }) => id).sort();
          const [there, here] = [await readAll(endpoint(log), each), await readAll(await page(log), each)];
          assert.deepEqual(ids(there), ids(here), `${log} ${JSON.stringify(each)}`);
        }
    });
  });

  describe('one answer', () => {
    const [clocks] = ASKED as readonly [Asked];

    const WRONG: Readonly<Record<string, (question: SummaryQuestion, answer: Summary) => Summary>> = {
      'a p95 beside the one that occurred': (_, answer) => ({
        ...answer,
        groups: answer.groups.map((group) => ({
          ...group,
          ...(group.p95 !== undefined && { p95: group.p95 + 0.01 }),
        })),
      }),
      'a value that is counted as missing': (_, answer) => ({
        ...answer,
        groups: answer.groups.map((group) => ({ ...group, value: group.value === '' ? null : group.value })),
      }),
      'failures without errors': (_, answer) => ({
        ...answer,
        groups: answer.groups.map(({ classes = {}, ...group }) => ({
          ...group,
          classes,
          failed: (classes['4xx'] ?? 0) + (classes['5xx'] ?? 0),
        })),
      }),
      'one value more': (question, answer) =>
        isTimeQuestion(question) ? answer : { ...answer, distinct: (answer.distinct ?? 0) + 1 },
    };

    for (const [title, change] of Object.entries(WRONG))
      it(`would be seen to be two with ${title}`, async () => {
        const ask = async (filters: Filters, question: SummaryQuestion): Promise<Summary> =>
          change(question, (await endpoint('clocks').summarise!(queryOf(filters), question, unended()))!);
        assert.notDeepEqual(await faultsOf({ ...clocks, filters: [{}] }, ask), []);
      });

    const FOLDED: Readonly<Record<string, (asked: URL, answer: string) => string>> = {
      'whole addresses for patterns': (asked, answer) => {
        asked.searchParams.delete('pattern');
        return answer;
      },
      'whole addresses that are said to be patterns': (asked, answer) => {
        asked.searchParams.delete('pattern');
        return answer.replace(/}$/, ',"pattern":"url"}');
      },
      'patterns of another sort': (_, answer) =>
        answer.replaceAll('{id}', '{number}').replaceAll('users', '1234'),
    };

    for (const [title, change] of Object.entries(FOLDED))
      it(`would be seen to be two with ${title}`, async () => {
        const handle = createLogsHandler(opened.store);
        const odd = ASKED.find(({ log }) => log === 'odd')!;
        const ask = (filters: Filters, question: SummaryQuestion): Promise<Summary | null> =>
          endpointSource({
            endpoint: 'https://demo.example/api/logs/odd',
            baseUrl: 'https://demo.example/',
            fetch: async (input, init) => {
              const { url } = new Request(input, init);
              const asked = new URL(url);
              change(asked, '');
              const answer = await handle(new Request(asked), ana, 'odd');
              return new Response(change(asked, await answer.text()), answer);
            },
          }).summarise!(queryOf(filters), question, unended());
        const [fault = '', ...others] = await faultsOf(
          { ...odd, filters: [{}], questions: odd.questions.slice(-1) },
          ask,
        );
        assert.match(fault, /no answer$/);
        assert.deepEqual(others, []);
      });

    it('would be seen to be two with days of another zone', async () => {
      const ask = async (filters: Filters, question: SummaryQuestion): Promise<Summary | null> => {
        const isDay = isTimeQuestion(question) && question.bucket === 'day';
        const asked = isDay ? { ...question, zone: 'UTC' } : question;
        return endpoint('clocks').summarise!(queryOf(filters), asked, unended());
      };
      assert.notDeepEqual(await faultsOf({ ...clocks, filters: [{}], questions: TIMES }, ask), []);
    });
  });
};
