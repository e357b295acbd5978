import { parseInstant } from '../core/instant.js';
import type { Filters } from '../core/query.js';

/** The tighter of two bounds of time; what is not a time says nothing. */
const tighter = (key: 'from' | 'until', one: string, other: string): string => {
  const [a, b] = [parseInstant(one), parseInstant(other)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? other : one;
  return (key === 'from' ? a >= b : a <= b) ? one : other;
};

/** Filters with others beside them: of two bounds of the same end of the time the tighter one is active. */
export const narrowed = (filters: Filters, others: Filters): Filters => {
  const both = { ...filters, ...others };
  for (const key of ['from', 'until'] as const) {
    if (filters[key] !== undefined && others[key] !== undefined)
      both[key] = tighter(key, filters[key], others[key]);
  }
  return both;
};
