import type { LogEntry } from '../core/log-entry.js';
import { toText } from '../core/to-text.js';
import { entryName } from './entry-name.js';
import type { Report } from './report.js';

/** Rows looked through on either side of where an entry stood. */
const REACH = 500;

/**
 * Index of an entry among the rows loaded, the nearest to where it stood; -1 where it is none of them. A row is the entry
 * where all of it is the same, or, where the report numbers its entries, the number: an update may have brought its end.
 */
export const locateEntry = (report: Report, entry: LogEntry, near: number): number => {
  const { preset, extent } = report.state;
  const text = toText(entry);
  const name = entryName(preset, entry);
  const [first = ''] = preset.columns;
  const isSame = (index: number): boolean => {
    // By its first value before all of it: that costs no object.
    if (!report.hasRow(index) || toText(report.valueAt(index, first)) !== toText(entry[first])) return false;
    const row = report.entryAt(index)!;
    return toText(row) === text || (name !== null && entryName(preset, row) === name);
  };
  const from = Math.max(0, near);
  for (let away = 0; away <= REACH; away++) {
    if (from + away < extent && isSame(from + away)) return from + away;
    if (away > 0 && from - away >= 0 && isSame(from - away)) return from - away;
  }
  return -1;
};
