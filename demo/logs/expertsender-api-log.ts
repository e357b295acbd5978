import { apacheLog } from './apache-log.js';
import type { SmallLog } from './log-entry.js';
import type { LogField } from './log-field.js';
import { onlyFields } from './only-fields.js';

const fields: readonly LogField[] = [
  { key: 'id', type: 'number' },
  { key: 'dateTime', type: 'instant' },
  { key: 'url', type: 'text' },
  { key: 'method', type: 'text' },
  { key: 'status', type: 'status' },
  { key: 'ip', type: 'text' },
];

/** The recorded web server requests as ExpertSender's report of API logs has them: every column is a real value. */
export const expertsenderApiLog: SmallLog = {
  name: 'expertsender-api',
  fields,
  read: async (newest) => onlyFields(await apacheLog.read(newest), fields),
};
