import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { withCache } from '../../../src/storage/cache/with-cache.js';
import { type ProblemError } from '../../../src/core/problem.js';
import type { Filters } from '../../../src/core/query.js';
import type { SummaryQuestion } from '../../../src/core/summary.js';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import { withRenewal } from '../../../src/sources/middleware/with-renewal.js';
import { withRetry } from '../../../src/sources/middleware/with-retry.js';
import { readSummary } from '../../../src/sources/protocol/read-summary.js';
import { json, stubFetch, text } from '../stub-fetch.js';

const { signal } = new AbortController();
const BY_HOUR = { by: 'time', bucket: 3_600_000 } as const;
const BY_CLIENT = { by: 'client', top: 2 } as const;

const HOURS = {
  summary: [
    { value: '2026-11-29T15:00:00.000Z', count: 2, classes: { '2xx': 1, '4xx': 1 } },
    { value: '2026-11-29T14:00:00.000Z', count: 3 },
  ],
  total: 5,
};

const CLIENTS = {
  summary: [
    {
      value: 'acme',
      count: 4,
      failed: 1,
      p50: 31,
      p95: 212,
      p99: 640,
      max: 3071,
      first: '2026-11-29T14:00:00Z',
      last: '2026-11-29T15:00:00Z',
    },
    { value: null, count: 1, failed: null },
  ],
  total: 5,
  distinct: 1,
};

const sourceOf = (fetch: typeof globalThis.fetch, endpoint = 'https://logs.example.com/api') =>
  endpointSource({ endpoint, baseUrl: 'https://logs.example.com/', fetch });

const ask = (
  source: ReturnType<typeof sourceOf>,
  question: SummaryQuestion = BY_HOUR,
  filters: Filters = {},
) => source.summarise!({ filters, sort: { key: 'id', descending: true } }, question, { signal });

describe('times of a summary', () => {
  const at = Date.parse('2026-11-29T14:00:00Z');
  const WRITTEN: Readonly<Record<string, unknown>> = {
    'ISO 8601': '2026-11-29T14:00:00Z',
    'a blank for the T': '2026-11-29 14:00:00',
    'RFC 1123': 'Sun, 29 Nov 2026 14:00:00 GMT',
    seconds: at / 1000,
    milliseconds: at,
    microseconds: at * 1000,
    'nanoseconds in a text': `${at}000000`,
    'seconds in a text': String(at / 1000),
  };
  for (const [name, value] of Object.entries(WRITTEN))
    it(`are read as those of rows are: ${name}`, () => {
      const byTime = readSummary({ summary: [{ value, count: 3 }], total: 3 }, BY_HOUR);
      expect(byTime?.groups[0]?.value).to.equal(at);
      const group = { value: 'acme', count: 3, first: value, last: value };
      const byClient = readSummary({ summary: [group], total: 3 }, BY_CLIENT);
      expect([byClient?.groups[0]?.first, byClient?.groups[0]?.last]).to.deep.equal([at, at]);
    });

  it('are none that can be right where they are words', () => {
    for (const value of ['yesterday', '', 'NaN', {}])
      expect(readSummary({ summary: [{ value, count: 3 }], total: 3 }, BY_HOUR)).to.equal(null);
  });
});

