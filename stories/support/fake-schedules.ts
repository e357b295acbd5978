import { json, type Call } from './fake-endpoint.js';

export const SCHEDULE_ENDPOINT = 'https://log.example/api/schedules';

export interface FakeSchedule {
  readonly id: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

const WEEKLY: FakeSchedule = {
  id: 's-1',
  name: 'Errors of the week',
  format: 'csv',
  frequency: 'weekly',
  day: '1',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['ana@example.com'],
  preset: 'senhasegura',
  filters: { error: 'true' },
  paused: false,
};

const RUN_AT = '2026-11-21T11:00:00Z';

/** One for each way in which a last run may have ended. */
export const RUN_SCHEDULES: readonly FakeSchedule[] = [
  { ...WEEKLY, lastRun: { at: RUN_AT, outcome: 'sent' } },
  {
    ...WEEKLY,
    id: 's-2',
    name: 'Logins of the day',
    lastRun: { at: RUN_AT, outcome: 'retrying', detail: 'the mail server could not take it' },
  },
  {
    ...WEEKLY,
    id: 's-3',
    name: 'Slow calls',
    lastRun: { at: RUN_AT, outcome: 'failed', detail: 'the mail server refused nobody@example.com' },
  },
];

export type FakeSchedules = typeof fetch & {
  readonly calls: Pick<Call, 'url' | 'method' | 'headers' | 'body'>[];
  readonly kept: () => readonly FakeSchedule[];
};

/** A `fetch` that keeps schedules (contract, section 6) and hands every other request on. */
export const fakeSchedules = (
  others: typeof fetch,
  { schedules = [WEEKLY] }: { schedules?: readonly FakeSchedule[] } = {},
): FakeSchedules => {
  let kept = [...schedules];
  const calls: FakeSchedules['calls'] = [];

  const answers: Readonly<Record<string, (id: string, sent: Record<string, unknown>) => Response>> = {
    GET: () => json(kept),
    POST: (_id, sent) => {
      const made: FakeSchedule = { name: '', ...sent, id: `s-${kept.length + 1}`, paused: false };
      kept.push(made);
      return json(made, 201);
    },
    PUT: (id, sent) => answers['PATCH']!(id, sent),
    PATCH: (id, sent) => {
      kept = kept.map((schedule) => (schedule.id === id ? { ...schedule, ...sent } : schedule));
      return json(kept.find((schedule) => schedule.id === id) ?? null);
    },
    DELETE: (id) => {
      kept = kept.filter((schedule) => schedule.id !== id);
      return new Response(null, { status: 204 });
    },
  };

  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!url.href.startsWith(SCHEDULE_ENDPOINT)) return others(input, init);
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    calls.push({ url, method, headers: new Headers(init.headers), body });
    if (url.pathname.endsWith('/runs')) return new Response(null, { status: 202 });
    const id = decodeURIComponent(url.pathname.split('/').at(-1)!);
    return answers[method]!(id, (body ? JSON.parse(body) : {}) as Record<string, unknown>);
  };
  return Object.assign(answer, { calls, kept: () => kept });
};
