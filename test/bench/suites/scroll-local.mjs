/* global document */
/** Scrolling through rows that are in memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { measureScroll } from '../browser/measure-scroll.mjs';
import { showRows, withLocalPage } from '../browser/open-local-page.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { SCROLL_AIMS, SCROLL_FIGURES, SCROLL_WORDS } from '../report/scroll-figures.mjs';
import { failures, interleaved, part, unlessItFails } from './interleaved.mjs';

/** Rows, and which share of the rounds that are asked for. */
const SIZES = [
  { total: 100_000, share: 1 / 3 },
  { total: 1_000_000, share: 1 / 9 },
];
/** What loads after the first rows is to be there before anybody scrolls, in milliseconds. */
const SETTLING = 1200;
const KINDS = {
  wheel: 'Wheel, 4000 px/s',
  drag: 'Drag, to a far place every sixth frame',
  horizontal:
    'Sideways, 2000 px/s, in a table of 900 px; grids that draw only the columns in sight have fewer of them',
};

const scrollAll = (server, contestant, total, found) =>
  withLocalPage(server.localAddressOf(contestant), async (opened) => {
    await showRows(opened.page, total);
    await wait(SETTLING);
    found.wheel = await measureScroll(opened, 'wheel', contestant);
    found.drag = await measureScroll(opened, 'drag', contestant);
    await opened.page.evaluate(() => document.documentElement.classList.add('narrow'));
    await wait(SETTLING);
    found.horizontal = await measureScroll(opened, 'horizontal', contestant);
  });

const section = (total, rounds, results) => `### ${total.toLocaleString('en')} rows

Rounds: ${rounds}.${failures(results)}

${Object.entries(KINDS)
  .map(
    ([kind, title]) =>
      `${title}:\n\n${comparison(part(results, kind), SCROLL_FIGURES[kind], 'bare', SCROLL_AIMS[kind])}`,
  )
  .join('\n\n')}`;

/** @param {import('../run.mjs').Bench} bench */
export const scrollLocal = async ({ contestants, server, rounds: asked }) => {
  const sections = [];
  const data = {};
  for (const { total, share } of SIZES) {
    const rounds = Math.ceil(asked * share);
    const results = await interleaved(contestants, rounds, (one) =>
      unlessItFails(one, (found) => scrollAll(server, one, total, found)),
    );
    sections.push(section(total, rounds, results));
    data[total] = Object.fromEntries(
      Object.keys(KINDS).map((kind) => [
        kind,
        comparisonData(part(results, kind), SCROLL_FIGURES[kind], 'bare'),
      ]),
    );
  }
  return {
    markdown: `## Scrolling, rows in memory

25 rows of 28 px on the screen. × is to the bare table. ${SCROLL_WORDS}

${sections.join('\n\n')}`,
    data,
  };
};
