import { isObject } from '../../core/is-object.js';
import { detectFields } from './detect-fields.js';
import { unfoldedRows } from './detect-folded.js';
import { detectGroups } from './detect-groups.js';
import { TIME_FIELD } from '../mapping/filter-conditions.js';
import type { Mapping, Path } from '../mapping/mapping.js';
import { isNamedValues } from '../mapping/named-values.js';
import { plainName } from '../protocol/plain-name.js';
import { writtenPath } from './row-paths.js';

export type RowsMapping = NonNullable<Mapping['rows']>;

/** A list that may be the log. */
export interface FoundRows {
  readonly rows: RowsMapping;
  /** Rows as a mapping reads them, some of them. */
  readonly sample: readonly unknown[];
  /** How many there are. */
  readonly length: number;
  readonly fields: NonNullable<Mapping['fields']>;
}

/** Rows that are looked at. */
const SAMPLE = 20;
/** An answer may be anything: so many places in it are looked at, and so many lists. */
const MOST_PLACES = 2000;
const MOST_LISTS = 30;
const MOST_MEMBERS = 200;
const DEEPEST = 6;

const ROW_NAMES = new Set(
  'rows,data,items,entries,hits,results,result,records,logs,log,events,event,value,values,list,content,docs,requests,resources,nodes,edges,messages,response'.split(
    ',',
  ),
);
const NO_ROW_NAMES = new Set(['errors', 'error', 'warnings', 'links', 'columns', 'fields', 'schema', 'meta']);
const COLUMN_NAMES = ['columns', 'meta', 'fields', 'schema', 'headers', 'columnNames', 'cols', 'names'];

const mostly = (list: readonly unknown[], test: (value: unknown) => boolean): boolean =>
  list.length > 0 && list.filter(test).length * 2 > list.length;

interface Candidate {
  readonly rows: RowsMapping;
  readonly sample: readonly unknown[];
  readonly length: number;
  readonly keys: readonly string[];
}

/** A path with `[]` behind the list, and what of each item; undefined where a key could not be written so. */
const ofEach = (keys: readonly string[], member: string): string | undefined =>
  [...keys, member].some((key) => /\.|\[\]/.test(key)) ? undefined : `${keys.join('.')}[].${member}`;

const atOf = (keys: readonly string[]): Path => writtenPath(keys);

/** Rows of lists of values have the names of the columns beside them. */
const withColumns = (
  list: readonly unknown[],
  keys: readonly string[],
  parent: unknown,
): Candidate | undefined => {
  const width = (list[0] as unknown[]).length;
  if (!isObject(parent)) return undefined;
  for (const name of COLUMN_NAMES) {
    const names = Object.hasOwn(parent, name) ? parent[name] : undefined;
    if (!Array.isArray(names) || names.length !== width) continue;
    const before = keys.slice(0, -1);
    const [first] = names as unknown[];
    const member = isObject(first)
      ? ['name', 'Name', 'columnName', 'ColumnName', 'id', 'text'].find((key) => Object.hasOwn(first, key))
      : undefined;
    const columns = member === undefined ? atOf([...before, name]) : ofEach([...before, name], member);
    if (columns === undefined) continue;
    const texts = names.map((one: unknown) => String(isObject(one) ? one[member!] : one));
    const sample = list
      .slice(0, SAMPLE)
      .filter(Array.isArray)
      .map((row: unknown[]) => Object.fromEntries(texts.map((text, place) => [text, row[place]])));
    return { rows: { at: atOf(keys), columns }, sample, length: list.length, keys };
  }
  return undefined;
};

