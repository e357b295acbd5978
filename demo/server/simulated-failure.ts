import type { Failure } from './demo-switches.js';
import { HttpProblem, problemResponse } from './problem-details.js';

const SIMULATED = { detail: 'simulated: the demo was asked to fail like this' };

/** What a proxy in front of an application answers when a session has run out: a page, and 200. */
const loginPage = (): Response =>
  new Response('<!doctype html><title>Sign in</title><h1>Sign in</h1><p>Your session has ended.</p>', {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

const broken = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
  controller.error(new Error('simulated: the connection broke'));

/** The first half of the answer, after which the connection breaks. */
const cutOff = async (response: Response): Promise<Response> => {
  // It has no half: it never ends.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return new Response(new ReadableStream({ pull: broken }), { headers: response.headers });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, Math.ceil(bytes.length / 2));
  const headers = new Headers(response.headers);
  headers.set('content-length', String(bytes.length));
  headers.delete('etag');
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent) return broken(controller);
      sent = true;
      controller.enqueue(half);
    },
  });
  return new Response(body, { status: response.status, headers });
};

/** How each failure answers in place of the endpoint, or makes of its answer. */
const ANSWERS: Readonly<Record<Failure, (answer: () => Promise<Response>) => Response | Promise<Response>>> =
  {
    none: (answer) => answer(),
    '500': () => problemResponse(new HttpProblem(500, 'Internal error', SIMULATED)),
    '503': () => problemResponse(new HttpProblem(503, 'Unavailable', SIMULATED), { 'retry-after': '5' }),
    '429': () =>
      problemResponse(new HttpProblem(429, 'Too many requests', SIMULATED), { 'retry-after': '10' }),
    '403': () => problemResponse(new HttpProblem(403, 'Forbidden', SIMULATED)),
    '404': () => problemResponse(new HttpProblem(404, 'Not found', SIMULATED)),
    'login-page': loginPage,
    'cut-off': async (answer) => cutOff(await answer()),
  };

export const answerWithFailure = (
  failure: Failure,
  answer: () => Promise<Response>,
): Response | Promise<Response> => ANSWERS[failure](answer);
