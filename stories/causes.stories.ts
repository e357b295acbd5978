import { logOfLength, type StoryLog } from './support/log-of-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

/** Every eighth call fails, nearly all of them of one client. */
const oneClient: StoryLog = {
  total: 400,
  rowAt: (index) => {
    const row = logOfLength(400).rowAt(index);
    return index % 8 === 0
      ? { ...row, client: 'Billing Batch (billing)', status: 503, error: true }
      : { ...row, status: 200, error: false };
  },
};

export default {
  ...SHARED,
  title: 'Causes',
  args: { ...SHARED.args, pageSize: 400 },
  render: reportOf(oneClient),
} satisfies ReportMeta;

const press = async (canvas: HTMLElement): Promise<void> => {
  const report = canvas.querySelector('api-log-report')!;
  report.style.blockSize = '48rem';
  (await until(() => report.renderRoot.querySelector<HTMLElement>('.causes-toggle'))).click();
  await until(() =>
    /\d|Nothing|Nada/.test(report.renderRoot.querySelector('.causes .comparison-found')?.textContent ?? ''),
  );
};

export const Failed: ReportStory = {
  name: 'Of the failed entries',
  play: ({ canvasElement }) => press(canvasElement),
};

export const Filtered: ReportStory = {
  name: 'Of the filtered entries, in Portuguese',
  args: { locale: 'pt-BR', filters: { status: '503' } },
  play: ({ canvasElement }) => press(canvasElement),
};
