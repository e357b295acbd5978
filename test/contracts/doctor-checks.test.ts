import { expect } from '@open-wc/testing';
import { answerSummary } from '../../stories/support/answer-summary.js';
import { fakeEndpoint, json, type FakeEndpointOptions } from '../../stories/support/fake-endpoint.js';
import { logOfLength, type StoryLog, type StoryRow } from '../../stories/support/log-of-rows.js';
import { CHECKS } from '../../src/doctor/checks/index.js';
import { english } from '../../src/doctor/words/english.js';
import { loadSayings } from '../../src/doctor/words/say.js';
import { allLocales } from '../../src/i18n/locale-codes.js';
import { diagnose, diagnoseAnswer, type Finding, type Mapping } from '../../src/doctor.js';

const ENDPOINT = 'https://log.example/api/logs';
const LENGTH = 400;

interface Case {
  readonly fetch: typeof globalThis.fetch;
  readonly mapping?: Mapping;
  readonly pageSize?: number;
}

const good: Case = { fetch: fakeEndpoint(logOfLength(LENGTH), { summary: answerSummary }) };

const logWith = (change: (row: StoryRow, index: number) => StoryRow): StoryLog => {
  const log = logOfLength(LENGTH);
  return { ...log, rowAt: (index) => change(log.rowAt(index), index) };
};

const rowsWith = (change: (row: StoryRow, index: number) => StoryRow): Case => ({
  fetch: fakeEndpoint(logWith(change)),
});

/** An endpoint that is asked for something else than it was. */
const asking = (change: (asked: URLSearchParams) => void, options: FakeEndpointOptions = {}): Case => {
  const endpoint = fakeEndpoint(logOfLength(LENGTH), options);
  return {
    fetch: (input, init) => {
      const url = new URL(input as string);
      change(url.searchParams);
      return endpoint(url, init);
    },
  };
};

/** An endpoint whose answers are changed. */
const answering = (
  change: (answer: { rows: StoryRow[]; total?: number }, url: URL, place: number) => unknown,
  options: FakeEndpointOptions = {},
): Case => {
  const endpoint = fakeEndpoint(logOfLength(LENGTH), options);
  let place = 0;
  return {
    fetch: async (input, init) => {
      const answer = await endpoint(input, init);
      const url = new URL(input as string);
      if (url.searchParams.has('summary')) return answer;
      const changed = change((await answer.json()) as { rows: StoryRow[]; total: number }, url, place++);
      return changed instanceof Response ? changed : json(changed);
    },
  };
};

/** Rows of another protocol, newest first. */
const events = (length: number, more: (index: number) => object = () => ({})): object[] =>
  Array.from({ length }, (_, index) => ({
    eventId: `e${index}`,
    timestamp: new Date(Date.UTC(2026, 10, 20) - index * 61_000).toISOString(),
    verb: ['GET', 'POST'][index % 2],
    code: [200, 404, 500][index % 3],
    path: `/v2/orders/${index}`,
    ...more(index),
  }));

/** Pages by a token that goes back under a name of its own. */
const byToken = (answered: string, taken: string, length = 120): Case => ({
  fetch: async (input) => {
    const asked = new URL(input as string).searchParams;
    const start = Number(asked.get(taken)?.slice(1) ?? 0);
    const end = start + 30;
    const rows = events(length).slice(start, end);
    return json({ events: rows, ...(end < length && { [answered]: `t${end}` }) });
  },
});

const always = (answer: unknown, headers: Record<string, string> = {}): Case => ({
  fetch: async () => json(answer, 200, headers),
});

/** A page in the default protocol by links of a header. */
const linked = (next: (url: URL, start: number) => string | null): Case => ({
  fetch: async (input) => {
    const url = new URL(input as string);
    if (url.pathname === '/gone') return json({ message: 'gone' }, 404);
    const start = Number(url.searchParams.get('after') ?? 0);
    const log = logOfLength(LENGTH);
    const rows = Array.from({ length: Math.max(0, Math.min(100, LENGTH - start)) }, (_, index) =>
      log.rowAt(start + index),
    );
    const link = next(url, start);
    return json(rows, 200, link === null ? {} : { Link: `<${link}>; rel="next"` });
  },
});

const withMapping = (found: Case, mapping: Mapping): Case => ({ ...found, mapping });

const FIELDS: NonNullable<Mapping['fields']> = {
  id: 'eventId',
  dateTime: { at: 'timestamp', unit: 'iso' },
  method: 'verb',
  status: { at: 'code', type: 'number' },
  url: 'path',
};

