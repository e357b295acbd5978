import { STORIES } from '../support/all-stories.js';
import { checkLooks } from '../support/check-looks.js';

// Two files, which run at the same time.
describe('stories of the second half', () => checkLooks(STORIES.slice(STORIES.length / 2)));
