import type { Action } from '../../ui/action.js';

/** Shows or hides the search fields. */
export const showFilters: Action = {
  key: 'showFilters',
  icon: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.2 3.3 3.7 3.7',
  label: (words) => words.msg('Show filters'),
  discloses: { id: 'search', isOpen: (report) => report.state.filtersOpen },
  run: (report) => report.dispatch('showFilters', !report.state.filtersOpen),
};
