import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import type { ApiLogReport } from '../../../src/index.js';
import { isExposed, textOf } from '../../support/accessible.js';
import { find, gone, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { quiet, until } from '../../support/until.js';

const shown = async (properties: ReportArguments = {}): Promise<ApiLogReport> => {
  const { report } = await show(properties, logOfLength(60));
  await keyboardReady(report);
  return report;
};

const active = (report: ApiLogReport): HTMLElement => report.shadowRoot!.activeElement as HTMLElement;

/** Opens the search fields as a reader does. */
const opened = async (report: ApiLogReport): Promise<HTMLElement> => {
  const button = await find(report, 'button', /^Show filters/);
  button.focus();
  await sendKeys({ press: 'Enter' });
  const sheet = await find(report, 'dialog', 'Filters');
  await until(() => sheet.contains(active(report)));
  return sheet;
};

/** Whether Tab stays in the sheet, forwards or back, and goes round in it: each of the stops is there once a round. */
const keepsTab = async (report: ApiLogReport, sheet: HTMLElement, isBack: boolean): Promise<boolean> => {
  if (isBack) await sendKeys({ down: 'Shift' });
  const stops: (Element | null)[] = [];
  for (let step = 0; step < 20; step++) {
    await sendKeys({ press: 'Tab' });
    stops.push(report.shadowRoot!.activeElement);
  }
  if (isBack) await sendKeys({ up: 'Shift' });
  const { size } = new Set(stops);
  return stops.every((stop) => stop && sheet.contains(stop)) && size >= 10 && size < stops.length;
};

const covers = (sheet: HTMLElement): boolean => {
  const { width, height } = sheet.getBoundingClientRect();
  return width === innerWidth && height === innerHeight;
};

/** Whether a press on the first value of a list would reach it. */
const canBeChosen = async (report: ApiLogReport, sheet: HTMLElement): Promise<boolean> => {
  sheet.querySelector<HTMLInputElement>('#search-client')!.focus();
  await sendKeys({ press: 'ArrowDown' });
  const isModal = sheet.matches(':modal');
  const option = await until(
    () =>
      report.shadowRoot!.querySelector<HTMLElement>('.values-list [role="option"]') ?? (isModal && 'none'),
  );
  if (option === 'none') return false;
  const { left, top, width, height } = option.getBoundingClientRect();
  return option.contains(report.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2));
};

/** Closes the sheet; gives whether the keyboard is on what opened it, and can go everywhere again. */
const givesKeyboardBack = async (report: ApiLogReport): Promise<boolean> => {
  await sendKeys({ press: 'Escape' });
  await gone(report, 'dialog', 'Filters');
  await quiet(50);
  const { activeElement } = report.shadowRoot!;
  const isBack = activeElement !== null && textOf(activeElement).startsWith('Show filters');
  return isBack && report.shadowRoot!.querySelector('[inert]') === null;
};

describe('the search fields of a narrow report', () => {
  before(async () => setViewport({ width: 360, height: 700 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('lie over the page, keep the keyboard, and give it back', async () => {
    const report = await shown();
    const sheet = await opened(report);
    expect(covers(sheet)).to.equal(true);
    for (const isBack of [false, true]) expect(await keepsTab(report, sheet, isBack)).to.equal(true);
    expect(await givesKeyboardBack(report)).to.equal(true);
    expect(report.filtersOpen).to.equal(false);
  });

  it('would be found to lose the keyboard, or to lie over a part alone (the known-bad twin)', async () => {
    const report = await shown();
    const sheet = await opened(report);
    sheet.style.inlineSize = '20rem';
    expect(covers(sheet)).to.equal(false);
    // Nothing keeps Tab at the last stop, as in a popover of the browser alone.
    const deaf = (event: Event): void =>
      void ((event as KeyboardEvent).key === 'Tab' && event.stopPropagation());
    sheet.addEventListener('keydown', deaf, true);
    for (const isBack of [false, true]) expect(await keepsTab(report, sheet, isBack)).to.equal(false);
    sheet.removeEventListener('keydown', deaf, true);
    sheet.querySelector<HTMLElement>('h3')!.focus();
    (await find(report, 'button', /^Show filters/)).focus = () => undefined;
    expect(await givesKeyboardBack(report)).to.equal(false);
  });

  it('say how many entries are left, show them, and leave their count on the button', async () => {
    const report = await shown();
    const sheet = await opened(report);
    await find(sheet, 'button', 'Show 60 entries');
    const field = sheet.querySelector<HTMLInputElement>('#search-clientId')!;
    field.focus();
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'Escape' });
    await until(() => report.shadowRoot!.querySelector('.values-list') === null);
    field.blur();
    const button = await until(() => query(sheet, 'button', /^Show (?!60 )\d+ entr/));
    const text = textOf(button);
    button.click();
    await gone(report, 'dialog', 'Filters');
    await until(() => report.shadowRoot!.querySelector('.count')!.textContent.trim() === text.slice(5));
    expect((await find(report, 'button', /^Show filters/)).ariaDescription).to.equal('1 active filter');
  });

  it('let their values be chosen, which a modal dialog would shut out', async () => {
    const report = await shown();
    const sheet = await opened(report);
    expect(await canBeChosen(report, sheet)).to.equal(true);
  });

  it('would be found shut out by a modal dialog (the known-bad twin)', async () => {
    const report = await shown();
    const sheet = (await opened(report)) as HTMLDialogElement;
    sheet.hidePopover();
    sheet.removeAttribute('popover');
    sheet.showPopover = () => undefined;
    sheet.showModal();
    expect(await canBeChosen(report, sheet)).to.equal(false);
  });

  it('stay in their place where nobody opened them, and where the report is wide', async () => {
    const report = await shown({ filtersOpen: true });
    await find(report, 'textbox', 'Client');
    expect(query(report, 'dialog', 'Filters') === null).to.equal(true);
    await setViewport({ width: 800, height: 700 });
    const wide = await shown();
    (await find(wide, 'button', /^Show filters/)).click();
    const field = await find(wide, 'textbox', 'Client');
    expect(isExposed(field) && query(wide, 'dialog', 'Filters') === null).to.equal(true);
    await setViewport({ width: 360, height: 700 });
  });

  it('are in their place again where the phone is turned', async () => {
    const report = await shown();
    await opened(report);
    await setViewport({ width: 800, height: 500 });
    await gone(report, 'dialog', 'Filters');
    expect(isExposed(await find(report, 'textbox', 'Client'))).to.equal(true);
    expect(report.shadowRoot!.querySelector<HTMLElement>('.bar')!.inert).to.equal(false);
    await setViewport({ width: 360, height: 700 });
  });

  it('are accessible as a sheet', async () => {
    const report = await shown();
    await opened(report);
    await expect(report).to.be.accessible();
  });
});
