import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { cellTexts, counted, dataRows, keyboardReady, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const TOTAL = 10_000_000;

const indexOf = (row: HTMLElement): number => Number(row.ariaRowIndex) - 2;

/** Rows of which something is on the screen, from the top down. */
const visibleRows = (report: ApiLogReport): HTMLElement[] => {
  const top = report.shadowRoot!.querySelector('thead')!.getBoundingClientRect().bottom;
  const { bottom } = scrollerOf(report).getBoundingClientRect();
  return dataRows(report).filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top + 0.5 && box.top < bottom - 0.5;
  });
};

/**
 * What is wrong with the rows on the screen: each has to be the one that its index says, one below the other, from the
 * headings down to the end of the screen.
 */
const faultsOf = (report: ApiLogReport, rows = visibleRows(report)): string[] => {
  const faults: string[] = [];
  const top = report.shadowRoot!.querySelector('thead')!.getBoundingClientRect().bottom;
  const { bottom } = scrollerOf(report).getBoundingClientRect();
  let end = rows[0]?.getBoundingClientRect().top ?? Infinity;
  if (end > top + 1) faults.push(`There is a gap of ${end - top} px above the first row.`);
  rows.forEach((row, place) => {
    const box = row.getBoundingClientRect();
    const index = indexOf(row);
    if (Math.abs(box.top - end) > 1) faults.push(`Row ${index} stands at ${box.top}, not at ${end}.`);
    if (index !== indexOf(rows[0]!) + place) faults.push(`Row ${index} is the ${place}th.`);
    if (cellTexts(row)[0] !== String(TOTAL - index)) faults.push(`Row ${index} shows ${cellTexts(row)[0]}.`);
    end = box.bottom;
  });
  if (end < bottom - 20) faults.push('There is a gap below the last row.');
  return faults;
};

const settled = (report: ApiLogReport, isThere: (first: number, last: number) => boolean): Promise<unknown> =>
  until(
    () => {
      const rows = visibleRows(report);
      const isPlaced = rows.length > 3 && isThere(indexOf(rows[0]!), indexOf(rows.at(-1)!));
      return isPlaced && faultsOf(report, rows).length === 0;
    },
    () =>
      `${visibleRows(report).length} rows from ${visibleRows(report)[0]?.ariaRowIndex}: ${faultsOf(report).join(' ')}`,
  );

describe('ten million rows', () => {
  const open = async (): Promise<{ report: ApiLogReport; scroller: HTMLElement }> => {
    const { report } = await show({}, logOfLength(TOTAL));
    await counted(report, TOTAL + 1);
    return { report, scroller: scrollerOf(report) };
  };

  for (const share of [0.25, 0.5, 0.9]) {
    it(`are the right ones where the scrollbar is at ${100 * share} %`, async () => {
      const { report, scroller } = await open();
      await until(() => scroller.scrollHeight > 1_000_000);
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
      await settled(report, (first) => Math.abs(first / TOTAL - share) < 0.001);
    });
  }

  it('are the right ones at the end, and again at the start', async () => {
    const { report, scroller } = await open();
    await until(() => scroller.scrollHeight > 1_000_000);
    scroller.scrollTop = scroller.scrollHeight;
    await settled(report, (_first, last) => last === TOTAL - 1);
    scroller.scrollTop = 0;
    await settled(report, (first) => first === 0);
  });

  it('pass by a wheel one by one, in the middle of them and though pages come meanwhile', async () => {
    const { report, scroller } = await open();
    await keyboardReady(report);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await settled(report, (first) => first > TOTAL / 3);
    // What comes after the first rows makes room for itself, and the table is of another height then.
    await quiet();
    const before = indexOf(visibleRows(report)[0]!);
    const height = visibleRows(report)[0]!.offsetHeight;
    for (let step = 1; step <= 150; step++) {
      scroller.scrollTop += height;
      const asked = scroller.scrollTop;
      await new Promise(requestAnimationFrame);
      expect(scroller.scrollTop, `after ${step} steps`).to.equal(asked);
    }
    await settled(report, (first) => first >= before + 149 && first <= before + 151);
  });

  it('have their last and first under the keyboard', async () => {
    const { report } = await open();
    (await keyboardReady(report))[0]!.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'End' });
    await settled(report, (_first, last) => last === TOTAL - 1);
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    await settled(report, (first) => first === 0);
    expect(report.shadowRoot!.activeElement!.ariaRowIndex).to.equal('2');
  });

  it('are seen to be wrong where one shows another', async () => {
    const { report } = await open();
    await settled(report, (first) => first === 0);
    const [, second] = visibleRows(report);
    second!.setAttribute('aria-rowindex', '4000');
    expect(faultsOf(report)).to.not.be.empty;
  });
});
