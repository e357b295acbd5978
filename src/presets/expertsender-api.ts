import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import { field as base } from './fields.js';
import type { Field, Preset } from './preset.js';

const method: Field = {
  ...base.method,
  description: (words) =>
    words.msg(
      'The HTTP method used to carry out the action: GET if it only retrieves information, POST if any information is sent to the system, PUT if any existing resource is updated, DELETE if any resource is removed.',
    ),
};

const fields = [field.id, field.dateTime, field.url, method, field.status, field.remoteIp];
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
