import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import { sampleRow } from '../../../stories/support/sample-rows.js';
import { nameOf } from '../../support/accessible.js';
import { find, findText, gone, query, queryAll } from '../../support/screen.js';
import { show, type Shown } from '../../support/show.js';
import { dataRows, loaded } from '../../support/table.js';
import { quiet, until } from '../../support/until.js';

const TOTAL = 1234;
const LOG = logOfLength(TOTAL);

const shown = (properties: ReportArguments = {}): Promise<Shown> =>
  show(properties, LOG, { summary: answerSummary });

const chartOf = (report: ApiLogReport): Promise<HTMLElement> => find(report, 'listbox', /^Timeline/);

const barsOf = (report: ApiLogReport): HTMLElement[] => {
  const chart = query(report, 'listbox', /^Timeline/);
  return chart ? queryAll(chart, 'option') : [];
};

const activeBar = (report: ApiLogReport): HTMLElement => {
  const chart = query(report, 'listbox', /^Timeline/)!;
  return report.shadowRoot!.getElementById(chart.getAttribute('aria-activedescendant')!)!;
};

/** Rows and failures that a bar names. */
const numbersIn = (bar: HTMLElement): readonly [string, number, number] => {
  const [, time, rows = '', failed = '0'] = /^(\S+) to .*?: ([\d,]+) requests?(?:, ([\d,]+) failed)?/.exec(
    nameOf(bar),
  )!;
  return [time!, Number(rows.replace(',', '')), Number(failed.replace(',', ''))];
};

/** Rows and failures by minute, by a plain loop. */
const byMinute = (count: number): Map<string, readonly [number, number]> => {
  const minutes = new Map<string, readonly [number, number]>();
  for (let index = 0; index < count; index++) {
    const { dateTime, error } = sampleRow(index, TOTAL);
    const minute = dateTime.slice(11, 16);
    const [rows, failed] = minutes.get(minute) ?? [0, 0];
    minutes.set(minute, [rows + 1, failed + Number(error)]);
  }
  return minutes;
};

