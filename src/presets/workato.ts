import type { Explanation } from '../kinds/explanation.js';
import { field } from './fields.js';
import type { Field, Preset } from './preset.js';
import { statusChoices } from './status-choices.js';

const dateTime: Field = {
  ...field.dateTime,
  label: (words) => words.msg('Date'),
  description: (words) => words.msg('Timestamp when the API request was received.'),
};
const status: Field = {
  ...field.status,
  kind: 'statusWithReason',
  description: (words) => words.msg('HTTP status code returned, and the text corresponding to it.'),
};
const collection: Field = {
  key: 'collection',
  label: (words) => words.msg('API collection'),
  kind: 'text',
  description: (words) => words.msg('Collection associated with the API endpoint.'),
};
const resource: Field = {
  ...field.resource,
  label: (words) => words.msg('Endpoint'),
  kind: 'url',
  description: (words) => words.msg('API endpoint path defined in the collection.'),
};
const client: Field = {
  ...field.client,
  description: (words) => words.msg('Name of the client making the request.'),
};
const ip: Field = {
  ...field.ip,
  label: (words) => words.msg('IP address'),
  description: (words) => words.msg('Client IP address.'),
};
const time: Field = {
  ...field.time,
  label: (words) => words.msg('Response time'),
  description: (words) => words.msg('Time taken to process the request.'),
};
const collectionType: Field = {
  key: 'collectionType',
  label: (words) => words.msg('Collection type'),
  kind: 'collectionType',
  description: (words) => words.msg('Recipe collections or Proxy collections.'),
};
const outcome: Field = {
  key: 'outcome',
  label: (words) => words.msg('Type', { desc: 'General outcome of a request' }),
  kind: 'text',
  description: (words) => words.msg('General outcome of the request, such as Success or Error.'),
};
const gatewayCode: Field = {
  key: 'gatewayCode',
  label: (words) => words.msg('Gateway code'),
  kind: 'identifier',
  description: (words) => words.msg('Extended diagnostic code for failed requests, such as 4011 or 4012.'),
};
const statusDetails: Field = {
  key: 'statusDetails',
  label: (words) => words.msg('Status details'),
  kind: 'text',
  description: (words) =>
    words.msg(
      'Diagnostic message for failed requests, such as Unrecognized token, Missing token, and Recipe is inactive.',
    ),
};
const delay: Field = {
  key: 'delay',
  label: (words) => words.msg('Delay'),
  kind: 'duration',
  description: (words) => words.msg('Time between receiving the request and starting execution.'),
};
const jobUrl: Field = {
  key: 'jobUrl',
  label: (words) => words.msg('Job details'),
  kind: 'link',
  description: (words) => words.msg('Link to the recipe job triggered by the request, if applicable.'),
};

/** The file calls some columns otherwise than the screen does, and has the code and the word of a status apart. */
const csv: Preset['csv'] = [
  'dateTime',
  'outcome',
  { ...field.status, label: (words) => words.msg('Code', { desc: 'HTTP status code' }) },
  { key: 'statusText', label: (words) => words.msg('Status'), kind: 'statusReason' },
  'gatewayCode',
  'statusDetails',
  field.ip,
  { ...field.time, label: (words) => words.msg('Timing') },
  'delay',
  'collection',
  'resource',
  'client',
  'jobUrl',
];

const tokenIsUnknown: Pick<Explanation, 'cause' | 'fix'> = {
  cause: (words) => words.msg('The gateway does not know the token that the client sent.'),
  fix: (words) => words.msg('Check that the client sends its current token, and all of it.'),
};
const tokenIsMissing: Pick<Explanation, 'cause' | 'fix'> = {
  cause: (words) => words.msg('The client sent no token.'),
  fix: (words) => words.msg('Have the client send its token with every request.'),
};

/**
 * The details that the documentation names for 401 and 404. It gives the codes 4011 and 4012 in the order of the first
 * two, and none for the third.
 */
const explanations: readonly Explanation[] = [
  { when: { statusDetails: 'Unrecognized token' }, ...tokenIsUnknown },
  { when: { statusDetails: 'Missing token' }, ...tokenIsMissing },
  {
    when: { statusDetails: 'Recipe is inactive' },
    cause: (words) => words.msg('The recipe behind this endpoint is not running.'),
    fix: (words) => words.msg('Start the recipe, or remove the endpoint from the client.'),
  },
  { when: { gatewayCode: '4011' }, ...tokenIsUnknown },
  { when: { gatewayCode: '4012' }, ...tokenIsMissing },
];

/** The API logs of Workato, after its documentation: seven columns on the screen, thirteen in the file. */
export const workato: Preset = {
  key: 'workato',
  title: (words) => words.msg('API logs', { desc: 'Title of the report' }),
  fields: [
    dateTime,
    status,
    collection,
    resource,
    client,
    ip,
    time,
    collectionType,
    outcome,
    gatewayCode,
    statusDetails,
    delay,
    jobUrl,
  ],
  columns: ['dateTime', 'status', 'collection', 'resource', 'client', 'ip', 'time'],
  csv,
  search: [
    {
      key: 'period',
      field: 'dateTime',
      filter: 'period',
      label: (words) => words.msg('Period'),
      description: (words) => words.msg('Filter logs by time period, such as Last 30 days.'),
    },
    {
      key: 'status',
      field: 'status',
      filter: 'statusSeen',
      description: (words) => words.msg('Filter logs by status, such as 200 OK or 404 Not Found.'),
      choices: statusChoices([200, 401, 404]),
    },
    {
      key: 'client',
      field: 'client',
      filter: 'anyOf',
      description: (words) => words.msg('Filter logs by specific clients, such as Customer Success Team.'),
    },
    {
      key: 'collectionType',
      field: 'collectionType',
      filter: 'choice',
      description: (words) => words.msg('Filter logs by Recipe collections or Proxy collections types.'),
      choices: [
        { value: 'recipe', label: (words) => words.msg('Recipe collections') },
        { value: 'proxy', label: (words) => words.msg('Proxy collections') },
      ],
    },
    {
      key: 'collection',
      field: 'collection',
      filter: 'anyOf',
      label: (words) => words.msg('Collection'),
      description: (words) => words.msg('Select specific API collections to include in the results.'),
    },
  ],
  narrow: ['client', 'time', null, 'status', 'resource', 'dateTime'],
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
  explanations,
  exportLabel: (words) => words.msg('Download results'),
  fileName: 'api-logs',
};
