import { contains } from './contains.js';
import type { Filter } from './filter.js';

/** One of the values that the report names or that were seen in the rows. */
export const oneOf: Filter = {
  ...contains,
  control: { type: 'choice', choices: [], offersSeen: true },
};
