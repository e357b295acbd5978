import { expect, fixture, html } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { dataRows, gridOf, keyboardReady, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const firstIndex = (report: ApiLogReport): number => Number(dataRows(report)[0]?.ariaRowIndex);

/** Rows that got another class while something was done: each one is hidden or shown, and laid out anew. */
const classChanges = async (report: ApiLogReport, work: () => Promise<void>): Promise<number> => {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((some) => records.push(...some));
  observer.observe(gridOf(report), { subtree: true, attributeFilter: ['class'] });
  await work();
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records.filter(({ target }) => (target as Element).localName === 'tr').length;
};

const scrollBy = async (report: ApiLogReport, step: number, times: number): Promise<void> => {
  const scroller = scrollerOf(report);
  for (let time = 0; time < times; time++) {
    scroller.scrollTop += step;
    await new Promise(requestAnimationFrame);
  }
};

describe('rows that move', () => {
  it('neither come nor go while a reader scrolls, wherever the first one is cut off', async () => {
    const { report } = await show({ pageSize: 300 }, logOfLength(300));
    // What comes after the first rows may write to them once.
    await keyboardReady(report);
    // A busy machine may bring what is late only then: rows that come and go do so each time.
    const changes = [];
    for (let time = 0; time < 3 && changes.at(-1) !== 0; time++)
      changes.push(await classChanges(report, () => scrollBy(report, 13, 40)));
    expect(firstIndex(report)).to.be.above(10);
    expect(changes.at(-1), String(changes)).to.equal(0);
  });

  it('are seen to change where they become placeholders', async () => {
    const { report } = await show({}, logOfLength(100_000));
    await loaded(report, 5);
    const changes = await classChanges(report, async () => {
      await scrollBy(report, 1_000_000, 1);
      await until(() => firstIndex(report) > 10_000);
    });
    expect(changes).to.be.above(0);
  });

  it('hand nothing down to their cells that would have all of them styled anew', async () => {
    const { report } = await show();
    const [row] = await loaded(report, 5);
    const { cells } = await fixture<HTMLTableRowElement>(html`
      <table>
        <tbody>
          <tr>
            <td></td>
          </tr>
        </tbody>
      </table>
    `).then((table) => table.querySelector('tr')!);
    const plain = cells[0]!;
    plain.parentElement!.style.verticalAlign = 'top';
    row!.style.verticalAlign = 'top';
    // What browsers do by themselves, and where this would see it.
    expect(getComputedStyle(plain).verticalAlign).to.equal('top');
    expect(getComputedStyle(row!.querySelector('td')!).verticalAlign).to.equal('baseline');
  });
});
