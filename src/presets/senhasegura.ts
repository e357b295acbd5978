import { field } from './fields.js';
import type { Preset } from './preset.js';

const columns = [
  'id',
  'clientId',
  'client',
  'authorizationId',
  'authorization',
  'ip',
  'resource',
  'event',
  'method',
  'status',
  'url',
  'server',
  'error',
  'time',
  'dateTime',
];

/** The API Logs report of senhasegura, after its manual in English and Portuguese. */
export const senhasegura: Preset = {
  key: 'senhasegura',
  title: (words) => words.msg('API Logs', { desc: 'Title of the report' }),
  fields: Object.values(field),
  columns,
  csv: columns,
  search: [
    { key: 'clientId', field: 'clientId', filter: 'contains' },
    { key: 'client', field: 'client', filter: 'contains' },
    { key: 'authorizationId', field: 'authorizationId', filter: 'contains' },
    { key: 'authorization', field: 'authorization', filter: 'contains' },
    { key: 'ip', field: 'ip', filter: 'contains' },
    { key: 'resource', field: 'resource', filter: 'contains' },
    { key: 'status', field: 'status', filter: 'status' },
    { key: 'error', field: 'error', filter: 'yesNo' },
    { key: 'from', field: 'dateTime', filter: 'from' },
    {
      key: 'until',
      field: 'dateTime',
      filter: 'until',
      label: (words) => words.msg('until', { desc: 'Label of the end of a range of time' }),
    },
  ],
  narrow: ['client', 'time', 'method', 'status', 'url', 'dateTime'],
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'DD/MM/YYYY HH:mm',
  dateHint: (words) =>
    words.msg('DD/MM/YYYY HH:MM', { desc: 'Hint for a date: day, month, year, hour, minute' }),
  fileName: 'api-logs',
};
