import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { settledReports, STORIES } from '../support/all-stories.js';
import { showStory } from '../support/show-story.js';

describe('every story on a dark page', () => {
  before(() => emulateMedia({ colorScheme: 'dark' }));

  it('is there', () => expect(STORIES.length).to.be.above(40));

  for (const { title, meta, story } of STORIES) {
    it(`is accessible: ${title}`, async () => {
      const place = await showStory(meta, story, 'dark');
      for (const element of await settledReports(place)) await expect(element).to.be.accessible();
    });
  }
});
