/** Serves the pages of all contestants, their files, and a million rows in the default protocol. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BENCH, BUILT } from '../places.mjs';
import { KEPT, TOTAL, rowAt } from './log-rows.mjs';
import { emptyPage, endpointPage, localPage, questionsPage } from './pages.mjs';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

const logPage = (query, mark) => {
  const offset = Number(query.get('offset') ?? 0);
  const total = Number(query.get('of') ?? TOTAL);
  const count = Math.max(0, Math.min(Number(query.get('limit') ?? 100), total - offset));
  return { rows: Array.from({ length: count }, (_, at) => rowAt(offset + at, mark)), total };
};

/**
 * @param {readonly import('../contestants.mjs').Contestant[]} contestants
 * @returns A server whose endpoint is as slow, as dead and as marked as `endpoint` says at the time.
 */
export const serve = async (contestants) => {
  const endpoint = { delay: 0, isDead: false, mark: '' };

  const sendRows = async (url, response) => {
    const { delay, isDead, mark } = endpoint;
    if (isDead) return void response.destroy();
    if (delay > 0) await wait(delay);
    const body = JSON.stringify(logPage(url.searchParams, mark));
    response
      .writeHead(200, { 'content-type': CONTENT_TYPES['.json'], 'cache-control': 'no-cache' })
      .end(body);
  };

  const sendFile = async (folder, path, response) => {
    const body = await readFile(join(folder, normalize(`/${path}`)));
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    // As a CDN does: files have their hash or their version in the address.
    response
      .writeHead(200, { 'content-type': type, 'cache-control': 'max-age=31536000, immutable' })
      .end(body);
  };

  /** Folders that files come from, by the first step of the address. */
  const folderOf = {
    builds: (name) => contestants.find((one) => one.name === name).build,
    built: (name) => join(BUILT, name),
    bench: (name) => join(BENCH, name),
    packages: (name) => join(BENCH, 'node_modules', name),
  };

  const pageOf = (kind, name) => {
    const contestant = contestants.find((one) => one.name === name);
    if (kind === 'kept') return endpointPage(contestant, `endpoint="/api/logs?of=${KEPT}" page-size="1000"`);
    if (kind === 'questions') return questionsPage(contestant);
    return kind === 'local' ? localPage(contestant) : endpointPage(contestant);
  };

  const answer = async (url, response) => {
    const [, place, name, ...rest] = decodeURIComponent(url.pathname).split('/');
    if (url.pathname === '/api/logs') return sendRows(url, response);
    const folder = folderOf[place]?.(name);
    if (folder) return sendFile(folder, rest.join('/'), response);
    const body = place === 'pages' ? pageOf(name, rest[0]) : emptyPage;
    response.writeHead(200, { 'content-type': CONTENT_TYPES['.html'] }).end(body);
  };

  const server = createServer((request, response) => {
    answer(new URL(request.url, 'http://localhost'), response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    endpoint,
    /** Rows of the endpoint. @param {import('../contestants.mjs').Contestant} contestant */
    addressOf: ({ name }) => `${origin}/pages/endpoint/${name}`,
    /** Rows in memory. @param {import('../contestants.mjs').Contestant} contestant */
    localAddressOf: ({ name }) => `${origin}/pages/local/${name}`,
    /** What answers questions about rows in memory. @param {{ name: string }} answerer */
    questionsAddressOf: ({ name }) => `${origin}/pages/questions/${name}`,
    /** A log of {@link KEPT} rows. @param {import('../contestants.mjs').Contestant} contestant */
    keptAddressOf: ({ name }) => `${origin}/pages/kept/${name}`,
    emptyAddress: `${origin}/empty`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
