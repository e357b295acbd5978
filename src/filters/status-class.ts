import { status } from './status.js';
import type { Filter } from './filter.js';

/** All, or one class of statuses. */
export const statusClass: Filter = {
  ...status,
  control: {
    type: 'choice',
    choices: [
      { value: '2xx', label: (words) => words.msg('Successful (2xx)') },
      { value: '4xx', label: (words) => words.msg('Client Errors (4xx)') },
      { value: '5xx', label: (words) => words.msg('Server Errors (5xx)') },
    ],
  },
};
