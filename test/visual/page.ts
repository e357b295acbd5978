import { settledReports, STORIES } from '../support/all-stories.js';
import { showStory } from '../support/show-story.js';
import { quiet, until } from '../support/until.js';

/** How wide letters are here, in a text of each of the fonts that the report uses: pictures of other fonts are not compared. */
const fingerprint = (): string => {
  const context = document.createElement('canvas').getContext('2d')!;
  return ['system-ui', 'sans-serif', 'monospace', 'bold 16px sans-serif']
    .map((font) => {
      context.font = font.includes('px') ? font : `16px ${font}`;
      return context.measureText('Wolpertinger 0123456789 ąęł ção').width.toFixed(2);
    })
    .join(' ');
};

/** Shows a story and waits until it stays as it is. */
const picture = async (title: string, scheme: 'light' | 'dark', width: number): Promise<void> => {
  const listed = STORIES.find((one) => one.title === title);
  if (!listed)
    throw new Error(`There is no story "${title}". There are: ${STORIES.map((one) => one.title).join(', ')}`);
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const reports = await settledReports(await showStory(listed.meta, listed.story, scheme, width));
  // Features are there, and none of them waits for an answer.
  await until(() =>
    reports.every(
      ({ shadowRoot: root }) =>
        root?.querySelector('.confirmation') &&
        !root.querySelector('.timeline[aria-busy="true"], .timeline-skeleton'),
    ),
  );
  await quiet();
};

Object.assign(window, { fingerprint, picture });
