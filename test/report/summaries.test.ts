import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import type { Filters, Query } from '../../src/core/query.js';
import type { SummaryQuestion } from '../../src/core/summary.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { breather } from '../../src/core/breathe.js';
import { completeSource } from '../../src/log/complete-source.js';
import { summariseRows } from '../../src/log/findings/summarise-rows.js';
import { answerQuery } from '../../src/query/answer-query.js';
import { ColumnStore } from '../../src/rows/column-store.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import { Report } from '../../src/report/report.js';
import type { LogSource, LogSummary } from '../../src/sources/log-source.js';
import { logPage, rowsPage } from '../../src/sources/rows-page.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { plainAnswer } from '../log/plain-answer.js';
import { until } from '../support/until.js';

const START = Date.UTC(2026, 10, 29, 14);
const { signal } = new AbortController();

/** The newest first. */
const ROWS: readonly LogEntry[] = Array.from({ length: 400 }, (_, index) => ({
  id: 400 - index,
  client: index >= 100 && index < 141 ? 'billing-service' : `client-${index % 7}`,
  status: index >= 100 && index < 141 ? 401 : index % 50 === 0 ? 500 : 200,
  error: index >= 100 && index < 141,
  time: index % 90,
  url: `/credentials/${index}`,
  request: { agent: index % 3 ? 'curl' : 'java' },
  dateTime: new Date(START - index * 60_000).toISOString(),
}));

const NOTHING: Query = { filters: {}, sort: null };

interface Asked {
  readonly query: Query;
  readonly question: SummaryQuestion;
}

/** An endpoint that filters by itself, and may sum up, too. */
const endpoint = (summarise?: (query: Query, question: SummaryQuestion) => LogSummary | null) => {
  const pages: Query[] = [];
  const summaries: Asked[] = [];
  const source: LogSource = {
    id: 'endpoint',
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async (request) => {
      request.signal.throwIfAborted();
      pages.push(request.query);
      const page = rowsPage(plainAnswer(ROWS, request.query, senhasegura), request);
      return { ...page, storable: true };
    },
    ...(summarise && {
      summarise: async (query: Query, question: SummaryQuestion) => {
        summaries.push({ query, question });
        return summarise(query, question);
      },
    }),
  };
  return { source, pages, summaries };
};

const opened = async (
  source: LogSource,
  {
    filters = {},
    locked = {},
    pageSize = 100,
  }: { filters?: Filters; locked?: Filters; pageSize?: number } = {},
): Promise<Report> => {
  const report = new Report();
  report.dispatch('open', {
    source: completeSource(source, senhasegura),
    preset: senhasegura,
    query: { filters, sort: { key: 'dateTime', descending: true } },
    locked,
    pageSize,
    timeZone: 'UTC',
  });
  await until(() => report.state.phase === 'ready');
  return report;
};

const BY_CLIENT = { by: 'client', top: 3 } as const;
const BY_HOUR = { by: 'time', bucket: 3_600_000 } as const;
const options = { signal };