const MAPPED: Mapping = {
  request: { parameters: { limit: '{limit}', offset: '{offset}', sort: '{sort}' } },
  paging: { by: 'offset' },
  rows: { at: 'rows' },
  total: { at: 'total' },
  fields: { id: 'id', dateTime: { at: 'dateTime', unit: 'iso' }, client: 'client', time: 'time' },
  filters: { as: 'parameters', operators: { contains: '{field}={value}' } },
  sort: { ascending: '{field}', descending: '-{field}' },
};

const TEXTS = ['clientId', 'client', 'authorizationId', 'authorization', 'ip', 'resource'];

/** A server that compares letters with their case, as OData's `contains` does. */
const keepingCase = answering((answer, url) => {
  const asked = TEXTS.filter((key) => url.searchParams.has(key));
  const rows = answer.rows.filter((row) =>
    asked.every((key) => String(row[key]).includes(url.searchParams.get(key)!)),
  );
  return asked.length === 0 ? answer : { rows, total: rows.length };
});

/** Whether an address is asked for the second time. */
const isAgain = (): ((url: URL) => boolean) => {
  const asked = new Set<string>();
  return ({ href }) => asked.has(href) || !asked.add(href);
};
const isReordered = isAgain();

/** Of each check: endpoints in which it finds something, by the code of what it finds; and one where it is silent. */
const CASES: Readonly<Record<string, { readonly good: Case; readonly bad: Readonly<Record<string, Case>> }>> =
  {
    protocol: {
      good,
      bad: {
        'protocol.guessed': byToken('next_token', 'next_token'),
        'protocol.engine': always({
          status: 'success',
          data: {
            resultType: 'streams',
            result: [
              {
                stream: { method: 'GET' },
                values: [
                  ['1795216545000000000', '{"status":200}'],
                  ['1795216544000000000', '{"status":200}'],
                ],
              },
            ],
          },
        }),
      },
    },
    fields: {
      good,
      bad: {
        'fields.missing': rowsWith(({ client, ...row }) => ({ ...row, customer: client })),
        'fields.noTime': rowsWith(({ dateTime, ...row }) => ({ ...row, dateTime: null, moment: dateTime })),
        'fields.none': withMapping(always({ rows: [{ colour: 'red' }, { colour: 'blue' }] }), {
          rows: { at: 'rows' },
        }),
      },
    },
    times: {
      good: rowsWith((row) => ({ ...row, dateTime: Date.parse(row['dateTime'] as string) / 1000 })),
      bad: {
        'times.unread': rowsWith((row) => ({ ...row, dateTime: `on ${row['dateTime'] as string}` })),
        'times.unlikely': rowsWith((row) => ({ ...row, dateTime: '1970-01-02T00:00:00Z' })),
        'times.future': rowsWith((row) => ({ ...row, dateTime: '2099-01-02T00:00:00Z' })),
        'times.noZone': rowsWith((row) => ({ ...row, dateTime: (row['dateTime'] as string).slice(0, 19) })),
      },
    },
    durations: {
      good,
      bad: {
        'durations.guessed': always({ events: events(30, (index) => ({ RequestTime: 7 + (index % 5) })) }),
        'durations.small': rowsWith((row, index) => ({ ...row, time: 0.007 + index / 1000 })),
      },
    },
    paging: {
      good,
      bad: {
        'paging.repeats': asking((asked) => asked.delete('offset')),
        'paging.unknown': always({ events: events(50) }),
        'paging.trial': byToken('next_place', 'cursor'),
        'paging.fault': linked(
          (url, start) => `${url.origin}${start === 0 ? '/api/logs?after=100' : '/gone'}`,
        ),
        'paging.endless': linked(
          (url, start) => `${url.origin}/api/logs?after=${start === 200 ? 100 : start + 100}`,
        ),
        'paging.short': answering(({ rows }) => ({ rows, total: LENGTH + 50 })),
        'paging.twice': linked((url, start) =>
          start < 300 ? `${url.origin}/api/logs?after=${start + 90}` : null,
        ),
      },
    },
    next: {
      good: linked((url, start) => (start < 300 ? `${url.origin}/api/logs?after=${start + 100}` : null)),
      bad: {
        'paging.elsewhere': linked(() => 'https://internal.example:8443/v1/events?after=100'),
        'paging.sign': always({ events: events(50), hasMore: true }),
        'paging.length': withMapping(always({ rows: events(50) }), { rows: { at: 'rows' }, fields: FIELDS }),
      },
    },
    limit: { good, bad: { 'limit.ignored': asking((asked) => asked.set('limit', '50')) } },
    total: {
      good,
      bad: {
        'total.none': fakeEndpointCase({ paging: 'unknown' }, 900),
        'total.high': answering(({ rows }) => ({ rows, total: LENGTH * 2 })),
        'total.low': answering(({ rows }) => ({ rows, total: LENGTH / 2 })),
      },
    },
    stability: {
      good,
      bad: {
        'stability.order': answering(({ rows, total }, url) => ({
          rows: isReordered(url) ? [...rows].reverse() : rows,
          total,
        })),
        'stability.other': answering(({ rows, total }, _url, place) => ({
          rows: rows.map((row) => ({ ...row, id: `${String(row['id'])}-${place}` })),
          total,
        })),
      },
    },
    order: {
      good,
      bad: {
        'order.wrong.newest': answering(({ rows, total }) => ({ rows: [...rows].reverse(), total })),
        'order.wrong.oldest': asking((asked) => asked.delete('sort')),
        'order.unmapped': withMapping(good, { ...MAPPED, sort: undefined }),
        'order.notOwn': withMapping(
          answering(({ rows, total }) => ({ rows: [...rows].reverse(), total })),
          { ...MAPPED, sort: undefined, rows: { at: 'rows', newestFirst: true } },
        ),
      },
    },
    filters: {
      good,
      bad: {
        'filters.ignored': asking((asked) => asked.delete('client')),
        'filters.nothing': asking((asked) => asked.has('ip') && asked.set('ip', 'nowhere')),
        'filters.unmapped': withMapping(good, { ...MAPPED, filters: undefined }),
      },
    },
    case: { good, bad: { 'case.kept': keepingCase } },
    summaries: {
      good,
      bad: {
        'summaries.none': { fetch: fakeEndpoint(logOfLength(LENGTH)) },
        'summaries.wrong': asking(
          (asked) => {
            if (!asked.has('summary')) return;
            asked.delete('from');
            asked.delete('until');
          },
          { summary: answerSummary },
        ),
        'summaries.failures': {
          fetch: fakeEndpoint(logOfLength(LENGTH), {
            summary: async (log, call) => {
              const answer = (await answerSummary(log, call).json()) as { summary: object[] };
              return json({ ...answer, summary: answer.summary.map((group) => ({ ...group, failed: 0 })) });
            },
          }),
        },
      },
    },
  };

