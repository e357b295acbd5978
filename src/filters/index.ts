export { contains } from './contains.js';
export { from } from './from.js';
export { status } from './status.js';
export { until } from './until.js';
export { yesNo } from './yes-no.js';
