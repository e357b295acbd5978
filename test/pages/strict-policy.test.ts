import { describe } from 'node:test';
import { inStrictPage } from './in-strict-page.js';
import { displayStates } from './report-states.js';

describe('a strict policy refuses nothing that the report does', { concurrency: 4 }, () => {
  inStrictPage(displayStates);
});
