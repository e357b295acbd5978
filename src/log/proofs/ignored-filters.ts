import { listOf } from '../../core/list-of.js';
import type { Query, Sort } from '../../core/query.js';
import { valueAtPath } from '../../core/value-at-path.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { entryAt, valueAt, type Columns } from '../../rows/columns.js';
import type { LogPage } from '../../sources/log-source.js';
import type { RemarkOf } from '../../sources/remark.js';
import { conditionFor } from '../../query/condition-for.js';

/** Share of neighbours in the wrong order from which a page is believed not to have been sorted at all. */
const DISORDER = 0.25;
/** The same for the order that a report begins with, in which rows may come late, and the fewest neighbours that show it. */
const OWN_DISORDER = 0.4;
const OWN_PAIRS = 5;

/** The value of a field in a row, or at a path into its objects. */
export const valueOrPath = (rows: Columns, field: string, row: number): unknown =>
  valueAt(rows, field, row) ?? (field.includes('.') ? valueAtPath(entryAt(rows, row), field) : undefined);

/** Whether a filter leaves rows out that were received. A row without the field says nothing: an endpoint may filter by what it keeps. */
const isIgnored = ({ rows }: LogPage, preset: Preset, key: string, param: string): boolean => {
  const { field, matches, isAnywhere } = conditionFor(preset, key, param);
  // An endpoint may look in fields that it does not give.
  if (isAnywhere) return false;
  for (let row = 0; row < rows.length; row++) {
    const raw = valueOrPath(rows, field, row);
    if (raw !== undefined && raw !== null && !matches(raw)) return true;
  }
  return false;
};

const isOwn = (sort: Sort | null, { sort: own }: Preset): boolean =>
  sort?.key === own.key && sort.descending === own.descending;

/** Whether neighbours are in the wrong order, more of them than come of rows that were late. */
const isDisordered = (values: readonly unknown[], sort: Sort, preset: Preset): boolean => {
  const numbers = values.filter((value) => typeof value === 'number');
  let wrong = 0;
  let pairs = 0;
  for (const [place, value] of numbers.entries()) {
    const before = numbers[place - 1];
    if (before === undefined || before === value) continue;
    pairs++;
    if (sort.descending ? value > before : value < before) wrong++;
  }
  return isOwn(sort, preset) ? pairs >= OWN_PAIRS && wrong > pairs * OWN_DISORDER : wrong > pairs * DISORDER;
};

const isUnsorted = ({ rows }: LogPage, { sort }: Query, preset: Preset): boolean => {
  if (!sort) return false;
  const { kind, alsoSortedBy = [] } = fieldOf(preset, sort.key);
  const { value: read } = kindOf(kind);
  const numberAt = (key: string, row: number): number => {
    const value = read(valueAt(rows, key, row));
    return typeof value === 'number' ? value : -Infinity;
  };
  const valuesOf = (keys: readonly string[]): unknown[] =>
    listOf(rows.length, (row) => Math.max(...keys.map((key) => numberAt(key, row)))).filter(Number.isFinite);
  // An endpoint may go by the one field alone, or by all.
  return (
    isDisordered(valuesOf([sort.key]), sort, preset) &&
    (alsoSortedBy.length === 0 || isDisordered(valuesOf([sort.key, ...alsoSortedBy]), sort, preset))
  );
};

/** What a source was asked and ignored, by the rows of a page that it gave. */
export interface Ignored {
  /** Filter keys. */
  readonly filters: readonly string[];
  readonly isSortIgnored: boolean;
}

/**
 * Looks through the rows of a page for such as were not asked for. Orders are looked at where they are by number or time:
 * those of texts differ from one server's language to the next. That of the report itself has to be contradicted clearly.
 */
export const ignoredBy = (page: LogPage, query: Query, preset: Preset): Ignored => ({
  filters: Object.entries(query.filters)
    .filter(([key, param]) => isIgnored(page, preset, key, param))
    .map(([key]) => key),
  isSortIgnored: isUnsorted(page, query, preset),
});

/** The same as a remark about rows: what the source left in is among them. */
export const ignoredRemark = (
  { filters, isSortIgnored }: Ignored,
  { sort }: Pick<Query, 'sort'>,
): RemarkOf<'ignored'> => ({
  code: 'ignored',
  filters,
  sort: isSortIgnored ? (sort?.key ?? null) : null,
});

/** The same where it was done here all the same. */
export const doneHere = (ignored: Ignored, query: Pick<Query, 'sort'>): RemarkOf<'done-here'> => ({
  ...ignoredRemark(ignored, query),
  code: 'done-here',
});
