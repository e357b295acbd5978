import type { LogEntry } from '../core/log-entry.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { mappedField } from '../sources/mapping/filter-conditions.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { pathName } from '../sources/mapping/read-path.js';

/** A report of fewer columns than this shows other fields of the rows, too. */
const FEW = 4;
const MOST_OTHERS = 6;

const isScalar = (value: unknown): boolean => value !== null && typeof value !== 'object';

/**
 * Field keys of the columns of a report that the rows of an endpoint have something for: the others would be empty.
 *
 * @param isMeant Whether a name that the rows have and the mapping leaves out means the field of the report with that name.
 */
export const columnsThere = (
  preset: Preset,
  mapping: Mapping,
  rows: readonly LogEntry[],
  isMeant: (key: string) => boolean,
): string[] => {
  const { fields = {} } = mapping;
  const own = new Set(rows.flatMap(Object.keys));
  const isThere = (key: string): boolean => {
    const { isControl, isDerived } = kindOf(fieldOf(preset, key).kind);
    if (isControl || isDerived || Object.hasOwn(fields, key)) return true;
    // An object under a name of the report's is not what is meant by it.
    return isMeant(key) && rows.some((row) => isScalar(row[key]) && row[key] !== undefined);
  };
  const columns = preset.columns.filter(isThere);
  if (columns.length >= FEW) return columns;
  const shown = [...columns, ...Object.keys(fields).map((key) => pathName(mappedField(mapping, key)!.at))];
  const others = [...own].filter(
    (key) => !shown.includes(key) && rows.some((row) => isScalar(row[key]) && row[key] !== undefined),
  );
  return [...columns, ...others.slice(0, MOST_OTHERS)];
};
