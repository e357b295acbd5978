import type { Filter } from './filter.js';

/** Of filters by name: the first rows come without the catalogue, and they need no more of it than this. */
const ROLES: ReadonlyMap<string, Filter['role']> = new Map([
  ['from', 'start'],
  ['until', 'end'],
  ['period', 'period'],
]);

/** What a filter says of the range of time that the report is about. */
export const roleOf = (filter: string | Filter): Filter['role'] =>
  typeof filter === 'object' ? filter.role : ROLES.get(filter);
