import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import type { ApiLogReport } from '../../../src/index.js';
import { textOf } from '../../support/accessible.js';
import { find, gone, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { quiet, until } from '../../support/until.js';

/** Keys by what the list calls them; characters are called as they are. */
const CAPS: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  Ctrl: 'Control',
  Del: 'Delete',
  Esc: 'Escape',
  'Menu key': 'ContextMenu',
  'Page down': 'PageDown',
  'Page up': 'PageUp',
  Space: ' ',
};

const shown = async (properties: ReportArguments = {}): Promise<ApiLogReport> => {
  const { report } = await show(properties, logOfLength(300));
  await keyboardReady(report);
  return report;
};

const at = (report: ApiLogReport, selector: string): Promise<HTMLElement> =>
  until(() => report.shadowRoot!.querySelector<HTMLElement>(selector));

const focusOn = async (report: ApiLogReport, selector: string): Promise<void> =>
  (await at(report, selector)).focus();

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const held of keys.slice(0, -1)) await sendKeys({ down: held });
  await sendKeys({ press: keys.at(-1)! });
  for (const held of keys.slice(0, -1)) await sendKeys({ up: held });
};

const atRow = async (): Promise<ApiLogReport> => {
  const report = await shown();
  await focusOn(report, 'tr.row[aria-rowindex="2"]');
  return report;
};

const inList = async (): Promise<ApiLogReport> => {
  const report = await shown({ filtersOpen: true });
  await focusOn(report, '#search-client');
  await press('ArrowDown');
  await at(report, '.values-list [role="option"]');
  await press('ArrowDown');
  await at(report, '.values-list .active');
  return report;
};

const inFind = async (): Promise<ApiLogReport> => {
  const report = await shown();
  await focusOn(report, '.find-field');
  await sendKeys({ type: 'a' });
  await at(report, '.find-field[aria-expanded="true"]');
  return report;
};

/** A report with the keyboard in one part of it, by what the list calls the part. */
const PLACES: Readonly<Record<string, () => Promise<ApiLogReport>>> = {
  'Everywhere in the report': atRow,
  'Report tools': async () => {
    const report = await shown();
    report.focus();
    return report;
  },
  Rows: atRow,
  Headings: async () => {
    const report = await shown();
    await focusOn(report, 'th[part~="header-cell-client"] .heading');
    return report;
  },
  'Search fields': async () => {
    const report = await shown({ filtersOpen: true });
    await focusOn(report, '#search-client');
    return report;
  },
  'List of values': inList,
  'Fields for dates': async () => {
    const report = await shown({ filtersOpen: true });
    await focusOn(report, '#search-from');
    return report;
  },
  'Active filters': async () => {
    const report = await shown({ filters: { client: 'a' } });
    await focusOn(report, '.chip button');
    return report;
  },
  Timeline: async () => {
    const report = await shown();
    await focusOn(report, '.timeline-list');
    await press('Shift', 'ArrowRight');
    return report;
  },
  'Find in all fields': inFind,
  Details: async () => {
    const report = await atRow();
    await press('Enter');
    await until(() => report.shadowRoot!.activeElement?.closest('.details'));
    await press(']');
    return report;
  },
};

const opened = async (report: ApiLogReport): Promise<HTMLElement> => {
  await press('?');
  return find(report, 'dialog', 'Keyboard shortcuts');
};

/** The keys of the list, by the part of the report. */
const listed = (dialog: HTMLElement): Map<string, string[][]> =>
  new Map(
    [...dialog.querySelectorAll('table')].map((table) => [
      textOf(table.querySelector('caption')!),
      [...table.querySelectorAll('.key')].map((key) =>
        [...key.querySelectorAll('kbd')].map((cap) => CAPS[textOf(cap)] ?? textOf(cap)),
      ),
    ]),
  );

/** What is wrong with the list: a part that has keys and is not in it, another one, a key that is in a part twice. */
const faultsOf = (keys: ReadonlyMap<string, string[][]>): string[] => {
  const parts = Object.keys(PLACES);
  const missing = parts.filter((part) => !keys.has(part)).map((part) => `no ${part}`);
  const unknown = [...keys.keys()].filter((part) => !parts.includes(part)).map((part) => `unknown ${part}`);
  const twice = [...keys]
    .filter(([, names]) => new Set(names.map(String)).size < names.length)
    .map(([part]) => `twice in ${part}`);
  return [...missing, ...unknown, ...twice];
};

