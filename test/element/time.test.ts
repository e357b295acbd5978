import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { textOf } from '../support/accessible.js';
import { withFakeTime } from '../support/fake-time.js';
import { savedFiles } from '../support/saved-files.js';
import { find, gone, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { cellsOf, columnTexts, keyboardReady, loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { sampleRow } from '../../stories/support/sample-rows.js';

const at = (...times: string[]) =>
  times.map((dateTime, index) => ({ ...sampleRow(index, times.length), dateTime }));
const choose = async (label: string, value: string, root: Parameters<typeof find>[0]): Promise<void> => {
  const select = (await find(root, 'combobox', label)) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('times', () => {
  it('distinguish the two hours that a clock change repeats, and only those', async () => {
    // Clocks in New York went back from 02:00 to 01:00 on 1 November 2026.
    const rows = at(
      '2026-11-01T05:30:00Z',
      '2026-11-01T06:30:00Z',
      '2026-11-01T07:30:00Z',
      '2026-11-01T04:30:00Z',
    );
    const { report } = await show({ timeZone: 'America/New_York' }, rows);
    await loaded(report, 4);
    expect(columnTexts(report, 'Date/Time')).to.deep.equal([
      '01/11/2026 02:30',
      '01/11/2026 01:30 UTC\u221205:00',
      '01/11/2026 01:30 UTC\u221204:00',
      '01/11/2026 00:30',
    ]);
  });

  it('are shown on the clock that the reader chooses, and beside a second one', async () => {
    const { report } = await show({ cacheKey: 'zones' }, at('2026-11-21T12:30:00Z', '2026-11-21T01:00:00Z'));
    await loaded(report, 2);
    (await find(report, 'button', /^Time zone: UTC/)).click();
    const dialog = await find(report, 'dialog', 'Time zone');
    await choose('Times are shown in', 'Asia/Tokyo', dialog);
    await until(() => columnTexts(report, 'Date/Time')[0] === '21/11/2026 21:30');
    await choose('Second clock', 'America/Sao_Paulo', dialog);
    await until(() => columnTexts(report, 'Date/Time')[0] === '21/11/2026 21:30 · 09:30 UTC\u221203:00');
    // Another day there: the date is said, too.
    expect(columnTexts(report, 'Date/Time')[1]).to.equal(
      '21/11/2026 10:00 · 20/11/2026 22:00 UTC\u221203:00',
    );
    (await find(dialog, 'button', 'Close')).click();
    await find(report, 'button', 'Time zone: Asia/Tokyo (UTC+09:00) · America/Sao_Paulo (UTC\u221203:00)');
    // Remembered for this reader, and for no other.
    report.remove();
    const { report: again } = await show({ cacheKey: 'zones' }, at('2026-11-21T12:30:00Z'));
    await loaded(again);
    expect(columnTexts(again, 'Date/Time')[0]).to.contain('21:30 · 09:30');
    const { report: other } = await show({ cacheKey: 'other' }, at('2026-11-21T12:30:00Z'));
    await loaded(other);
    expect(columnTexts(other, 'Date/Time')[0]).to.equal('21/11/2026 12:30');
    localStorage.clear();
  });

  it('of days are asked for anew where another zone has other days', async () => {
    const { report, endpoint } = await show({ filters: { period: 'today' }, timeZone: 'UTC' });
    // Where nothing matches, it is asked what each filter hides, too.
    const isAsked = (time: string) =>
      endpoint.calls.some(({ url }) => url.searchParams.get('from')?.endsWith(time));
    await until(() => isAsked('T00:00:00.000Z'));
    report.timeZone = 'Asia/Tokyo';
    await until(() => isAsked('T15:00:00.000Z'));
  });

  it('have a card at the cell that the keyboard reaches, dismissed by Escape', async () => {
    const { report } = await show({ timeZone: 'America/Sao_Paulo' }, at('2026-11-21T12:30:01.234Z'));
    const [row] = await keyboardReady(report);
    const cell = cellsOf(row!).at(-1)!;
    cell.focus();
    const card = await find(report, 'tooltip', 'This time elsewhere');
    expect(cell.getAttribute('aria-describedby')).to.equal(card.id);
    for (const part of [
      '2026-11-21 09:30:01.234',
      '2026-11-21 12:30:01.234',
      '2026-11-21T09:30:01.234-03:00',
      '1795264201234',
    ])
      expect(textOf(card)).to.contain(part);
    await sendKeys({ press: 'Escape' });
    await gone(report, 'tooltip');
    expect(report.shadowRoot!.activeElement).to.equal(cell);
  });

  it('have a card under the pointer that rests, which stays while the pointer is on it', async () => {
    const { report } = await show();
    const rows = await keyboardReady(report);
    const point = (target: Element) =>
      target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    point(cellsOf(rows[1]!).at(-1)!);
    const card = await find(report, 'tooltip');
    await withFakeTime(async (time) => {
      point(card);
      await time.pass(60_000);
    });
    expect(query(report, 'tooltip')).to.equal(card);
    point(cellsOf(rows[1]!)[0]!);
    await gone(report, 'tooltip');
  });

  // The last dates that the calendar has (ECMA-262, 21.4.1.1), and what the report takes for a date at most.
  const EDGE = 8.64e15;
  const MOST = EDGE - 2 * 24 * 60 * 60 * 1000;
  for (const [timeZone, sign] of [
    ['Asia/Tokyo', 1],
    ['Asia/Tokyo', -1],
    ['America/New_York', 1],
    ['America/New_York', -1],
  ] as const) {
    it(`at the ${sign > 0 ? 'end' : 'start'} of the calendar stop nothing in ${timeZone}`, async () => {
      const rows = [sign * EDGE, sign * MOST, sign * (EDGE - 1000), 1e12].map((dateTime, index) => ({
        ...sampleRow(index, 4),
        dateTime,
      }));
      const { report } = await show({ timeZone }, rows);
      await loaded(report, 4);
      // The order decides where the rows are: what is not a date has no place in time.
      const ids = columnTexts(report, 'ID');
      const places = rows.map(({ id }) => ids.indexOf(String(id)));
      const texts = columnTexts(report, 'Date/Time');
      const [beyond, most, near, usual] = places.map((place) => texts[place]);
      // What is not a date is shown as received.
      expect([beyond, near]).to.deep.equal([String(sign * EDGE), String(sign * (EDGE - 1000))]);
      expect(most).to.match(sign > 0 ? /^\d\d\/09\/275760 / : /^\d\d\/04\/-271821 /);
      expect(usual).to.match(/\/09\/2001 \d\d:46/);
      const shown = await keyboardReady(report);
      cellsOf(shown[places[1]!]!).at(-1)!.focus();
      expect(textOf(await find(report, 'tooltip', 'This time elsewhere'))).to.contain(String(sign * MOST));
      await sendKeys({ press: 'Escape' });
      const click = (index: number) =>
        cellsOf(shown[places[index]!]!)[2]!.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }),
        );
      click(0);
      const panel = await find(report, 'dialog', /^Details/);
      expect(textOf(panel)).to.contain(String(sign * EDGE));
      click(1);
      await until(() => textOf(panel).includes(most!));
      const [file] = await savedFiles(() => report.exportCsv());
      expect(file!.text).to.contain(String(sign * EDGE));
      expect(file!.text).to.contain(sign > 0 ? '+275760-09-' : '-271821-04-');
    });
  }
});
