import type { Column, Columns } from './columns.js';

/** Two independent hashes of 32 bits of each row, at places 2n and 2n + 1: equal for rows that say the same. */
export type RowKeys = Uint32Array;

const [FIRST, SECOND] = [0x811c9dc5, 0x9747b28c];

/** Finaliser of MurmurHash3: each bit of what goes in changes about half of those that come out. */
const mixed = (hash: number): number => {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
};

const hashOf = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
};

/** Adds what a column says of each row. Sums, so that the order of the fields plays no part. */
const addColumn = (keys: RowKeys, name: string, column: Column): void => {
  const [first, second] = [hashOf(name, FIRST), hashOf(name, SECOND)];
  const add = (row: number, one: number, other: number): void => {
    keys[2 * row]! += mixed(first ^ one);
    keys[2 * row + 1]! += mixed(second ^ other);
  };
  const count = keys.length / 2;
  if (column.type === 'number') {
    for (let row = 0; row < count; row++) {
      const value = column.values[row]!;
      // The same number may be among texts on another page, where it is JSON.
      if (!Number.isNaN(value)) add(row, hashOf(`${value}`, FIRST), hashOf(`${value}`, SECOND));
    }
    return;
  }
  const texts =
    column.type === 'json' ? column.dictionary : column.dictionary.map((text) => JSON.stringify(text));
  const ones = Int32Array.from(texts, (text) => hashOf(text, FIRST));
  const others = Int32Array.from(texts, (text) => hashOf(text, SECOND));
  for (let row = 0; row < count; row++) {
    const code = column.codes[row]!;
    if (code > 0) add(row, ones[code - 1]!, others[code - 1]!);
  }
};

/** Keys by which rows are known again, whatever page they are on. */
export const rowKeys = ({ length, columns }: Columns): RowKeys => {
  const keys = new Uint32Array(2 * length);
  for (const [name, column] of columns) addColumn(keys, name, column);
  return keys;
};
