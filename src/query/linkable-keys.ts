import { EXACT, EXCLUSION } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { loggedFields, searchKeys } from './setup.js';

/** Filter keys and field keys that a link may set. */
export const linkableKeys = (preset: Preset): [filters: Set<string>, fields: Set<string>] => {
  const keys = searchKeys(preset);
  const asked = keys.flatMap((key) => [key, `${EXACT}${key}`]);
  return [new Set([...asked, ...asked.map((key) => `${EXCLUSION}${key}`)]), new Set(loggedFields(preset))];
};
