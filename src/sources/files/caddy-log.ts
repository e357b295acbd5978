import { isObject } from '../../core/is-object.js';
import type { FileFormat } from './text/file-format.js';
import { jsonLineRows, objectOf } from './ndjson.js';

const isAccess = (line: string): boolean => {
  const request = objectOf(line)?.request as Record<string, unknown> | null | undefined;
  return typeof request === 'object' && request !== null && 'method' in request && 'uri' in request;
};

const requestOf = (row: unknown): Record<string, unknown> | null =>
  isObject(row) && isObject(row['request']) ? row['request'] : null;

/**
 * Whose request it was: what Caddy believes (since 2.7), else who was at the other end (since 2.5), before that with its port.
 */
const withAddress = (row: unknown): unknown => {
  const { client_ip: client, remote_ip: remote, remote_addr: end } = requestOf(row) ?? {};
  const ip = client ?? remote ?? (typeof end === 'string' ? end.replace(/:\d+$/, '') : undefined);
  return ip === undefined ? row : { ...(row as object), ip };
};

/** The access log of Caddy in its own format, a JSON object on each line. */
export const caddyLog: FileFormat = {
  key: 'caddy-log',
  // What the server says of itself may be between the requests.
  fits: ({ lines }) => lines.some(isAccess),
  async *rows(text, head) {
    for await (const rows of jsonLineRows(text, head)) yield rows.map(withAddress);
  },
  fields: {
    dateTime: { at: 'ts', unit: 's' },
    method: 'request.method',
    url: 'request.uri',
    server: 'request.host',
    status: 'status',
    time: { at: 'duration', unit: 's' },
    client: 'user_id',
    bytes: 'size',
  },
};
