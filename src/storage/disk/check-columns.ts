import { isObject } from '../../core/is-object.js';
import type { Column, Columns } from '../../rows/columns.js';
import { MAX_COLUMNS, REST } from '../../rows/columns.js';

const isText = (value: unknown): value is string => typeof value === 'string';

const isJson = (text: string, isRest: boolean): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return !isRest || isObject(value);
  } catch {
    return false;
  }
};

/** A column of so many rows, made again from the parts that are known; null where one of them is wrong. */
const checkColumn = (value: unknown, length: number, isRest: boolean): Column | null => {
  if (!isObject(value)) return null;
  const { type, values, codes, dictionary } = value;
  if (type === 'number')
    return values instanceof Float64Array && values.length === length && !isRest ? { type, values } : null;
  if (type !== 'text' && type !== 'json') return null;
  if (!(codes instanceof Uint16Array || codes instanceof Uint32Array) || codes.length !== length) return null;
  if (!Array.isArray(dictionary) || !dictionary.every(isText)) return null;
  // Code 0 is for a row without the field, so the last code is the dictionary's length.
  if (codes.some((code) => code > dictionary.length)) return null;
  if (isRest && type !== 'json') return null;
  if (type === 'json' && !dictionary.every((text) => isJson(text, isRest))) return null;
  return { type, dictionary, codes };
};

/** Columns out of a store, checked as if they were from the network; null where anything about them is wrong. */
export const checkColumns = (pairs: unknown, length: number): Columns | null => {
  if (!Array.isArray(pairs) || pairs.length > MAX_COLUMNS + 1) return null;
  const columns = new Map<string, Column>();
  for (const pair of pairs as unknown[]) {
    if (!Array.isArray(pair)) return null;
    const [key, value] = pair as unknown[];
    const column = isText(key) && !columns.has(key) ? checkColumn(value, length, key === REST) : null;
    if (!column) return null;
    columns.set(key as string, column);
  }
  return { length, columns };
};
