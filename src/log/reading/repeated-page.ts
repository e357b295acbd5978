import { rowNames } from '../../rows/row-names.js';
import type { LogPage } from '../../sources/log-source.js';

/**
 * Whether a page begins and ends as another one does.
 *
 * @param numberKey Field that numbers the entries, where the report has one.
 */
export const isAlike = (
  page: LogPage,
  other: LogPage | undefined,
  numberKey: string | undefined,
): boolean => {
  if (page.rows.length === 0 || page.rows.length !== other?.rows.length) return false;
  const [names, others] = [page, other].map(({ rows }) => rowNames(rows, numberKey));
  return names![0] === others![0] && names!.at(-1) === others!.at(-1);
};
