import type { Field } from './preset.js';

const id: Field = {
  key: 'id',
  label: (words) => words.msg('ID', { desc: 'Number of a log entry' }),
  kind: 'identifier',
};
const clientId: Field = {
  key: 'clientId',
  label: (words) => words.msg('Client ID'),
  kind: 'identifier',
  group: 'caller',
};
const client: Field = { key: 'client', label: (words) => words.msg('Client'), kind: 'text', group: 'caller' };
const authorizationId: Field = {
  key: 'authorizationId',
  label: (words) => words.msg('Authorization ID'),
  kind: 'identifier',
  group: 'caller',
};
const authorization: Field = {
  key: 'authorization',
  label: (words) => words.msg('Authorization'),
  kind: 'text',
  group: 'caller',
};
const ip: Field = { key: 'ip', label: (words) => words.msg('IP'), kind: 'ip' };
const resource: Field = { key: 'resource', label: (words) => words.msg('Resource'), kind: 'text' };
const event: Field = { key: 'event', label: (words) => words.msg('Event'), kind: 'text' };
const method: Field = { key: 'method', label: (words) => words.msg('Method'), kind: 'method' };
const status: Field = { key: 'status', label: (words) => words.msg('Status'), kind: 'status' };
const url: Field = { key: 'url', label: (words) => words.msg('URL'), kind: 'url' };
const server: Field = { key: 'server', label: (words) => words.msg('Server'), kind: 'text' };
const error: Field = { key: 'error', label: (words) => words.msg('Error'), kind: 'yesNo' };
const time: Field = {
  key: 'time',
  label: (words) => words.msg('Time', { desc: 'How long a call took' }),
  kind: 'duration',
};
const dateTime: Field = { key: 'dateTime', label: (words) => words.msg('Date/Time'), kind: 'instant' };

/** Fields that several reports share. A report whose document gives one another name makes its own. */
export const field = {
  id,
  clientId,
  client,
  authorizationId,
  authorization,
  ip,
  resource,
  event,
  method,
  status,
  url,
  server,
  error,
  time,
  dateTime,
} satisfies Record<string, Field>;
