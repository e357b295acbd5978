import { apacheLog } from './apache-log.js';
import type { SmallLog } from './log-entry.js';
import type { LogField } from './log-field.js';
import { onlyFields } from './only-fields.js';

const fields: readonly LogField[] = [
  { key: 'id', type: 'number' },
  { key: 'dateTime', type: 'instant' },
  { key: 'resource', type: 'text' },
  { key: 'status', type: 'status' },
  { key: 'time', type: 'number' },
  { key: 'tokenName', type: 'text' },
  { key: 'errorDetails', type: 'text' },
];

/**
 * The recorded web server requests as a report of Sesame Data has them. The web server knew no durations, no tokens
 * and no error details: those stay absent.
 */
export const sesameDataLog: SmallLog = {
  name: 'sesame-data',
  fields,
  read: async (newest) => onlyFields(await apacheLog.read(newest), fields),
};
