import { expect } from '@open-wc/testing';
import * as columns from '../../stories/columns.stories.js';
import * as compare from '../../stories/compare.stories.js';
import * as details from '../../stories/details.stories.js';
import * as search from '../../stories/search.stories.js';
import * as states from '../../stories/states.stories.js';
import * as timeline from '../../stories/timeline.stories.js';
import * as views from '../../stories/views.stories.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import type { ReportMeta, ReportStory } from '../../stories/support/story.js';
import type { ApiLogReport } from '../../src/index.js';
import { KeptFocus } from '../../src/shell/kept-focus.js';
import { isExposed, nameOf } from '../support/accessible.js';
import { find, heard } from '../support/screen.js';
import { show } from '../support/show.js';
import { showStory } from '../support/show-story.js';
import { loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const active = (report: ApiLogReport): HTMLElement | null =>
  report.shadowRoot!.activeElement as HTMLElement | null;

/** The first control of that name that can be seen and used, whatever its role. */
const control = (report: ApiLogReport, name: string | RegExp): Promise<HTMLElement> =>
  until(
    () =>
      [...report.shadowRoot!.querySelectorAll<HTMLElement>('button:not(:disabled), input, select')].find(
        (element) =>
          isExposed(element) &&
          element.checkVisibility() &&
          (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))),
      ),
    () =>
      `No control is named ${String(name)}; there is: ${[...report.shadowRoot!.querySelectorAll('button')]
        .filter((one) => one.checkVisibility())
        .map(nameOf)
        .join(', ')}.`,
  );

const storied = async (file: unknown, story: string): Promise<ApiLogReport> => {
  const { default: meta, [story]: one } = file as Record<string, ReportStory> & { default: ReportMeta };
  const report = (await showStory(meta, one!)).querySelector('api-log-report')!;
  await until(() => report.shadowRoot?.querySelector('[role="grid"], [role="search"]'));
  return report;
};

/** Presses controls one after the other, as the keyboard does: each has the focus first. */
const pressed = async (report: ApiLogReport, names: readonly (string | RegExp)[]): Promise<void> => {
  for (const name of names) {
    const element = await control(report, name);
    element.focus();
    expect(active(report) === element, `${String(name)} takes the focus`).to.equal(true);
    element.click();
    await report.updateComplete;
    await quiet(60);
  }
};

const faultOf = (report: ApiLogReport): string => {
  const element = active(report);
  if (!element) return `The focus is on ${document.activeElement?.localName}.`;
  return element.checkVisibility() && !element.matches(':disabled')
    ? ''
    : `The focus is on ${nameOf(element)}, out of sight or disabled.`;
};

/** Stories, and what is pressed in them: each press removes, hides or disables what has the focus, or opens and closes something. */
const PRESSES: readonly (readonly [file: unknown, story: string, ...names: (string | RegExp)[]])[] = [
  [states, 'ServerError', /^(Try again|Retry)/],
  [search, 'ActiveFilters', /^Remove filter/, /^Remove filter/],
  [columns, 'Dialog', /^Move .* down/, /^Move .* up/, 'Close'],
  [compare, 'DayBefore', /^Close/],
  [details, 'Open', /^Close/],
  [timeline, 'Counted', 'Timeline'],
  [views, 'Deleting', /^Delete/],
];

describe('the focus', () => {
  it('stays in the report, and where it can be seen, whatever is pressed', async () => {
    const faults: string[] = [];
    for (const [file, story, ...names] of PRESSES) {
      const report = await storied(file, story);
      await pressed(report, names).catch((error: Error) => faults.push(`${story}: ${error.message}`));
      await quiet(60);
      if (faultOf(report) !== '') faults.push(`${story}: ${faultOf(report)}`);
      report.parentElement!.remove();
    }
    expect(faults).to.deep.equal([]);
  });

  /** A report with the keyboard on something in the middle of it. */
  const withFocusOn = async (name: string): Promise<ApiLogReport> => {
    const { report } = await show({ locale: 'en', filtersOpen: true }, sampleRows(40));
    await loaded(report);
    (await find(report, 'textbox', name)).focus();
    return report;
  };

  it('stays near when a part is closed, a language is chosen, a control is disabled by others than its reader', async () => {
    const report = await withFocusOn('Client');
    report.locale = 'de';
    await find(report, 'textbox', 'Client-ID').catch(() => undefined);
    await until(() => faultOf(report) === '');
    expect(active(report)!.closest('[role="search"]') !== null, nameOf(active(report)!)).to.equal(true);
    (active(report) as HTMLInputElement).disabled = true;
    report.requestUpdate();
    await until(() => faultOf(report) === '');
    expect(active(report)!.closest('[role="search"]') !== null, 'still in the search fields').to.equal(true);
    report.filtersOpen = false;
    await until(
      () => faultOf(report) === '',
      () => faultOf(report),
    );
  });

  it('would be lost if nothing kept it (the known-bad twin)', async () => {
    const { keep } = KeptFocus.prototype;
    KeptFocus.prototype.keep = () => undefined;
    try {
      const report = await withFocusOn('Client');
      (active(report) as HTMLInputElement).disabled = true;
      report.requestUpdate();
      await until(() => faultOf(report) === 'The focus is on body.');
    } finally {
      KeptFocus.prototype.keep = keep;
    }
  });

  it('is left alone where its reader has taken it elsewhere', async () => {
    const report = await withFocusOn('Client');
    (active(report) as HTMLElement).blur();
    await quiet(20);
    report.filtersOpen = false;
    await report.updateComplete;
    await quiet(60);
    expect(document.activeElement === document.body).to.equal(true);
  });
});

describe('an update that brings nothing', () => {
  it('is said, each time; one that brings something else says what is there', async () => {
    const rows = sampleRows(40);
    const { report } = await show({ locale: 'en' }, rows);
    await loaded(report);
    await heard(report, 'status', '40 entries');
    const said = (): string =>
      [...report.shadowRoot!.querySelectorAll('[role="status"]')]
        .map(({ textContent }) => textContent)
        .join('|');
    await report.refresh();
    const first = await heard(report, 'status', 'No new entries.');
    expect(first).to.contain('No new entries.');
    const before = said();
    await report.refresh();
    await until(() => said() !== before);
    await heard(report, 'status', 'No new entries.');
  });
});
