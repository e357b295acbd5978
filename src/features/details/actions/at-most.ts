import { filterForBound } from '../../../query/filter-by-value.js';
import { filterAction, withFilter } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Keeps rows with this amount or less. */
export const atMost = filterAction(
  {
    key: 'atMost',
    order: 31,
    icon: 'M11 3 5 7l6 4M5 13.5h7',
    label: (words) => words.msg('At most this'),
  },
  (context) => {
    const { key, state, format } = context;
    return withFilter(
      context,
      key === null ? null : filterForBound(state.preset, key, valueOf(context), 'most', format.language),
    );
  },
);
