import { logOfLength } from './support/log-of-rows.js';
import { openCellMenu, openDetails } from './support/open-row.js';
import { sampleRow, sampleRows } from './support/sample-rows.js';
import { DEFAULTS, SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default { ...SHARED, title: 'Details', args: DEFAULTS } satisfies ReportMeta;

/** An entry in full: beside the table, or over it where the report is narrow. */
export const Open: ReportStory = { play: ({ canvasElement }) => openDetails(canvasElement, 0) };

export const OpenInPortuguese: ReportStory = { args: { locale: 'pt-BR' }, play: Open.play! };

/** A call that failed says why, in plain words. */
export const Failed: ReportStory = {
  render: reportOf(() => sampleRows(40).map((row) => ({ ...row, status: 401 }))),
  play: ({ canvasElement }) => openDetails(canvasElement, 1),
};

/** Fields that were received with the row and that the report does not know, JSON to be unfolded. */
export const UnknownFields: ReportStory = {
  name: 'Fields that the report does not know',
  render: reportOf(() =>
    sampleRows(40).map((row) => ({
      ...row,
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      request: { headers: { accept: 'text/html', 'user-agent': 'curl/8.5' }, tags: ['a', 'b'], body: null },
    })),
  ),
  play: ({ canvasElement }) => openDetails(canvasElement, 0),
};

/** Workato hides gateway code and status details in its file; the details have them. */
export const Workato: ReportStory = {
  args: { preset: 'workato' },
  render: reportOf(() => [
    {
      dateTime: '2026-11-21T12:30:00Z',
      status: 401,
      collection: 'Billing',
      collectionType: 'recipe',
      resource: '/billing/v1/invoices',
      client: 'Customer Success Team',
      ip: '10.0.0.7',
      time: 12,
      outcome: 'Error',
      gatewayCode: '4011',
      statusDetails: 'Unrecognized token',
      delay: 1,
      jobUrl: 'https://app.workato.example/recipes/12/job/j-7',
    },
  ]),
  play: ({ canvasElement }) => openDetails(canvasElement, 0),
};

/** What can be done with a cell, and with its row: by the right button, or Shift+F10. */
export const CellMenu: ReportStory = {
  name: 'Menu of a cell',
  play: ({ canvasElement }) => openCellMenu(canvasElement, 2, 13),
};

/** A time in other zones and for machines, where the keyboard rests on it. */
export const TimeCard: ReportStory = {
  name: 'Card of a time',
  render: reportOf(logOfLength(40)),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    const cell = await until(() =>
      root.querySelector<HTMLElement>('tr.row[aria-rowindex="3"] td:last-child'),
    );
    await until(() => root.querySelector('.grid [tabindex="0"]'));
    cell.focus();
  },
};

/** On which clock, and beside which other one. */
export const TimeZone: ReportStory = {
  name: 'Time zone',
  render: reportOf(() => [sampleRow(0, 1)]),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    (await until(() => root.querySelector<HTMLElement>('.footer .zone'))).click();
    await until(() => root.querySelector('dialog.modal[open]'));
  },
};
