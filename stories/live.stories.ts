import { liveEndpoint } from './support/live-endpoint.js';
import { SHARED, type ReportMeta, type ReportStory } from './support/story.js';
import { reportElement, type ReportArguments } from './support/report-element.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import { until } from './support/until.js';

/** Rows as they arrive, by server-sent events. */
export default {
  ...SHARED,
  title: 'Live',
  render: (given: ReportArguments) =>
    reportElement({ fetch: liveEndpoint(), liveEndpoint: `${ENDPOINT}/live`, ...given }),
} satisfies ReportMeta;

const buttonOf = (canvas: HTMLElement, selector: string): Promise<HTMLElement> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  return until(() => root.querySelector<HTMLElement>(selector));
};

export const NewRows: ReportStory = {
  name: 'New rows at the top',
  play: async ({ canvasElement }) => (await buttonOf(canvasElement, '.live-button')).click(),
};

export const Waiting: ReportStory = {
  name: 'New rows that wait while an entry is open',
  play: async ({ canvasElement }) => {
    (await buttonOf(canvasElement, '.row:not(.spare, .placeholder) td:nth-child(2)')).click();
    (await buttonOf(canvasElement, '.live-button')).click();
  },
};

export const TellMeWhen: ReportStory = {
  name: 'Tell me when',
  args: { filters: { status: '401' } },
  play: async ({ canvasElement }) => (await buttonOf(canvasElement, '.tell-button')).click(),
};
