import { answerQuery } from './answer-query.js';
import { logOfRows, type StoryLog, type StoryRow } from './log-of-rows.js';

/** The address of the endpoint of every story. Nothing is ever sent there: the report is given its own `fetch`. */
export const ENDPOINT = 'https://log.example/api/logs';

/** One request as it was received. */
export interface Call {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly signal: AbortSignal | null;
}

export interface FakeEndpointOptions {
  /** Milliseconds before each answer; `Infinity` for one that is never given. */
  readonly latency?: number | ((call: Call, place: number) => number);
  /** An answer in place of the rows, or an error to reject with, for whichever requests it wants; counts from 0. */
  readonly failure?: (call: Call, place: number) => Response | Error | undefined | Promise<Response>;
  /** `cursor`: pages follow each other; `unknown`: by offset, with no total. */
  readonly paging?: 'offset' | 'cursor' | 'unknown';
  readonly headers?: Readonly<Record<string, string>>;
  /** Most rows given at once, whatever was asked for. */
  readonly mostRows?: number;
  /** Answers questions for summaries; without it the endpoint says that it has none. */
  readonly summary?: (log: StoryLog, call: Call, place: number) => Response | Error | Promise<Response>;
}

export type FakeEndpoint = typeof fetch & {
  /** Requests for rows. */
  readonly calls: Call[];
  /** Requests for summaries. */
  readonly summaries: Call[];
  /** Parameters of each request so far, in order. */
  readonly asked: () => Record<string, string>[];
};

const callOf = (input: RequestInfo | URL, init: RequestInit): Call => ({
  url: new URL(input instanceof Request ? input.url : input),
  method: init.method ?? 'GET',
  headers: new Headers(init.headers),
  body: typeof init.body === 'string' ? init.body : '',
  signal: init.signal ?? null,
});

/** Rejects as `fetch` does when its signal is aborted meanwhile. */
const wait = (milliseconds: number, signal: AbortSignal | null): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason));
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
  });

const slice = ({ total, rowAt }: StoryLog, offset: number, limit: number): StoryRow[] =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, place) => rowAt(offset + place));

const page = (log: StoryLog, url: URL, { paging = 'offset', mostRows = Infinity }: FakeEndpointOptions) => {
  const limit = Math.min(Number(url.searchParams.get('limit') ?? 100), mostRows);
  const offset = Number(
    url.searchParams.get('cursor')?.replace('after-', '') ?? url.searchParams.get('offset'),
  );
  const found = answerQuery(log, url.searchParams);
  const rows = slice(found, offset, limit);
  if (paging === 'offset') return { rows, total: found.total };
  if (paging === 'unknown') return { rows };
  const end = offset + rows.length;
  return { rows, next: end < found.total ? `after-${end}` : null };
};

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

/** A `fetch` that answers the default protocol (contract, section 4) out of rows, and remembers what it was asked. */
export const fakeEndpoint = (
  rows: readonly StoryRow[] | StoryLog,
  options: FakeEndpointOptions = {},
): FakeEndpoint => {
  const log = Array.isArray(rows) ? logOfRows(rows as readonly StoryRow[]) : (rows as StoryLog);
  const calls: Call[] = [];
  const summaries: Call[] = [];
  const sumUp = async (call: Call): Promise<Response> => {
    const place = summaries.push(call) - 1;
    const answered = await options.summary?.(log, call, place);
    if (answered instanceof Error) throw answered;
    return answered ?? json({ title: 'No summaries here' }, 501);
  };
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = callOf(input, init);
    if (call.url.searchParams.has('summary')) return sumUp(call);
    const place = calls.push(call) - 1;
    const { latency = 0, failure, headers } = options;
    await wait(typeof latency === 'function' ? latency(call, place) : latency, call.signal);
    const failed = await failure?.(call, place);
    if (failed instanceof Error) throw failed;
    return failed ?? json(page(log, call.url, options), 200, headers);
  };
  return Object.assign(answer, {
    calls,
    summaries,
    asked: () => calls.map(({ url }) => Object.fromEntries(url.searchParams)),
  });
};
