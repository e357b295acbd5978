import { field } from './fields.js';
import type { Field, Preset } from './preset.js';
import { statusChoices } from './status-choices.js';

const dateTime: Field = {
  ...field.dateTime,
  label: (words) => words.msg('Date of Request'),
  description: (words) => words.msg('Timestamp when the API request was received (UTC).'),
};
const resource: Field = {
  ...field.resource,
  description: (words) =>
    words.msg('The API endpoint that was called (e.g., /api/v2/entities, /api/v2/analytics).'),
};
const status: Field = {
  ...field.status,
  kind: 'statusWithSuccess',
  description: (words) => words.msg('HTTP response code and message.'),
};
const time: Field = {
  ...field.time,
  label: (words) => words.msg('Request Duration'),
  kind: 'seconds',
  description: (words) => words.msg('Time taken to process the request (in seconds).'),
};
const tokenName: Field = {
  key: 'tokenName',
  label: (words) => words.msg('Token Name'),
  kind: 'text',
  group: 'caller',
  description: (words) => words.msg('Identifier of the API token used to authenticate the request.'),
};
const errorDetails: Field = {
  key: 'errorDetails',
  label: (words) => words.msg('Error'),
  kind: 'text',
  description: (words) => words.msg('Details about the error, where a request had one.'),
};

const columns = ['dateTime', 'resource', 'status', 'time', 'tokenName', 'errorDetails'];

const endpoints = ['/api/v2/entities', '/api/v2/transactions', '/api/v2/positions', '/api/v2/analytics'];

/** The API Logs of Sesame Data, after its documentation: times in UTC, details of an error at the right. */
export const sesameData: Preset = {
  key: 'sesame-data',
  title: (words) => words.msg('API Logs', { desc: 'Title of the report' }),
  fields: [dateTime, resource, status, time, tokenName, errorDetails],
  columns,
  csv: columns,
  search: [
    {
      key: 'from',
      field: 'dateTime',
      filter: 'from',
      label: (words) => words.msg('Request Start Time'),
      description: (words) => words.msg('Show requests from this date/time onwards.'),
    },
    {
      key: 'until',
      field: 'dateTime',
      filter: 'until',
      label: (words) => words.msg('Request End Time'),
      description: (words) => words.msg('Show requests up to this date/time.'),
    },
    {
      key: 'resource',
      field: 'resource',
      filter: 'oneOf',
      label: (words) => words.msg('Endpoint'),
      description: (words) => words.msg('Filter by specific API endpoint to focus on particular resources.'),
      choices: endpoints.map((value) => ({ value, label: () => value })),
    },
    {
      key: 'status',
      field: 'status',
      filter: 'statusClass',
      description: (words) => words.msg('Filter by response status to quickly identify issues.'),
      choices: statusChoices([200, 401, 403], { 200: 'Success' }),
    },
    {
      key: 'tokenName',
      field: 'tokenName',
      filter: 'contains',
      description: (words) =>
        words.msg('Filter by API token to track usage by specific integrations or applications.'),
    },
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
