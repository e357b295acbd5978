import { EXCLUSION, readFilterKey } from '../../../core/query.js';
import { excluding, filterForValue } from '../../../query/filter-by-value.js';
import { isLockedOut } from '../../../report/state.js';
import { filterAction } from './filter-action.js';
import { valueOf } from './value-of.js';

/** Leaves out the rows with this value. */
export const filterOut = filterAction(
  {
    key: 'filterOut',
    order: 20,
    icon: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.2 3.3 3.7 3.7M5 7h4',
    label: (words) => words.msg('Filter out this value'),
  },
  (context) => {
    const { key, state, format } = context;
    const found = key === null ? null : filterForValue(state.preset, key, valueOf(context), format.language);
    // Values of the host's own exclusion are kept alone: one of the reader's would not count beside them.
    if (found === null) return null;
    const { plain } = readFilterKey(found.key);
    const isLocked = [found.key, plain].some((one) => isLockedOut(state.locked, `${EXCLUSION}${one}`));
    if (isLocked) return null;
    return excluding(state.query.filters, found);
  },
);
