import * as field from './expertsender-fields.js';
import type { Preset } from './preset.js';

const columns = [
  'id',
  'dateTime',
  'messageId',
  'campaignDescription',
  'subscriberPhone',
  'gatewayName',
  'errorDetails',
];

/** The SMS logs of ExpertSender: SMS and MMS messages sent. */
export const expertsenderSms: Preset = {
  key: 'expertsender-sms',
  title: (words) => words.msg('SMS Logs'),
  fields: [
    field.id,
    field.dateTime,
    { key: 'messageId', label: (words) => words.msg('Message Id'), kind: 'identifier' },
    { key: 'campaignDescription', label: (words) => words.msg('Campaign description'), kind: 'text' },
    { key: 'subscriberPhone', label: (words) => words.msg('Subscriber phone'), kind: 'identifier' },
    { key: 'gatewayName', label: (words) => words.msg('Gateway name'), kind: 'text' },
    { key: 'errorDetails', label: (words) => words.msg('Error'), kind: 'text' },
  ],
  columns,
  csv: columns,
  search: [
    { key: 'id', field: 'id', filter: 'contains' },
    ...field.dateSearch,
    { key: 'messageId', field: 'messageId', filter: 'contains' },
    { key: 'campaignDescription', field: 'campaignDescription', filter: 'contains' },
    { key: 'subscriberPhone', field: 'subscriberPhone', filter: 'contains' },
    { key: 'gatewayName', field: 'gatewayName', filter: 'oneOf' },
    { key: 'errorDetails', field: 'errorDetails', filter: 'contains' },
  ],
  narrow: ['subscriberPhone', 'gatewayName', null, 'errorDetails', 'campaignDescription', 'dateTime'],
  ...field.common,
  fileName: 'sms-logs',
};
