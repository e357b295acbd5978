import { defaultFeatures } from '../src/index.js';
import { answerSummary } from './support/answer-summary.js';
import { json } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

export default {
  ...SHARED,
  title: 'Values',
  args: { ...SHARED.args, filtersOpen: true },
  render: reportOf(logOfLength(5000), { summary: answerSummary }),
} satisfies ReportMeta;

const reportIn = async (canvas: HTMLElement) => {
  const report = canvas.querySelector('api-log-report')!;
  report.features = [...defaultFeatures.filter(({ key }) => key !== 'values'), 'values'];
  // Headings say so when the list can be opened.
  await until(() => report.renderRoot.querySelector('[aria-keyshortcuts="Alt+ArrowDown"]'));
  return report;
};

const press = (target: Element, key: string, altKey = false): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }));

const atField =
  (key: string, typed = ''): NonNullable<ReportStory['play']> =>
  async ({ canvasElement }) => {
    const { renderRoot } = await reportIn(canvasElement);
    const field = await until(() => renderRoot.querySelector<HTMLInputElement>(`#search-${key}`));
    field.focus();
    press(field, 'ArrowDown');
    if (typed !== '') {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until(() => renderRoot.querySelector('.values-list :is(.count, .scope)'));
  };

const atHeading =
  (label: string): NonNullable<ReportStory['play']> =>
  async ({ canvasElement }) => {
    const { renderRoot } = await reportIn(canvasElement);
    const headings = [...renderRoot.querySelectorAll('.heading')];
    const heading = headings.find(({ textContent }) => textContent.trim() === label)!;
    (heading as HTMLElement).focus();
    press(heading, 'ArrowDown', true);
    await until(() => renderRoot.querySelector('.values-list :is(dd, .count)'));
  };

export const AtField: ReportStory = { name: 'At a search field', play: atField('client') };

export const Typed: ReportStory = { name: 'Narrowed by typing', play: atField('client', 'batch') };

export const Codes: ReportStory = { name: 'Codes', play: atField('status') };

export const Loaded: ReportStory = {
  name: 'Of the rows loaded',
  render: reportOf(logOfLength(5000)),
  play: atField('ip'),
};

export const AtHeading: ReportStory = {
  name: 'At a heading',
  args: { filtersOpen: false },
  play: atHeading('Resource'),
};

export const Numbers: ReportStory = {
  name: 'Numbers',
  args: { filtersOpen: false },
  play: atHeading('Time'),
};

export const Unavailable: ReportStory = {
  name: 'Counts not available',
  render: reportOf(logOfLength(5000), { summary: () => json({ title: 'Too many scans' }, 403) }),
  play: atField('client'),
};
