import { readFilterKey, type Filters } from '../../../core/query.js';
import { including, type ValueFilter } from '../../../query/filter-by-value.js';
import { isLockedOut } from '../../../report/state.js';
import type { EntryAction, EntryContext } from '../../../ui/entry-action.js';

type Rest = Pick<EntryAction, 'key' | 'order' | 'icon' | 'label'>;

/** An action on a value that puts active filters; offered where there are any for the value. */
export const filterAction = (rest: Rest, wanted: (context: EntryContext) => Filters | null): EntryAction => ({
  ...rest,
  scope: 'value',
  isOffered: (context) => wanted(context) !== null,
  run(context, host) {
    const filters = wanted(context);
    if (filters) host.filter(filters);
  },
});

/** The active filters with this one; null where there is none, or the host locked its key. */
export const withFilter = ({ state }: EntryContext, found: ValueFilter | null): Filters | null =>
  found && !isLockedOut(state.locked, found.key) && !isLockedOut(state.locked, readFilterKey(found.key).plain)
    ? including(state.query.filters, found)
    : null;
