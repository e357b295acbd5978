import { queryKey, type Filters, type Query } from '../core/query.js';
import type { SourceCapabilities } from '../sources/log-source.js';
import { answers } from './answers.js';

/** A query in two: what the source is asked, and what is left to be done here, over its rows. */
export interface SplitQuery {
  readonly asked: Query;
  readonly left: Query;
}

export const splitQuery = ({ filters, sorts }: SourceCapabilities, query: Query): SplitQuery => {
  const pick = (isAsked: boolean): Filters =>
    Object.fromEntries(
      Object.entries(query.filters).filter(([key, param]) => answers(filters, key, param) === isAsked),
    );
  const isSorted = query.sort !== null && answers(sorts, query.sort.key);
  return {
    asked: { filters: pick(true), sort: isSorted ? query.sort : null },
    left: { filters: pick(false), sort: isSorted ? null : query.sort },
  };
};

/** What is left of a query for rows that answer another; null where those do not hold all of its rows. */
export const leftOf = (query: Query, answered: Query): Query | null => {
  const { filters } = answered;
  if (!Object.entries(filters).every(([key, param]) => query.filters[key] === param)) return null;
  const left = Object.entries(query.filters).filter(([key]) => !Object.hasOwn(filters, key));
  const isInOrder = queryKey({ ...query, filters: {} }) === queryKey({ ...answered, filters: {} });
  return { filters: Object.fromEntries(left), sort: isInOrder ? null : query.sort };
};
