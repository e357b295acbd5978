import { quantile } from '../report/statistics.mjs';
import { processorTime } from './processor-time.mjs';
import { turnWheel } from './turn-wheel.mjs';
import { watchScroll } from './watch-scroll.mjs';

/** The wheel turns this much longer than it is watched, in milliseconds. */
const SPARE = 500;
const FRAME = 1000 / 60;
const DURATIONS = { wheel: 4000, drag: 3000, horizontal: 3000 };

/**
 * Scrolls a table, and measures its frames.
 *
 * @param {Awaited<ReturnType<typeof import('./open-browser.mjs').openPage>>} opened
 * @param {keyof typeof DURATIONS} kind
 * @param {import('../contestants.mjs').Contestant} contestant
 */
export const measureScroll = async ({ page, session }, kind, { scroller, table }) => {
  const duration = DURATIONS[kind];
  const before = await processorTime(session);
  const turning = kind === 'wheel' ? turnWheel(session, duration + SPARE) : null;
  const { frames, blankPercent, nodes } = await page.evaluate(watchScroll, {
    kind,
    duration,
    scroller,
    table,
  });
  const after = await processorTime(session);
  await turning;
  const due = frames.reduce((sum, frame) => sum + frame, 0) / FRAME;
  return {
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    dropped: Math.max(0, 100 * (1 - frames.length / due)),
    busy: (after.mainThread - before.mainThread) / frames.length,
    process: (after.process - before.process) / frames.length,
    blank: blankPercent,
    nodes,
  };
};