function fakeEndpointCase(options: FakeEndpointOptions, length: number): Case {
  return { fetch: fakeEndpoint(logOfLength(length), options) };
}

const look = ({ fetch, ...options }: Case): Promise<readonly Finding[]> =>
  diagnose(ENDPOINT, { fetch, ...options });

const wrong = (findings: readonly Finding[], check: string): string[] =>
  findings.filter((one) => one.check === check && one.verdict !== 'good').map(({ code }) => code);

/** Findings that are not faults, and what is said of an endpoint that cannot be asked at all. */
const isElsewhere = (code: string): boolean =>
  code.endsWith('.do') || code.startsWith('reach.') || code === 'failed' || /^summaries\.by/.test(code);

describe('the checks of the doctor', () => {
  it('have cases each', () => {
    expect(Object.keys(CASES).sort()).to.deep.equal(CHECKS.map(({ name }) => name).sort());
  });

  for (const [name, { good: silent, bad }] of Object.entries(CASES)) {
    it(`${name}: says nothing against an endpoint that is right`, async () => {
      expect(wrong(await look(silent), name)).to.deep.equal([]);
    });
    for (const [code, found] of Object.entries(bad))
      it(`${name}: finds ${code}, and says what to do`, async () => {
        const findings = await look(found);
        expect(wrong(findings, name), JSON.stringify(findings.map((one) => one.code))).to.include(code);
        for (const { verdict, text, remedy } of findings) {
          expect(text).not.to.match(/undefined|\[object|\bNaN\b/);
          if (verdict !== 'good') expect(remedy, text).to.be.a('string').that.is.not.empty;
        }
      });
  }

  it('have a case for each text of a fault', async () => {
    const said = new Set(Object.values(CASES).flatMap(({ bad }) => Object.keys(bad)));
    const remedies = Object.keys(english).filter((key) => key.endsWith('.do') && key !== 'total.wrong.do');
    const faults = remedies.map((key) => key.slice(0, -3)).filter((code) => !isElsewhere(code));
    // These are a remedy of several, and what needs an endpoint that grows while it is read.
    const others = ['paging.member', 'order.wrong', 'paging.grew'];
    expect(faults.filter((code) => !said.has(code) && !others.includes(code))).to.deep.equal([]);
  });

  it('never say that rows are counted where nobody counted them', async () => {
    for (const rows of [50, 37, 100])
      for (const found of [
        always({ events: events(rows) }),
        withMapping(always({ rows: events(rows) }), { rows: { at: 'rows' }, fields: FIELDS }),
        always(events(rows)),
      ])
        for (const { code } of await look(found))
          expect(code, String(rows)).not.to.match(/^total\.(counted|right)$/);
  });

  it('name the member that the next page can be asked by', async () => {
    const findings = await look(always({ events: events(50), hasMore: true, next_place: 'x9' }));
    expect(findings.map(({ remedy }) => remedy).join(' ')).to.include('next_place');
  });

  it('leave out of the fields what a log of another kind cannot have', async () => {
    const audit = events(40).map((event, index) => {
      const { eventId, timestamp } = event as Record<string, unknown>;
      return { eventId, timestamp, actor: 'ana', action: ['key.create', 'user.login'][index % 2] };
    });
    const findings = await look(always({ events: audit }));
    expect(wrong(findings, 'fields')).to.deep.equal([]);
  });

  it('see times as the report reads them, and ask with its page size', async () => {
    const sizes: (string | null)[] = [];
    const { fetch } = rowsWith((row) => ({ ...row, dateTime: Date.parse(row['dateTime'] as string) / 1000 }));
    const findings = await look({
      pageSize: 40,
      fetch: (input, init) => {
        sizes.push(new URL(input as string).searchParams.get('limit'));
        return fetch(input, init);
      },
    });
    expect(findings.find(({ check }) => check === 'times')!.code).to.equal('times.converted');
    expect(sizes[0]).to.equal('40');
  });

  it('ask no more than some forty times, whatever the endpoint is like', async () => {
    for (const { bad } of Object.values(CASES))
      for (const [code, { fetch, ...options }] of Object.entries(bad)) {
        let asked = 0;
        await look({ ...options, fetch: (...given) => (asked++, fetch(...given)) });
        expect(asked, code).to.be.lessThan(45);
      }
  });
});

describe('an answer that was pasted', () => {
  const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

  it('is looked at without a request', async () => {
    const answer = JSON.stringify({ events: events(50), next_token: 'x9' });
    const findings = await diagnoseAnswer(answer);
    expect(codes(findings)).to.include.members(['reach.answer', 'protocol.guessed', 'paging.named']);
    expect(codes(findings).join(' ')).not.to.match(/limit|stability|filters|total/);
  });

  it('is of its own place, and of another where that is said', async () => {
    const answer = JSON.stringify({ events: events(50), next: 'https://api.example/logs?after=50' });
    expect(codes(await diagnoseAnswer(answer))).to.include('paging.named');
    const elsewhere = await diagnoseAnswer(answer, { endpoint: 'https://proxy.example/other' });
    expect(codes(elsewhere)).to.include('paging.elsewhere');
  });

  it('says where nothing in it names others', async () => {
    expect(codes(await diagnoseAnswer(JSON.stringify({ events: events(50) })))).to.include('paging.length');
    expect(codes(await diagnoseAnswer('no log at all'))[0]).to.match(/^reach\.(not-json|no-rows|other)$/);
  });
});

describe('the words of the doctor', () => {
  const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

  for (const locale of allLocales)
    it(`are whole in ${locale}`, async () => {
      const sayings = await loadSayings(locale);
      expect(Object.keys(sayings)).to.deep.equal(Object.keys(english));
      for (const [saying, text] of Object.entries(sayings)) {
        expect(text.trim(), saying).not.to.equal('');
        expect(placeholders(text), saying).to.deep.equal(
          placeholders(english[saying as keyof typeof english]),
        );
        if (locale !== 'en' && /[a-z]{4} [a-z]{3}/.test(text))
          expect(text, saying).not.to.equal(english[saying as keyof typeof english]);
      }
    });

  it('are those of the language that is asked for', async () => {
    const [first] = await diagnose(ENDPOINT, { fetch: fakeEndpoint(logOfLength(3)), locale: 'pt' });
    expect(first!.text).not.to.equal(
      (await diagnose(ENDPOINT, { fetch: fakeEndpoint(logOfLength(3)) }))[0]!.text,
    );
  });
});
