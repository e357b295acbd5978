import { answerSummary } from './support/answer-summary.js';
import type { StoryLog } from './support/log-of-rows.js';
import { NEWEST, sampleRow } from './support/sample-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

/** A row every two minutes over two days. On the second day every third is of a client that was not there, and fails. */
const newClient: StoryLog = {
  total: 1440,
  rowAt: (index) => {
    const row = {
      ...sampleRow(index, 1440),
      status: 200,
      error: false,
      time: index < 720 ? 800 : 120,
      dateTime: new Date(NEWEST - index * 120_000).toISOString(),
    };
    return index < 720 && index % 3 === 0
      ? { ...row, client: 'Billing Batch (billing)', status: 503, error: true }
      : { ...row, client: index % 2 === 0 ? 'Monitor (monitor)' : 'Ana Souza (ana.souza)' };
  },
};

export default {
  ...SHARED,
  title: 'Compare',
  args: { ...SHARED.args, pageSize: 1440 },
  render: reportOf(newClient, { summary: answerSummary }),
} satisfies ReportMeta;

const press = async (canvas: HTMLElement): Promise<void> => {
  const report = canvas.querySelector('api-log-report')!;
  report.style.blockSize = '48rem';
  (await until(() => report.renderRoot.querySelector<HTMLElement>('.compare-toggle'))).click();
  await until(() => report.renderRoot.querySelectorAll('.compare .comparison-found h3').length === 2);
};

export const DayBefore: ReportStory = {
  name: 'With the same hours of the day before',
  play: ({ canvasElement }) => press(canvasElement),
};

export const Filtered: ReportStory = {
  name: 'Of filtered entries, in Portuguese',
  args: { locale: 'pt-BR', filters: { resource: 'pam' } },
  play: ({ canvasElement }) => press(canvasElement),
};
