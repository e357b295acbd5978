import { expect } from '@open-wc/testing';
import { body, SIGN_IN_PAGE, status, unreachable } from '../../stories/support/failures.js';
import { answerSummary } from '../../stories/support/answer-summary.js';
import { fakeEndpoint, json, type FakeEndpointOptions } from '../../stories/support/fake-endpoint.js';
import { logOfLength, type StoryLog, type StoryRow } from '../../stories/support/log-of-rows.js';
import { MAPPING, mappedEndpoint } from '../../stories/support/mapped-endpoint.js';
import { diagnose, type Finding } from '../../src/doctor.js';

const ENDPOINT = 'https://log.example/api/logs';
const LENGTH = 400;

const look = (fetch: typeof globalThis.fetch, mapping?: unknown): Promise<readonly Finding[]> =>
  diagnose(ENDPOINT, { fetch, mapping });

/** What is wrong, by check. */
const faults = (findings: readonly Finding[]): string[] =>
  findings.filter(({ verdict }) => verdict !== 'good').map(({ check, verdict }) => `${check} ${verdict}`);

const logWith = (change: (row: StoryRow, index: number) => StoryRow): StoryLog => {
  const log = logOfLength(LENGTH);
  return { ...log, rowAt: (index) => change(log.rowAt(index), index) };
};

/** An endpoint that is asked for something else than it was. */
const asking = (
  change: (parameters: URLSearchParams) => void,
  options: FakeEndpointOptions = {},
): typeof fetch => {
  const endpoint = fakeEndpoint(logOfLength(LENGTH), options);
  return (input, init) => {
    const url = new URL(input as string);
    change(url.searchParams);
    return endpoint(url, init);
  };
};

const totalOf = (change: (total: number) => number): typeof fetch => {
  const endpoint = fakeEndpoint(logOfLength(LENGTH));
  return async (input, init) => {
    const page = (await (await endpoint(input, init)).json()) as { rows: unknown[]; total: number };
    return json({ ...page, total: change(page.total) });
  };
};

/** An endpoint whose summaries say something else than its rows do. */
const summing = (
  change: (answer: { summary: Record<string, unknown>[]; total: number }) => object,
): typeof fetch =>
  fakeEndpoint(logOfLength(LENGTH), {
    summary: async (log, call) =>
      json(change((await answerSummary(log, call).json()) as { summary: []; total: number })),
  });

describe('the doctor of endpoints', () => {
  it('finds nothing wrong with one that speaks the protocol', async () => {
    const endpoint = fakeEndpoint(logOfLength(LENGTH), { summary: answerSummary });
    const findings = await look(endpoint);
    expect(faults(findings)).to.deep.equal([]);
    const checks = [
      'reach',
      'protocol',
      'fields',
      'times',
      'durations',
      'paging',
      'limit',
      'total',
      'stability',
      'order',
      'filters',
      'case',
      'summaries',
    ];
    expect(new Set(findings.map(({ check }) => check))).to.deep.equal(new Set(checks));
    expect(findings.every(({ text }) => text.endsWith('.'))).to.equal(true);
    expect(endpoint.calls.length).to.be.lessThan(35);
    expect(endpoint.calls.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('reports each finding when it is there', async () => {
    const told: [Finding, number][] = [];
    const endpoint = fakeEndpoint(logOfLength(LENGTH));
    const findings = await diagnose(ENDPOINT, {
      fetch: endpoint,
      onFinding: (finding) => told.push([finding, endpoint.calls.length]),
    });
    expect(told.map(([finding]) => finding)).to.deep.equal(findings);
    expect(told[0]![1]).to.equal(1);
    expect(told.at(-1)![1]).to.equal(endpoint.calls.length);
  });

  for (const [what, fetch, found] of [
    ['that nothing answers', fakeEndpoint([], { failure: unreachable }), 'reach bad'],
    ['a sign-in page', fakeEndpoint([], { failure: body(SIGN_IN_PAGE, 'text/html') }), 'reach bad'],
    ['a refusal', fakeEndpoint([], { failure: status(403, 'no') }), 'reach bad'],
    ['no rows', async () => json({ hello: 'world' }), 'reach bad'],
    ['an empty log in another protocol', async () => json({ items: [] }), 'reach warning'],
    ['an empty log', fakeEndpoint([]), 'reach warning'],
    ['an offset that is not heeded', asking((asked) => asked.delete('offset')), 'paging bad'],
    ['a limit that is not heeded', asking((asked) => asked.set('limit', '50')), 'limit warning'],
    ['an order that is not heeded', asking((asked) => asked.delete('sort')), 'order bad'],
    ['a filter that is not heeded', asking((asked) => asked.delete('client')), 'filters bad'],
    ['a range of time that is not heeded', asking((asked) => asked.delete('from')), 'filters bad'],
    [
      'a filter that finds nothing',
      asking((asked) => asked.has('ip') && asked.set('ip', 'nowhere')),
      'filters bad',
    ],
    ['no summaries', fakeEndpoint(logOfLength(LENGTH)), 'summaries warning'],
    [
      'summaries of other rows',
      summing(({ total, ...answer }) => ({ ...answer, total: total + 1 })),
      'summaries bad',
    ],
    [
      'summaries that know no failures',
      summing(({ summary, total }) => ({
        summary: summary.map((group) => ({ ...group, failed: 0 })),
        total,
      })),
      'summaries bad',
    ],
    [
      'summaries that ignore filters',
      asking(
        (asked) => {
          if (!asked.has('summary')) return;
          asked.delete('from');
          asked.delete('until');
        },
        { summary: answerSummary },
      ),
      'summaries bad',
    ],
    ['no total', fakeEndpoint(logOfLength(900), { paging: 'unknown' }), 'total warning'],
    ['a total that is too large', totalOf((total) => total * 2), 'total bad'],
    ['a total that is too small', totalOf((total) => Math.ceil(total / 2)), 'total bad'],
    [
      'times without a zone',
      fakeEndpoint(logWith((row) => ({ ...row, dateTime: (row['dateTime'] as string).slice(0, 19) }))),
      'times warning',
    ],
    [
      'times in words',
      fakeEndpoint(logWith((row) => ({ ...row, dateTime: `on ${row['dateTime'] as string}` }))),
      'times bad',
    ],
    [
      'columns that are not there',
      fakeEndpoint(logWith(({ client, ...row }) => ({ ...row, customer: client }))),
      'fields warning',
    ],
  ] as const) {
    it(`finds ${what}`, async () => {
      expect(faults(await look(fetch))).to.include(found);
    });
  }

  it('looks through a mapping, and says what it does not describe', async () => {
    const findings = await look(mappedEndpoint(logOfLength(LENGTH)), MAPPING);
    const bad = findings.filter(({ verdict }) => verdict === 'bad');
    expect(bad).to.deep.equal([]);
    expect(findings.some(({ text }) => /does not describe client/.test(text))).to.equal(true);
    expect(findings.find(({ check }) => check === 'fields')!.text).to.contain('extra');
  });

  it('says where a mapping is wrong', async () => {
    const [finding] = await look(mappedEndpoint(logOfLength(LENGTH)), { paging: { by: 'pages' } });
    expect(finding!.text).to.match(/mapping is not valid.*paging\.by/);
  });

  it('reveals no value of the rows but what a filter was asked with', async () => {
    const texts = (await look(fakeEndpoint(logWith((row) => ({ ...row, secretToken: 'hunter2' }))))).map(
      ({ text }) => text,
    );
    expect(texts.join(' ')).not.to.contain('hunter2');
  });
});
