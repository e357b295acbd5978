import { logOfRows, type StoryRow } from './support/log-of-rows.js';
import { NEWEST, sampleRow } from './support/sample-rows.js';
import { SHARED, reportOf, type ReportMeta, type ReportStory } from './support/story.js';
import { until } from './support/until.js';

/** Seconds before the newest row. A client is refused twice, tries again, and begins another session after lunch. */
const SECONDS = [0, 4, 9, 15, 16, 18, 60, 75, 90, 200, 2500, 2504, 2512, 2530, 2600, 2605, 2700];
const TRIES = [3, 4, 5];

const rows = SECONDS.map((seconds, place): StoryRow => {
  const row = {
    ...sampleRow(place, 400),
    client: place % 4 === 1 ? 'Monitor (monitor)' : 'Billing Batch (billing)',
    dateTime: new Date(NEWEST - seconds * 1000).toISOString(),
  };
  if (!TRIES.includes(place)) return row;
  const status = place === TRIES[0] ? 200 : 503;
  return {
    ...row,
    client: 'Billing Batch (billing)',
    ip: '10.20.0.7',
    method: 'POST',
    url: '/api/tokens',
    authorization: 'Inventory',
    status,
    error: status >= 400,
  };
});

export default {
  ...SHARED,
  title: 'Around an entry',
  render: reportOf(logOfRows(rows)),
} satisfies ReportMeta;

/** @param row As assistive technology counts rows: the headings are the first. */
const open = async (canvas: HTMLElement, row: number): Promise<ShadowRoot> => {
  const report = canvas.querySelector('api-log-report')!;
  report.style.blockSize = '48rem';
  const root = report.shadowRoot!;
  await until(() => {
    const isOpen = root.querySelector('.details');
    // The features come a moment after the rows.
    const cell =
      root.querySelector('.time-range') &&
      root.querySelector<HTMLElement>(`.row[aria-rowindex="${row}"] :is(td, th)`);
    if (!isOpen) cell?.click();
    return isOpen;
  });
  const named = /^(Around this entry|Ao redor deste registro)$/;
  const action = await until(() =>
    [...root.querySelectorAll<HTMLElement>('.details .buttons button')].find((one) =>
      named.test(one.textContent.trim()),
    ),
  );
  action.click();
  await until(() => /\d/.test(root.querySelector('.around .scope')?.textContent ?? ''));
  return root;
};

export const All: ReportStory = {
  name: 'All that happened before and after it',
  play: async ({ canvasElement }) => void (await open(canvasElement, 6)),
};

export const SameClient: ReportStory = {
  name: 'Of the same client, in Portuguese',
  args: { locale: 'pt-BR', filters: { status: '200' } },
  play: async ({ canvasElement }) => {
    const root = await open(canvasElement, 4);
    root.querySelector<HTMLElement>('.around-same button')!.click();
    await until(() => /\d/.test(root.querySelector('.around .scope')?.textContent ?? ''));
  },
};
