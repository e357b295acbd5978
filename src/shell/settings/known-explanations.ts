import type { ExplainedValue, Explanation, ExplanationText } from '../../kinds/explanation.js';
import { isObject } from '../../core/is-object.js';
import { warnOnce } from '../../core/warn-once.js';

const isValue = (value: unknown): value is ExplainedValue =>
  ['string', 'number', 'boolean'].includes(typeof value);

const isText = (value: unknown): value is ExplanationText =>
  typeof value === 'function' || (typeof value === 'string' && value.trim() !== '');

const isAbsentOrText = (value: unknown): boolean => value === undefined || value === null || isText(value);

/** Why an entry cannot be used; null where it can. */
const faultOf = (entry: unknown): string | null => {
  if (!isObject(entry)) return 'it is no object';
  const { when, cause, fix, owner } = entry;
  if (!isObject(when) || Object.keys(when).length === 0) return '"when" names no field';
  const isUsable = Object.values(when).every((value) => {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.length > 0 && values.every(isValue);
  });
  if (!isUsable) return '"when" holds something other than texts, numbers, booleans and lists of them';
  if (!isText(cause)) return '"cause" is no text';
  return isAbsentOrText(fix) && isAbsentOrText(owner) ? null : '"fix" or "owner" is no text';
};

/** Explanations as a host gives them, without those that cannot be used; the console is told which and why. */
export const knownExplanations = (table: unknown): Explanation[] => {
  if (table === null || table === undefined) return [];
  if (!Array.isArray(table)) {
    warnOnce('explanations: expected a list. Nothing is explained.');
    return [];
  }
  return table.filter((entry: unknown, place): entry is Explanation => {
    const fault = faultOf(entry);
    if (fault !== null) warnOnce(`explanations[${place}] is left out: ${fault}.`);
    return fault === null;
  });
};
