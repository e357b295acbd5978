import type { FieldType } from '../logs/log-field.js';

type Stored = string | number | boolean;

/** The value in a store that a text of the wire means; undefined where no value of that type is written so. */
const storedValue = (text: string, type: FieldType): Stored | undefined => {
  switch (type) {
    case 'number':
    case 'status':
      return String(Number(text)) === text ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'instant': {
      const at = Date.parse(text);
      return !Number.isNaN(at) && new Date(at).toISOString() === text ? at : undefined;
    }
    default:
      return text;
  }
};

/** Texts of the wire as a store has their values; those that no row can have are left out. */
export const storedValues = (texts: readonly string[], type: FieldType): Stored[] =>
  texts
    .map((text) => storedValue(text, type))
    .filter((value) => value !== undefined)
    .filter((value) => typeof value !== 'number' || Number.isFinite(value));
