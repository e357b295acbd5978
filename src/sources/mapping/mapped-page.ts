import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import { ProblemError } from '../../core/problem.js';
import { answerDetails } from '../transport/answer-details.js';
import { takenRows } from '../protocol/taken-rows.js';
import { entryReader } from './mapped-entry.js';
import type { Mapping, Path } from './mapping.js';
import { withNamedValues } from './named-values.js';
import { withParsed } from './parsed-text.js';
import { pathKeys, pathReader } from './read-path.js';
import { numberOf } from './time-units.js';
import type { Remark } from '../remark.js';

/** What is in an answer, in the words of the mapping. */
export interface MappedPage {
  /** As received, for what the next page is asked with. */
  readonly raw: readonly unknown[];
  readonly entries: readonly LogEntry[];
  readonly total: number | null;
  /** What is odd about the rows. */
  readonly problems: readonly Remark[];
}

/** Rows that are lists of values, as objects by the names of the columns. */
const byName = (rows: readonly unknown[], names: unknown): readonly unknown[] => {
  if (!Array.isArray(names)) return rows;
  return rows.map((row) =>
    Array.isArray(row)
      ? Object.fromEntries(names.map((name, place) => [String(name), row[place] as unknown]))
      : row,
  );
};

/** The rows of groups, each with what its group says beside them; that is the same on every page, the other rows are not. */
const exploded = (groups: readonly unknown[], each: Path): unknown[] => {
  const read = pathReader(each);
  const [first] = Array.isArray(each) ? each : each.split('.');
  const own = String(first).replace(/\[\]$/, '');
  return groups.flatMap((whole) => {
    const items = read(whole);
    if (!Array.isArray(items)) return [];
    const group = Object.fromEntries(Object.entries(whole as object).filter(([key]) => key !== own));
    return items.map((item: unknown) => ({ item, group }));
  });
};

/** A row in which JSON within a text, and names with values, are what they say. */
const unfolded = (row: unknown, { parse, named }: NonNullable<Mapping['rows']>): unknown => {
  const whole = parse === undefined ? row : withParsed(row, pathKeys(parse));
  return named ? withNamedValues(whole) : whole;
};

const found = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;

/** What is there where a path to the rows breaks off, as places: "payload.n, payload.things". */
const placesBeside = (answer: unknown, path: Path): string => {
  let reached = answer;
  let place = '';
  for (const key of pathKeys(path)) {
    if (!isObject(reached) || !Object.hasOwn(reached, key) || !isObject(reached[key])) break;
    reached = reached[key];
    place += `${key}.`;
  }
  const names = isObject(reached) ? Object.keys(reached).slice(0, 6) : [];
  return names.map((name) => place + name).join(', ');
};

/** A list of rows, or a single row; null stands for none, as some servers write it. */
const listOf = (
  value: unknown,
  mapping: Mapping,
  answer: unknown,
  response: Response | undefined,
): unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  if (value === null) return [];
  const path = mapping.rows?.at ?? '';
  const members = placesBeside(answer, path);
  throw new ProblemError({
    code: 'no-rows',
    ...(response && { status: response.status }),
    details: {
      ...(response && answerDetails(response)),
      path: JSON.stringify(path),
      type: found(value),
      ...(members && { members: members.slice(0, 120) }),
    },
  });
};

/** Digits behind the slash of `Content-Range: 0-24/3573`, or all of the header. */
const headerTotal = (header: string | null): number => numberOf(header?.split('/').at(-1) ?? '');

/** How rows are read that come without an answer around them, worked out once for all. */
export const rowsReader = (mapping: Mapping): ((raw: readonly unknown[]) => LogEntry[]) => {
  const { rows = {} } = mapping;
  const entryOf = entryReader(mapping);
  return (raw) => takenRows(raw).rows.map((row) => entryOf(unfolded(row, rows)));
};

/** How answers are read, worked out once for all pages. */
export const pageReader = (mapping: Mapping): ((answer: unknown, response?: Response) => MappedPage) => {
  const { rows = {}, total = {} } = mapping;
  const readRows = pathReader(rows.at ?? '');
  const readNames = rows.columns === undefined ? () => undefined : pathReader(rows.columns);
  const readTotal = total.at === undefined ? () => undefined : pathReader(total.at);
  const entryOf = entryReader(mapping);
  const isFolded = rows.parse !== undefined || rows.named === true;

  return (answer, response) => {
    const list = byName(listOf(readRows(answer), mapping, answer, response), readNames(answer));
    const each = rows.each === undefined ? list : exploded(list, rows.each);
    const { rows: raw, problems } = takenRows(isFolded ? each.map((row) => unfolded(row, rows)) : each);
    const count =
      total.header === undefined
        ? numberOf(readTotal(answer))
        : headerTotal(response?.headers.get(total.header) ?? null);
    const isTotal = Number.isSafeInteger(count) && count >= raw.length && !total.isAtLeast;
    return { raw, entries: raw.map(entryOf), total: isTotal ? count : null, problems };
  };
};
