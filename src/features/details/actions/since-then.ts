import { boundInTime } from '../../../query/filter-by-value.js';
import { isLockedOut } from '../../../report/state.js';
import { filterAction } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Keeps rows from this time on. */
export const sinceThen = filterAction(
  {
    key: 'sinceThen',
    order: 32,
    icon: 'M3 3v10M6 8h7m-3-3 3 3-3 3',
    label: (words) => words.msg('From this time on'),
  },
  (context) => {
    const { key, state } = context;
    const { preset, query, locked } = state;
    if (key === null || isLockedOut(locked, 'from')) return null;
    return boundInTime(query.filters, preset, key, valueOf(context), 'from');
  },
);
