import { MASK } from '../../core/secrets/mask.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { isSecretField } from '../../core/secrets/secret-names.js';
import type { Column, Columns } from '../../rows/columns.js';

/** JSON of yes, no and nothing gives no secret away. */
const GIVES_NOTHING_AWAY = /^(?:true|false|null)$/;

/** A column of a field that is itself a secret: whether a row has it can still be seen. */
const maskWhole = (column: Column): Column => {
  if (column.type !== 'number') {
    const { type, codes } = column;
    const mask = type === 'json' ? JSON.stringify(MASK) : MASK;
    const isHarmless = (text: string) => type === 'json' && GIVES_NOTHING_AWAY.test(text);
    return { type, codes, dictionary: column.dictionary.map((text) => (isHarmless(text) ? text : mask)) };
  }
  const codes = Uint16Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : 1));
  return { type: 'text', codes, dictionary: [MASK] };
};

const maskColumn = (key: string, column: Column): Column => {
  if (isSecretField(key)) return maskWhole(column);
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
  const columns = new Map([...rows.columns].map(([key, column]) => [key, maskColumn(key, column)]));
  const isSame = [...columns].every(([key, column]) => rows.columns.get(key) === column);
  return isSame ? rows : { length: rows.length, columns };
};
