import { toText } from '../../core/to-text.js';
import type { Report } from '../../report/report.js';

interface Kept {
  readonly opening: number;
  /** Values by field key, and by their text: objects are never the same twice. */
  readonly fields: Map<string, Map<string, unknown>>;
}

const kept = new WeakMap<Report, Kept>();

/**
 * Values of a field in all rows that were loaded since the log was opened, at most so many: a search for one of them must
 * not take the others from the drop-down. Those of another log, or of another reader's, are forgotten.
 */
export const valuesSeen = (report: Report, field: string, most: number): unknown[] => {
  const { opening } = report.state;
  let log = kept.get(report);
  if (log?.opening !== opening) {
    log = { opening, fields: new Map() };
    kept.set(report, log);
  }
  const values = log.fields.get(field) ?? new Map<string, unknown>();
  log.fields.set(field, values);
  for (const value of report.seenValues(field, most))
    if (values.size < most) values.set(toText(value), value);
  return [...values.values()];
};
