import { oneOf } from './one-of.js';
import type { Filter } from './filter.js';

/** Any of several values that the report names or that were seen in the rows. */
export const anyOf: Filter = {
  ...oneOf,
  control: { type: 'choice', choices: [], offersSeen: true, takesSeveral: true },
};
