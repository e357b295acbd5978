import { expect } from '@open-wc/testing';
import type { ApiLogReport, Feature } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { withFakeTime, type FakeTime } from '../../support/fake-time.js';
import { countListeners } from '../../support/listener-counts.js';
import { find, findText } from '../../support/screen.js';
import { scrollerOf } from '../../support/table.js';
import { until } from '../../support/until.js';
import { liveReport, turnOn, urls, type Live } from './live-report.js';

const A_SECOND = 200;
const MINUTE = 60;
/** Rows before the first new one. */
const BEFORE = 250;

const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));

/** A part of the report that says how many rows it holds. */
const spy = (): { feature: Feature; rowsHeld: () => number } => {
  let rowsHeld = (): number => 0;
  const feature: Feature = {
    key: 'spy',
    open: (context) => {
      rowsHeld = () =>
        Array.from({ length: context.total ?? 0 }, (_, index) => context.entryAt(index)).filter(Boolean)
          .length;
      return {};
    },
  };
  return { feature, rowsHeld: () => rowsHeld() };
};

const nodesOf = (report: ApiLogReport): number => report.shadowRoot!.querySelectorAll('*').length;

/** Lets seconds pass in which the log grows, and the report does what comes of it. */
const pass = async ({ log, report }: Live, time: FakeTime, seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    log.growAtOnce(A_SECOND);
    await time.pass(1000);
    await report.updateComplete;
  }
  // What is drawn in a frame, and what was asked for last.
  await frame();
  await time.pass(0);
  await frame();
};

const opened = async (): Promise<Live & { rowsHeld: () => number }> => {
  const { feature, rowsHeld } = spy();
  const live = await liveReport({}, { features: [...defaultFeatures, feature] } as never, BEFORE);
  await turnOn(live);
  return { ...live, rowsHeld };
};

describe('ten minutes of 200 rows a second', function () {
  this.timeout(120_000);

  it('lose nothing, move nothing under the reader, and leave nothing behind', async () => {
    const listeners = countListeners();
    try {
      const live = await opened();
      const { report, rowsHeld } = live;
      await withFakeTime(async (time) => {
        const measured = () => ({ nodes: nodesOf(report), rows: rowsHeld(), most: listeners.most() });
        let newest = BEFORE;
        const isNewest = async (): Promise<void> => {
          await until(
            () => urls(report)[0] === `/things/${newest}`,
            () => `The first row is ${urls(report)[0]}, not ${newest}.`,
          );
          expect(urls(report)).to.deep.equal(urls(report).map((_, row) => `/things/${newest - row}`));
        };

        // At the top they come in, each minute all of them. What the log's length changes is there after the second one.
        let first = measured();
        for (let minute = 0; minute < 5; minute++) {
          if (minute === 2) first = measured();
          await pass(live, time, MINUTE);
          newest += MINUTE * A_SECOND;
          await time.pass(2000);
          await isNewest();
        }
        await findText(report, new RegExp(`^${(5 * MINUTE * A_SECOND).toLocaleString('en')} new since`));
        const middle = measured();
        expect(middle.nodes).to.be.at.most(first.nodes + 40);
        expect(middle.rows).to.be.at.most(first.rows);
        expect(middle.most).to.be.at.most(first.most);

        // While somebody reads further down nothing moves.
        scrollerOf(report).scrollTop = 2000;
        await frame();
        await until(() => urls(report).length > 0 && !urls(report).includes(`/things/${newest}`));
        await time.pass(1000);
        const read = urls(report);
        const { scrollTop } = scrollerOf(report);
        for (let minute = 5; minute < 10; minute++) {
          await pass(live, time, MINUTE);
          newest += MINUTE * A_SECOND;
          expect(urls(report)).to.deep.equal(read);
          expect(scrollerOf(report).scrollTop).to.equal(scrollTop);
        }
        const last = measured();
        expect(last.nodes).to.be.at.most(middle.nodes + 60);
        expect(last.rows).to.be.at.most(middle.rows + 200);
        expect(last.most).to.be.at.most(middle.most + 2);

        // Nothing was lost meanwhile.
        const waiting = (5 * MINUTE * A_SECOND).toLocaleString('en');
        (await find(report, 'button', `Live, waiting while you read: ${waiting} new`)).click();
        await time.pass(2000);
        await isNewest();
        await findText(report, new RegExp(`^${(10 * MINUTE * A_SECOND).toLocaleString('en')} new since`));
        report.live = false;
        await time.pass(0);
      });
      const before = listeners.ofPage();
      report.remove();
      await until(() => listeners.ofPage() <= before && live.log.followers === 0);
    } finally {
      listeners.stop();
    }
  });

  it('would be seen to leave something behind (the known-bad twin)', () => {
    const listeners = countListeners();
    try {
      const target = new EventTarget();
      const { signal } = new AbortController();
      const before = listeners.most();
      for (let second = 0; second < 10; second++) {
        target.addEventListener('tick', () => second);
        signal.addEventListener('abort', () => second);
      }
      expect(listeners.most()).to.be.at.least(before + 10);
      const kept = listeners.most();
      for (let second = 0; second < 20; second++) {
        const own = new AbortController();
        target.addEventListener('tick', () => second, { signal: own.signal });
        own.abort();
        const once = (): number => second;
        target.addEventListener('tock', once, { once: true });
        target.dispatchEvent(new Event('tock'));
        target.addEventListener('tack', once);
        target.removeEventListener('tack', once);
      }
      expect(listeners.most()).to.equal(kept);
    } finally {
      listeners.stop();
    }
  });
});
