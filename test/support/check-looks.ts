import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { settledReports, type ListedStory } from './all-stories.js';
import { showStory } from './show-story.js';

/**
 * Tests stories on a light page, and then, without opening them again, which takes longer than all that is looked at, on a
 * dark page that is read from right to left.
 */
export const checkLooks = (stories: readonly ListedStory[]): void => {
  it('are there', () => expect(stories.length).to.be.above(40));

  for (const { title, meta, story } of stories) {
    it(`are accessible: ${title}`, async () => {
      // A colour on its way to another one is none that anybody reads.
      await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const place = await showStory(meta, story);
      for (const element of await settledReports(place)) await expect(element).to.be.accessible();
      await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      place.style.colorScheme = 'dark';
      place.dir = 'rtl';
      for (const element of await settledReports(place)) await expect(element).to.be.accessible();
    });
  }
};
