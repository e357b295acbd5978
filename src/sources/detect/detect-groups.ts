import { isObject } from '../../core/is-object.js';
import { detectFields } from './detect-fields.js';
import { TIME_FIELD } from '../mapping/filter-conditions.js';
import { pathReader } from '../mapping/read-path.js';

/** Rows within groups: what each group has several of, as a path, and some of the rows. */
export interface FoundGroups {
  readonly each: string;
  readonly sample: readonly unknown[];
  readonly length: number;
}

const SAMPLE = 20;
const OF_EACH = 3;
const DEEPEST = 3;
/** Lists within lists are many where each holds some: so many are looked into. */
const MOST_LISTS = 12;

const isListOfObjects = (value: unknown): value is unknown[] => Array.isArray(value) && isObject(value[0]);

/** Lists within an object, and lists within their first items, by the names on the way. */
const listsWithin = (group: Record<string, unknown>, depth = 0): string[][] =>
  Object.keys(group)
    .slice(0, SAMPLE)
    .flatMap((key) => {
      const list = group[key];
      if (!isListOfObjects(list) || /[.[\]]/.test(key)) return [];
      const inner = depth + 1 < DEEPEST ? listsWithin(list[0] as Record<string, unknown>, depth + 1) : [];
      return [[key], ...inner.map((keys) => [key, ...keys])];
    });

const isTimed = (rows: readonly unknown[]): boolean =>
  Object.hasOwn(detectFields(rows, [TIME_FIELD]), TIME_FIELD);

const without = (group: Record<string, unknown>, key: string): unknown =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== key));

const withoutLists = (group: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(group).filter(([, member]) => !Array.isArray(member)));

/**
 * Rows that are in the objects of a list, such as the records of `{resourceLogs: [{scopeLogs: [{logRecords: […]}]}]}`: these
 * have times, and what they are in has none.
 */
export const detectGroups = (list: readonly unknown[]): FoundGroups[] => {
  const groups = list.slice(0, SAMPLE).filter(isObject);
  const [first] = groups;
  if (!first || isTimed(groups.map(withoutLists))) return [];
  return listsWithin(first)
    .slice(0, MOST_LISTS)
    .flatMap((keys) => {
      const each = keys.length === 1 ? keys[0]! : `${keys.join('[].')}[]`;
      const read = pathReader(each);
      const itemsOf = (group: unknown): unknown[] => {
        const items = read(group);
        return Array.isArray(items) ? items : [];
      };
      const sample = groups.flatMap((whole) => {
        const group = without(whole, keys[0]!);
        return itemsOf(whole)
          .slice(0, OF_EACH)
          .map((item) => ({ item, group }));
      });
      if (!isTimed(sample.map(({ item }) => item))) return [];
      return [{ each, sample, length: list.reduce<number>((sum, group) => sum + itemsOf(group).length, 0) }];
    });
};
