import { maskSecrets } from '../core/mask-secrets.js';
import type { Column, Columns } from '../rows/columns.js';

const maskColumn = (column: Column): Column => {
  if (column.type === 'number') return column;
  const dictionary = column.dictionary.map(maskSecrets);
  return dictionary.every((text, index) => text === column.dictionary[index])
    ? column
    : { ...column, dictionary };
};

/**
 * Rows as they may be written to disk, where the next user of the machine could read them (OWASP ASVS 5, 14.3); the
 * same object where nothing had to be masked.
 */
export const withoutSecrets = (rows: Columns): Columns => {
  const columns = new Map([...rows.columns].map(([key, column]) => [key, maskColumn(column)]));
  const isSame = [...columns].every(([key, column]) => rows.columns.get(key) === column);
  return isSame ? rows : { length: rows.length, columns };
};