describe('summaries of a report', () => {
  it('are exact where all rows are in memory', async () => {
    const report = await opened(rowsSource(ROWS));
    const { groups, total, distinct, among } = await (await report.questions()).summarise(BY_CLIENT, options);
    expect(groups[0]).to.deep.include({ value: 'client-0', count: 52 });
    expect(groups).to.have.length(3);
    expect({ total, distinct, among }).to.deep.equal({
      total: 400,
      distinct: 8,
      among: { rows: 400, total: 400, isAll: true },
    });
    const { numbers } = await (await report.questions()).summarise({ by: 'time', top: 1 }, options);
    expect(numbers).to.deep.include({ count: 400, min: 0, max: 89 });
    expect((await (await report.questions()).summarise({ by: 'status', top: 1 }, options)).numbers).to.equal(
      undefined,
    );
  });

  it('are of the rows loaded where the endpoint cannot sum up, and say so', async () => {
    const { source, pages } = endpoint();
    const report = await opened(source);
    const known = pages.length;
    const { groups, total, among } = await (await report.questions()).summarise(BY_HOUR, options);
    expect(groups.map(({ value, count }) => [value, count])).to.deep.equal([
      [START - 2 * 3_600_000, 39],
      [START - 3_600_000, 60],
      [START, 1],
    ]);
    expect(total).to.equal(100);
    expect(among).to.deep.equal({ rows: 100, total: 400, isAll: false });
    expect(pages, 'nothing was asked for').to.have.length(known);
  });

  it('are of the rows that are loaded by then, however often they are asked', async () => {
    const { source } = endpoint();
    const report = await opened(source);
    const questions = await report.questions();
    for (let time = 0; time < 2; time++)
      expect((await questions.summarise(BY_CLIENT, options)).among?.rows).to.equal(100);
    report.show(150, 160);
    await until(() => report.hasRow(150));
    for (let time = 0; time < 2; time++)
      expect((await questions.summarise(BY_CLIENT, options)).among?.rows).to.equal(200);
  });

  it('are exact where all that match are loaded', async () => {
    const { source } = endpoint();
    const report = await opened(source, { filters: { status: '401' } });
    const { groups, among } = await (await report.questions()).summarise(BY_CLIENT, options);
    expect(groups).to.have.length(1);
    expect(groups[0]).to.deep.include({ value: 'billing-service', count: 41, failed: 41, max: 50 });
    expect(among?.isAll).to.equal(true);
  });

  it('come from the endpoint where it can, which is asked what the report asks', async () => {
    const told: LogSummary = { groups: [{ value: 'x', count: 359 }], total: 359 };
    const { source, summaries } = endpoint(() => told);
    const report = await opened(source, { locked: { client: 'client' } });
    expect(await (await report.questions()).summarise(BY_HOUR, options)).to.deep.equal(told);
    expect(summaries).to.deep.equal([
      { query: { filters: { client: 'client' }, sort: null }, question: BY_HOUR },
    ]);
  });

  it('leave out what was chosen of a field for its own values, but never what is locked', async () => {
    const told: LogSummary = { groups: [], total: 0 };
    const { source, summaries } = endpoint(() => told);
    const report = await opened(source, {
      filters: {
        'is.client': 'client-1',
        client: 'a',
        'not.is.client': 'b',
        status: '200',
        from: '2026-11-01T00:00:00.000Z',
      },
      locked: { error: 'false' },
    });
    await (await report.questions()).summarise(BY_CLIENT, options);
    await (await report.questions()).summarise({ by: 'error', top: 2 }, options);
    expect(summaries.map(({ query }) => Object.keys(query.filters).sort())).to.deep.equal([
      ['error', 'from', 'status'],
      ['client', 'error', 'from', 'is.client', 'not.is.client', 'status'],
    ]);
  });

  it('are not believed where the endpoint counts rows that its filters leave out', async () => {
    const { source, summaries } = endpoint(() => ({ groups: [{ value: 'x', count: 4000 }], total: 4000 }));
    const report = await opened(source, { filters: { status: '401' }, pageSize: 10 });
    const { groups, among } = await (await report.questions()).summarise(BY_HOUR, options);
    expect(summaries).to.have.length(1);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).to.equal(among?.rows);
    expect(among).to.include({ total: 41, isAll: false });
  });

  it('are made here where all rows that match are loaded: nobody is asked', async () => {
    const { source, summaries } = endpoint(() => ({ groups: [{ value: 'x', count: 7 }], total: 7 }));
    const report = await opened(source, { filters: { status: '401' } });
    const { groups, among } = await (await report.questions()).summarise(BY_HOUR, options);
    expect(summaries).to.deep.equal([]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).to.equal(41);
    expect(among?.isAll).to.equal(true);
  });

  it('are made here where the endpoint does not answer the filters', async () => {
    const { source, summaries } = endpoint(() => ({ groups: [], total: 0 }));
    const report = await opened(
      { ...source, capabilities: { filters: ['client'], sorts: 'all' } },
      { filters: { status: '500' } },
    );
    const { groups } = await (await report.questions()).summarise({ by: 'request.agent', top: 5 }, options);
    expect(summaries).to.deep.equal([]);
    expect(groups.map(({ value, count }) => [value, count])).to.deep.equal([
      ['curl', 4],
      ['java', 3],
    ]);
  });

  it('read the first page where no row of another query is loaded', async () => {
    const { source, pages } = endpoint(() => null);
    const report = await opened(source, { filters: { 'is.client': 'client-1' } });
    const known = pages.length;
    const { total, among } = await (await report.questions()).summarise(BY_CLIENT, options);
    expect(pages.slice(known).map(({ filters }) => filters)).to.deep.equal([{}]);
    expect([total, among]).to.deep.equal([100, { rows: 100, total: 400, isAll: false }]);
  });

  it('fold addresses to patterns, over rows that are here', async () => {
    const report = await opened(rowsSource(ROWS));
    const { groups } = await (
      await report.questions()
    ).summarise({ by: 'url', top: 5, pattern: 'url' }, options);
    expect(groups.map(({ value, count }) => [value, count])).to.deep.equal([['/credentials/{id}', 400]]);
  });

  it('reject with the fault of the endpoint, and when they are given up', async () => {
    const { source } = endpoint(() => {
      throw new ProblemError({ code: 'forbidden', status: 403 });
    });
    const report = await opened(source);
    const fault = await (
      await report.questions()
    )
      .summarise(BY_HOUR, options)
      .catch((error: unknown) => error);
    expect((fault as ProblemError).problem.code).to.equal('forbidden');
    const controller = new AbortController();
    controller.abort();
    const reason = await (
      await report.questions()
    )
      .summarise(BY_HOUR, { signal: controller.signal })
      .catch((error: unknown) => error);
    expect(reason).to.equal(controller.signal.reason);
  });
});