describe('a summary asked of an endpoint', () => {
  it('is asked by parameters beside the filters, without order or paging', async () => {
    const fetch = stubFetch(json(HOURS), json(CLIENTS), json(HOURS));
    const source = sourceOf(fetch, 'https://logs.example.com/api?tenant=7&limit=5&sort=id');
    await ask(source, BY_HOUR, { 'is.client': 'a\nb', status: '4xx' });
    await ask(source, { by: 'request.agent', top: 10 });
    await ask(source, { by: 'time', bucket: 'day', zone: 'America/Sao_Paulo' });
    expect(fetch.calls.map(({ url }) => decodeURIComponent(url.search))).to.deep.equal([
      '?tenant=7&is.client=a&is.client=b&status=4xx&summary=time&bucket=3600000',
      '?tenant=7&summary=request.agent&top=10',
      '?tenant=7&summary=time&bucket=day&zone=America/Sao_Paulo',
    ]);
  });

  it('has instants as milliseconds, spans in their order', async () => {
    const source = sourceOf(stubFetch(json(HOURS), json(CLIENTS)));
    expect(await ask(source)).to.deep.equal({
      groups: [
        { value: Date.UTC(2026, 10, 29, 14), count: 3 },
        { value: Date.UTC(2026, 10, 29, 15), count: 2, classes: { '2xx': 1, '4xx': 1 } },
      ],
      total: 5,
    });
    expect(await ask(source, BY_CLIENT)).to.deep.equal({
      groups: [
        {
          value: 'acme',
          count: 4,
          failed: 1,
          p50: 31,
          p95: 212,
          p99: 640,
          max: 3071,
          first: Date.UTC(2026, 10, 29, 14),
          last: Date.UTC(2026, 10, 29, 15),
        },
        { value: null, count: 1 },
      ],
      total: 5,
      distinct: 1,
    });
  });

  const CANNOT: Readonly<Record<string, () => Response>> = {
    'answers rows instead': () => json({ rows: [{ id: 1 }], total: 1 }),
    'answers a bare list': () => json([{ id: 1 }]),
    'does not know the parameter': () => json({ error: 'summary' }, { status: 400 }),
    'does not know the method': () => text('', { status: 501 }),
    'breaks on the parameter': () => text('', { status: 500 }),
    'answers nothing': () => text(null, { status: 204 }),
    'answers no JSON': () => text('{"summary": [', {}),
    'counts in texts': () => json({ summary: [{ value: '2026-11-29T14:00:00Z', count: '3' }] }),
  };

  for (const [title, answer] of Object.entries(CANNOT))
    it(`is null where it ${title}, and not asked for again`, async () => {
      const fetch = stubFetch(answer);
      const source = sourceOf(fetch);
      expect(await ask(source)).to.equal(null);
      expect(await ask(source, BY_CLIENT)).to.equal(null);
      expect(fetch.calls).to.have.length(1);
    });

  it('may be refused for a filter: only the second refusal proves anything', async () => {
    const fetch = stubFetch(text('', { status: 400 }), json(HOURS), text('', { status: 400 }), json(HOURS));
    const source = sourceOf(fetch);
    expect(await ask(source, BY_HOUR, { 'is.client': 'a' })).to.equal(null);
    expect(await ask(source)).to.have.property('total', 5);
    expect(await ask(source, BY_HOUR, { 'is.client': 'a' })).to.equal(null);
    expect(await ask(source)).to.equal(null);
    expect(fetch.calls).to.have.length(3);
  });

  it('is by patterns of addresses only where it says so and they are some', async () => {
    const BY_PATTERN = { by: 'url', top: 2, pattern: 'url' } as const;
    const summary = [
      { value: '/users/{id}', count: 4 },
      { value: null, count: 1 },
    ];
    const RIGHT = { summary, total: 5, pattern: 'url' };
    const fetch = stubFetch(json(RIGHT));
    expect(await ask(sourceOf(fetch), BY_PATTERN)).to.have.property('total', 5);
    expect(new URL(fetch.calls[0]!.url).search).to.equal('?summary=url&top=2&pattern=url');
    const WRONG: readonly object[] = [
      { summary, total: 5 },
      { ...RIGHT, pattern: 'path' },
      { ...RIGHT, summary: [{ value: '/users/42', count: 5 }] },
      { ...RIGHT, summary: [{ value: '/users/{id}?page=2', count: 5 }] },
      { ...RIGHT, summary: [{ value: 42, count: 5 }] },
    ];
    for (const answer of WRONG) {
      const wrong = stubFetch(json(answer), json(CLIENTS));
      const source = sourceOf(wrong);
      expect(await ask(source, BY_PATTERN)).to.equal(null);
      // It is not asked again, and other summaries are.
      expect(await ask(source, BY_PATTERN)).to.equal(null);
      expect(await ask(source, BY_CLIENT)).to.have.property('total', 5);
      expect(wrong.calls).to.have.length(2);
    }
  });

  it('is not asked where it could be taken for something else', async () => {
    const fetch = stubFetch(json(HOURS));
    expect(await ask(sourceOf(fetch), { by: 'url', top: 2, pattern: 'url' }, { pattern: 'a' })).to.equal(
      null,
    );
    expect(await ask(sourceOf(fetch), BY_HOUR, { top: '3' })).to.equal(null);
    expect(await ask(sourceOf(fetch, 'https://logs.example.com/api?zone=7'))).to.equal(null);
    expect(fetch.calls).to.have.length(0);
  });

  it('rejects with faults that say nothing of what it can', async () => {
    for (const [status, code] of [
      [403, 'forbidden'],
      [503, 'server-error'],
      [429, 'too-many-requests'],
    ] as const) {
      const fetch = stubFetch(text('', { status }), json(HOURS));
      const source = sourceOf(fetch);
      const error = await ask(source).catch((thrown: unknown) => thrown);
      expect((error as ProblemError).problem.code).to.equal(code);
      expect((error as ProblemError).problem.asked?.address).to.contain('summary=time');
      expect(await ask(source)).to.have.property('total', 5);
    }
  });

  it('gives up with its signal', async () => {
    const controller = new AbortController();
    const source = sourceOf(
      stubFetch(() => {
        controller.abort();
        throw new DOMException('', 'AbortError');
      }),
    );
    const error = await source.summarise!({ filters: {}, sort: null }, BY_HOUR, {
      signal: controller.signal,
    }).catch((thrown: unknown) => thrown);
    expect(error).to.equal(controller.signal.reason);
  });

  it('is asked again behind a fault that may pass, and after a sign-in', async () => {
    const fetch = stubFetch(text('', { status: 503 }), text('', { status: 401 }), json(HOURS));
    const retried = withRenewal(
      withRetry(sourceOf(fetch), { wait: async () => undefined }),
      async () => true,
    );
    const told: string[] = [];
    const summary = await retried.summarise!({ filters: {}, sort: null }, BY_HOUR, {
      signal,
      onRetry: ({ code }) => told.push(code),
    });
    expect(summary).to.have.property('total', 5);
    expect(told).to.deep.equal(['server-error']);
  });

  it('is kept as long as it is fresh, for each question and each filter', async () => {
    const fetch = stubFetch(() => json(HOURS));
    const source = withCache(sourceOf(fetch), { mode: 'memory', partition: 'ana' });
    const query = { filters: {}, sort: null };
    for (let time = 0; time < 3; time++) await source.summarise!(query, BY_HOUR, { signal });
    expect(fetch.calls).to.have.length(1);
    await source.summarise!(query, { ...BY_HOUR, bucket: 1_800_000 }, { signal });
    await source.summarise!({ ...query, filters: { client: 'a' } }, BY_HOUR, { signal });
    await source.summarise!(query, BY_HOUR, { signal, reload: true });
    expect(fetch.calls).to.have.length(4);
  });
});

