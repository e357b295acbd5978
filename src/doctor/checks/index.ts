/** The checks; they are made in the order of their names. */
export { fields } from './fields.js';
export { times } from './times.js';
export { paging } from './paging.js';
export { limit } from './limit.js';
export { total } from './total.js';
export { stability } from './stability.js';
export { order } from './order.js';
export { filters } from './filters.js';
export { summaries } from './summaries.js';
