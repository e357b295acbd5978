import { listOf } from '../../core/list-of.js';
import { valueAt } from '../../rows/columns.js';
import type { Preset } from '../../presets/preset.js';
import type { LogPage } from '../../sources/log-source.js';
import { numberField } from '../../query/entry-name.js';

/**
 * The page, with a remark where entries of the page before are on it again: rows were added in between and nobody counts them, or the
 * server gives them in no order that lasts. By their numbers, since entries without one may well be alike.
 */
export const tellRepeated = (page: LogPage, before: LogPage | undefined, preset: Preset): LogPage => {
  const key = numberField(preset);
  if (key === undefined || !before) return page;
  const numbersOf = ({ rows }: LogPage): unknown[] =>
    listOf(rows.length, (row) => valueAt(rows, key, row) ?? null);
  const known = new Set(numbersOf(before));
  const again = numbersOf(page).filter((number) => number !== null && known.has(number)).length;
  if (again === 0) return page;
  return { ...page, problems: [...page.problems, { code: 'repeated', rows: again }] };
};
