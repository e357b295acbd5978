import { HttpProblem } from './problem-details.js';

/**
 * A search that the database gave up on. Not 503 or 504: those are asked again, and the same search would be given up on again.
 */
export const tooMuch = (): HttpProblem =>
  new HttpProblem(422, 'Too much to look through', {
    detail: 'the search would take too long: narrow it, by a shorter time above all',
  });
