import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { answerProblems } from './api-routes.js';
import type { Handler } from './handler.js';
import { HttpProblem } from './problem-details.js';
import { SECURE_HEADERS } from './security-headers.js';
import type { SessionStore } from './session-store.js';

/** A source of a policy: nothing in it may end the directive and begin another. */
const SOURCE = /^[A-Za-z][A-Za-z\d+.-]*:\/\/[\w.*:/-]+$/;

/**
 * As strict as a careful application's: the report has to work under it.
 *
 * @param connect Origins that the pages may ask besides their own.
 */
const pageHeaders = (connect: readonly string[]) =>
  secureHeaders({
    ...SECURE_HEADERS,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'", ...connect],
      imgSrc: ["'self'", 'data:'],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });

/** Answers the files of the built demo. Everybody who opens the page is signed in, since the demo has no accounts. */
export const createPageHandler = (
  folder: string,
  sessions: SessionStore,
  connect: readonly string[] = [],
): Handler => {
  const wrong = connect.find((source) => !SOURCE.test(source));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not an origin that a page could ask`);

  /** Of a new session where there is none; where there is no room for one, the page asks for it again itself. */
  const cookieFor = (request: Request): string | undefined => {
    try {
      return sessions.find(request) ? undefined : sessions.signIn(request);
    } catch (error) {
      if (error instanceof HttpProblem) return undefined;
      throw error;
    }
  };

  const pages = new Hono();
  pages.use(pageHeaders(connect));
  answerProblems(pages);
  pages.get('*', async (context, next) => {
    await next();
    if (!context.res.ok) return;
    const { path, raw } = context.req;
    // Built files carry a hash of their content in their name; the pages do not.
    const isBuilt = path.startsWith('/assets/');
    context.header('cache-control', isBuilt ? 'public, max-age=31536000, immutable' : 'private, no-cache');
    const cookie = path === '/' || path === '/index.html' ? cookieFor(raw) : undefined;
    if (cookie !== undefined) context.header('set-cookie', cookie);
  });
  pages.get('*', serveStatic({ root: folder }));
  return pages.fetch;
};
