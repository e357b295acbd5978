import type { Explanation } from '../kinds/explanation.js';
import { field } from './fields.js';
import type { Field, Preset } from './preset.js';
import { statusChoices } from './status-choices.js';

const dateTime: Field = { ...field.dateTime, label: (words) => words.msg('Date') };
const status: Field = { ...field.status, kind: 'statusWithReason' };
const collection: Field = { key: 'collection', label: (words) => words.msg('API collection'), kind: 'text' };
const resource: Field = { ...field.resource, label: (words) => words.msg('Endpoint'), kind: 'url' };
const ip: Field = { ...field.ip, label: (words) => words.msg('IP address') };
const time: Field = { ...field.time, label: (words) => words.msg('Response time') };
const collectionType: Field = {
  key: 'collectionType',
  label: (words) => words.msg('Collection type'),
  kind: 'collectionType',
};
const outcome: Field = {
  key: 'outcome',
  label: (words) => words.msg('Type', { desc: 'General outcome of a request' }),
  kind: 'text',
};
const gatewayCode: Field = {
  key: 'gatewayCode',
  label: (words) => words.msg('Gateway code'),
  kind: 'identifier',
};
const statusDetails: Field = {
  key: 'statusDetails',
  label: (words) => words.msg('Status details'),
  kind: 'text',
};
const delay: Field = { key: 'delay', label: (words) => words.msg('Delay'), kind: 'duration' };
const jobUrl: Field = { key: 'jobUrl', label: (words) => words.msg('Job details'), kind: 'link' };

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
    field.client,
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
    { key: 'period', field: 'dateTime', filter: 'period', label: (words) => words.msg('Period') },
    { key: 'status', field: 'status', filter: 'statusSeen', choices: statusChoices([200, 401, 404]) },
    { key: 'client', field: 'client', filter: 'anyOf' },
    {
      key: 'collectionType',
      field: 'collectionType',
      filter: 'choice',
      choices: [
        { value: 'recipe', label: (words) => words.msg('Recipe collections') },
        { value: 'proxy', label: (words) => words.msg('Proxy collections') },
      ],
    },
    { key: 'collection', field: 'collection', filter: 'anyOf', label: (words) => words.msg('Collection') },
  ],
  narrow: ['client', 'time', null, 'status', 'resource', 'dateTime'],
  sort: { key: 'dateTime', descending: true },
  dateFormat: 'YYYY-MM-DD HH:mm:ss',
  explanations,
  exportLabel: (words) => words.msg('Download results'),
  fileName: 'api-logs',
};
