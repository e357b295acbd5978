import { filterForBound } from '../../../query/filter-by-value.js';
import { filterAction, withFilter } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Keeps rows with this amount or more. */
export const atLeast = filterAction(
  {
    key: 'atLeast',
    order: 30,
    icon: 'M4 3l6 4-6 4M4 13.5h7',
    label: (words) => words.msg('At least this'),
  },
  (context) => {
    const { key, state, format } = context;
    return withFilter(
      context,
      key === null ? null : filterForBound(state.preset, key, valueOf(context), 'least', format.language),
    );
  },
);
