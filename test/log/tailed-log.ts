// The clock is stopped while a log is followed, and all code must be loaded before.
import '../../src/log/tail.js';
import '../../src/log/local-answers.js';
import '../../src/core/secrets/mask-secrets.js';
import '../../src/sources/endpoint/follow-events.js';
import '../../src/sources/transport/answer-problem.js';
import '../../src/sources/protocol/header-paging.js';
import type { FakeTime } from '../support/fake-time.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { listOf } from '../../src/core/list-of.js';
import { isAbort } from '../../src/core/problem.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { completeSource } from '../../src/log/complete-source.js';
import { entriesOf } from '../../src/rows/columns.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { withRetry } from '../../src/sources/middleware/with-retry.js';
import type { TailOptions, TailStep } from '../../src/sources/tail.js';

const START = Date.UTC(2026, 10, 29, 14);

export interface TailedLogOptions {
  /** `cursor`: pages follow each other; `unknown`: by offset, with no total. */
  readonly paging?: 'offset' | 'cursor' | 'unknown';
  /** Whether its rows have numbers. */
  readonly isNumbered?: boolean;
  /** Whether it has an ETag. */
  readonly isTagged?: boolean;
  /** Answers events at `/live`; those that are open are ended with {@link TailedLog.endEvents}. */
  readonly hasEvents?: boolean;
  /** An answer in place of the rows. */
  readonly failure?: (url: URL) => Response | undefined;
  readonly change?: (row: LogEntry) => LogEntry;
  readonly isOldestFirst?: boolean;
}

/** A log, newest first, behind a `fetch`, that grows when a test says so. */
export class TailedLog {
  /** The newest first. */
  readonly rows: LogEntry[] = [];
  readonly asked: { readonly url: URL; readonly headers: Headers; readonly status: number }[] = [];
  readonly #options: TailedLogOptions;
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #came = 0;

  constructor(length: number, options: TailedLogOptions = {}) {
    this.#options = options;
    this.grow(length);
  }

  /** Adds so many rows; gives their ids. @param isSaid Whether events say so. */
  grow(count: number, { isSaid = true } = {}): string[] {
    return listOf(count, () => {
      const row = this.#next();
      this.rows.unshift(row);
      if (isSaid) this.#say(row);
      return row['url'] as string;
    });
  }

  /** The same, said by one event that has a list of them. */
  growAtOnce(count: number): void {
    const rows = listOf(count, () => this.#next()).reverse();
    this.rows.unshift(...rows);
    this.#say(rows);
  }

  #next(): LogEntry {
    const { isNumbered = true, change = (row) => row } = this.#options;
    const number = ++this.#came;
    return change({
      ...(isNumbered && { id: number }),
      dateTime: new Date(START + number * 5).toISOString(),
      client: number % 3 === 0 ? 'acme' : 'crm',
      url: `/things/${number}`,
      status: 200,
    });
  }

  #say(data: LogEntry | readonly LogEntry[]): void {
    const event = new TextEncoder().encode(`id: ${this.#came}\ndata: ${JSON.stringify(data)}\n\n`);
    for (const stream of this.#streams) stream.enqueue(event);
  }

  endEvents(error?: Error): void {
    for (const stream of this.#streams) {
      if (error) stream.error(error);
      else stream.close();
    }
    this.#streams.clear();
  }

