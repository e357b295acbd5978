import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { readerWho } from '../../stories/support/chosen-before.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import { nameOf } from '../support/accessible.js';
import { heard } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { gridOf, headings, keyboardReady, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { ENGLISH } from './seed-tables.js';

const FEW = ['id', 'client', 'url'];

const shown = async (properties: ReportArguments = {}) => {
  const { report } = await show({ cacheKey: readerWho(), ...properties });
  await keyboardReady(report);
  return { report, sorts: eventsOf(report, 'api-log-sort-change') };
};

const labels = (report: ApiLogReport): string[] => headings(report).map(nameOf);
const widths = (report: ApiLogReport): number[] => headings(report).map(({ offsetWidth }) => offsetWidth);

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ down: key });
  for (const key of keys.reverse()) await sendKeys({ up: key });
};

const activeLabel = (report: ApiLogReport): string =>
  nameOf(report.shadowRoot!.activeElement!.closest('th')!);

const focusHeading = async (report: ApiLogReport, label: string): Promise<void> => {
  const heading = headings(report)[labels(report).indexOf(label)]!;
  heading.querySelector<HTMLElement>('.heading')!.focus();
};

describe('a heading under the keyboard', () => {
  it('moves with its column, at once and for good, and the focus with it', async () => {
    const { report } = await shown();
    await focusHeading(report, 'Client');
    await press('Alt', 'Shift', 'ArrowLeft');
    await until(() => labels(report)[1] === 'Client');
    await heard(report, 'status', 'Client, column 2 of 15');
    expect(activeLabel(report)).to.equal('Client');
    await press('Alt', 'Shift', 'ArrowRight');
    await press('Alt', 'Shift', 'ArrowRight');
    await until(() => labels(report)[3] === 'Client');
    expect(activeLabel(report)).to.equal('Client');
    const { report: again } = await show({ cacheKey: report.cacheKey });
    await loaded(again);
    expect(labels(again)[3]).to.equal('Client');
  });

  it('stays where it is at the ends', async () => {
    const { report } = await shown();
    await focusHeading(report, 'ID');
    await press('Alt', 'Shift', 'ArrowLeft');
    await heard(report, 'status', 'ID, column 1 of 15');
    expect(labels(report)).to.deep.equal(ENGLISH.columns);
  });

  for (const [wider, narrower] of [
    [
      ['Alt', 'Shift', 'ArrowUp'],
      ['Alt', 'Shift', 'ArrowDown'],
    ],
    [['+'], ['-']],
  ] as const) {
    it(`makes its column wider by ${wider.join('+')}, and narrower by ${narrower.join('+')}`, async () => {
      const { report } = await shown({ columns: FEW });
      const [id, client] = widths(report);
      await focusHeading(report, 'ID');
      await press(...wider);
      await until(() => widths(report)[0]! > id!);
      await heard(report, 'status', /^.*ID, width \d+/);
      expect(widths(report)[1]).to.be.closeTo(client!, 1);
      await press(...narrower);
      await press(...narrower);
      await until(() => widths(report)[0]! < id!);
    });
  }
});

describe('a heading under the pointer', () => {
  afterEach(() => resetMouse());

  const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0] + 10, from[1]] });
    await sendMouse({ type: 'move', position: to });
  };
  const middle = (report: ApiLogReport, label: string): [number, number] => {
    const { left, top, width, height } =
      headings(report)[labels(report).indexOf(label)]!.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const edge = (report: ApiLogReport, label: string): [number, number] => {
    const { right, top, height } = headings(report)[labels(report).indexOf(label)]!.getBoundingClientRect();
    return [Math.round(right), Math.round(top + height / 2)];
  };

  it('is dragged to another place, and sorts nothing by that', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    await drag(
      middle(report, 'ID'),
      middle(report, 'URL').map((at, axis) => at + (axis ? 0 : 60)) as [number, number],
    );
    expect(labels(report)).to.deep.equal(['ID', 'Client', 'URL']);
    await sendMouse({ type: 'up' });
    await until(() => labels(report).join() === 'Client,URL,ID');
    await heard(report, 'status', 'ID, column 3 of 3');
    await quiet(50);
    expect(sorts).to.deep.equal([]);
  });

  it('sorts where it is pressed and not dragged', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    await sendMouse({ type: 'click', position: middle(report, 'Client') });
    await until(() => sorts.length === 1);
  });

  it('sorts again after a drag', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    await drag(middle(report, 'ID'), middle(report, 'URL'));
    await sendMouse({ type: 'up' });
    await until(() => labels(report)[0] === 'Client');
    await sendMouse({ type: 'click', position: middle(report, 'Client') });
    await until(() => sorts.length === 1);
  });

  it('goes nowhere where Escape ends the drag', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    await drag(middle(report, 'ID'), middle(report, 'URL'));
    await press('Escape');
    await sendMouse({ type: 'up' });
    await quiet(50);
    expect(labels(report)).to.deep.equal(['ID', 'Client', 'URL']);
    expect(sorts).to.deep.equal([]);
  });

  it('is made wider by its edge, which follows the pointer, and sorts nothing by that', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    const [id, client] = widths(report);
    const [x, y] = edge(report, 'Client');
    await drag([x, y], [x + 80, y]);
    await until(() => Math.abs(widths(report)[1]! - client! - 80) < 3);
    expect(widths(report)[0]).to.be.closeTo(id!, 1);
    await sendMouse({ type: 'up' });
    await heard(report, 'status', /Client, width \d+/);
    await quiet(50);
    expect(widths(report)[1]! - client!).to.be.closeTo(80, 3);
    expect(sorts).to.deep.equal([]);
    const { report: again } = await show({ cacheKey: report.cacheKey, columns: FEW });
    await loaded(again);
    expect(widths(again)[1]).to.be.closeTo(client! + 80, 3);
  });

  it('fits its content by a double press on its edge', async () => {
    const { report, sorts } = await shown({ columns: FEW });
    const [x, y] = edge(report, 'ID');
    await drag([x, y], [x + 200, y]);
    await sendMouse({ type: 'up' });
    await until(() => widths(report)[0]! > 200);
    const [at] = edge(report, 'ID');
    for (let time = 0; time < 2; time++) await sendMouse({ type: 'click', position: [at, y] });
    headings(report)[0]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await until(() => widths(report)[0]! < 120);
    await heard(report, 'status', 'ID fits its content.');
    expect(sorts).to.deep.equal([]);
  });

  it('has an edge of 24 px', async () => {
    const { report } = await shown({ columns: FEW });
    const [x, y] = edge(report, 'ID');
    const under = (at: number) => report.shadowRoot!.elementFromPoint(at, y)!.localName;
    expect([under(x - 11), under(x), under(x + 11)]).to.deep.equal(['th', 'th', 'th']);
    expect([under(x - 14), under(x + 14)].includes('th')).to.equal(false);
  });

  it('makes the table no wider by the edge of the last one', async () => {
    const { report } = await shown({ columns: ['id'] });
    const scroller = gridOf(report).parentElement!;
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
  });
});