/** Rows in groups, such as the streams of Loki: `{stream: {…}, values: [[time, line], …]}`. */
const inGroups = (list: readonly unknown[], keys: readonly string[]): Candidate | undefined => {
  const groups = list.slice(0, SAMPLE).filter(isObject);
  const [first] = groups;
  const each =
    first &&
    Object.keys(first)
      .slice(0, SAMPLE)
      .find((key) => {
        const items = first[key];
        return (
          Array.isArray(items) &&
          mostly(items.slice(0, SAMPLE), (item) => Array.isArray(item) && item.length > 1)
        );
      });
  if (each === undefined || /\./.test(each)) return undefined;
  const sample = groups.flatMap((whole) => {
    const { [each]: items, ...group } = whole;
    return Array.isArray(items) ? items.slice(0, 3).map((item: unknown) => ({ item, group })) : [];
  });
  const length = list.reduce<number>((sum, group) => {
    const items = isObject(group) ? group[each] : undefined;
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);
  return { rows: { at: atOf(keys), each }, sample, length, keys };
};

/** All that a list may be as rows. */
const candidatesOf = (list: readonly unknown[], keys: readonly string[], parent: unknown): Candidate[] => {
  const some = list.slice(0, SAMPLE);
  if (mostly(some, isNamedValues))
    return [{ rows: { at: atOf(keys) }, sample: some, length: list.length, keys }];
  if (mostly(some, Array.isArray))
    return [withColumns(list, keys, parent)].filter((one) => one !== undefined);
  if (!mostly(some, isObject)) return [];
  const sample = some.filter(isObject);
  const node = sample.every((row) => isObject(row['node'])) ? ofEach(keys, 'node') : undefined;
  if (node !== undefined)
    return [{ rows: { at: node }, sample: sample.map((row) => row['node']), length: list.length, keys }];
  const groups = inGroups(list, keys);
  if (groups) return [groups];
  const inner = detectGroups(list).map(({ each, ...group }) => ({
    rows: { at: atOf(keys), each },
    ...group,
    keys,
  }));
  return [...inner, { rows: { at: atOf(keys) }, sample, length: list.length, keys }];
};

/** The lists of an answer, from its outside in. The work is bounded, however large or deep the answer is. */
const listsOf = (answer: unknown): Candidate[] => {
  const found: Candidate[] = [];
  let level: { value: unknown; keys: readonly string[]; parent: unknown }[] = [
    { value: answer, keys: [], parent: undefined },
  ];
  let places = 0;
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const inner: typeof level = [];
    for (const { value, keys, parent } of level) {
      if (found.length >= MOST_LISTS || ++places > MOST_PLACES) return found;
      if (Array.isArray(value)) {
        const candidates = candidatesOf(value, keys, parent);
        found.push(...candidates);
        // A table among several, a batch of batches; of groups the first one is not all there is.
        const areGroups = candidates.length > 1 && candidates.some(({ rows }) => rows.each !== undefined);
        if (isObject(value[0]) && !areGroups)
          inner.push({ value: value[0], keys: [...keys, '0'], parent: value });
      } else if (isObject(value)) {
        let count = 0;
        for (const key in value) {
          if (!Object.hasOwn(value, key)) continue;
          if (++count > MOST_MEMBERS) break;
          const member = value[key];
          if (member !== null && typeof member === 'object')
            inner.push({ value: member, keys: [...keys, key], parent: value });
        }
      }
    }
    level = inner;
  }
  return found;
};

const scoreOf = ({ length, keys }: Candidate, fields: object): number => {
  const name = keys.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const known = ROW_NAMES.has(plainName(name)) ? 2 : NO_ROW_NAMES.has(plainName(name)) ? -4 : 0;
  const time = Object.hasOwn(fields, TIME_FIELD) ? 3 : 0;
  return Object.keys(fields).length * 2 + time + known + Math.min(2, Math.log10(length)) - keys.length / 2;
};

/** The rows as they are, or read in another form where that says more. */
const bestForm = ({ rows, sample }: Candidate, keys: readonly string[]): Omit<FoundRows, 'length'> => {
  let best: Omit<FoundRows, 'length'> = { rows, sample, fields: detectFields(sample, keys) };
  for (const form of unfoldedRows(sample)) {
    const fields = detectFields(form.sample, keys, form.wrappers);
    if (Object.keys(fields).length > Object.keys(best.fields).length)
      best = { rows: { ...rows, ...form.rows }, sample: form.sample, fields };
  }
  return best;
};

/** A list of things that are not a log: what is left of an answer such as `{"errors": [{"message": "…"}]}`. */
const LEAST_SCORE = 1;

/** Where an answer has a list for rows that is empty: that of a log of which there is nothing yet. */
export const detectNoRows = (answer: unknown): RowsMapping | null => {
  let level: { value: unknown; keys: readonly string[] }[] = [{ value: answer, keys: [] }];
  for (let depth = 0; depth < 3; depth++) {
    const inner: typeof level = [];
    for (const { value, keys } of level) {
      if (!isObject(value)) continue;
      for (const [key, member] of Object.entries(value).slice(0, MOST_MEMBERS)) {
        const own = [...keys, key];
        if (Array.isArray(member) && member.length === 0 && ROW_NAMES.has(plainName(key)))
          return { at: atOf(own) };
        inner.push({ value: member, keys: own });
      }
    }
    level = inner;
  }
  return null;
};

/**
 * How the rows of a list are read that is a log as a whole, such as the lines of a file; null where there are none.
 *
 * @param keys The report's own fields.
 */
export const detectListRows = (list: readonly unknown[], keys: readonly string[]): FoundRows | null => {
  let best: FoundRows | null = null;
  let most = -Infinity;
  for (const candidate of candidatesOf(list, [], undefined)) {
    const { rows, sample, fields } = bestForm(candidate, keys);
    const score = scoreOf(candidate, fields);
    if (score <= most) continue;
    most = score;
    best = { rows, sample, length: candidate.length, fields };
  }
  return best;
};

/**
 * The list of an answer that looks most like a log; null where none does.
 *
 * @param keys The report's own fields.
 */
export const detectRows = (answer: unknown, keys: readonly string[]): FoundRows | null => {
  let best: FoundRows | null = null;
  let most = LEAST_SCORE;
  for (const candidate of listsOf(answer)) {
    const { rows, sample, fields } = bestForm(candidate, keys);
    const score = scoreOf(candidate, fields);
    if (score < most) continue;
    most = score;
    best = { rows, sample, length: candidate.length, fields };
  }
  return best;
};
