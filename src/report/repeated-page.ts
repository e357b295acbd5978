import { entryAt } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';

const firstOf = ({ rows }: LogPage): string => JSON.stringify(entryAt(rows, 0));
const lastOf = ({ rows }: LogPage): string => JSON.stringify(entryAt(rows, rows.length - 1));

/** Whether a page begins and ends as another one does. */
export const isAlike = (page: LogPage, other: LogPage | undefined): boolean =>
  other !== undefined &&
  page.rows.length > 0 &&
  page.rows.length === other.rows.length &&
  firstOf(page) === firstOf(other) &&
  lastOf(page) === lastOf(other);

/**
 * Whether a page holds what the first one holds. An endpoint that takes no notice of `offset` answers the same rows
 * for ever: asked by offset, and where no total says more, a repeated page is the end.
 */
export const isRepeated = (page: LogPage, first: LogPage | undefined): boolean =>
  page.next === undefined &&
  page.total === null &&
  first !== undefined &&
  page.rows.length > 0 &&
  page.rows.length === first.rows.length &&
  firstOf(page) === firstOf(first);
