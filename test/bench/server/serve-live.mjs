/** A log that grows: its newest rows in the default protocol, and each new one by server-sent events. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { clearInterval, setInterval } from 'node:timers';
import { rowAt } from './log-rows.mjs';

/** Milliseconds between two messages: rows come in handfuls, as a busy server sends them. */
const BEAT = 100;

/**
 * @param {{ page: string, script: string, perSecond: number, before: number }} options `before`: rows that are there from the start.
 */
export const serveLive = async ({ page, script, perSecond, before }) => {
  const start = Date.now();
  let count = before;
  /** Rows that there were when the first page was answered: those behind are new. */
  let known = null;
  const listeners = new Set();
  const row = (number) => ({
    ...rowAt(number, ''),
    id: number + 1,
    dateTime: new Date(start + ((number - before) * 1000) / perSecond).toISOString(),
  });
  const produce = () => {
    const wanted = before + Math.floor(((Date.now() - start) / 1000) * perSecond);
    const fresh = Array.from({ length: wanted - count }, (_, at) => row(count + at));
    count = wanted;
    const message = `id: ${count}\ndata: ${JSON.stringify(fresh)}\n\n`;
    if (fresh.length > 0) for (const listener of listeners) listener.write(message);
  };
  let beat = setInterval(produce, BEAT);

  const answer = async ({ url, headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const last = Number(headers['last-event-id'] ?? count);
      if (last < count)
        response.write(
          `id: ${count}\ndata: ${JSON.stringify(Array.from({ length: count - last }, (_, at) => row(last + at)))}\n\n`,
        );
      else response.write(': here\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (pathname === '/api/logs') {
      const [offset, limit] = [
        Number(searchParams.get('offset') ?? 0),
        Number(searchParams.get('limit') ?? 100),
      ];
      known ??= count;
      const length = Math.max(0, Math.min(limit, count - offset));
      const rows = Array.from({ length }, (_, at) => row(count - 1 - offset - at));
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ rows, total: count }));
      return;
    }
    const isScript = pathname === '/script.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isScript ? await readFile(script) : page);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    count: () => count,
    known: () => known,
    /** No more rows from now on. */
    rest: () => void (beat = clearInterval(beat)),
    close: () => {
      clearInterval(beat);
      server.closeAllConnections();
      server.close();
    },
  };
};
