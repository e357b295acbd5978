import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import type { ColumnStore } from '../../rows/column-store.js';
import { fieldPaths } from './field-paths.js';

/** Fields that can tell rows apart, and those of them whose values are addresses. */
export interface TellingFields {
  readonly fields: readonly string[];
  readonly addresses: ReadonlySet<string>;
}

/** Names go before the ids beside them, and what the report declares before what it does not. */
const rankOf = (preset: Preset, field: string): number => {
  const declared = preset.fields.find(({ key }) => key === field);
  if (!declared) return 2;
  return kindOf(declared.kind).role === 'identifier' ? 1 : 0;
};

/**
 * The fields of a log whose values may explain something: none of times and lengths of time, which are amounts, and none that the
 * rows were chosen by.
 *
 * @param without Fields that the rows in question were chosen by.
 */
export const tellingFields = (
  store: ColumnStore,
  preset: Preset,
  without: ReadonlySet<string>,
): TellingFields => {
  const isTelling = (field: string): boolean => {
    const { isInstant, unit, isControl } = kindOf(fieldOf(preset, field).kind);
    return !isInstant && !unit && !isControl && !without.has(field);
  };
  const fields = fieldPaths(store)
    .filter(isTelling)
    .sort((a, b) => rankOf(preset, a) - rankOf(preset, b));
  const isAddress = (field: string): boolean =>
    kindOf(fieldOf(preset, field).kind).role === 'address' || field === 'url';
  return { fields, addresses: new Set(fields.filter(isAddress)) };
};
