import { expect } from '@open-wc/testing';
import { isExposed, roleOf, textOf } from '../support/accessible.js';
import { settledReports, STORIES } from '../support/all-stories.js';
import { showStory } from '../support/show-story.js';

const CONTROLS = 'button, input, select, [role="menuitem"]';
/** The table is what may scroll sideways; a control scrolls its own text. What is a pixel wide is for ears only. */
const MAY_SCROLL = '.table, .visually-hidden, svg, input, select, option';

/** Parts outside of the table that are wider than their room, with their text. */
const overflowing = (element: HTMLElement): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')]
    .filter(isExposed)
    .filter((part) => !part.closest(MAY_SCROLL))
    .filter((part) => getComputedStyle(part).overflowX !== 'visible' && part.clientWidth > 1)
    .filter((part) => part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.localName}.${part.className}: ${part.scrollWidth} in ${part.clientWidth}`);

/** Letters as wide as the widest font of any system would have them. */
const widen = (place: HTMLElement): void => {
  place.style.setProperty('--api-log-font-family', 'monospace');
  place.style.setProperty('letter-spacing', '0.12em');
};

describe('every story at 320 px', () => {
  for (const { title, meta, story } of STORIES) {
    it(`has controls of at least 24 px, and scrolls sideways in the table alone: ${title}`, async () => {
      const place = await showStory(meta, story, 'light', 320);
      for (const element of await settledReports(place)) {
        const parts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(isExposed);
        for (const part of parts.filter((one) => one.matches(CONTROLS))) {
          const { width, height } = part.getBoundingClientRect();
          const what = `${roleOf(part)} ${textOf(part) || part.id}: ${width} × ${height}`;
          expect(width >= 24 && height >= 24, what).to.equal(true);
        }
        expect(overflowing(element)).to.deep.equal([]);
        widen(place);
        expect(overflowing(element), 'in a wide font').to.deep.equal([]);
      }
    });
  }
});
