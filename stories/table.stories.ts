import { until } from './support/until.js';
import { hostileRows } from './support/hostile-rows.js';
import { logOfLength } from './support/log-of-rows.js';
import { sampleRows } from './support/sample-rows.js';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';

export default { ...SHARED, title: 'Table' } satisfies ReportMeta;

export const AMillionRows: ReportStory = {
  name: '1,000,000 rows',
  render: reportOf(logOfLength(1_000_000), { latency: 120 }),
};

export const TenMillionRows: ReportStory = {
  name: '10,000,000 rows',
  render: reportOf(logOfLength(10_000_000), { latency: 120 }),
};

export const CursorPaging: ReportStory = { render: reportOf(logOfLength(1234), { paging: 'cursor' }) };

export const UnknownTotal: ReportStory = { render: reportOf(logOfLength(1234), { paging: 'unknown' }) };

export const HostileValues: ReportStory = { render: reportOf(hostileRows) };

const ARABIC = ['أحمد علي', 'שלום עולם', 'مراقب', 'Ana Souza', 'דוד'];

export const RightToLeftText: ReportStory = {
  name: 'Right-to-left text in cells',
  render: reportOf(() =>
    sampleRows(60).map((row, index) => ({
      ...row,
      client: ARABIC[index % ARABIC.length],
      event: 'عرض ١٢٣ GET',
    })),
  ),
};

export const FewColumns: ReportStory = { args: { columns: ['dateTime', 'client', 'status'] } };

/** The row found has the focus and a mark, and is said. */
export const GoneToDate: ReportStory = {
  name: 'Gone to a date',
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('api-log-report')!.renderRoot;
    const input = await until(() => root.querySelector<HTMLInputElement>('#go-to-date'));
    input.value = '21/11/2026 11:30';
    input.form!.requestSubmit();
    await until(() => root.querySelector('tr.row[aria-current="true"]'));
  },
};
