import type { FileFormat } from './file-format.js';
import { jsonLineRows, objectOf } from './ndjson.js';

const isAccess = (line: string): boolean => {
  const request = objectOf(line)?.request as Record<string, unknown> | null | undefined;
  return typeof request === 'object' && request !== null && 'method' in request && 'uri' in request;
};

/** The access log of Caddy in its own format, a JSON object on each line. */
export const caddyLog: FileFormat = {
  key: 'caddy-log',
  // What the server says of itself may stand between the requests.
  fits: ({ lines }) => lines.some(isAccess),
  rows: jsonLineRows,
  fields: {
    dateTime: { at: 'ts', unit: 's' },
    ip: ['request', 'client_ip'],
    method: 'request.method',
    url: 'request.uri',
    server: 'request.host',
    status: 'status',
    time: { at: 'duration', unit: 's' },
    client: 'user_id',
    bytes: 'size',
  },
};
