import { entryAt } from '../../rows/columns.js';
import type { LogPage } from '../../sources/log-source.js';

const firstOf = ({ rows }: LogPage): string => JSON.stringify(entryAt(rows, 0));
const lastOf = ({ rows }: LogPage): string => JSON.stringify(entryAt(rows, rows.length - 1));

/** Whether a page begins and ends as another one does. */
export const isAlike = (page: LogPage, other: LogPage | undefined): boolean =>
  other !== undefined &&
  page.rows.length > 0 &&
  page.rows.length === other.rows.length &&
  firstOf(page) === firstOf(other) &&
  lastOf(page) === lastOf(other);
