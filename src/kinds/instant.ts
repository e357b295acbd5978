import { parseInstant } from '../core/instant.js';
import { toText } from '../core/to-text.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** A point in time, shown on the clock of the report's zone, written for machines as ISO 8601 with the offset. */
export const instant: Kind = {
  align: 'start',
  value(raw) {
    const at = parseInstant(raw);
    return Number.isNaN(at) ? null : at;
  },
  text(raw, format, row) {
    const at = parseInstant(raw);
    return Number.isNaN(at) ? text.text(raw, format, row) : format.language.dateTime(at, format.dateFormat);
  },
  record(raw, { language }) {
    const at = parseInstant(raw);
    return Number.isNaN(at) ? toText(raw) : language.isoDateTime(at);
  },
};
