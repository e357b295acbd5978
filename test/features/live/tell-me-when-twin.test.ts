import { expect } from '@open-wc/testing';
import type { Feature } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { withFakeTime, type FakeTime } from '../../support/fake-time.js';
import { find, said } from '../../support/screen.js';
import { until } from '../../support/until.js';
import { liveReport, turnOn, type Live } from './live-report.js';

/** Milliseconds in a step of {@link spokenOver}, and between two things that may be said. */
const STEP = 100;
const BETWEEN_WORDS = 5000;

/** Steps in which something was said, while a row arrives in each second. */
const spokenOver = async ({ report, log }: Live, time: FakeTime, milliseconds: number): Promise<number[]> => {
  const spoken: number[] = [];
  let before = said(report, 'status');
  for (let step = 0; step < milliseconds / STEP; step++) {
    if (step % (1000 / STEP) === 0) log.grow(3);
    await time.pass(STEP);
    const now = said(report, 'status');
    if (now !== before && /new/.test(now)) spoken.push(step);
    before = now;
  }
  return spoken;
};

/** What is said too soon after what was said before. */
const tooSoon = (spoken: readonly number[]): number[] =>
  spoken.filter((step, place) => place > 0 && (step - spoken[place - 1]!) * STEP < BETWEEN_WORDS - STEP);

describe('words of new rows', () => {
  it('leave time to listen to something else', async () => {
    const live = await liveReport({}, { filters: { 'is.client': 'acme' } });
    const { report } = live;
    await turnOn(live);
    (await find(report, 'button', 'Tell me when…')).click();
    (await find(report, 'menuitemcheckbox', 'Announce to screen readers')).click();
    (await find(report, 'button', 'Tell me when…')).click();
    await until(() => report.shadowRoot!.querySelector('.tell-menu') === null);
    await withFakeTime(async (time) => {
      const spoken = await spokenOver(live, time, 16_000);
      expect(spoken.length).to.be.at.least(3);
      expect(tooSoon(spoken)).to.deep.equal([]);
      report.live = false;
      await time.pass(0);
    });
  });

  it('would be too many if each row were announced (the known-bad twin)', async () => {
    let total: number | null = null;
    const hasty: Feature = {
      key: 'hasty',
      open: (context) => ({
        update() {
          if (total !== null && context.total !== total) context.say(`${String(context.total)} new`);
          ({ total } = context);
        },
      }),
    };
    const live = await liveReport({}, { features: [...defaultFeatures, hasty] } as never);
    await turnOn(live);
    await withFakeTime(async (time) => {
      expect(tooSoon(await spokenOver(live, time, 6000))).not.to.deep.equal([]);
      live.report.live = false;
      await time.pass(0);
    });
  });
});
