import { status } from './status.js';
import type { Filter } from './filter.js';

/** One of the statuses that the report names or that were seen in the rows. */
export const statusSeen: Filter = {
  ...status,
  control: { type: 'choice', choices: [], offersSeen: true, takesText: true },
};
