import type { Field, Preset, SearchField } from './preset.js';
import { senhasegura } from './senhasegura.js';

/** The report where the embedder chose none. */
export const DEFAULT_PRESET: Preset = senhasegura;

/** A field of the report; one that it does not declare is shown as text under its own key. */
export const fieldOf = (preset: Preset, key: string): Field =>
  preset.fields.find((field) => field.key === key) ?? { key, label: () => key, kind: 'text' };

/** Keys of the fields that a report declares: what they hold is meant to be read, whatever they are called. */
export const declaredKeys = ({ fields }: Preset): ReadonlySet<string> =>
  new Set(fields.map(({ key }) => key));

export const searchFieldOf = (preset: Preset, key: string): SearchField | undefined =>
  preset.search.find((field) => field.key === key);

/** Filter keys that every report takes, whether or not it has search fields for them. */
export const OF_TIME: readonly string[] = ['from', 'until', 'period'];

export const searchLabel = (
  preset: Preset,
  search: SearchField,
  words: Parameters<Field['label']>[0],
): string => search.label?.(words) ?? fieldOf(preset, search.field).label(words);