  /** Whether all events that were said have been taken by those who follow. */
  get isRead(): boolean {
    return [...this.#streams].every(({ desiredSize }) => desiredSize === 1);
  }

  get followers(): number {
    return this.#streams.size;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input as string);
    const headers = new Headers(init?.headers);
    const answer = this.#options.failure?.(url) ?? this.#answer(url, headers, init?.signal ?? null);
    this.asked.push({ url, headers, status: answer.status });
    return answer;
  };

  #answer({ pathname, searchParams }: URL, headers: Headers, signal: AbortSignal | null): Response {
    if (pathname.endsWith('/live')) return this.#open(signal);
    const { paging = 'offset', isTagged = false, isOldestFirst = false } = this.#options;
    const etag = `"${this.#came}"`;
    if (isTagged && headers.get('If-None-Match') === etag) return new Response(null, { status: 304 });
    const offset = Number(searchParams.get('cursor') ?? searchParams.get('offset'));
    const limit = Number(searchParams.get('limit'));
    const all = isOldestFirst ? [...this.rows].reverse() : this.rows;
    const rows = all.slice(offset, offset + limit);
    const end = offset + rows.length;
    return Response.json(
      {
        rows,
        ...(paging === 'offset' && { total: all.length }),
        ...(paging === 'cursor' && { next: end < all.length ? String(end) : null }),
      },
      { headers: isTagged ? { ETag: etag } : {} },
    );
  }

  #open(signal: AbortSignal | null): Response {
    if (!this.#options.hasEvents) return new Response('no', { headers: { 'Content-Type': 'text/plain' } });
    const streams = this.#streams;
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        streams.add(controller);
      },
      cancel: () => void streams.delete(own),
    });
    signal?.addEventListener('abort', () => {
      if (streams.delete(own)) own.error(signal.reason);
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  /** The log as a report has it. */
  source(wrap: (source: LogSource) => LogSource = (source) => source): LogSource {
    const { origin } = location;
    const { hasEvents } = this.#options;
    const endpoint = endpointSource({
      endpoint: '/log',
      baseUrl: origin,
      fetch: this.fetch,
      ...(hasEvents !== undefined && { liveEndpoint: '/log/live' }),
    });
    return completeSource(wrap(withRetry(endpoint)), senhasegura);
  }
}

/** The results of following a log, so far. */
export interface Followed {
  readonly steps: TailStep[];
  /** The ids of the rows, as received; the newest of each step first. */
  readonly urls: () => string[];
  readonly skipped: () => (number | null)[];
  /** Stops, and says what it ended with; undefined where it ended by itself. */
  readonly stop: () => Promise<unknown>;
}

/** Follows a log until it is stopped. */
export const follow = (
  source: LogSource,
  { filters = {}, ...options }: Partial<TailOptions> & { readonly filters?: Record<string, string> } = {},
): Followed => {
  const controller = new AbortController();
  const steps: TailStep[] = [];
  const query = { filters, sort: null };
  const run = (async (): Promise<unknown> => {
    try {
      for await (const step of await source.tail!(query, { signal: controller.signal, ...options }))
        steps.push(step);
      return undefined;
    } catch (error) {
      return isAbort(error) ? 'aborted' : error;
    }
  })();
  const lots = () => steps.filter((step) => step.kind === 'rows');
  return {
    steps,
    urls: () => lots().flatMap(({ rows }) => entriesOf(rows).map(({ url }) => url as string)),
    skipped: () => lots().map(({ skipped }) => skipped),
    stop: async () => {
      controller.abort();
      return run;
    },
  };
};

/** Looks in a row at which nothing has happened any more: code that is asked for takes some turns even where it is there. */
const AT_REST = 10;
/** Milliseconds that pass at once: what happens then has its effect before the next ones do. */
const STEP = 1000;

/** Lets time pass while a log is followed, with all that follows from it. */
export const passTime = async (
  time: FakeTime,
  milliseconds: number,
  { asked, followers }: Pick<TailedLog, 'asked' | 'followers'>,
  { steps }: Pick<Followed, 'steps'>,
): Promise<void> => {
  const state = (): string => `${asked.length} ${followers} ${steps.length} ${time.ran}`;
  for (let left = milliseconds; ; left -= STEP) {
    await time.pass(Math.min(STEP, Math.max(0, left)));
    let rest = 0;
    while (rest < AT_REST) {
      const before = state();
      await time.pass(0);
      rest = state() === before ? rest + 1 : 0;
    }
    if (left <= STEP) return;
  }
};
