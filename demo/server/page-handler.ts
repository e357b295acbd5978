import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Handler } from './handler.js';
import { methodNotAllowed } from './method-not-allowed.js';
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

const decodedPath = (url: string): string | undefined => {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
};

/** The file's bytes; undefined where there is none. Normalising an absolute path keeps it inside the folder. */
const fileIn = (folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  readFile(join(folder, normalize(path))).then(
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

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return methodNotAllowed(request, ['GET', 'HEAD']);
    const path = decodedPath(request.url);
    const file = path === '/' ? '/index.html' : path;
    const type = TYPES[extname(file ?? '')];
    const bytes = file && type ? await fileIn(folder, file) : undefined;
    if (!file || !type || !bytes) return new Response('Not found', { status: 404, headers: headersOfPages });
    const headers = new Headers({ ...headersOfPages, 'content-type': type });
    // Built files carry a hash of their content in their name; the pages do not.
    headers.set(
      'cache-control',
      file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (file === '/index.html') headers.set('set-cookie', sessions.signIn(request));
    return new Response(request.method === 'HEAD' ? null : bytes, { headers });
  };
};
