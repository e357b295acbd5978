import { boundInTime } from '../../../query/filter-by-value.js';
import { isLockedOut } from '../../../report/state.js';
import { filterAction } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Keeps rows up to this time. */
export const untilThen = filterAction(
  {
    key: 'untilThen',
    order: 33,
    icon: 'M13 3v10M3 8h7M7 5l3 3-3 3',
    label: (words) => words.msg('Up to this time'),
  },
  (context) => {
    const { key, state } = context;
    const { preset, query, locked } = state;
    if (key === null || isLockedOut(locked, 'until')) return null;
    return boundInTime(query.filters, preset, key, valueOf(context), 'until');
  },
);
