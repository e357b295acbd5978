import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { GridFocus } from '../../src/table/grid-focus.js';
import { show } from '../support/show.js';
import { cellTexts, counted, keyboardReady, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const ADDED = 40;

const focused = (report: ApiLogReport): Element | null => report.shadowRoot!.activeElement;

/** What is wrong with where the keyboard is, that was on an entry. */
const faultsOf = (report: ApiLogReport, id: string): string[] => {
  const element = focused(report);
  if (element?.getAttribute('role') !== 'row') return ['The focus is on no row.'];
  const faults: string[] = [];
  if (cellTexts(element)[0] !== id) faults.push(`The focus is on ${cellTexts(element)[0]}, not on ${id}.`);
  const [row, screen] = [element, scrollerOf(report)].map((one) => one.getBoundingClientRect());
  if (row!.top < screen!.top || row!.bottom > screen!.bottom) faults.push('The row is out of sight.');
  return faults;
};

/** A low table with the keyboard on its fifth entry, before which others arrive. */
const moved = async (): Promise<{ report: ApiLogReport; id: string }> => {
  const rows = sampleRows(300);
  const log = {
    get total() {
      return rows.length;
    },
    rowAt: (index: number) => rows[index]! as never,
  };
  const { report } = await show({ pageSize: 300 }, log);
  report.style.height = '320px';
  const [first] = await keyboardReady(report);
  first!.focus();
  for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowDown' });
  await until(() => focused(report)?.ariaRowIndex === '6');
  const id = cellTexts(focused(report)!)[0]!;
  rows.unshift(...Array.from({ length: ADDED }, (_, at) => ({ ...sampleRow(0, 301), id: 9000 + at })));
  await report.refresh();
  return { report, id };
};

describe('the keyboard in a low table', () => {
  it('stays on its entry and in sight where others move it away', async () => {
    const { report, id } = await moved();
    await until(
      () => faultsOf(report, id).length === 0,
      () => faultsOf(report, id).join(' '),
    );
    expect(focused(report)!.ariaRowIndex).to.equal(String(6 + ADDED));
  });

  it('would be seen to be elsewhere if its entry were not followed (the known-bad twin)', async () => {
    const { followRow } = GridFocus.prototype;
    GridFocus.prototype.followRow = () => undefined;
    try {
      const { report, id } = await moved();
      await counted(report, 301 + ADDED);
      await until(() => faultsOf(report, id).length > 0);
      expect(faultsOf(report, id).join()).to.match(/The focus is on/);
    } finally {
      GridFocus.prototype.followRow = followRow;
    }
  });
});
