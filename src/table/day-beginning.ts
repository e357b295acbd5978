import type { Language } from '../i18n/language.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Report } from '../report/report.js';

export const DAY = 86_400_000;
/** Rows without a time that are looked behind for the day before. */
const FAR = 20;

/** A day as the report's clock has it, counted from 1970. */
export const dayOf = (instant: number, { zone }: Language): number =>
  Math.floor(zone.wallClock(instant).getTime() / DAY);

/** Keys whose greatest value is the row's time, where rows are in the order of time; none in another order. */
const timeKeys = ({ state: { preset, query } }: Report): readonly string[] => {
  if (!query.sort) return [];
  const field = fieldOf(preset, query.sort.key);
  return kindOf(field.kind).isInstant ? [field.key, ...(field.alsoSortedBy ?? [])] : [];
};

/** When a row was; null where it has no time. */
const instantOf = (report: Report, keys: readonly string[], row: number): number | null => {
  let latest: number | null = null;
  for (const key of keys) {
    const at = kindOf(fieldOf(report.state.preset, key).kind).value(report.valueAt(row, key));
    if (typeof at === 'number' && (latest === null || at > latest)) latest = at;
  }
  return latest;
};

/**
 * The day that begins with a row, in the order of the rows; null where none does, and where the row before is not there to
 * tell. The first row of all parts nothing.
 */
export const dayBeginning = (report: Report, row: number, language: Language): number | null => {
  const keys = timeKeys(report);
  if (keys.length === 0 || row === 0 || !report.hasRow(row)) return null;
  const instant = instantOf(report, keys, row);
  if (instant === null) return null;
  const day = dayOf(instant, language);
  for (let before = row - 1; before >= Math.max(0, row - FAR) && report.hasRow(before); before--) {
    const other = instantOf(report, keys, before);
    if (other !== null) return dayOf(other, language) === day ? null : day;
  }
  return null;
};
