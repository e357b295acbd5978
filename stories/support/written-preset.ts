import type { Preset } from '../../src/index.js';

/** A report as somebody writes it into a text field: JSON, so it has a text where a preset has a function. */
export interface WrittenPreset {
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly kind: string }[];
  readonly search: readonly {
    readonly key: string;
    readonly field: string;
    readonly filter: string;
    readonly label?: string;
  }[];
  readonly sort: string;
  readonly dateFormat: string;
}

export const EXAMPLE: WrittenPreset = {
  title: 'Calls of the vault',
  columns: [
    { key: 'dateTime', label: 'When', kind: 'instant' },
    { key: 'client', label: 'Who', kind: 'text' },
    { key: 'event', label: 'What', kind: 'text' },
    { key: 'status', label: 'Answer', kind: 'statusWithReason' },
    { key: 'time', label: 'Took', kind: 'duration' },
  ],
  search: [
    { key: 'client', field: 'client', filter: 'contains' },
    { key: 'event', field: 'event', filter: 'oneOf' },
    { key: 'status', field: 'status', filter: 'status' },
    { key: 'from', field: 'dateTime', filter: 'from', label: 'Since' },
  ],
  sort: '-dateTime',
  dateFormat: 'YYYY-MM-DD HH:mm',
};

/**
 * The report that a text describes.
 *
 * @throws {SyntaxError} where the text is not JSON, `TypeError` where it is JSON of another shape.
 */
export const presetOf = (text: string): Preset => {
  const { title, columns, search, sort, dateFormat } = JSON.parse(text) as WrittenPreset;
  const keys = columns.map(({ key }) => key);
  return {
    key: 'written',
    title: () => title,
    fields: columns.map(({ key, label, kind }) => ({ key, kind, label: () => label })),
    columns: keys,
    csv: keys,
    search: search.map(({ label, ...field }) =>
      label === undefined ? field : { ...field, label: () => label },
    ),
    narrow: [keys[1] ?? null, keys.at(-1) ?? null, null, keys[3] ?? null, keys[2] ?? null, keys[0] ?? null],
    sort: { key: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
    dateFormat,
    fileName: 'written',
  };
};
