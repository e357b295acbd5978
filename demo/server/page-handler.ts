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

/** As strict as a careful application's: the report has to work under it. */
const PAGE_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
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
};

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
export const createPageHandler =
  (folder: string, sessions: SessionStore): Handler =>
  async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return methodNotAllowed(request, ['GET', 'HEAD']);
    const path = decodedPath(request.url);
    const file = path === '/' ? '/index.html' : path;
    const type = TYPES[extname(file ?? '')];
    const bytes = file && type ? await fileIn(folder, file) : undefined;
    if (!file || !type || !bytes) return new Response('Not found', { status: 404, headers: PAGE_HEADERS });
    const headers = new Headers({ ...PAGE_HEADERS, 'content-type': type });
    // Built files carry a hash of their content in their name; the pages do not.
    headers.set(
      'cache-control',
      file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (file === '/index.html') headers.set('set-cookie', sessions.signIn(request));
    return new Response(request.method === 'HEAD' ? null : bytes, { headers });
  };
