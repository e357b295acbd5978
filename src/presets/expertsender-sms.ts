import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import type { Field, Preset } from './preset.js';

const fields: readonly Field[] = [
  field.id,
  field.dateTime,
  { key: 'messageId', label: (words) => words.msg('Message Id'), kind: 'identifier' },
  { key: 'campaignDescription', label: (words) => words.msg('Campaign description'), kind: 'text' },
  { key: 'subscriberPhone', label: (words) => words.msg('Subscriber phone'), kind: 'identifier' },
  { key: 'gatewayName', label: (words) => words.msg('Gateway name'), kind: 'text' },
  { key: 'errorDetails', label: (words) => words.msg('Error'), kind: 'text' },
];
const columns = field.keysOf(fields);

/** The SMS logs of ExpertSender: SMS and MMS messages sent. */
export const expertsenderSms: Preset = {
  key: 'expertsender-sms',
  title: (words) => words.msg('SMS Logs'),
  fields,
  columns,
  csv: columns,
  search: searchByColumn(fields, {
    gatewayName: [{ key: 'gatewayName', field: 'gatewayName', filter: 'oneOf' }],
  }),
  narrow: ['subscriberPhone', 'gatewayName', null, 'errorDetails', 'campaignDescription', 'dateTime'],
  ...field.common,
  fileName: 'sms-logs',
};
