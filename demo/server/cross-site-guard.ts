import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from './problem-details.js';

const isJson = (contentType: string): boolean => /^application\/json\s*(?:;|$)/i.test(contentType.trim());

/**
 * Refuses what another site could make a browser send with the visitor's cookie: a foreign `Origin`, and a body that
 * a plain form can send without being asked (only JSON needs leave from this server first, which it never gives).
 *
 * Not Hono's `csrf`: that looks at bodies of forms alone, and takes a foreign `Origin` where `Sec-Fetch-Site` is well.
 */
export const refuseCrossSite = (request: Request): void => {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const foreign = origin !== null && origin !== new URL(request.url).origin;
  if (foreign || site === 'cross-site' || site === 'same-site')
    throw new HttpProblem(403, 'Foreign origin', { detail: 'changes are taken from this site only' });
  const contentType = request.headers.get('content-type');
  // A DELETE carries nothing, so it need not say what; no form can send one.
  const missing = contentType === null && request.method !== 'DELETE';
  if (missing || (contentType !== null && !isJson(contentType)))
    throw new HttpProblem(415, 'JSON needed', { detail: 'send Content-Type: application/json' });
};

/** Goes before whatever changes something. */
export const fromThisSite: MiddlewareHandler = async ({ req }, next) => {
  refuseCrossSite(req.raw);
  await next();
};
