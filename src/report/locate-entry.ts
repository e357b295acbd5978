import { ownValue, type LogEntry } from '../core/log-entry.js';
import { maskSecrets } from '../core/secrets/mask-secrets.js';
import { toText } from '../core/to-text.js';
import { numberField } from '../query/entry-name.js';
import type { Report } from './report.js';

/** Rows looked through on either side of where an entry stood. */
const REACH = 500;

/** All of an entry as the cache keeps it, too: a kept copy is the same entry. */
const comparable = (entry: LogEntry): string => maskSecrets(toText(entry));

/**
 * Index of an entry among the rows loaded, the nearest to where it stood; -1 where it is none of them. A row is the entry
 * where it has its number, since an update may have brought its end; in a report that numbers none, where all of it is the
 * same.
 */
export const locateEntry = (report: Report, entry: LogEntry, near: number): number => {
  const { preset, extent } = report.state;
  const [first = ''] = preset.columns;
  const name = toText(ownValue(entry, first));
  const isNumbered = numberField(preset) !== undefined && name !== '';
  let whole: string | undefined;
  const isSame = (index: number): boolean => {
    // By its first value before all of it: that costs no object.
    if (!report.hasRow(index) || toText(report.valueAt(index, first)) !== name) return false;
    return isNumbered || comparable(report.entryAt(index)!) === (whole ??= comparable(entry));
  };
  const from = Math.max(0, near);
  for (let away = 0; away <= REACH; away++) {
    if (from + away < extent && isSame(from + away)) return from + away;
    if (away > 0 && from - away >= 0 && isSame(from - away)) return from - away;
  }
  return -1;
};
