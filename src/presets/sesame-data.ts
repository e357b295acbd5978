import { field } from './fields.js';
import type { Field, Preset } from './preset.js';
import { statusChoices } from './status-choices.js';

const dateTime: Field = { ...field.dateTime, label: (words) => words.msg('Date of Request') };
const status: Field = { ...field.status, kind: 'statusWithSuccess' };
const time: Field = { ...field.time, label: (words) => words.msg('Request Duration'), kind: 'seconds' };
const tokenName: Field = { key: 'tokenName', label: (words) => words.msg('Token Name'), kind: 'text' };
const errorDetails: Field = { key: 'errorDetails', label: (words) => words.msg('Error'), kind: 'text' };

const columns = ['dateTime', 'resource', 'status', 'time', 'tokenName', 'errorDetails'];

const endpoints = ['/api/v2/entities', '/api/v2/transactions', '/api/v2/positions', '/api/v2/analytics'];

/** The API Logs of Sesame Data, after its documentation: times in UTC, details of an error at the right. */
export const sesameData: Preset = {
  key: 'sesame-data',
  title: (words) => words.msg('API Logs', { desc: 'Title of the report' }),
  fields: [dateTime, field.resource, status, time, tokenName, errorDetails],
  columns,
  csv: columns,
  search: [
    { key: 'from', field: 'dateTime', filter: 'from', label: (words) => words.msg('Request Start Time') },
    { key: 'until', field: 'dateTime', filter: 'until', label: (words) => words.msg('Request End Time') },
    {
      key: 'resource',
      field: 'resource',
      filter: 'oneOf',
      label: (words) => words.msg('Endpoint'),
      choices: endpoints.map((value) => ({ value, label: () => value })),
    },
    {
      key: 'status',
      field: 'status',
      filter: 'statusClass',
      choices: statusChoices([200, 401, 403], { 200: 'Success' }),
    },
    { key: 'tokenName', field: 'tokenName', filter: 'contains' },
  ],
  narrow: ['tokenName', 'time', null, 'status', 'resource', 'dateTime'],
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
  timeZone: 'UTC',
  note: (words) =>
    words.msg(
      'The Sesame Data logs do not store any personal or financial information - they only retain technical errors and details about the requests made.',
    ),
  fileName: 'api-logs',
};
