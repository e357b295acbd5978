import { logOfLength } from './support/log-of-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default {
  ...SHARED,
  title: 'Summary',
  args: { ...SHARED.args, pageSize: 600 },
  render: reportOf(logOfLength(600)),
} satisfies ReportMeta;

const drawn = async (canvas: HTMLElement): Promise<void> => {
  const report = canvas.querySelector('api-log-report')!;
  report.style.blockSize = '48rem';
  report.view = 'summary';
  const table = await until(() => report.shadowRoot!.querySelector('.summary table'));
  // Where the report is narrow the last column is out of sight.
  const isInSight = report.clientWidth > 1200;
  if (isInSight) await until(() => table.querySelector('tbody tr:last-child .spark svg'));
};

export const ByResource: ReportStory = {
  name: 'By resource',
  play: ({ canvasElement }) => drawn(canvasElement),
};

export const Portuguese: ReportStory = {
  name: 'Of failed entries, in Portuguese',
  args: { locale: 'pt-BR', filters: { status: '4xx,5xx' } },
  play: ({ canvasElement }) => drawn(canvasElement),
};

export const Errors: ReportStory = {
  name: 'Errors in groups',
  args: { filters: { from: '2026-11-21T12:00:00.000Z', until: '2026-11-21T12:29:59.999Z' } },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const root = canvasElement.querySelector('api-log-report')!.shadowRoot!;
    const select = root.querySelector<HTMLSelectElement>('.summary select')!;
    select.selectedIndex = select.options.length - 1;
    select.dispatchEvent(new Event('change'));
    await until(() => root.querySelector('.summary tbody .badge'));
  },
};
