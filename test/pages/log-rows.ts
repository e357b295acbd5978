import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './server.js';

export type Row = Readonly<Record<string, unknown>>;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
const STATUSES = [200, 201, 301, 404, 500];
const NEWEST = Date.UTC(2026, 10, 20, 12);

/** A row made of its place alone, so that any page of any log can be made, and checked, without keeping one. */
export const rowAt = (index: number): Row => ({
  id: 5_000_000 - index,
  clientId: `c-${index % 10}`,
  client: `Client ${index % 10}`,
  authorizationId: 100 + (index % 7),
  authorization: `Authorization ${index % 7}`,
  ip: `10.0.${index % 200}.${index % 250}`,
  resource: `/api/v${index % 3}/entities`,
  event: 'request',
  method: METHODS[index % METHODS.length],
  status: STATUSES[index % STATUSES.length],
  url: `https://api.example/v${index % 3}/entities/${index}`,
  server: `server-${index % 4}`,
  error: STATUSES[index % STATUSES.length]! >= 400,
  time: index % 1000,
  dateTime: new Date(NEWEST - index * 1000).toISOString(),
});

export const parametersOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://localhost').searchParams;

export const sendJson = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

/**
 * Answers pages of a log of that many rows. `clientId` is the one filter that it knows: the last digit of a row's
 * place.
 */
export const logOf =
  (total: number, row: (index: number) => Row = rowAt): Answer =>
  (request, response) => {
    const parameters = parametersOf(request);
    const offset = Number(parameters.get('offset'));
    const digit = /^c-(\d)$/.exec(parameters.get('clientId') ?? '')?.[1];
    const count = digit === undefined ? total : Math.floor(total / 10);
    const length = Math.max(0, Math.min(Number(parameters.get('limit')), count - offset));
    const place = (at: number) => (digit === undefined ? offset + at : (offset + at) * 10 + Number(digit));
    sendJson(response, { rows: Array.from({ length }, (_, at) => row(place(at))), total: count });
  };

/** Answers with a fault. */
export const faultOf =
  (status: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

const COLUMNS = Object.keys(rowAt(0));

/** A row with one value in every column. */
export const rowWith = (value: unknown): Row => Object.fromEntries(COLUMNS.map((key) => [key, value]));
