import { readFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import type { Handler } from './handler.js';
import { methodNotAllowed } from './method-not-allowed.js';
import { answeringProblems, HttpProblem } from './problem-details.js';
import type { SessionStore } from './session-store.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A source of a policy: nothing in it may end the directive and begin another. */
const SOURCE = /^[A-Za-z][A-Za-z\d+.-]*:\/\/[\w.*:/-]+$/;

/**
 * As strict as a careful application's: the report has to work under it.
 *
 * @param connect Origins that the pages may ask besides their own.
 */
const pageHeaders = (connect: readonly string[]): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The path of a file, as the disk has it: decoded once, and with nothing in it that leads upwards. */
const filePath = (url: string): string | undefined => {
  try {
    const path = posix.normalize(decodeURIComponent(new URL(url).pathname));
    // On Windows a backslash would separate names, too, and a colon would name a disk or a stream.
    return /[\\:\0]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
};

/** The file's bytes; undefined where there is none. A normalised absolute path keeps it inside the folder. */
const fileIn = (folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  readFile(join(folder, path)).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );

/** Answers the files of the built demo. Whoever opens the page is signed in, since the demo has no accounts. */
export const createPageHandler = (
  folder: string,
  sessions: SessionStore,
  connect: readonly string[] = [],
): Handler => {
  const wrong = connect.find((source) => !SOURCE.test(source));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no origin that a page could ask`);
  const headersOfPages = pageHeaders(connect);

  /** Of a new session where there is none; where there is no room for one, the page asks for it again itself. */
  const cookieFor = (request: Request): string | undefined => {
    try {
      return sessions.find(request) ? undefined : sessions.signIn(request);
    } catch (error) {
      if (error instanceof HttpProblem) return undefined;
      throw error;
    }
  };

  const respond = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return methodNotAllowed(request, ['GET', 'HEAD']);
    const path = filePath(request.url);
    const file = path === '/' ? '/index.html' : path;
    const type = TYPES[extname(file ?? '')];
    const bytes = file && type ? await fileIn(folder, file) : undefined;
    if (!file || !type || !bytes) throw new HttpProblem(404, 'Not found');
    const headers = new Headers({ 'content-type': type });
    // Built files carry a hash of their content in their name; the pages do not.
    headers.set(
      'cache-control',
      file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    );
    const cookie = file === '/index.html' ? cookieFor(request) : undefined;
    if (cookie !== undefined) headers.set('set-cookie', cookie);
    return new Response(request.method === 'HEAD' ? null : bytes, { headers });
  };

  const answer = answeringProblems(respond);
  return async (request) => {
    const response = await answer(request);
    for (const [name, value] of Object.entries(headersOfPages)) response.headers.set(name, value);
    return response;
  };
};
