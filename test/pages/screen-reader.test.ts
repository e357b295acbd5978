import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { logOf, rowAt, type Row } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { until } from './until.js';

const SILENT = ['generic', 'none', 'InlineTextBox', 'ScrollArea', 'LineBreak'];

/** The accessibility tree, a line each: role, name and states, without what has no role. */
const linesOf = (node: SerializedAXNode): string[] => {
  const { role, name = '', children = [], pressed, checked, selected, expanded, description, value } = node;
  const states = Object.entries({ pressed, checked, selected, expanded, value, description })
    .filter(([, state]) => state !== undefined && state !== '')
    .map(([state, set]) => ` ${state}=${String(set)}`);
  const own = SILENT.includes(role) ? [] : [`${role} “${name}”${states.join('')}`];
  return [...own, ...children.flatMap(linesOf)];
};

const heard = async (page: Page, selector: string): Promise<string[]> => {
  const handle = await page.evaluateHandle(
    (chosen) => document.querySelector('api-log-report')!.shadowRoot!.querySelector(chosen),
    selector,
  );
  const root = handle.asElement();
  const tree = root && (await page.accessibility.snapshot({ root: root, interestingOnly: false }));
  return tree ? linesOf(tree) : [];
};

/** Waits until one of the lines is heard; gives all of them. */
const untilHeard = async (page: Page, selector: string, wanted: RegExp): Promise<string[]> => {
  let lines: string[] = [];
  await until(String(wanted), async () => {
    lines = await heard(page, selector);
    return lines.some((line) => wanted.test(line));
  }).catch((error: Error) => assert.fail(`${error.message}\n${lines.join('\n')}`));
  return lines;
};

/** Controls whose description says their name once more. */
const saidTwice = (lines: readonly string[]): string[] =>
  lines.filter((line) => {
    const [, name, description] = /^\S+ “(.*?)”.* description=(.*)$/.exec(line) ?? [];
    return name !== undefined && name === description;
  });

