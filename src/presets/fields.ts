import type { Field } from './preset.js';

/** Fields that several reports share. A report whose document gives one another name makes its own. */
export const id: Field = {
  key: 'id',
  label: (words) => words.msg('ID', { desc: 'Number of a log entry' }),
  kind: 'identifier',
};
export const clientId: Field = {
  key: 'clientId',
  label: (words) => words.msg('Client ID'),
  kind: 'identifier',
};
export const client: Field = { key: 'client', label: (words) => words.msg('Client'), kind: 'text' };
export const authorizationId: Field = {
  key: 'authorizationId',
  label: (words) => words.msg('Authorization ID'),
  kind: 'identifier',
};
export const authorization: Field = {
  key: 'authorization',
  label: (words) => words.msg('Authorization'),
  kind: 'text',
};
export const ip: Field = { key: 'ip', label: (words) => words.msg('IP'), kind: 'ip' };
export const resource: Field = { key: 'resource', label: (words) => words.msg('Resource'), kind: 'text' };
export const event: Field = { key: 'event', label: (words) => words.msg('Event'), kind: 'text' };
export const method: Field = { key: 'method', label: (words) => words.msg('Method'), kind: 'method' };
export const status: Field = { key: 'status', label: (words) => words.msg('Status'), kind: 'status' };
export const url: Field = { key: 'url', label: (words) => words.msg('URL'), kind: 'url' };
export const server: Field = { key: 'server', label: (words) => words.msg('Server'), kind: 'text' };
export const error: Field = { key: 'error', label: (words) => words.msg('Error'), kind: 'yesNo' };
export const time: Field = {
  key: 'time',
  label: (words) => words.msg('Time', { desc: 'How long a call took' }),
  kind: 'duration',
};
export const dateTime: Field = { key: 'dateTime', label: (words) => words.msg('Date/Time'), kind: 'instant' };
