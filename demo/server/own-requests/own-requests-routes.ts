import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { SignedIn } from '../api-routes.js';
import { createLogsHandler } from '../logs-handler.js';
import { parseConditions } from '../parse-log-query.js';
import { HttpProblem } from '../problem-details.js';
import type { Tenant } from '../reader.js';
import type { SessionStore } from '../session-store.js';
import { OWN_REQUESTS, type OwnRequests } from './own-requests.js';

/** Followers of one tenant at a time: each holds a connection. */
const MOST_FOLLOWERS = 100;
/** How long nothing may be said, in milliseconds: proxies, and this server, close connections that stay silent. */
const SILENCE = 15_000;
/** For how long further requests are waited for, so that many come as one look into the table; in milliseconds. */
const TOGETHER = 50;

/** The request that was seen last; undefined where there is none, or no id of this server. */
const parseLastId = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** Resolves when there is something to look at, when it is time to say anything at all, or at the end. */
const next = (own: OwnRequests, seen: number, ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = new AbortController();
    const finish = (): void => {
      clearTimeout(silence);
      done.abort();
      resolve();
    };
    const silence = setTimeout(finish, SILENCE);
    const changed = (): void => void setTimeout(finish, TOGETHER);
    if (own.newest > seen) return changed();
    own.onChange(changed, done.signal);
    ending.addEventListener('abort', finish, { once: true, signal: done.signal });
    if (ending.aborted) finish();
  });

/** This server's own requests: pages and summaries as of any log, and `/live` as they happen (server-sent events). */
export const ownRequestsRoutes = (own: OwnRequests, sessions: SessionStore): Hono<SignedIn> => {
  const handleLogs = createLogsHandler(own);
  const followers = new Map<Tenant, number>();
  const count = (tenant: Tenant, change: number): number => {
    const now = (followers.get(tenant) ?? 0) + change;
    if (now === 0) followers.delete(tenant);
    else followers.set(tenant, now);
    return now;
  };

  const routes = new Hono<SignedIn>();
  routes.get('/', etag(), ({ req, var: { reader } }) => handleLogs(req.raw, reader, OWN_REQUESTS));

  routes.get('/live', (context) => {
    const { reader } = context.var;
    const request = context.req.raw;
    const conditions = parseConditions(new URL(request.url).searchParams, own.fields(OWN_REQUESTS) ?? []);
    // A HEAD request is handled here, too, and nobody would read the stream that it begins.
    if (request.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' });
    if ((followers.get(reader.tenant) ?? 0) >= MOST_FOLLOWERS)
      throw new HttpProblem(503, 'Too many followers', {}, { 'retry-after': '60' });
    let seen = Math.min(parseLastId(context.req.header('last-event-id')) ?? own.newest, own.newest);

    const follow = async (stream: SSEStreamingApi, ending: AbortSignal): Promise<void> => {
      await stream.write(': follows\n\n');
      while (!ending.aborted && sessions.isOpen(request, reader)) {
        const until = own.newest;
        const rows = seen < until ? await own.readAfter(reader.tenant, seen, conditions, ending) : [];
        for (const row of rows) await stream.writeSSE({ id: String(row.id), data: JSON.stringify(row) });
        seen = Math.max(until, rows.at(-1)?.id ?? 0);
        await next(own, seen, ending);
        if (own.newest === seen) await stream.write(': nothing new\n\n');
      }
    };

    count(reader.tenant, 1);
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const ending = AbortSignal.any([gone.signal, own.ended]);
      try {
        await follow(stream, ending);
      } catch (error) {
        // A client that follows asks again with the last id that it received.
        if (!ending.aborted) console.error(error);
      } finally {
        count(reader.tenant, -1);
      }
    });
  });
  return routes;
};
