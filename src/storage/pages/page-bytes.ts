import type { Column, Columns } from '../../rows/columns.js';

/** What a string costs besides its characters, in memory and on disk alike. */
const STRING_BYTES = 16;

const stringBytes = (text: string): number => STRING_BYTES + text.length;

const columnBytes = (column: Column): number => {
  if (column.type === 'number') return column.values.byteLength;
  return column.dictionary.reduce((sum, text) => sum + stringBytes(text), column.codes.byteLength);
};

/** An estimate, good enough to keep a budget: browsers do not tell, and `navigator.storage.estimate()` is off by far. */
export const pageBytes = ({ rows }: { readonly rows: Columns }): number => {
  let bytes = 200;
  for (const [key, column] of rows.columns) bytes += stringBytes(key) + columnBytes(column);
  return bytes;
};