describe('the check of a summary', () => {
  const group = { value: 'a', count: 2 };
  const WRONG: Readonly<Record<string, unknown>> = {
    'no list': { summary: {} },
    'no answer': null,
    'a list': [group],
    'a group that is no object': { summary: ['a'] },
    'more groups than were asked for': { summary: ['a', 'b', 'c'].map((value) => ({ value, count: 1 })) },
    'a value twice': { summary: [group, group] },
    'a group without a value': { summary: [{ count: 1 }] },
    'a group without a count': { summary: [{ value: 'a' }] },
    'a count below nothing': { summary: [{ value: 'a', count: -1 }] },
    'half a row': { summary: [{ value: 'a', count: 1.5 }] },
    'more failed than there are': { summary: [{ ...group, failed: 3 }] },
    'more in classes than there are': { summary: [{ ...group, classes: { '2xx': 2, '4xx': 1 } }] },
    'classes that are none': { summary: [{ ...group, classes: [1] }] },
    'percentiles that fall': { summary: [{ ...group, p50: 9, p95: 8 }] },
    'a duration that is a text': { summary: [{ ...group, max: '9' }] },
    'a last before the first': {
      summary: [{ ...group, first: '2026-11-29T15:00:00Z', last: '2026-11-29T14:00:00Z' }],
    },
    'an instant that is none': { summary: [{ ...group, first: 'today' }] },
    'a total below the groups': { summary: [group], total: 1 },
    'fewer different values than groups': { summary: [group], distinct: 0 },
  };

  for (const [title, answer] of Object.entries(WRONG))
    it(`does not believe ${title}`, () => {
      expect(readSummary(answer, BY_CLIENT)).to.equal(null);
    });

  it('believes values of any kind, and leaves out what it does not know', () => {
    const values = ['a', '', 1, true, { b: 1 }, '<img src=x onerror=alert(1)>', '__proto__'];
    const summary = readSummary(
      { summary: values.map((value) => ({ value, count: 1, more: 1, classes: { other: 1 } })), distinct: 9 },
      { by: 'client', top: 10 },
    );
    expect(summary?.groups.map(({ value }) => value)).to.deep.equal(values);
    expect(Object.keys(summary!.groups[0]!)).to.deep.equal(['value', 'count', 'classes']);
  });

  it('takes spans only where they begin as was asked', () => {
    const of = (value: unknown, question: SummaryQuestion) =>
      readSummary({ summary: [{ value, count: 1 }] }, question)?.groups[0]?.value ?? null;
    expect(of('2026-11-29T14:00:00Z', BY_HOUR)).to.equal(Date.UTC(2026, 10, 29, 14));
    expect(of('2026-11-29T14:00:01Z', BY_HOUR)).to.equal(null);
    expect(of('14:00', BY_HOUR)).to.equal(null);
    expect(of(null, BY_HOUR)).to.equal(null);
    const day = { by: 'time', bucket: 'day', zone: 'America/Sao_Paulo' } as const;
    expect(of('2026-11-29T03:00:00Z', day)).to.equal(Date.UTC(2026, 10, 29, 3));
    expect(of('2026-11-29T00:00:00Z', day)).to.equal(null);
    expect(of(null, day)).to.equal(null);
    expect(of(undefined, day)).to.equal(null);
    // Midnight was left out that day: it began at one o'clock.
    expect(of('2018-11-04T03:00:00Z', day)).to.equal(Date.UTC(2018, 10, 4, 3));
  });

  it('never throws, whatever is answered', () => {
    const question = fc.constantFrom<SummaryQuestion>(BY_HOUR, BY_CLIENT, { by: 'time', bucket: 'day' });
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('2026-11-29T00:00:00Z', 0, 1, {}, []));
    const answers = fc.oneof(
      part,
      fc.record(
        {
          summary: fc.array(
            fc.record(
              { value: part, count: part, failed: part, classes: part, p50: part, first: part },
              { requiredKeys: [] },
            ),
          ),
          total: part,
          distinct: part,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(answers, question, (answer, asked) => {
        const summary = readSummary(answer, asked);
        for (const { count } of summary?.groups ?? []) expect(count).to.be.above(0);
      }),
      { numRuns: 1000 },
    );
  });
});
