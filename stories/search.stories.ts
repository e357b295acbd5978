import { status } from './support/failures.js';
import { logOfLength } from './support/log-of-rows.js';
import { partialSource } from './support/partial-source.js';
import { reportElement } from './support/report-element.js';
import { sampleRows } from './support/sample-rows.js';
import { DEFAULTS, SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

/** A log of few clients. */
const clientRows = (clients: readonly string[]) =>
  sampleRows(60).map((row, index) => ({ ...row, client: clients[index % clients.length]! }));

export default { ...SHARED, title: 'Search', args: { ...DEFAULTS, filtersOpen: true } } satisfies ReportMeta;

export const Open: ReportStory = {};

export const OpenInPortuguese: ReportStory = { args: { locale: 'pt-BR' } };

export const ActiveFilters: ReportStory = {
  name: 'Active filters',
  args: { filters: { client: 'ana', status: '4xx', error: 'true', from: '2026-11-01T00:00:00.000Z' } },
};

/** The source filters by status and no more: the rest is done over the rows loaded. */
export const AmongRowsLoaded: ReportStory = {
  name: 'A filter that the source does not answer',
  args: { filters: { client: 'ana', status: '4xx' } },
  render: (given) => reportElement({ ...given, source: partialSource(logOfLength(250_000)) }),
};

export const Locked: ReportStory = {
  name: 'Locked filters',
  args: { lockedFilters: { resource: '/api/pam', tenant: 'acme' } },
  render: reportOf(() => sampleRows(400).map((row) => ({ ...row, tenant: 'acme' }))),
};

export const Refused: ReportStory = {
  name: 'A search that the server does not accept',
  args: { filters: { status: '404' } },
  render: reportOf(logOfLength(1234), { failure: status(400, 'status is not supported') }),
};

/** What is not valid is said beside its field, once Filter is pressed. */
export const Mistake: ReportStory = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    const input = await until(() => root.querySelector<HTMLInputElement>('#search-status'));
    input.value = 'four hundred';
    input.form!.requestSubmit();
  },
};

const typeDate = async (canvas: HTMLElement, typed: string, submits = false): Promise<void> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  const input = await until(() => root.querySelector<HTMLInputElement>('#search-from'));
  input.value = typed;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (submits) input.form!.requestSubmit();
};

/** What was understood of a date is shown below its field before Enter: the report's pattern says which number is the day. */
export const DateUnderstood: ReportStory = {
  name: 'A date as it is typed',
  args: { timeZone: 'America/Sao_Paulo' },
  play: ({ canvasElement }) => typeDate(canvasElement, '05112026 1405'),
};

export const RangeUnderstood: ReportStory = {
  name: 'A range in one field, in Portuguese',
  args: { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' },
  play: ({ canvasElement }) => typeDate(canvasElement, '05/11 14:00 até 14:10'),
};

/** A date that the calendar has not is never another one. */
export const DateRefused: ReportStory = {
  name: 'A date that there is not',
  play: ({ canvasElement }) => typeDate(canvasElement, '31/02/2026 25:00', true),
};

/** The bounds of a period are hints in its fields. */
export const PeriodBounds: ReportStory = { name: 'Bounds of a period', args: { filters: { period: 'P7D' } } };

/** What was cleared can be restored. */
export const Cleared: ReportStory = {
  name: 'Filters cleared',
  args: { filtersOpen: false, filters: { client: 'ana', 'not.method': 'GET', time: '200-' } },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    (await until(() => root.querySelector<HTMLElement>('.chips .after-chips'))).click();
  },
};

/** Values that were picked are compared as a whole, and their chips say so; what was typed is contained. */
export const ExactValues: ReportStory = {
  name: 'Chips of whole values and of typed text',
  args: {
    filtersOpen: false,
    filters: {
      'is.client': 'Ana Souza (ana.souza)\nMonitor (monitor)',
      resource: 'pam',
      'not.is.method': 'DELETE',
    },
  },
};

/** A whole value that the host locked is shown in its own search field, in the words of its chip. */
export const LockedExact: ReportStory = {
  name: 'A locked filter of a whole value',
  args: { lockedFilters: { 'is.client': 'Ana Souza (ana.souza)' } },
};

/** A text that values contain, typed in a drop-down of several. */
export const ContainsInDropDown: ReportStory = {
  name: 'A drop-down with a text that values contain',
  args: { preset: 'workato', filters: { client: 'glo', status: '404' } },
  render: reportOf(() => clientRows(['acme', 'globex', 'initech'])),
};

/** Workato's Client takes any of several values: its drop-down has check marks, and a text that values contain. */
export const SeveralValues: ReportStory = {
  name: 'A drop-down of several values',
  args: { preset: 'workato', filters: { 'is.client': 'acme\nglobex' } },
  render: reportOf(() => clientRows(['acme', 'globex', 'initech'])),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    await until(() => root.querySelector('.multi-select [role="option"]'));
    root.querySelector<HTMLElement>('#search-client')!.click();
  },
};
