import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { cellTexts, dataRows, loaded, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { withFakeTime } from '../support/fake-time.js';

const TOTAL = 100_000;

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const dragTo = (report: ApiLogReport, share: number): void => {
  const scroller = scrollerOf(report);
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
};

/** Whether rows about there are on the screen, each with its values. */
const areThere = (report: ApiLogReport, share: number): boolean => {
  const rows = dataRows(report);
  const first = Number(rows[0]?.ariaRowIndex) - 2;
  return (
    rows.length > 3 &&
    Math.abs(first / TOTAL - share) < 0.01 &&
    cellTexts(rows[0]!)[0] === String(TOTAL - first)
  );
};

describe('a drag of the scrollbar', () => {
  it('asks for where it begins and where it rests, and not for what it passes', async () => {
    const { report, endpoint } = await show({}, logOfLength(TOTAL), { latency: () => 20 });
    await loaded(report, 5);
    await until(() => scrollerOf(report).scrollHeight > 100_000);
    await quiet(200);
    const before = endpoint.calls.length;
    // A busy machine that paused for a while would look like somebody at rest.
    await withFakeTime(async (time) => {
      for (let step = 1; step <= 40; step++) {
        // The table hears of each step before time passes: on a busy machine several would come at once, after a rest.
        const heard = new Promise((resolve) =>
          scrollerOf(report).addEventListener('scroll', resolve, { once: true }),
        );
        dragTo(report, step / 50);
        await heard;
        await frame();
        await time.pass(10);
      }
      // The event of the last step comes with a frame after it; what follows from it, with time.
      while (!areThere(report, 0.8)) {
        await frame();
        await time.pass(50);
      }
      await time.pass(1000);
    });
    // The timeline's own go out when the browser has time.
    const asked = endpoint.calls
      .slice(before)
      .flatMap(({ url }) => url.searchParams.get('offset') ?? [])
      .map((offset) => Number(offset) / TOTAL);
    // A screen of rows and what comes next are on two pages at most.
    expect(asked.filter((share) => share > 0.1 && share < 0.75)).to.deep.equal([]);
    expect(asked.length, asked.join(' ')).to.be.within(1, 6);
  });

  it('shows what is loaded at once', async () => {
    const { report, endpoint } = await show({}, logOfLength(TOTAL), { latency: () => 20 });
    await loaded(report, 5);
    await until(() => scrollerOf(report).scrollHeight > 100_000);
    for (const share of [0.3, 0.6]) {
      dragTo(report, share);
      await until(() => areThere(report, share));
      await quiet(200);
    }
    const { length } = endpoint.calls;
    for (const share of [0.3, 0.6, 0.3]) {
      dragTo(report, share);
      await frame();
      // The event of a scroll comes with the frame after it at the latest.
      if (!areThere(report, share)) await frame();
      expect(areThere(report, share), `rows at ${share}`).to.equal(true);
    }
    expect(endpoint.calls).to.have.lengthOf(length);
    dragTo(report, 0.45);
    await frame();
    await frame();
    expect(areThere(report, 0.45), 'rows that nobody has loaded').to.equal(false);
  });
});
