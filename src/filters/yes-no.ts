import { truthOf } from '../kinds/yes-no.js';
import type { Filter } from './filter.js';
import { readBy } from './sought.js';

/** Yes, no, or either. */
export const yesNo: Filter = {
  control: {
    type: 'choice',
    choices: [
      { value: 'true', label: (words) => words.msg('Yes') },
      { value: 'false', label: (words) => words.msg('No') },
    ],
  },
  toParam: (typed) => (typed === '' || truthOf(typed) !== null ? typed : null),
  toInput: (param) => (truthOf(param) === null ? '' : param),
  matches: readBy((param) => {
    const truth = truthOf(param);
    return { operator: 'truth', truth, matches: (raw) => truthOf(raw) === truth };
  }),
};