/** Keys that are single characters where one moves about: `shortcuts="off"` turns them off, and leaves those that one control alone has. */
const characters = (keys: ReadonlyMap<string, string[][]>): string[] =>
  [...keys]
    .filter(([part]) => ['Everywhere in the report', 'Rows', 'Details'].includes(part))
    .flatMap(([, names]) =>
      names.filter(([key, ...more]) => more.length === 0 && /^[^ ]$/.test(key!)).flat(),
    );

/** Closes the list; gives whether the focus is back on the row. */
const givesFocusBack = async (report: ApiLogReport): Promise<boolean> => {
  await press('Escape');
  await gone(report, 'dialog', 'Keyboard shortcuts');
  await quiet(50);
  return report.shadowRoot!.activeElement?.matches('tr.row') ?? false;
};

const written = (keys: readonly string[]): string[] =>
  keys.map((key) => (/^[A-Z]$/.test(key) ? key.toLowerCase() : key));

/** Whether the report did something with a key: then the browser does not. */
const isTaken = async (...keys: readonly string[]): Promise<boolean> => {
  let last: KeyboardEvent | null = null;
  const heard = (event: KeyboardEvent): void => void (last = event);
  window.addEventListener('keydown', heard, true);
  await press(...keys);
  await quiet(0);
  window.removeEventListener('keydown', heard, true);
  return (last as KeyboardEvent | null)?.defaultPrevented ?? false;
};

describe('the list of keys', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('opens by the question mark or by its button, and gives the focus back', async () => {
    const report = await atRow();
    const dialog = await opened(report);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(await givesFocusBack(report)).to.equal(true);
    (await find(report, 'button', 'Keyboard shortcuts')).click();
    await find(report, 'dialog', 'Keyboard shortcuts');
  });

  it('names every part that has keys, each of them once', async () => {
    const keys = listed(await opened(await atRow()));
    expect(faultsOf(keys)).to.deep.equal([]);
    expect(keys.get('Everywhere in the report')!.flat()).to.include.members([
      'F6',
      '/',
      'F',
      'G',
      'L',
      'A',
      '?',
    ]);
    // Known-bad: a part that is left out, a key that is told twice.
    const [part, names] = [...keys][1]!;
    expect(faultsOf(new Map([...keys].filter(([one]) => one !== part)))).to.deep.equal([`no ${part}`]);
    expect(faultsOf(new Map([...keys, [part, [...names, names[0]!]]]))).to.deep.equal([`twice in ${part}`]);
    expect(faultsOf(new Map([...keys, ['Elsewhere', [['x']]]]))).to.deep.equal(['unknown Elsewhere']);
  });

  it('would be found to give the focus to something else (the known-bad twin)', async () => {
    const report = await atRow();
    const dialog = await opened(report);
    const button = report.shadowRoot!.querySelector<HTMLElement>('.show-keys')!;
    dialog.addEventListener('close', () => button.focus());
    expect(await givesFocusBack(report)).to.equal(false);
  });

  for (const [place, open] of Object.entries(PLACES))
    it(`tells keys that do something: ${place}`, async () => {
      const help = await atRow();
      const keys = listed(await opened(help)).get(place)!;
      // A modal dialog keeps the keyboard.
      help.remove();
      expect(keys.length).to.be.greaterThan(0);
      for (const one of keys) {
        const report = await open();
        expect(await isTaken(...written(one)), one.join('+')).to.equal(true);
        report.remove();
      }
    });

  it('would be found wrong by a key that does nothing', async () => {
    await atRow();
    expect(await isTaken('x')).to.equal(false);
    expect(await isTaken('Shift', 'F6')).to.equal(true);
  });

  it('leaves out single characters where they are turned off', async () => {
    const report = await shown({ attributes: { shortcuts: 'off' } });
    report.focus();
    await press('?');
    await quiet(50);
    expect(query(report, 'dialog', 'Keyboard shortcuts') === null).to.equal(true);
    (await find(report, 'button', 'Keyboard shortcuts')).click();
    const keys = listed(await find(report, 'dialog', 'Keyboard shortcuts'));
    expect(keys.get('Everywhere in the report')).to.deep.equal([['F6'], ['Shift', 'F6']]);
    expect(keys.get('Details')).to.deep.equal([['Escape']]);
    expect(characters(keys)).to.deep.equal([]);
    // Known-bad: where they are on, they are in it.
    report.shortcuts = 'on';
    const dialog = await find(report, 'dialog', 'Keyboard shortcuts');
    await until(() => characters(listed(dialog)).length > 3);
  });
});
