import type { FakeEndpointOptions } from './fake-endpoint.js';

export type Failure = NonNullable<FakeEndpointOptions['failure']>;

/** An answer with a status and a problem document (RFC 9457). */
export const status =
  (code: number, title: string, headers: Readonly<Record<string, string>> = {}): Failure =>
  () =>
    new Response(JSON.stringify({ type: 'about:blank', title, status: code }), {
      status: code,
      headers: { 'Content-Type': 'application/problem+json', ...headers },
    });

/** An answer that is not JSON. */
export const body =
  (text: string, contentType: string, code = 200): Failure =>
  () =>
    new Response(text, { status: code, headers: { 'Content-Type': contentType } });

export const SIGN_IN_PAGE =
  '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>';

/** What `fetch` rejects with where there is no network. */
export const unreachable: Failure = () => new TypeError('Failed to fetch');

/** As {@link unreachable}, in a browser that knows that it has no network. */
export const offline: Failure = () => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  // The report asks the browser in the same task in which it hears of the failure.
  setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
  return new TypeError('Failed to fetch');
};

/** Answers the first requests, then fails. */
export const after =
  (count: number, failure: Failure): Failure =>
  (call, place) =>
    place < count ? undefined : failure(call, place);