const CONTROLS = ['button', 'textbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'DisclosureTriangle'];

const withoutName = (lines: readonly string[]): string[] =>
  ofRole(lines, ...CONTROLS).filter((line) => line.includes(' “”'));

const ofRole = (lines: readonly string[], ...roles: string[]): string[] =>
  lines.filter((line) => roles.includes(line.split(' ')[0]!));

/** Every failure is of one client. */
const row = (index: number): Row => {
  const own = rowAt(index);
  return { ...own, client: own['error'] === true ? 'billing' : 'web' };
};

describe('what a screen reader hears', () => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: {
      '/': hostPage({
        attributes: { endpoint: '/logs', 'cache-key': 'a reader', 'time-zone': 'UTC', locale: 'en' },
      }),
      '/logs': logOf(500, row),
    },
  });

  const opened = async (): Promise<[Page, ReportReader]> => {
    const { page } = await browser.open(server.address('/'));
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    return [page, reader];
  };

  it('of the strip: what each control is for and which state it is in, at any width', async () => {
    const [page] = await opened();
    const controls = ['combobox', 'button', 'radiogroup', 'radio'];
    const atWidth = async (width: number): Promise<string[]> => {
      await page.setViewport({ width, height: 800 });
      return ofRole(await untilHeard(page, '.strip', /^radio /), ...controls);
    };
    const wide = await atWidth(1280);
    assert.deepEqual(
      wide.map((line) => line.replace(/ (?:value|description)=.*/, '')),
      [
        'combobox “Time range” expanded=false',
        'button “Earlier”',
        'button “Later”',
        'combobox “Find in all fields” expanded=false',
        'button “Compare” expanded=false',
        'button “Find causes” expanded=false',
        'radiogroup “View”',
        'radio “Rows” checked=true',
        'radio “Summary” checked=false',
        'button “Live” pressed=false',
      ],
    );
    // Where labels have no room they are heard all the same.
    // Rows are cards there, without headings to sort by.
    const sort = 'combobox “Sort” expanded=false value=Date/Time, descending';
    const narrow = await atWidth(360);
    assert.ok(narrow.includes(sort));
    assert.deepEqual(
      narrow.filter((control) => control !== sort),
      wide,
    );
  });

  it('of the timeline: what it shows in one sentence, each bar, and how to use it', async () => {
    const [page, reader] = await opened();
    const lines = await untilHeard(page, '.above-table', /^option /);
    assert.match(
      ofRole(lines, 'listbox').join(),
      /^listbox “Timeline: 100 requests, 40% failed, most at 11:58:21”.*description=Left and right move/,
    );
    const [first] = ofRole(lines, 'option');
    assert.match(first!, /^option “11:58:21 to 11:58:22: 1 request, 1 failed” selected=/);
    assert.equal(ofRole(lines, 'option').length, 100);
    assert.ok(lines.includes('StaticText “of the 100 rows loaded”'));
    await reader.press('Timeline as a table');
    const table = await untilHeard(page, '.above-table', /^table /);
    assert.ok(ofRole(table, 'columnheader').length >= 3, table.join('\n'));
    assert.ok(ofRole(table, 'button').some((line) => /“Timeline as a table” pressed=true/.test(line)));
  });

  it('of values: how many entries each has and how many of those failed', async () => {
    const [page, reader] = await opened();
    await reader.press('Show filters');
    await reader.press('Client', 'textbox');
    const lines = await untilHeard(page, '.values-list', /^option /);
    assert.deepEqual(ofRole(lines, 'listbox', 'option'), [
      'listbox “Values of Client”',
      'option “web, 60 entries” selected=false',
      'option “billing, 40 entries, 100% failed” selected=false',
    ]);
  });

  it('of the search form: each field, what it is, and its two ends', async () => {
    const [page, reader] = await opened();
    await reader.press('Show filters');
    const lines = await untilHeard(page, '[role="search"]', /^button “Clear”/);
    assert.equal(lines[0], 'search “Search in API Logs”');
    assert.deepEqual(ofRole(lines, 'textbox', 'combobox', 'button'), [
      'textbox “Client ID” description=Client identification in senhasegura.',
      'textbox “Client” description=Name and username of the client using the API resource.',
      'textbox “Authorization ID” description=Authorization identification number.',
      'textbox “Authorization” description=Authorization name.',
      'textbox “IP” description=IP that used the API.',
      'textbox “Resource” description=Technical name of the resource used.',
      'textbox “Status” description=Operation status code.',
      'combobox “Error” expanded=false value=All description=Drop-down menu. Indicates if there was an error in the call. Can be Yes or No.',
      'textbox “Date/Time” description=Initial value of the call date. Calendar: Alt and the down arrow',
      'textbox “until” description=Final value of the call date. Calendar: Alt and the down arrow',
      'button “Filter”',
      'button “Clear”',
    ]);
  });

  it('of dialogs: what each is for, and every control in it by a name that is said once', async () => {
    const [page, reader] = await opened();
    const dialogs: readonly [title: string, open: () => Promise<void>][] = [
      [
        'Schedule report',
        () => reader.press('View actions').then(() => reader.press('Schedule report', 'menuitem')),
      ],
      ['Columns', () => reader.press('Columns…')],
      ['Views', () => reader.press('Views…')],
      ['Keyboard shortcuts', () => reader.press('Keyboard shortcuts')],
    ];
    for (const [name, open] of dialogs) {
      await open();
      const lines = await untilHeard(page, 'dialog[open]', /^dialog /);
      assert.deepEqual([name, ...withoutName(lines), ...saidTwice(lines)], [name], lines.join('\n'));
      await reader.pressKeys('Escape');
    }
  });

  it('of causes: a sentence with its numbers, and what can be shown', async () => {
    const [page, reader] = await opened();
    await reader.press('Find causes');
    const lines = await untilHeard(page, '.causes', /40 of 40 have Client billing/);
    assert.deepEqual(ofRole(lines, 'region', 'group'), [
      'region “Causes”',
      'group “Compare with all others”',
    ]);
    assert.ok(lines.includes('button “Failed entries” pressed=true'));
    assert.ok(ofRole(lines, 'listitem').length > 0);
    assert.ok(
      ofRole(lines, 'button').some((line) => line.startsWith('button “Show these')),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => line.includes('Only the 100 rows loaded were compared.')));
  });

  it('of the summary: the answer first, then a table with headings of rows and columns', async () => {
    const [page, reader] = await opened();
    await reader.pressKeys('Tab', 'g');
    const lines = await untilHeard(page, '.summary', /^table /);
    const sentence = lines.findIndex((line) => line.includes('40 of 100 entries failed (40%).'));
    const table = lines.findIndex((line) => line.startsWith('table “Summary by Resource”'));
    assert.ok(sentence >= 0 && sentence < table, lines.join('\n'));
    assert.deepEqual(
      ofRole(lines, 'columnheader').map((line) => /“(.*?)”/.exec(line)![1]),
      ['Resource', 'Entries', 'Failed', 'p50', 'p95', 'p99', 'Slowest', 'First', 'Last'],
    );
    assert.equal(ofRole(lines, 'rowheader').length, 3);
    assert.ok(ofRole(lines, 'button').some((line) => line.includes('“Show entries: /api/v0/entities”')));
    assert.ok(lines.some((line) => line.includes('Only the 100 rows loaded so far were counted.')));
  });

  it('of Live: that it is on, and since when nothing is new', async () => {
    const [page, reader] = await opened();
    await reader.press('Live');
    const lines = await untilHeard(page, '.live', /Nothing new since/);
    assert.ok(lines.includes('button “Live” pressed=true'), lines.join('\n'));
  });

  it('is seen in forced colours, too: a pressed button is another one than those beside it', async () => {
    const [page, reader] = await opened();
    await reader.press('Find causes');
    await untilHeard(page, '.causes', /pressed=true/);
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const backgrounds = await page.evaluate(() => {
      const buttons = document
        .querySelector('api-log-report')!
        .shadowRoot!.querySelectorAll('.causes .comparison-choices button');
      return [...buttons].map((button) => [
        button.getAttribute('aria-pressed'),
        getComputedStyle(button).backgroundColor,
      ]);
    });
    const pressed = backgrounds.filter(([isPressed]) => isPressed === 'true').map(([, colour]) => colour);
    const others = backgrounds.filter(([isPressed]) => isPressed !== 'true').map(([, colour]) => colour);
    assert.equal(pressed.length, 1);
    assert.ok(others.length > 0 && !others.includes(pressed[0]), JSON.stringify(backgrounds));
  });

  it('would be seen to be nothing where a name is taken away (the known-bad twin)', async () => {
    const [page] = await opened();
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('api-log-report')!;
      const button = shadowRoot!.querySelector<HTMLElement>('.causes-toggle')!;
      button.removeAttribute('title');
      for (const label of button.querySelectorAll<HTMLElement>('.strip-label')) label.hidden = true;
    });
    const lines = await heard(page, '.strip');
    assert.ok(!lines.some((line) => line.startsWith('button “Find causes”')));
    assert.ok(lines.some((line) => line.startsWith('button “”')));
  });
});
