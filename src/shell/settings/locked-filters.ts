import { isObject } from '../../core/is-object.js';
import type { Problem } from '../../core/problem.js';
import { normaliseFilters, type Filters } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import { knownFilters } from '../../query/setup.js';

/** What a template leaves in a text where it has no value, or was not rendered. */
const PLACEHOLDER = /^\s*(?:(?:null|undefined|NaN|\[object \w+\])?|\{\{.*\}\}|\$\{.*\}|<%.*%>)\s*$/s;

/** Whether a value of a locked filter says anything: templates leave null, nothing and blanks where they have no value. */
const isSet = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0 && value.every(isSet);
  if (typeof value === 'string') return !PLACEHOLDER.test(value);
  return typeof value === 'boolean' || Number.isFinite(value);
};

/**
 * What is wrong with locked filters, as a problem; null where each has a value. They fail closed: a lock that has no value must
 * not show the log of everybody (contract, section 7).
 */
export const lockedFault = (locked: unknown): Problem | null => {
  const unset = isObject(locked) ? Object.keys(locked).find((key) => !isSet(locked[key])) : '';
  if (unset === undefined) return null;
  const message = isObject(locked) ? `"${unset}" has no value.` : 'An object is expected.';
  return { code: 'bad-attribute', details: { attribute: 'locked-filters', message, effect: 'closed' } };
};

/** Locked filters as the report has them: also of fields that no column shows, such as a tenant. */
export const lockedFilters = (preset: Preset, locked: unknown): Filters =>
  normaliseFilters(knownFilters(preset, locked, true));
