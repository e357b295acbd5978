import { fakeEndpoint } from './support/fake-endpoint.js';
import { fakeSchedules, RUN_SCHEDULES, SCHEDULE_ENDPOINT } from './support/fake-schedules.js';
import { logOfLength } from './support/log-of-rows.js';
import { reportElement } from './support/report-element.js';
import { chooseAction } from './support/choose-action.js';
import { status } from './support/failures.js';
import { until } from './support/until.js';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';

export default { ...SHARED, title: 'Actions' } satisfies ReportMeta;

export const Menu: ReportStory = {
  name: 'View actions',
  play: ({ canvasElement }) => chooseAction(canvasElement, null),
};

/** Pages of the export come slowly, so that the progress and its Cancel can be seen. */
export const ExportInProgress: ReportStory = {
  render: reportOf(logOfLength(100_000), { latency: (_call, place) => (place < 3 ? 0 : 1500) }),
  play: ({ canvasElement }) => chooseAction(canvasElement, 'exportCsv'),
};

/** It can be resumed, kept as it is, or discarded. */
export const ExportInterrupted: ReportStory = {
  render: reportOf(logOfLength(100_000), {
    failure: (call, place) => (place < 4 ? undefined : status(403, 'No')(call, place)),
  }),
  play: async ({ canvasElement }) => {
    await chooseAction(canvasElement, 'exportCsv');
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    await until(() => root.textContent?.includes('Export interrupted'));
  },
};

export const PrintReport: ReportStory = {
  name: 'Print report, from the menu',
  render: reportOf(logOfLength(500)),
};

export const ScheduleWithoutEndpoint: ReportStory = {
  name: 'Schedule report, for the host to keep',
  play: ({ canvasElement }) => chooseAction(canvasElement, 'scheduleReport'),
};

export const ScheduleWithRuns: ReportStory = {
  name: 'Schedule report, with those that ran',
  args: { scheduleEndpoint: SCHEDULE_ENDPOINT },
  render: (given) =>
    reportElement({
      fetch: fakeSchedules(fakeEndpoint(logOfLength(1234)), { schedules: RUN_SCHEDULES }),
      ...given,
    }),
  play: ({ canvasElement }) => chooseAction(canvasElement, 'scheduleReport'),
};

export const ScheduleWithList: ReportStory = {
  name: 'Schedule report, with those that are',
  args: { scheduleEndpoint: SCHEDULE_ENDPOINT },
  render: (given) => reportElement({ fetch: fakeSchedules(fakeEndpoint(logOfLength(1234))), ...given }),
  play: ({ canvasElement }) => chooseAction(canvasElement, 'scheduleReport'),
};
