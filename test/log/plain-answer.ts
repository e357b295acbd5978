import type { LogEntry } from '../../src/core/log-entry.js';
import { toText } from '../../src/core/to-text.js';
import { readFilterKey, valuesOf, type Query } from '../../src/core/query.js';
import { kindOf } from '../../src/kinds/catalogue.js';
import { fieldOf, searchFieldOf } from '../../src/presets/catalogue.js';
import { filterFor } from '../../src/query/filter-for.js';
import type { Preset } from '../../src/presets/preset.js';
import { timeField } from '../../src/presets/time-field.js';

type Predicate = (row: LogEntry) => boolean;
type Comparable = number | string | null;

const own = (row: LogEntry, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);

const predicateOf = (preset: Preset, key: string, param: string): Predicate => {
  const { plain, isExcluded, isExact } = readFilterKey(key);
  if (isExact) {
    const field = searchFieldOf(preset, plain)?.field ?? plain;
    const wanted = valuesOf(param);
    const isFound: Predicate = (row) => {
      const raw = own(row, field);
      return raw !== undefined && raw !== null && wanted.includes(toText(raw));
    };
    return isExcluded ? (row) => !isFound(row) : isFound;
  }
  if (plain === 'q' && !isExcluded)
    return (row) => Object.values(row).some((raw) => toText(raw).toLowerCase().includes(param.toLowerCase()));
  if (isExcluded) {
    const excluded = valuesOf(param).map((value) => predicateOf(preset, plain, value));
    return (row) => !excluded.some((isFound) => isFound(row));
  }
  const matches = filterFor(preset, key).matches(param);
  const isRange = key === 'from' || key === 'until';
  const field = searchFieldOf(preset, key)?.field ?? (isRange ? timeField(preset) : undefined) ?? key;
  return (row) => matches(own(row, field));
};

const compare = (a: Comparable, b: Comparable, sign: number): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -sign : sign;
  return a < b ? -sign : sign;
};

/** The answer to a query by plain loops over row objects: what the one over columns has to give. */
export const plainAnswer = (
  rows: readonly LogEntry[],
  { filters, sort }: Query,
  preset: Preset,
): LogEntry[] => {
  const predicates = Object.entries(filters).map(([key, param]) => predicateOf(preset, key, param));
  const found = rows.filter((row) => predicates.every((keep) => keep(row)));
  if (!sort) return found;
  const { kind, alsoSortedBy } = fieldOf(preset, sort.key);
  const { value } = kindOf(kind);
  const latest = (row: LogEntry): Comparable => {
    const numbers = [sort.key, ...(alsoSortedBy ?? [])]
      .map((key) => value(own(row, key)))
      .filter((number) => typeof number === 'number');
    return numbers.length > 0 ? Math.max(...numbers) : null;
  };
  return found
    .map((row) => ({ row, by: alsoSortedBy ? latest(row) : value(own(row, sort.key)) }))
    .sort((a, b) => compare(a.by, b.by, sort.descending ? -1 : 1))
    .map(({ row }) => row);
};
