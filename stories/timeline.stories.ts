import { answerSummary } from './support/answer-summary.js';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { readerWho } from './support/chosen-before.js';
import { logOfLength, type StoryLog } from './support/log-of-rows.js';
import { reportElement } from './support/report-element.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default {
  ...SHARED,
  title: 'Timeline',
  render: reportOf(logOfLength(5000), { summary: answerSummary }),
} satisfies ReportMeta;

/** A client without access for a while, as one log in a thousand has. */
const incident: StoryLog = {
  total: 5000,
  rowAt: (index) => {
    const row = logOfLength(5000).rowAt(index);
    if (index >= 1200 && index < 1300 && index % 3 > 0)
      return { ...row, client: 'Billing Batch (billing)', method: 'POST', status: 401, error: true };
    return index % 40 === 0 ? row : { ...row, status: 200, error: false };
  },
};

const timelineOf = async (canvas: HTMLElement): Promise<HTMLElement> => {
  const report = canvas.querySelector('api-log-report')!;
  // A low report has its rows alone, where it is narrow.
  report.style.blockSize = '48rem';
  return until(() => report.renderRoot.querySelector<HTMLElement>('.timeline-list'));
};

const press = (target: HTMLElement, key: string, shiftKey = false): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

export const Counted: ReportStory = { name: 'Counted by the endpoint' };

export const Loaded: ReportStory = {
  name: 'Of the rows loaded',
  render: reportOf(logOfLength(5000)),
};

export const Selected: ReportStory = {
  name: 'A span selected',
  render: reportOf(incident, { summary: answerSummary }),
  play: async ({ canvasElement }) => {
    const list = await timelineOf(canvasElement);
    for (let step = 0; step < 6; step++) press(list, 'ArrowLeft', step > 2);
  },
};

/** All rows are here: what changed is worked out from them. */
export const Changed: ReportStory = {
  name: 'What changed',
  args: { pageSize: 5000 },
  render: reportOf(incident, { summary: answerSummary }),
  play: async ({ canvasElement }) => {
    const list = await timelineOf(canvasElement);
    press(list, 'End');
    press(list, 'PageUp');
    press(list, 'ArrowLeft', true);
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    const button = await until(() =>
      [...root.querySelectorAll<HTMLElement>('.timeline-selection button')].find((one) =>
        one.textContent.includes('What changed'),
      ),
    );
    button.click();
    await until(() => root.querySelector('.timeline-changes :is(li, p)'));
  },
};

export const AsTable: ReportStory = {
  name: 'As a table',
  play: async ({ canvasElement }) => press(await timelineOf(canvasElement), 't'),
};

export const Unavailable: ReportStory = {
  name: 'Not available',
  render: reportOf(logOfLength(500), {
    summary: () => new Response('', { status: 503, headers: { 'Retry-After': '600' } }),
  }),
};

export const Counting: ReportStory = {
  name: 'Being counted',
  render: reportOf(logOfLength(500), { summary: () => new Promise(() => undefined) }),
};

export const Folded: ReportStory = {
  render: (given) =>
    reportElement({
      fetch: fakeEndpoint(logOfLength(500)),
      ...given,
      cacheKey: readerWho({ isTimelineFolded: true }),
    }),
};
