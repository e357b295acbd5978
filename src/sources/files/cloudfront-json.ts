import type { LogEntry } from '../../core/log-entry.js';
import { recordFormat } from './record-format.js';
import { firstText, hasNames, withoutMembers } from './text/record-values.js';
import { w3cEntry } from './lines/w3c-log.js';

/** Values as texts, as a line has them. */
const read = (record: LogEntry): LogEntry => {
  // A time of day, which is in the time of the entry.
  const others = withoutMembers(record, 'time');
  const values = Object.entries(record).map(([name, value]) => [name, firstText(value) ?? ''] as const);
  return { ...others, ...w3cEntry(values, { scale: 1000, isOfIis: false }) };
};

/** Standard logs (v2) of CloudFront as JSON, with the names of the W3C Extended Log File Format. */
export const cloudFrontJson = recordFormat({
  key: 'cloudfront-json',
  is: (record) => hasNames(record, 'cs-method', 'cs-uri-stem') || hasNames(record, 'x-edge-location', 'c-ip'),
  read,
});
