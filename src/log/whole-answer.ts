import type { Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { ColumnStore } from '../rows/column-store.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { LogPage } from '../sources/log-source.js';
import { remarkHasTrait } from '../sources/remark.js';
import { answerQuery } from '../query/answer-query.js';
import { doneHere, ignoredBy } from './proofs/ignored-filters.js';

/**
 * An answer that holds all rows, in the order that was asked for, and without those that a filter leaves out which the source
 * ignored. Rows that compare alike stay as received.
 */
export const wholeAnswer = (page: LogPage, query: Query, preset: Preset): LogPage => {
  const { filters } = ignoredBy(page, query, preset);
  const left = Object.fromEntries(filters.map((key) => [key, query.filters[key]!]));
  const store = new ColumnStore();
  store.append(page.rows);
  const found = answerQuery(store, { filters: left, sort: query.sort }, preset);
  const others = page.problems.filter((remark) => !remarkHasTrait(remark, 'lifted'));
  return {
    ...page,
    rows: gatherRows(store, found),
    total: page.total === null ? null : found.length,
    problems: filters.length > 0 ? [...others, doneHere({ filters, isSortIgnored: false }, query)] : others,
  };
};
