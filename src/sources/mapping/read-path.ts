import type { Path } from './mapping.js';

const isContainer = (value: unknown): value is Record<string, unknown> | unknown[] =>
  value !== null && typeof value === 'object';

/** An own member of a value; from the end of a list by a negative number. */
const member = (value: unknown, key: string): unknown => {
  if (!isContainer(value)) return undefined;
  if (Array.isArray(value)) {
    // "3.0" is a path into an item, and no place of one.
    return /^-?\d+$/.test(key) ? value.at(Number(key)) : undefined;
  }
  return Object.hasOwn(value, key) ? value[key] : undefined;
};

/** The keys of a path, from the outside in. */
export const pathKeys = (path: Path): readonly string[] =>
  Array.isArray(path) ? path.map(String) : path === '' ? [] : path.split('.');

/** A name as filters and sorts have it: the path joined by dots, without marks of lists. */
export const pathName = (path: Path): string => pathKeys(path).join('.').replaceAll('[]', '');

/** How a path is walked, worked out once for all rows. `undefined` where a value has nothing there. */
export const pathReader = (path: Path): ((value: unknown) => unknown) => {
  const keys = pathKeys(path);
  const lastList = Array.isArray(path) ? -1 : keys.findLastIndex((key) => key.endsWith('[]'));
  const walk = (value: unknown, from: number): unknown => {
    for (let at = from; at < keys.length; at++) {
      const key = keys[at]!;
      if (key.endsWith('[]') && !Array.isArray(path)) {
        const list = key === '[]' ? value : member(value, key.slice(0, -2));
        if (!Array.isArray(list)) return undefined;
        // Lists within lists are one.
        return at < lastList
          ? list.flatMap((item) => walk(item, at + 1) ?? [])
          : list.map((item) => walk(item, at + 1));
      }
      value = member(value, key);
    }
    return value;
  };
  // A key with dots, as some servers write them, goes before a path through objects.
  return (value) => {
    if (typeof path === 'string' && keys.length > 1) {
      const whole = member(value, path);
      if (whole !== undefined) return whole;
    }
    return walk(value, 0);
  };
};
