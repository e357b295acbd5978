import { isObject } from '../../core/is-object.js';

const NAMES = ['key', 'Key', 'name', 'Name', 'field'] as const;
const VALUES = ['value', 'Value'] as const;

/** A value that says its type, as OpenTelemetry writes it in JSON: `{"intValue": "404"}`. */
const TYPED = /^(string|int|double|bool|bytes|array|kvlist)Value$/;

/** A row may hold anything: it is looked into no deeper than this. */
const DEEPEST = 8;

const memberOf = <Key extends string>(item: Record<string, unknown>, keys: readonly Key[]): Key | undefined =>
  keys.find((key) => Object.hasOwn(item, key));

/** Name and value of an item such as `{key: 'a', value: 1}`; it may have a type beside them, and no more. */
const pairOf = (item: unknown): readonly [name: string, value: unknown] | null => {
  if (!isObject(item) || Object.keys(item).length > 3) return null;
  const name = memberOf(item, NAMES);
  const value = memberOf(item, VALUES);
  if (name === undefined || value === undefined || typeof item[name] !== 'string') return null;
  return [item[name], item[value]];
};

/** Whether a list is one of names with values. */
export const isNamedValues = (list: unknown): list is unknown[] =>
  Array.isArray(list) && list.length > 0 && list.every((item) => pairOf(item) !== null);

const untyped = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || !TYPED.test(key)) return value;
  const inner = value[key];
  return isObject(inner) && Array.isArray(inner['values']) ? inner['values'].map(untyped) : inner;
};

/** A value in which each list of names with values, wherever it occurs, is an object of these. */
export const withNamedValues = (value: unknown, depth = 0): unknown => {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return value;
  const inner = (one: unknown): unknown => withNamedValues(untyped(one), depth + 1);
  if (isNamedValues(value))
    return Object.fromEntries(
      value.map((item) => {
        const [name, own] = pairOf(item)!;
        return [name, inner(own)];
      }),
    );
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inner(member)]));
};
