import type { Mapping } from '../../../../src/sources/mapping/mapping.js';
import type { Row } from './server.js';
import { iso } from './answers.js';

/** Stored as a request log of json-server is: HAR-like. */
export const harLike = ({ id, at, method, url, status, took }: Row) => ({
  id: String(id),
  startedDateTime: iso(at),
  request: { method, url },
  response: { status },
  time: took,
});

export const HAR_FIELDS = {
  id: 'id',
  dateTime: { at: 'startedDateTime', unit: 'iso' },
  method: 'request.method',
  url: 'request.url',
  status: { at: 'response.status', type: 'number' },
  time: { at: 'time', type: 'number' },
} as const satisfies Mapping['fields'];
