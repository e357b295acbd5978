/* global benchmark */
/** Scrolling through a million rows of an endpoint that takes 20 ms. */
import { setTimeout as wait } from 'node:timers/promises';
import { measureScroll } from '../browser/measure-scroll.mjs';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { SCROLL_AIMS, SCROLL_FIGURES, SCROLL_WORDS } from '../report/scroll-figures.mjs';
import { interleaved, part } from './interleaved.mjs';

const DELAY = 20;
/** What loads after the first rows is to be there before anybody scrolls, in milliseconds. */
const SETTLING = 1200;

/** @param {import('../run.mjs').Bench} bench */
export const scrollEndpoint = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  const scrollable = contestants.filter(({ hasNoRemoteRows }) => !hasNoRemoteRows);
  server.endpoint.delay = DELAY;
  const results = await interleaved(scrollable, rounds, async (contestant) => {
    const browser = await openBrowser();
    const opened = await openPage(browser);
    await opened.page.goto(server.addressOf(contestant));
    await opened.page.evaluate(() => benchmark.firstRows);
    await wait(SETTLING);
    const wheel = await measureScroll(opened, 'wheel', contestant);
    const drag = await measureScroll(opened, 'drag', contestant);
    await browser.close();
    return { wheel, drag };
  });
  server.endpoint.delay = 0;
  const [wheel, drag] = [part(results, 'wheel'), part(results, 'drag')];
  return {
    markdown: `## Scrolling, rows of an endpoint

${(1e6).toLocaleString('en')} rows of an endpoint that takes ${DELAY} ms, 25 rows of 28 px on the screen. Rounds: ${rounds}. × is to the bare table. ${SCROLL_WORDS} RevoGrid and Perspective read no endpoint as they scroll.

Wheel, 4000 px/s:

${comparison(wheel, SCROLL_FIGURES.wheel, 'bare', SCROLL_AIMS.wheel)}

Drag, to a far place every sixth frame; Tabulator reaches no row that it has not appended yet, so it only drags through those:

${comparison(drag, SCROLL_FIGURES.drag, 'bare', SCROLL_AIMS.drag)}`,
    data: {
      wheel: comparisonData(wheel, SCROLL_FIGURES.wheel, 'bare'),
      drag: comparisonData(drag, SCROLL_FIGURES.drag, 'bare'),
    },
  };
};
