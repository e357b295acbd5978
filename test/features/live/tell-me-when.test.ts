import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { withFakeTime } from '../../support/fake-time.js';
import { find, findText, heard, query, queryAll, said } from '../../support/screen.js';
import { nameOf } from '../../support/accessible.js';
import { quiet, until } from '../../support/until.js';
import { liveReport, turnOn, urls, type Live } from './live-report.js';

const open = async (report: ApiLogReport): Promise<void> => {
  (await find(report, 'button', 'Tell me when…')).click();
  await find(report, 'menu');
};

const wishFor = async (report: ApiLogReport, ...names: string[]): Promise<void> => {
  await open(report);
  for (const name of names) (await find(report, 'menuitemcheckbox', name)).click();
  await until(() => queryAll(report, 'menuitemcheckbox').some(({ ariaChecked }) => ariaChecked === 'true'));
  (await find(report, 'button', 'Tell me when…')).click();
};

/** Every third row is of the client, and some of those fail. */
const filtered = async (failsAt: (number: number) => boolean = () => false): Promise<Live> => {
  const live = await liveReport(
    { change: (row) => (failsAt(row['id'] as number) ? { ...row, status: 401 } : row) },
    { filters: { 'is.client': 'acme' } },
  );
  await turnOn(live);
  return live;
};

describe('announcing new rows', () => {
  it('is offered where there are filters', async () => {
    const { report } = await liveReport();
    expect(query(report, 'button', 'Tell me when…')).to.equal(null);
    report.filters = { 'is.client': 'acme' };
    await find(report, 'button', 'Tell me when…');
  });

  it('follows the log, since only rows that are followed can be announced', async () => {
    const { report, log } = await liveReport({}, { filters: { 'is.client': 'acme' } });
    expect(report.live).to.equal(false);
    await wishFor(report, 'Stop at the first match');
    await until(() => report.live && log.followers === 1);
    await wishFor(report, 'Announce to screen readers');
    report.live = false;
    await until(() => log.followers === 0);
    await open(report);
    // A wish for less is not followed.
    (await find(report, 'menuitemcheckbox', 'Announce to screen readers')).click();
    await quiet(50);
    expect(report.live).to.equal(false);
  });

  it('is chosen by keyboard alone', async () => {
    const { report } = await filtered();
    (await find(report, 'button', 'Tell me when…')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => report.shadowRoot!.activeElement?.getAttribute('role') === 'menuitemcheckbox');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: ' ' });
    await until(() => report.shadowRoot!.activeElement?.ariaChecked === 'true');
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('Show a number in the page title');
    await sendKeys({ press: 'Escape' });
    await until(() => query(report, 'menu') === null);
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('Tell me when…');
  });

  it('says how many and their statuses, at most every five seconds', async () => {
    const { report, log } = await filtered((number) => number === 252);
    await wishFor(report, 'Announce to screen readers');
    await withFakeTime(async (time) => {
      log.grow(3);
      await time.pass(0);
      await heard(report, 'status', '1 new: 401');
      log.grow(6);
      await time.pass(4900);
      expect(said(report, 'status')).not.to.contain('2 new');
      await time.pass(200);
      await heard(report, 'status', '2 new: 200, 200');
      report.live = false;
      await time.pass(0);
    });
  });

  it('puts a number before the title of the page, until somebody is there again', async () => {
    const { title: before } = document;
    const title = 'Logs (2)';
    document.title = title;
    const { report, log } = await filtered();
    await wishFor(report, 'Show a number in the page title');
    log.grow(6);
    await until(() => document.title === `(2) ${title}`);
    log.grow(3);
    await until(() => document.title === `(3) ${title}`);
    document.title = document.title.replace(title, 'Another');
    window.dispatchEvent(new Event('focus'));
    expect(document.title).to.equal('Another');
    log.grow(3);
    await until(() => document.title === '(1) Another');
    document.title = '';
    log.grow(3);
    await until(() => document.title === '(2)');
    report.remove();
    await until(() => document.title === '');
    document.title = before;
  });

  it('plays a sound once for each lot of rows', async () => {
    const { AudioContext: own } = window;
    const played: string[] = [];
    const node = {
      connect: (other: unknown) => other,
      frequency: {},
      gain: { setValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 },
    };
    window.AudioContext = class {
      currentTime = 0;
      resume = () => Promise.resolve();
      close = async () => void played.push('closed');
      createGain = () => node;
      createOscillator = () => ({ ...node, start: () => played.push('tone'), stop: () => undefined });
    } as unknown as typeof AudioContext;
    try {
      const { report, log } = await filtered();
      await wishFor(report, 'Play a sound');
      log.grow(1);
      log.grow(2);
      await until(() => played.length === 1);
      report.remove();
      await until(() => played.join() === 'tone,closed');
    } finally {
      window.AudioContext = own;
    }
  });

  it('ends with the first match, which is shown', async () => {
    const { report, log } = await filtered();
    await wishFor(report, 'Stop at the first match');
    log.grow(2);
    await findText(report, /^1 new since|^Live stopped/);
    await findText(report, 'Live stopped at the first match.');
    await heard(report, 'status', 'Live stopped at the first match.');
    await until(() => urls(report)[0] === '/things/252');
    expect(report.live).to.equal(false);
    expect(log.followers).to.equal(0);
  });

  it('ends when one succeeds, and not with those that fail', async () => {
    const { report, log } = await filtered((number) => number <= 255);
    await wishFor(report, 'Stop when one succeeds');
    log.grow(6);
    await findText(report, /^2 new since/);
    expect(report.live).to.equal(true);
    log.grow(3);
    await findText(report, 'Live stopped: a request succeeded.');
    expect(report.live).to.equal(false);
  });
});
