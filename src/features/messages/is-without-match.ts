import { countFilters } from '../../core/query.js';
import { activeFilters, type ReportState } from '../../report/state.js';

/** Whether the log was asked with filters and has no entry that matches them; without filters it has none at all. */
export const isWithoutMatch = (state: ReportState): boolean =>
  state.phase === 'ready' && state.extent === 0 && countFilters(activeFilters(state)) > 0;
