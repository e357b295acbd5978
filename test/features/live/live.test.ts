import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { withFakeTime, type FakeTime } from '../../support/fake-time.js';
import { find, findText, heard, query } from '../../support/screen.js';
import { cellsOf, dataRows, scrollerOf } from '../../support/table.js';
import { until } from '../../support/until.js';
import { liveReport, turnOn, urls } from './live-report.js';

const scrollTo = (report: ApiLogReport, top: number): void => {
  scrollerOf(report).scrollTop = top;
};

/** Lets time pass until something is there. */
const passUntil = async (time: FakeTime, look: () => unknown): Promise<void> => {
  for (let second = 0; second < 120 && !look(); second++) await time.pass(1000);
  expect(look(), 'within two minutes').to.be.ok;
};

const hide = (isHidden: boolean): void => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: isHidden ? 'hidden' : 'visible',
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('new rows as they arrive', () => {
  it('are put in at the top, counted, and said to be new since when', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    const came = log.grow(3);
    await until(() => urls(report)[0] === came[2]);
    expect(urls(report).slice(0, 4)).to.deep.equal([...came.reverse(), '/things/250']);
    await findText(report, /^3 new since \d+:\d\d:\d\d/);
    expect((await find(report, 'button', 'Live')).getAttribute('aria-pressed')).to.equal('true');
    expect(report.hasAttribute('live')).to.equal(true);
  });

  it('are all there when many arrive at once, each once', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    for (let lot = 0; lot < 20; lot++) log.grow(7);
    await findText(report, /^140 new since/);
    await until(() => urls(report)[0] === '/things/390');
    const all = urls(report);
    expect(all).to.deep.equal(all.map((_, row) => `/things/${390 - row}`));
  });

  it('can be stopped at the top, also while more come in', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    const came = log.grow(3);
    await until(() => urls(report)[0] === came[2]);
    // They are put in a moment later, and wait for nobody, though they are there.
    log.grow(2);
    expect(log.isRead).to.equal(false);
    await until(() => log.isRead);
    await report.updateComplete;
    expect(query(report, 'button', /waiting/) === null).to.equal(true);
    (await find(report, 'button', 'Live')).click();
    await until(() => !report.hasAttribute('live'));
  });

  it('wait while the table is scrolled, and nothing moves; pressing the button shows them', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    scrollTo(report, 1875);
    await until(() => urls(report).includes('/things/185'));
    const before = urls(report);
    const { scrollTop } = scrollerOf(report);
    log.grow(12);
    const button = await find(report, 'button', 'Live, waiting while you read: 12 new');
    expect(urls(report)).to.deep.equal(before);
    expect(scrollerOf(report).scrollTop).to.equal(scrollTop);
    button.click();
    await until(() => urls(report)[0] === '/things/262');
    expect(scrollerOf(report).scrollTop).to.equal(0);
    expect((await find(report, 'button', 'Live')).getAttribute('aria-pressed')).to.equal('true');
  });

  it('would move the rows if they did not wait (the known-bad twin)', async () => {
    const { report, log } = await liveReport();
    scrollTo(report, 1875);
    await until(() => urls(report).includes('/things/185'));
    const before = urls(report);
    log.grow(12);
    void report.refresh();
    await until(() => urls(report).join() !== before.join());
  });

  it('come in when the reader scrolls back to the top', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    scrollTo(report, 1875);
    await until(() => urls(report).includes('/things/185'));
    log.grow(4);
    await find(report, 'button', 'Live, waiting while you read: 4 new');
    scrollTo(report, 0);
    await until(() => urls(report)[0] === '/things/254');
  });

  it('wait while an entry is open, and come in when it is closed', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    cellsOf(dataRows(report)[1]!)[1]!.click();
    await until(() => report.shadowRoot!.querySelector('.details'));
    log.grow(2);
    await find(report, 'button', 'Live, waiting while you read: 2 new');
    expect(urls(report)[0]).to.equal('/things/250');
    (await find(report, 'button', 'Close details')).click();
    await until(() => report.shadowRoot!.querySelector('.details') === null);
    (await find(report, 'button', 'Update')).focus();
    await until(() => urls(report)[0] === '/things/252');
  });

  it('wait while the keyboard is on a row; the key L shows them, and then stops', async () => {
    const { report, log } = await liveReport();
    const row = query(report, 'grid')!.querySelector<HTMLElement>('tbody [tabindex="0"]')!;
    row.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'l' });
    await until(() => log.followers === 1 && report.live);
    await findText(report, /^Nothing new since/);
    log.grow(2);
    await find(report, 'button', 'Live, waiting while you read: 2 new');
    expect(urls(report)[0]).to.equal('/things/250');
    await sendKeys({ press: 'l' });
    await until(() => urls(report)[0] === '/things/252');
    await sendKeys({ press: 'l' });
    await until(() => !report.live && log.followers === 0);
  });

  it('follow the filters', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    report.filters = { client: 'acme' };
    await until(() =>
      log.asked.some(({ url }) => url.search === '?client=acme' && url.pathname.endsWith('/live')),
    );
    await findText(report, /^Nothing new since/);
    expect(log.followers).to.equal(1);
    log.grow(6);
    await findText(report, /^2 new since/);
  });

  it('are asked for page by page where the endpoint has no events', async () => {
    const { report, log } = await liveReport({ hasEvents: false });
    await withFakeTime(async (time) => {
      (await find(report, 'button', 'Live')).click();
      await passUntil(time, () => /Nothing new since/.test(report.shadowRoot!.textContent));
      log.grow(3);
      await passUntil(time, () => urls(report)[0] === '/things/253');
      report.live = false;
      // What was begun before may end.
      await time.pass(20_000);
      const { length } = log.asked;
      await time.pass(60_000);
      expect(log.asked).to.have.length(length);
    });
  });

  it('are asked for by nobody before the button is pressed, and not while the report is out of the page', async () => {
    const live = await liveReport();
    const { report, log } = live;
    expect(log.asked.filter(({ url }) => url.pathname.endsWith('/live'))).to.have.length(0);
    await turnOn(live);
    const parent = report.parentElement!;
    report.remove();
    await until(() => log.followers === 0);
    parent.append(report);
    await until(() => log.followers === 1);
  });

  it('come no more after 30 minutes in the background, which is said', async () => {
    const live = await liveReport();
    await turnOn(live);
    const { report, log } = live;
    await withFakeTime(async (time) => {
      try {
        hide(true);
        await time.pass(29 * 60_000);
        expect(report.live).to.equal(true);
        await time.pass(60_000);
        expect(report.live).to.equal(false);
      } finally {
        hide(false);
        Reflect.deleteProperty(document, 'visibilityState');
      }
      await time.pass(0);
      expect(log.followers).to.equal(0);
    });
    await findText(report, 'Live stopped: this page was in the background for 30 minutes.');
    await heard(report, 'status', 'Live stopped');
  });

  it('say at the button what goes wrong, and come in when it is over', async () => {
    let isDown = false;
    const { report, log } = await liveReport({
      hasEvents: false,
      failure: () => (isDown ? new Response('no', { status: 503 }) : undefined),
    });
    await withFakeTime(async (time) => {
      (await find(report, 'button', 'Live')).click();
      await passUntil(time, () => /Nothing new since/.test(report.shadowRoot!.textContent));
      isDown = true;
      await passUntil(time, () =>
        /We try again at/.test(report.shadowRoot!.querySelector('.live-line')!.textContent),
      );
      isDown = false;
      log.grow(2);
      await passUntil(time, () => urls(report)[0] === '/things/252');
      await passUntil(time, () =>
        /^2 new since/.test(report.shadowRoot!.querySelector('.live-line')!.textContent),
      );
      report.live = false;
      await time.pass(0);
    });
  });

  it('need the newest first: another order is said, and set right by a button', async () => {
    const { report, log } = await liveReport({ isOldestFirst: true, hasEvents: false });
    (await find(report, 'button', 'Live')).click();
    await findText(report, 'Live needs the newest entries first.');
    await find(report, 'button', 'Sort by time');
    expect(log.asked.length).to.be.above(0);
  });

  it('are left out with the feature', async () => {
    const live = await liveReport();
    await turnOn(live);
    live.report.features = ['search', 'messages'];
    await until(() => !query(live.report, 'button', 'Live') && live.log.followers === 0);
  });
});
