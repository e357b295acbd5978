import { status } from './status.js';
import type { Filter } from './filter.js';

/** All, one class of statuses, or one that the report names or that was seen in the rows. */
export const statusClass: Filter = {
  ...status,
  control: {
    type: 'choice',
    offersSeen: true,
    takesText: true,
    choices: [
      { value: '2xx', label: (words) => words.msg('Successful (2xx)') },
      { value: '4xx', label: (words) => words.msg('Client Errors (4xx)') },
      { value: '5xx', label: (words) => words.msg('Server Errors (5xx)') },
    ],
  },
};
