/* global benchmark, localRows, performance */
/** Whether scrolling becomes slower as a log grows: ours at several sizes, with rows that are made up as they are asked for. */
import { setTimeout as wait } from 'node:timers/promises';
import { measureScroll } from '../browser/measure-scroll.mjs';
import { withLocalPage } from '../browser/open-local-page.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { SCROLL_FIGURES } from '../report/scroll-figures.mjs';
import { idOf } from '../server/log-rows.mjs';
import { interleaved, part } from './interleaved.mjs';

const SIZES = [1_000_000, 3_000_000, 10_000_000];
const SETTLING = 1200;

const nameOf = (total) => `${total.toLocaleString('en')} rows`;
const FLOOR = nameOf(SIZES[0]);

const END_FIGURES = [{ key: 'end', title: 'to the end, ms', isCompared: true }];

/** From a thumb that is dragged to the end until the last row is painted, in milliseconds. */
const goToEnd = (page, scroller, id) =>
  page.evaluate(
    async (path, last) => {
      await benchmark.painted();
      const start = performance.now();
      const found = benchmark.find(path);
      found.scrollTop = found.scrollHeight;
      return (await benchmark.shown([last])) - start;
    },
    scroller,
    id,
  );

/** @param {import('../run.mjs').Bench} bench */
export const growth = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  const ours = contestants.find(({ build }) => build);
  const sizes = SIZES.map((total) => ({ name: nameOf(total), total }));
  const results = await interleaved(sizes, rounds, ({ total }) =>
    withLocalPage(server.localAddressOf(ours), async (opened) => {
      await opened.page.evaluate((count) => localRows.page(count), total);
      await wait(SETTLING);
      const wheel = await measureScroll(opened, 'wheel', ours);
      const drag = await measureScroll(opened, 'drag', ours);
      return { wheel, drag, end: { end: await goToEnd(opened.page, ours.scroller, idOf(total - 1)) } };
    }),
  );
  const tables = [
    ['wheel', 'Wheel, 4000 px/s', SCROLL_FIGURES.wheel],
    ['drag', 'Drag, to a far place every sixth frame', SCROLL_FIGURES.drag],
    ['end', 'The thumb to the end, until the last row is painted', END_FIGURES],
  ];
  return {
    markdown: `## Growth

Ours, with a source that makes its rows up as they are asked for, so that no row takes memory before it is seen. × is to ${FLOOR}; flat is ×1. Rounds: ${rounds}.

${tables.map(([key, title, figures]) => `${title}:\n\n${comparison(part(results, key), figures, FLOOR)}`).join('\n\n')}`,
    data: Object.fromEntries(
      tables.map(([key, , figures]) => [key, comparisonData(part(results, key), figures, FLOOR)]),
    ),
  };
};
