import { contains } from './contains.js';
import type { Filter } from './filter.js';

/** One of the values that the report names. */
export const choice: Filter = {
  ...contains,
  control: { type: 'choice', choices: [] },
};
