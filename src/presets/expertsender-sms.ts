import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import type { Field, Preset } from './preset.js';

const fields: readonly Field[] = [
  {
    ...field.id,
    description: (words) => words.msg('The ID number of the send. Sends are numbered consecutively.'),
  },
  field.dateTime,
  {
    key: 'messageId',
    label: (words) => words.msg('Message Id'),
    kind: 'identifier',
    description: (words) => words.msg('The unique ID number of the SMS/MMS message.'),
  },
  {
    key: 'campaignDescription',
    label: (words) => words.msg('Campaign description'),
    kind: 'text',
    description: (words) => words.msg('The campaign description entered in the message wizard.'),
  },
  {
    key: 'subscriberPhone',
    label: (words) => words.msg('Subscriber phone'),
    kind: 'identifier',
    description: (words) => words.msg('The phone number of the subscriber.'),
  },
  {
    key: 'gatewayName',
    label: (words) => words.msg('Gateway name'),
    kind: 'text',
    description: (words) =>
      words.msg('The name selected by the customer for the gateway during configuration.'),
  },
  {
    key: 'errorDetails',
    label: (words) => words.msg('Error'),
    kind: 'text',
    description: (words) => words.msg('The reason for send failure.'),
  },
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
