import { describe } from 'node:test';
import { actionStates } from './action-states.js';
import { inStrictPage } from './in-strict-page.js';

describe('a strict policy refuses nothing of what a reader does', { concurrency: 4 }, () => {
  inStrictPage(actionStates);
});
