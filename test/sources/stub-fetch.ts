import { EMPTY_QUERY } from '../../src/core/query.js';
import type { PageRequest } from '../../src/sources/log-source.js';

export interface Call {
  readonly url: URL;
  readonly init: RequestInit;
  readonly headers: Headers;
}

type Answer = Response | Error | ((call: Call) => Response | Promise<Response>);

/** A `fetch` that gives these answers, one after the other, the last one for ever, and remembers what it was asked. */
export const stubFetch = (...answers: Answer[]): typeof fetch & { calls: Call[] } => {
  const calls: Call[] = [];
  const stub = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = {
      url: new URL(input instanceof Request ? input.url : input),
      init,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    init.signal?.throwIfAborted();
    const answer = answers[Math.min(calls.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(call) : answer.clone();
  };
  return Object.assign(stub, { calls });
};

export const json = (value: unknown, init: ResponseInit = {}): Response => text(JSON.stringify(value), init);

export const text = (body: string | null, { headers, ...init }: ResponseInit = {}): Response => {
  const all = new Headers(headers);
  if (!all.has('Content-Type')) all.set('Content-Type', 'application/json');
  return new Response(body, { ...init, headers: all });
};

export const asked = (request: Partial<PageRequest> = {}): PageRequest => ({
  query: EMPTY_QUERY,
  offset: 0,
  limit: 100,
  signal: new AbortController().signal,
  ...request,
});
