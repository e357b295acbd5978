/** Serves the pages of all contestants, their files, and a million rows in the default protocol. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BUILT } from '../places.mjs';
import { TOTAL, rowAt } from './log-rows.mjs';
import { pageOf } from './pages.mjs';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

const logPage = (query, mark) => {
  const offset = Number(query.get('offset') ?? 0);
  const count = Math.max(0, Math.min(Number(query.get('limit') ?? 100), TOTAL - offset));
  return { rows: Array.from({ length: count }, (_, at) => rowAt(offset + at, mark)), total: TOTAL };
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

  const answer = async (url, response) => {
    const [, place, name, ...rest] = decodeURIComponent(url.pathname).split('/');
    const contestant = contestants.find((one) => one.name === name);
    if (url.pathname === '/api/logs') return sendRows(url, response);
    if (place === 'pages' && contestant)
      return void response.writeHead(200, { 'content-type': CONTENT_TYPES['.html'] }).end(pageOf(contestant));
    if (place === 'builds' && contestant?.build) return sendFile(contestant.build, rest.join('/'), response);
    if (place === 'built') return sendFile(BUILT, name, response);
    response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    answer(new URL(request.url, 'http://localhost'), response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    endpoint,
    /** @param {import('../contestants.mjs').Contestant} contestant */
    addressOf: ({ name }) => `${origin}/pages/${name}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
