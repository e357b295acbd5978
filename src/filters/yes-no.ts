import { truthOf } from '../kinds/yes-no.js';
import type { Filter } from './filter.js';

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
  matches(param) {
    const wanted = truthOf(param);
    return (raw) => truthOf(raw) === wanted;
  },
};
