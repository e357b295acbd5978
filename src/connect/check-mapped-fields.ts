import { isObject } from '../core/is-object.js';
import { warnOnce } from '../core/warn-once.js';
import { declaredKeys } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { mappedField } from '../sources/mapping/filter-conditions.js';
import { pageReader } from '../sources/mapping/mapped-page.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { pathName, pathReader } from '../sources/mapping/read-path.js';
import type { Protocol } from '../sources/protocol/protocol.js';

const MOST_NAMES = 12;

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A name that differs from one of the report by capitals or dashes alone was meant to be that one. */
const warnOfNames = (keys: readonly string[], preset: Preset): void => {
  const known = declaredKeys(preset);
  for (const key of keys) {
    const meant = known.has(key) ? undefined : [...known].find((one) => plain(one) === plain(key));
    if (meant) warnOnce(`mapping.fields.${key}: the report has no such field. Is it ${meant}?`);
  }
};

/** A place that no row has at all, not even with null, is most likely a wrong one; the column would be empty without a word. */
const warnOfPlaces = (mapping: Mapping, rows: readonly unknown[]): void => {
  const names = [...new Set(rows.filter(isObject).flatMap(Object.keys))].slice(0, MOST_NAMES).join(', ');
  for (const key of Object.keys(mapping.fields ?? {})) {
    const { at } = mappedField(mapping, key)!;
    const read = pathReader(at);
    if (rows.some((row) => read(row) !== undefined)) continue;
    warnOnce(
      `mapping.fields.${key}: there is nothing at "${pathName(at)}" in the first ${rows.length} rows. They have: ${names}.`,
    );
  }
};

/** A protocol that tells the developer, by the first rows, which fields of a mapping are most likely wrong. */
export const checkingFields = (protocol: Protocol, mapping: Mapping, preset: Preset): Protocol => {
  let isChecked = false;
  return {
    ...protocol,
    read(answer, request, response) {
      const page = protocol.read(answer, request, response);
      if (!isChecked && page.rows.length > 0) {
        isChecked = true;
        warnOfNames(Object.keys(mapping.fields ?? {}), preset);
        warnOfPlaces(mapping, pageReader(mapping)(answer, response).raw);
      }
      return page;
    },
  };
};
