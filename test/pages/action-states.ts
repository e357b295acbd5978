import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { faultOf, logOf, sendJson } from './log-rows.js';
import type { ReportReader } from './report-reader.js';
import type { ReportState } from './report-states.js';
import { scheduleEndpoint } from './schedule-endpoint.js';
import { until } from './until.js';

const openSchedules = async (reader: ReportReader): Promise<void> => {
  await reader.seesRows();
  await reader.press('View actions');
  await reader.press('Schedule report', 'menuitem');
  await reader.finds('Schedule report', 'dialog');
};

const printedPage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [opened] = (window as { openedPages?: (Window & { isPrinted?: boolean })[] }).openedPages ?? [];
    return opened?.isPrinted ? opened.document.body.innerText : '';
  });

const actions: ReportState[] = [
  {
    name: 'with its search fields open, a search under way and a mistake in one',
    async reach(reader) {
      await reader.press('Show filters');
      await reader.fill('Status', 'teapot');
      await reader.press('Filter');
      await reader.finds('Status', 'textbox');
      await reader.fill('Status', '301');
      await reader.fill('Client ID', 'c-7');
      await reader.press('Filter');
      await reader.sees('of 100');
      await reader.press('Clear');
      await reader.sees('of 1,000');
    },
  },
  {
    name: 'with its menu open',
    async reach(reader) {
      await reader.seesRows();
      await reader.press('View actions');
      await reader.finds('Print report', 'menuitem');
    },
  },
  {
    name: 'sorted, scrolled to a date and back to the top',
    async reach(reader, page) {
      await reader.seesRows();
      await reader.press('Status');
      await reader.sees('sorted by Status');
      await reader.press('Date/Time');
      await reader.sees('newest first');
      await page.mouse.move(600, 500);
      await until('other rows', async () => {
        // Again and again: a page behind others may not get the first turn of the wheel.
        await page.mouse.wheel({ deltaY: 1000 });
        return !(await reader.isAtTop());
      });
      await reader.press('Back to top');
      await until('the first rows', () => reader.isAtTop());
    },
  },
  {
    name: 'exporting',
    async reach(reader) {
      await reader.seesRows();
      await reader.press('View actions');
      await reader.press('Export CSV', 'menuitem');
      await reader.sees('Export finished');
    },
  },
  {
    name: 'printing',
    async reach(reader, page) {
      await reader.seesRows();
      await reader.press('View actions');
      await reader.press('Print report', 'menuitem');
      await until('a printed page', async () => (await printedPage(page)) !== '');
      const text = await printedPage(page);
      assert.match(text, /^API Logs/);
      assert.match(text, /https:\/\/api\.example\/v0\/entities\/999\b/);
    },
  },
];

const looksOfAReader: ReportState[] = [
  {
    name: 'with columns hidden, moved and made wider, in the dialog and on a heading',
    async reach(reader, page) {
      await reader.seesRows();
      await reader.press('Columns…');
      await reader.press('Client', 'checkbox');
      await reader.press('Move URL up');
      await reader.press('Wrap long URLs and texts', 'checkbox');
      await reader.press('Close');
      await page.mouse.move(200, 200);
      await reader.press('ID');
      await reader.sees('sorted by ID');
      await page.keyboard.down('Alt');
      await page.keyboard.down('Shift');
      await reader.pressKeys('ArrowRight', 'ArrowUp');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Alt');
      await reader.sees('ID, width');
    },
  },
  {
    name: 'with a view saved and shown',
    async reach(reader) {
      await reader.seesRows();
      await reader.press('Views…');
      await reader.fill('View name', 'Mine');
      await reader.press('Save');
      await reader.press('Rename Mine');
      await reader.press('Cancel');
      await reader.press('Show Mine');
      await until('the dialog to close', async () => !(await reader.text()).includes('View name'));
    },
  },
];

const schedules: ReportState[] = [
  {
    name: 'with a schedule made, paused, resumed and deleted',
    schedules: scheduleEndpoint(),
    async reach(reader) {
      await openSchedules(reader);
      await reader.sees('Every morning');
      await reader.fill('Name', 'Errors of the week');
      await reader.fill('Recipients', 'ana@example.com');
      await reader.press('Schedule');
      await reader.press('Pause Errors of the week');
      await reader.sees('paused');
      await reader.press('Resume Errors of the week');
      await reader.press('Delete Every morning');
      await reader.press('Delete Every morning for good');
      await reader.press('Delete Errors of the week');
      await reader.press('Delete Errors of the week for good');
      await reader.sees('There are no schedules yet.');
      await reader.press('Close');
    },
  },
  {
    name: 'with schedules that could not be had',
    schedules: faultOf(500),
    async reach(reader) {
      await openSchedules(reader);
      await reader.sees('The server failed. (500)');
    },
  },
  {
    name: 'with a schedule that only the page hears of',
    async reach(reader) {
      await openSchedules(reader);
      await reader.fill('Name', 'Errors of the week');
      await reader.fill('Recipients', 'ana@example.com');
      await reader.press('Schedule');
      await until('the dialog to close', async () => !(await reader.text()).includes('Recipients'));
    },
  },
];

const looks: ReportState[] = [
  {
    name: 'narrow',
    prepare: (page) => page.setViewport({ width: 360, height: 640 }),
    async reach(reader) {
      await reader.seesRows();
      await reader.press('Show filters');
      await reader.finds('Client', 'textbox');
    },
  },
  {
    name: 'in Portuguese',
    host: { lang: 'pt-BR', attributes: { endpoint: '/logs', 'filters-open': '' } },
    async reach(reader) {
      await reader.seesRows();
      await reader.sees('Registros de API');
      await reader.press('Exibir ações');
      await reader.finds('Agendar relatório', 'menuitem');
    },
  },
  {
    name: 'dark',
    host: {
      head: '<meta name="color-scheme" content="dark" />',
      attributes: { endpoint: '/logs', 'filters-open': '' },
    },
    prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
    reach: (reader) => reader.seesRows(),
  },
  { name: 'with a million rows', logs: logOf(1_000_000), reach: (reader) => reader.sees('of 1,000,000') },
  {
    name: 'with rows of odd values',
    logs: (_request, response) =>
      sendJson(response, {
        rows: [{ id: { nested: [1, { _$litType$: 1, strings: ['<img>'], values: [] }] } }, {}, { id: null }],
        total: 3,
      }),
    reach: (reader) => reader.sees('_$litType$'),
  },
];

export const actionStates: readonly ReportState[] = [...actions, ...looksOfAReader, ...schedules, ...looks];
