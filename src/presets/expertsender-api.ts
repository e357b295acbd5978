import * as field from './expertsender-fields.js';
import type { Preset } from './preset.js';

const columns = ['id', 'dateTime', 'url', 'method', 'status', 'ip'];

/** The API logs of ExpertSender: connections to its API. */
export const expertsenderApi: Preset = {
  key: 'expertsender-api',
  title: (words) => words.msg('API logs', { desc: 'Title of the report' }),
  fields: [field.id, field.dateTime, field.url, field.method, field.status, field.remoteIp],
  columns,
  csv: columns,
  search: [
    { key: 'id', field: 'id', filter: 'contains' },
    ...field.dateSearch,
    { key: 'url', field: 'url', filter: 'contains' },
    { key: 'method', field: 'method', filter: 'oneOf' },
    { key: 'status', field: 'status', filter: 'status' },
    { key: 'ip', field: 'ip', filter: 'contains' },
  ],
  narrow: ['ip', 'id', 'method', 'status', 'url', 'dateTime'],
  ...field.common,
  note: (words) => words.msg('The contents of API calls are not stored and cannot be retrieved.'),
  fileName: 'api-logs',
};
