import { logOfLength } from './support/log-of-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

/** The time that the rows are of: one field to type into that is also a list. */
export default {
  ...SHARED,
  title: 'Time range',
  render: reportOf(logOfLength(1234)),
} satisfies ReportMeta;

const fieldOf = (canvas: HTMLElement): Promise<HTMLInputElement> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  return until(() => root.querySelector<HTMLInputElement>('[role="combobox"][part~="time-range"]'));
};

export const UsualTimes: ReportStory = {
  name: 'The usual times',
  args: { filters: { status: '4xx', period: 'P7D' } },
  play: async ({ canvasElement }) => {
    const field = await fieldOf(canvasElement);
    field.focus();
    field.click();
  },
};

export const Typed: ReportStory = {
  name: 'What a typed time means, before Enter',
  play: async ({ canvasElement }) => {
    const field = await fieldOf(canvasElement);
    field.focus();
    field.value = '05/11/2020 14:05 ±5m';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
};

export const NoSuchDate: ReportStory = {
  name: 'A date that there is not',
  play: async ({ canvasElement }) => {
    const field = await fieldOf(canvasElement);
    field.focus();
    field.value = '31/02/2020 14:05';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  },
};
