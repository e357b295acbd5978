import { loginResultOf, loginResultWord } from '../kinds/login-result.js';
import type { Filter } from './filter.js';
import { readBy } from './sought.js';

/** Successful logins, failed ones, or both; rows may say it by word or by a boolean. */
export const loginResult: Filter = {
  control: {
    type: 'choice',
    choices: (['successful', 'failed'] as const).map((value) => ({
      value,
      label: (words) => loginResultWord(value, words),
    })),
  },
  toParam: (typed) => (typed === '' ? '' : loginResultOf(typed)),
  toInput: (param) => loginResultOf(param) ?? '',
  matches: readBy((text) => {
    const wanted = loginResultOf(text);
    return { operator: 'other', text, matches: (raw) => loginResultOf(raw) === wanted };
  }),
};
