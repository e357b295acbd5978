import { logOfLength } from './support/log-of-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default {
  ...SHARED,
  title: 'Find in all fields',
  render: reportOf(logOfLength(5000)),
} satisfies ReportMeta;

const typeIn = async (canvas: HTMLElement, text: string): Promise<HTMLInputElement> => {
  const report = canvas.querySelector('api-log-report')!;
  const field = await until(() => report.renderRoot.querySelector<HTMLInputElement>('.find-field'));
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => report.renderRoot.querySelector('.find-popover [role="option"]'));
  return field;
};

const enter = (field: HTMLElement): void =>
  void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));

export const Recognised: ReportStory = {
  name: 'What is pasted is recognised',
  play: async ({ canvasElement }) => void (await typeIn(canvasElement, '4999')),
};

export const Marked: ReportStory = {
  name: 'Matches are marked',
  play: async ({ canvasElement }) => {
    enter(await typeIn(canvasElement, 'batch'));
    const { renderRoot } = canvasElement.querySelector('api-log-report')!;
    await until(() => renderRoot.querySelector('.row[aria-rowindex]'));
  },
};
