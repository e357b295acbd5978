import { listOf } from '../core/list-of.js';
import { boundedJson } from '../core/bounded-json.js';
import { ownValue, type LogEntry } from '../core/log-entry.js';
import { toText } from '../core/to-text.js';

/**
 * Values of one field over the rows of a page.
 *
 * Numbers are kept as numbers (`NaN` where a row has none); everything else as codes into a dictionary, code 0 for
 * a row without the field. `text` dictionaries hold the strings themselves, `json` dictionaries hold JSON.
 */
export type Column =
  | { readonly type: 'number'; readonly values: Float64Array }
  | {
      readonly type: 'text' | 'json';
      readonly dictionary: readonly string[];
      readonly codes: Uint16Array | Uint32Array;
    };

/**
 * Rows of a log held as columns. Numbers and strings alone: unlike a structured clone of row objects this cannot
 * carry a forged template, and 100,000 rows of it are written to IndexedDB fifteen times as fast.
 */
export interface Columns {
  readonly length: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** More fields than this go, per row, into one JSON text, so that a hostile row cannot make 10,000 columns. */
export const MAX_COLUMNS = 200;

/** Key of the column of what had no column of its own; a row's own field of this name goes into it too. */
export const REST = '\u0000rest';

export const EMPTY_COLUMNS: Columns = Object.freeze({ length: 0, columns: new Map() });

/** Values that are looked at to see whether most come once. */
const SAMPLE = 512;

const dictionaryColumn = (type: 'text' | 'json', texts: readonly (string | undefined)[]): Column => {
  const known = new Map<string, number>();
  const dictionary: string[] = [];
  const codes = new (texts.length < 0xffff ? Uint16Array : Uint32Array)(texts.length);
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index];
    if (text === undefined) continue;
    let code = known.get(text);
    if (code === undefined) {
      code = dictionary.push(text);
      known.set(text, code);
    }
    codes[index] = code;
    if (index === SAMPLE && code === index + 1) return columnOfDistinct(type, texts);
  }
  return { type, dictionary, codes };
};

/** JSON text of a value; undefined for what JSON has no text for, such as a function of a host's own rows. */
export const jsonOf = (value: unknown): string | undefined => {
  try {
    return boundedJson(value) || undefined;
  } catch {
    // A cycle, a bigint or a throwing toJSON: again only a host's own rows can hold one.
    return JSON.stringify(toText(value));
  }
};

/**
 * A column of rows whose values seldom come twice: each has a code of its own, since to look for the equal ones would cost
 * more than it spares.
 */
export const columnOfDistinct = (type: 'text' | 'json', texts: readonly (string | undefined)[]): Column => {
  const dictionary: string[] = [];
  const codes = new Uint32Array(texts.length);
  for (let index = 0; index < codes.length; index++) {
    const text = texts[index];
    if (text !== undefined) codes[index] = dictionary.push(text);
  }
  return { type, dictionary, codes };
};

/** A column of the narrowest type that gives every value back as it was; `undefined` where a row has none. */
export const columnOf = (values: readonly unknown[]): Column => {
  let isEmpty = true;
  let isNumber = true;
  let isText = true;
  for (const value of values) {
    if (value === undefined) continue;
    isEmpty = false;
    isNumber &&= typeof value === 'number' && !Object.is(value, -0);
    isText &&= typeof value === 'string';
    if (!isNumber && !isText) break;
  }
  if (isNumber && !isEmpty) {
    const numbers = new Float64Array(values.length);
    for (let index = 0; index < numbers.length; index++) numbers[index] = (values[index] as number) ?? NaN;
    return { type: 'number', values: numbers };
  }
  if (isText) return dictionaryColumn('text', values as (string | undefined)[]);
  return dictionaryColumn(
    'json',
    values.map((value) => (value === undefined ? undefined : jsonOf(value))),
  );
};

const isSame = (keys: readonly string[], others: readonly string[]): boolean =>
  keys.length === others.length && keys.every((key, place) => key === others[place]);

/** Rows as columns; every JSON value comes back from {@link entryAt} as it was. */
export const columnsFromRows = (rows: readonly LogEntry[]): Columns => {
  const lists = new Map<string, unknown[]>();
  const rest = new Array<string | undefined>(rows.length).fill(undefined);
  const listOf = (key: string): unknown[] | undefined => {
    let list = lists.get(key);
    if (!list && key !== REST && lists.size < MAX_COLUMNS)
      lists.set(key, (list = new Array<unknown>(rows.length).fill(undefined)));
    return list;
  };

  // Most rows of a log have the same fields in the same order, so where each value goes is looked up seldom.
  let layout: readonly string[] = [];
  let places: (unknown[] | undefined)[] = [];
  rows.forEach((row, index) => {
    const keys = Object.keys(row);
    if (!isSame(keys, layout)) {
      layout = keys;
      places = keys.map(listOf);
    }
    const others: [string, unknown][] = [];
    Object.values(row).forEach((value, place) => {
      const list = places[place];
      if (list) list[index] = value;
      else others.push([keys[place]!, value]);
    });
    if (others.length > 0) rest[index] = jsonOf(Object.fromEntries(others));
  });

  const columns = new Map([...lists].map(([key, values]) => [key, columnOf(values)]));
  if (rest.some((text) => text !== undefined)) columns.set(REST, dictionaryColumn('json', rest));
  return { length: rows.length, columns };
};

/** Value of a row in one column; `undefined` where the row has none. */
export const readColumn = (column: Column, index: number): unknown => {
  if (column.type === 'number') {
    const value = column.values[index]!;
    return Number.isNaN(value) ? undefined : value;
  }
  const code = column.codes[index]!;
  if (code === 0) return undefined;
  const text = column.dictionary[code - 1]!;
  return column.type === 'text' ? text : JSON.parse(text);
};

/** Value of a field in a row; `undefined` where the row has none. */
export const valueAt = ({ columns }: Columns, key: string, index: number): unknown => {
  const column = columns.get(key);
  if (column && key !== REST) return readColumn(column, index);
  const rest = columns.get(REST);
  const others = rest && (readColumn(rest, index) as LogEntry | undefined);
  return others && ownValue(others, key);
};

/** The row as an object of its own. */
export const entryAt = ({ columns }: Columns, index: number): LogEntry => {
  const pairs: [string, unknown][] = [];
  for (const [key, column] of columns) {
    const value = readColumn(column, index);
    if (value === undefined) continue;
    if (key !== REST) pairs.push([key, value]);
    // One by one: a spread of a hundred thousand arguments overflows the stack.
    else for (const pair of Object.entries(value as LogEntry)) pairs.push(pair);
  }
  return Object.fromEntries(pairs);
};

export const entriesOf = (columns: Columns): LogEntry[] =>
  listOf(columns.length, (index) => entryAt(columns, index));

/** Adds the values of a field in these rows to a set, until it holds so many. */
export const addSeen = ({ columns }: Columns, key: string, seen: Set<unknown>, most: number): void => {
  const column = columns.get(key);
  if (!column) return;
  const values = column.type === 'number' ? column.values : column.dictionary;
  for (const value of values) {
    if (seen.size >= most) return;
    if (typeof value === 'string') seen.add(column.type === 'json' ? JSON.parse(value) : value);
    else if (!Number.isNaN(value)) seen.add(value);
  }
};