describe('what changed in a report', () => {
  it('is found over rows in memory, by further filters', async () => {
    const report = await opened(rowsSource(ROWS));
    const found = await (await report.questions()).whatChanged({ error: 'true' }, options);
    expect(found.findings).to.deep.equal([
      {
        field: 'client',
        value: 'billing-service',
        inside: 41,
        insideTotal: 41,
        outside: 0,
        outsideTotal: 359,
        alike: [],
        first: START - 140 * 60_000,
        last: START - 100 * 60_000,
      },
    ]);
    expect([found.inside, found.outside, found.among.isAll]).to.deep.equal([41, 359, true]);
  });

  it('is found in a span, and says of how many rows', async () => {
    const { source } = endpoint();
    const report = await opened(source);
    const from = new Date(START - 10 * 60_000).toISOString();
    const found = await (await report.questions()).whatChanged({ from }, options);
    expect(found).to.deep.include({ inside: 11, outside: 89, findings: [] });
    expect(found.among).to.deep.equal({ rows: 100, total: 400, isAll: false });
  });
});

describe('what changed in a log that its endpoint counts', () => {
  /** By the kernels, over all rows: as an endpoint with summaries would. */
  const counting = () => {
    const store = new ColumnStore();
    store.append(columnsFromRows(ROWS));
    const { source, pages } = endpoint();
    const questions: SummaryQuestion[] = [];
    return {
      pages,
      questions,
      source: {
        ...source,
        summarise: (query: Query, question: SummaryQuestion) => {
          questions.push(question);
          const rows = answerQuery(store, query, senhasegura);
          const pace = { signal, breathe: breather() };
          return summariseRows(store, question, senhasegura, { rows, pace });
        },
      } satisfies LogSource,
    };
  };

  it('is found over the whole of it, and asks for no rows', async () => {
    const { source, pages, questions } = counting();
    const report = await opened(source);
    const known = pages.length;
    const found = await (await report.questions()).whatChanged({ error: 'true' }, options);
    expect(found.findings).to.deep.equal([
      {
        field: 'client',
        value: 'billing-service',
        inside: 41,
        insideTotal: 41,
        outside: 0,
        outsideTotal: 359,
        alike: [],
        first: START - 140 * 60_000,
        last: START - 100 * 60_000,
      },
    ]);
    expect(found.among).to.deep.equal({ rows: 400, total: 400, isAll: true });
    expect(pages).to.have.length(known);
    expect(questions.length).to.be.at.most(24);
  });

  it('has values of the same rows in one sentence', async () => {
    const { source } = counting();
    const report = await opened(source);
    const from = new Date(START - 140 * 60_000).toISOString();
    const until = new Date(START - 100 * 60_000).toISOString();
    const { findings } = await (await report.questions()).whatChanged({ from, until }, options);
    expect(findings.map(({ field, value }) => [field, value])).to.deep.equal([['client', 'billing-service']]);
    expect(findings[0]!.alike.map(({ field }) => field)).to.have.members(['status', 'error']);
  });

  it('is of the rows loaded where the reader has another filter of the same field', async () => {
    const { source } = counting();
    const report = await opened(source, { filters: { status: '200' } });
    const { among } = await (await report.questions()).whatChanged({ status: '400-' }, options);
    expect(among.isAll).to.equal(false);
  });

  it('finds nothing where nothing stands out', async () => {
    const { source } = counting();
    const report = await opened(source);
    const { findings } = await (
      await report.questions()
    ).whatChanged({ 'is.request.agent': 'java' }, options);
    expect(findings).to.deep.equal([]);
  });
});

describe('the log of a report', () => {
  it('is another one when another log is opened, and the one before is closed', async () => {
    const report = await opened(endpoint().source);
    const first = (await report.questions()).log;
    const separate = (await report.questions()).separateLog();
    expect((await report.questions()).log).to.equal(first);
    report.dispatch('open', {
      source: completeSource({ ...endpoint().source, fetchPage: async () => logPage([]) }, senhasegura),
      preset: senhasegura,
      query: NOTHING,
      locked: {},
      pageSize: 10,
      timeZone: 'UTC',
    });
    expect((await report.questions()).log).not.to.equal(first);
    await until(() => report.state.phase === 'ready');
    const error = await first!.count(NOTHING, { signal }).catch((thrown: unknown) => thrown);
    expect((error as DOMException).name).to.equal('AbortError');
    // An export goes on to the end of the log that it was begun for.
    expect(await separate!.count(NOTHING, { signal })).to.equal(400);
  });

  it('stays the same when the host locks other filters', async () => {
    const report = await opened(endpoint().source);
    const first = (await report.questions()).log;
    report.dispatch('lock', { client: 'billing' });
    await until(() => report.state.phase === 'ready');
    expect([report.state.opening, report.state.total]).to.deep.equal([2, 41]);
    expect((await report.questions()).log).to.equal(first);
  });

  it('is none where the report has no log', async () => {
    const questions = await new Report().questions();
    expect([questions.log, questions.separateLog()]).to.deep.equal([null, null]);
  });
});
