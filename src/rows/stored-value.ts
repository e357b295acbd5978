import type { Column } from './columns.js';

/** An object or a list, kept as JSON and parsed when it is looked at. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value as a column store keeps it. */
export type StoredValue = string | number | boolean | null | JsonText;

/** A column of a page that has a dictionary. */
export type DictionaryPage = Exclude<Column, { type: 'number' }>;

const storedJson = (text: string): StoredValue =>
  text.startsWith('{') || text.startsWith('[') ? new JsonText(text) : (JSON.parse(text) as StoredValue);

/** The distinct values of a dictionary, by code; code 0 is of rows without the field. */
export const storedDictionary = ({ type, dictionary }: DictionaryPage): (StoredValue | undefined)[] => {
  const values: (StoredValue | undefined)[] = [undefined];
  for (const text of dictionary) values.push(type === 'text' ? text : storedJson(text));
  return values;
};

/** The value as received. */
export const rawValue = (value: StoredValue | undefined): unknown =>
  value instanceof JsonText ? JSON.parse(value.text) : value;
