import { STORIES } from '../support/all-stories.js';
import { checkLooks } from '../support/check-looks.js';

// Two files, which run at the same time.
describe('stories of the first half', () => checkLooks(STORIES.slice(0, STORIES.length / 2)));
