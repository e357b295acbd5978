import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import type { Preset } from './preset.js';

const fields = [field.id, field.dateTime, field.url, field.method, field.status, field.remoteIp];
const columns = field.keysOf(fields);

/** The API logs of ExpertSender: connections to its API. */
export const expertsenderApi: Preset = {
  key: 'expertsender-api',
  title: (words) => words.msg('API logs', { desc: 'Title of the report' }),
  fields,
  columns,
  csv: columns,
  search: searchByColumn(fields, {}, ['GET', 'POST', 'PUT', 'DELETE']),
  narrow: ['ip', 'id', 'method', 'status', 'url', 'dateTime'],
  ...field.common,
  note: (words) =>
    words.msg(
      'The API logs do not contain the content of the API calls. The content of API calls is not stored anywhere and cannot be retrieved by simply viewing the log.',
    ),
  fileName: 'api-logs',
};
