/* global benchmark */
/** Scrolling through a million rows of an endpoint that takes 20 ms. */
import { setTimeout as wait } from 'node:timers/promises';
import { mainThreadTime } from '../browser/main-thread.mjs';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { turnWheel } from '../browser/turn-wheel.mjs';
import { watchScroll } from '../browser/watch-scroll.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { quantile } from '../report/statistics.mjs';
import { interleaved } from './interleaved.mjs';

const DELAY = 20;
/** What loads after the first rows is to be there before anybody scrolls, in milliseconds. */
const SETTLING = 1200;
/** The wheel turns this much longer than it is watched, in milliseconds. */
const SPARE = 500;
const FRAME = 1000 / 60;

const FIGURES = {
  wheel: [
    { key: 'p50', title: 'frame p50, ms' },
    { key: 'p95', title: 'p95, ms', isCompared: true },
    { key: 'dropped', title: 'dropped, %' },
    { key: 'busy', title: 'main thread a frame, ms', isCompared: true },
    { key: 'blank', title: 'blank, %' },
    { key: 'nodes', title: 'DOM nodes' },
  ],
  drag: [
    { key: 'p50', title: 'frame p50, ms' },
    { key: 'p95', title: 'p95, ms', isCompared: true },
    { key: 'dropped', title: 'dropped, %' },
    { key: 'busy', title: 'main thread a frame, ms', isCompared: true },
    { key: 'blank', title: 'blank, %' },
  ],
};

const scroll = async ({ page, session }, way) => {
  const before = await mainThreadTime(session);
  const turning = way.kind === 'wheel' ? turnWheel(session, way.duration + SPARE) : null;
  const { frames, blankPercent, nodes, row } = await page.evaluate(watchScroll, way);
  const busy = (await mainThreadTime(session)) - before;
  await turning;
  const due = frames.reduce((sum, frame) => sum + frame, 0) / FRAME;
  return {
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    dropped: Math.max(0, 100 * (1 - frames.length / due)),
    busy: busy / frames.length,
    blank: blankPercent,
    nodes,
    row,
  };
};

/** @param {import('../run.mjs').Bench} bench */
export const table = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  const scrollable = contestants.filter(({ hasNoRemoteRows }) => !hasNoRemoteRows);
  const dragged = Object.fromEntries(scrollable.map(({ name }) => [name, []]));
  server.endpoint.delay = DELAY;
  const wheeled = await interleaved(scrollable, rounds, async (contestant) => {
    const browser = await openBrowser();
    const opened = await openPage(browser);
    await opened.page.goto(server.addressOf(contestant));
    await opened.page.evaluate(() => benchmark.firstRows);
    await wait(SETTLING);
    const { scroller, table: rows } = contestant;
    const wheel = await scroll(opened, { kind: 'wheel', duration: 4000, scroller, table: rows });
    dragged[contestant.name].push(
      await scroll(opened, { kind: 'drag', duration: 3000, scroller, table: rows }),
    );
    await browser.close();
    return wheel;
  });
  server.endpoint.delay = 0;
  return {
    markdown: `## Table

${(1e6).toLocaleString('en')} rows of an endpoint that takes ${DELAY} ms, 25 rows of 28 px on the screen, ${rounds} rounds. "Blank" is the share of points in the first column that show no ID in a painted frame.

Wheel, 4000 px/s:

${comparison(wheeled, FIGURES.wheel, 'bare')}

Drag, to a far place every sixth frame; Tabulator reaches no row that it has not appended yet, so it only drags through those:

${comparison(dragged, FIGURES.drag, 'bare')}`,
    data: {
      wheel: comparisonData(wheeled, FIGURES.wheel, 'bare'),
      drag: comparisonData(dragged, FIGURES.drag, 'bare'),
    },
  };
};
