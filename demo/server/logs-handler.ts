import type { LogStore } from './log-store.js';
import { encodeCursor } from './page-cursor.js';
import { pagesByCursor, parseLogQuery } from './parse-log-query.js';
import { parseSummaryQuery } from './parse-summary-query.js';
import { HttpProblem } from './problem-details.js';
import type { Reader } from './reader.js';

/** It may be kept, but only by this browser, and has to be asked after each time. */
const KEPT = { 'cache-control': 'private, no-cache', vary: 'cookie' };

/**
 * Answers the report's default protocol over a store: `handle(request, reader, 'cloudtrail')` gives a page of
 * what that log holds of the reader's tenant, or a summary of it, as the request's query string asks for it. Knows nothing of sessions, of
 * methods or of where it is mounted.
 */
export const createLogsHandler =
  (store: LogStore) =>
  async (request: Request, { tenant }: Reader, log: string): Promise<Response> => {
    const fields = store.fields(log);
    if (!fields) throw new HttpProblem(404, 'No such log', { detail: `there is no log named ${log}` });
    const parameters = new URL(request.url).searchParams;
    const summary = parseSummaryQuery(parameters, fields);
    if (summary)
      return Response.json(await store.summarize(tenant, log, summary, request.signal), { headers: KEPT });
    const query = parseLogQuery(parameters, fields);
    const { rows, total, last } = await store.readPage(tenant, log, query, request.signal);
    const next = last && encodeCursor(query.sort, last);
    return Response.json(pagesByCursor(parameters) ? { rows, total, next } : { rows, total }, {
      headers: KEPT,
    });
  };