describe('the timeline', () => {
  it('counts what a plain loop counts, where the endpoint sums up', async () => {
    const { report } = await shown();
    const chart = await chartOf(report);
    const minutes = byMinute(TOTAL);
    const bars = barsOf(report).map(numbersIn);
    expect(bars.reduce((sum, [, rows]) => sum + rows, 0)).to.equal(TOTAL);
    const starts = bars.map(([time]) => time);
    for (const [place, [time, rows, failed]] of bars.entries()) {
      const within = [...minutes].filter(([minute]) => minute >= time && !(minute >= starts[place + 1]!));
      expect(
        within.reduce((sum, [, [one]]) => sum + one, 0),
        time,
      ).to.equal(rows);
      expect(
        within.reduce((sum, [, [, one]]) => sum + one, 0),
        time,
      ).to.equal(failed);
    }
    expect(nameOf(chart)).to.match(/^Timeline: 1,234 requests, \d+ ?% failed, most at \d\d:\d\d$/);
  });

  it('counts the rows loaded where it does not, and says so once', async () => {
    const { report } = await show({}, LOG);
    await findText(report, 'of the 100 rows loaded');
    const sum = barsOf(report).reduce((all, bar) => all + numbersOfSeconds(bar), 0);
    expect(sum).to.equal(100);
    expect(report.shadowRoot!.textContent.split('rows loaded')).to.have.lengthOf(2);
  });

  it('works by keyboard alone: moves, selects, zooms in and out', async () => {
    const { report } = await shown();
    (await chartOf(report)).focus();
    const last = barsOf(report).length - 1;
    expect(barsOf(report).indexOf(activeBar(report))).to.equal(last);
    await sendKeys({ press: 'Home' });
    await until(() => barsOf(report).indexOf(activeBar(report)) === 0);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    const selected = () => barsOf(report).filter((bar) => bar.getAttribute('aria-selected') === 'true');
    await until(() => selected().length === 2);
    const rows = selected().reduce((sum, bar) => sum + numbersIn(bar)[1], 0);
    await find(report, 'group', /^Selected: \d\d:\d\d to \d\d:\d\d$/);
    await sendKeys({ press: 'Enter' });
    await until(() => report.filters['from'] && report.filters['until']);
    await until(() => nameOf(query(report, 'listbox')!).startsWith(`Timeline: ${rows} requests`));
    expect(report.shadowRoot!.activeElement).to.equal(query(report, 'listbox'));
    await sendKeys({ press: 'Backspace' });
    await until(() => Object.values(report.filters).every((param) => param === ''));
    await until(() => nameOf(query(report, 'listbox')!).startsWith('Timeline: 1,234 requests'));
  });

  it('scrolls the table on Space and on a click, and filters nothing', async () => {
    const { report } = await shown();
    const chart = await chartOf(report);
    chart.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: ' ' });
    await until(() => Number(dataRows(report)[0]?.getAttribute('aria-rowindex')) > TOTAL - 20);
    expect(report.filters).to.deep.equal({});
    expect(report.shadowRoot!.activeElement).to.equal(chart);
    const { right, top } = chart.getBoundingClientRect();
    const at = { clientX: right - 1, clientY: top + 5, bubbles: true, isPrimary: true, pointerId: 1 };
    chart.dispatchEvent(new PointerEvent('pointerdown', at));
    chart.dispatchEvent(new PointerEvent('pointerup', at));
    await until(() => dataRows(report)[0]?.getAttribute('aria-rowindex') === '2');
    expect(report.filters).to.deep.equal({});
  });

  it('selects what the pointer drags over, and says what stands out there', async () => {
    const { report } = await shown({ pageSize: 2000 });
    const chart = await chartOf(report);
    const { left, width, top } = chart.getBoundingClientRect();
    const at = (share: number) => ({
      clientX: left + width * share,
      clientY: top + 5,
      bubbles: true,
      isPrimary: true,
      pointerId: 1,
    });
    chart.dispatchEvent(new PointerEvent('pointerdown', at(0.2)));
    chart.dispatchEvent(new PointerEvent('pointermove', at(0.3)));
    chart.dispatchEvent(new PointerEvent('pointermove', at(0.4)));
    chart.dispatchEvent(new PointerEvent('pointerup', at(0.4)));
    (await find(report, 'button', 'What changed')).click();
    const region = await find(report, 'region', /^What changed, /);
    await until(() => region.textContent.includes('like the others') || region.querySelector('li'));
    expect(report.filters).to.deep.equal({});
  });

  it('is one Tab stop: up and down lead to its buttons, and a press keeps the keyboard there', async () => {
    const { report } = await shown({ cacheKey: 'stops-of-timeline' });
    const chart = await chartOf(report);
    chart.focus();
    const active = () => report.shadowRoot!.activeElement!;
    await sendKeys({ press: 'ArrowDown' });
    expect(nameOf(active())).to.equal('Timeline');
    expect((active() as HTMLElement).tabIndex).to.equal(-1);
    await sendKeys({ press: 'Enter' });
    await gone(report, 'listbox');
    expect(nameOf(active())).to.equal('Timeline');
    await sendKeys({ press: 'Enter' });
    await chartOf(report);
    await sendKeys({ press: 'ArrowUp' });
    expect(active()).to.equal(await chartOf(report));
  });

  it('asks behind the first page, and never the same twice', async () => {
    const { endpoint, report } = await shown();
    await chartOf(report);
    await quiet();
    const asked = endpoint.calls.map(({ url }) => url.searchParams.toString());
    expect(new URLSearchParams(asked[0]).has('summary')).to.equal(false);
    expect(new Set(asked).size).to.equal(asked.length);
  });

  it('marks when the entry under the pointer was', async () => {
    const { report } = await shown();
    await chartOf(report);
    const tick = () => report.shadowRoot!.querySelector('.row-tick:not([hidden])')?.getAttribute('d');
    expect(tick()).to.equal(undefined);
    const [first, second] = dataRows(report);
    first!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(tick()).to.match(/^M[\d.]+ /);
    second!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(tick()).to.match(/^M[\d.]+ /);
    (await chartOf(report)).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(tick()).to.equal(undefined);
  });

  it('shows the same numbers as a table on T', async () => {
    const { report } = await shown();
    (await chartOf(report)).focus();
    await sendKeys({ press: 't' });
    const table = await until(() => report.shadowRoot!.querySelector('.timeline-table table'));
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => Number(row.children[1]!.textContent));
    expect(rows.reduce((sum, one) => sum + one, 0)).to.equal(TOTAL);
    await expect(report).to.be.accessible();
    // However long the table is, the rows and the footer stay within the frame.
    const bottomOf = (part: string): number =>
      report.shadowRoot!.querySelector(part)!.getBoundingClientRect().bottom;
    const isWithin = (): boolean => bottomOf('.footer') <= bottomOf('.report');
    expect(isWithin()).to.equal(true);
    const above = report.shadowRoot!.querySelector<HTMLElement>('.above-table')!;
    above.style.cssText = 'display: block; flex: none; max-block-size: none';
    table.querySelector('caption')!.style.blockSize = '2000px';
    expect(isWithin(), 'known-bad twin').to.equal(false);
  });

  it('asks after the rows, and shows its own fault with a way to try again', async () => {
    let isDown = true;
    const { report } = await show({}, LOG, {
      summary: (log, call) => (isDown ? new Response('', { status: 403 }) : answerSummary(log, call)),
    });
    await loaded(report);
    await findText(report, 'Timeline not available');
    isDown = false;
    (await until(() => report.shadowRoot!.querySelector<HTMLElement>('.timeline-fault button'))).click();
    await chartOf(report);
    await gone(report, 'button', 'Retry');
  });

  it('is not there where it is left out, and asks nothing', async () => {
    const { report, endpoint } = await show({}, LOG, { summary: answerSummary });
    report.features = defaultFeatures.filter(({ key }) => key !== 'timeline');
    await loaded(report);
    await find(report, 'button', 'Show filters');
    await quiet();
    expect(report.shadowRoot!.querySelector('.timeline')).to.equal(null);
    expect(endpoint.summaries).to.have.lengthOf(0);
  });

  it('asks nothing while it is folded', async () => {
    const { report, endpoint } = await shown({ cacheKey: 'folded-timeline' });
    await chartOf(report);
    (await find(report, 'button', 'Timeline')).click();
    await gone(report, 'listbox');
    const asked = endpoint.summaries.length;
    report.filters = { status: '401' };
    await until(() => endpoint.asked().some(({ status }) => status === '401'));
    await quiet();
    expect(endpoint.summaries).to.have.lengthOf(asked);
    (await find(report, 'button', 'Timeline')).click();
    await chartOf(report);
  });

  it('is not there where the report is low, and fits where it is narrow', async () => {
    const { report } = await shown();
    await chartOf(report);
    report.style.width = '360px';
    report.style.height = '700px';
    await until(() => query(report, 'listbox', /^Timeline/) && barsOf(report).length <= 60);
    const { width } = (await chartOf(report)).getBoundingClientRect();
    expect(width).to.be.within(200, 360);
    await expect(report).to.be.accessible();
    report.style.height = '250px';
    await gone(report, 'listbox');
  });

  it('follows the query: the bars of what was asked last are shown', async () => {
    const late: (() => void)[] = [];
    const { report } = await show({ pageSize: 5 }, LOG, {
      summary: async (log, call) => {
        const answer = answerSummary(log, call);
        if (call.url.searchParams.get('status') === '401')
          await new Promise<void>((resolve) => late.push(resolve));
        return answer;
      },
    });
    await chartOf(report);
    report.filters = { status: '401' };
    await until(() => late.length > 0);
    report.filters = { status: '404' };
    const count = Array.from({ length: TOTAL }, (_, at) => sampleRow(at, TOTAL)).filter(
      ({ status }) => status === 404,
    ).length;
    const isThere = () => nameOf(query(report, 'listbox')!).startsWith(`Timeline: ${count} requests`);
    await until(isThere);
    for (const answer of late) answer();
    await quiet();
    expect(isThere()).to.equal(true);
  });
});

/** Rows that a bar of seconds names. */
const numbersOfSeconds = (bar: HTMLElement): number => Number(/: (\d+) request/.exec(nameOf(bar))![1]);
