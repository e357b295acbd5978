import { instantToIso } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import { narrowed } from '../query/narrowed.js';
import { expanded, type Asked } from './state.js';

const MINUTE = 60_000;

/** Whether filters hold a time that counts from now, such as "Today". */
export const hasRelativeTime = (filters: Filters, state: Asked): boolean =>
  Object.keys(filters).some((key) => !Object.hasOwn(expanded(filters, state), key));

/**
 * Filters whose times are what they are now, so that a link to a row shows the same rows tomorrow. A period ends with the
 * minute that it was frozen in.
 *
 * @param now In milliseconds since 1970.
 */
export const frozenFilters = (filters: Filters, state: Asked, now: number): Filters => {
  if (!hasRelativeTime(filters, state)) return filters;
  const end = Math.floor(now / MINUTE) * MINUTE + MINUTE - 1;
  return narrowed({ until: instantToIso(end) }, expanded(filters, state));
};
