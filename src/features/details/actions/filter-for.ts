import { filterForValue } from '../../../query/filter-by-value.js';
import { filterAction, withFilter } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Keeps only rows with this value. */
export const filterFor = filterAction(
  {
    key: 'filterFor',
    order: 10,
    icon: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.2 3.3 3.7 3.7M5 7h4M7 5v4',
    label: (words) => words.msg('Filter for this value'),
  },
  (context) => {
    const { key, state, format } = context;
    return withFilter(
      context,
      key === null ? null : filterForValue(state.preset, key, valueOf(context), format.language),
    );
  },
);
