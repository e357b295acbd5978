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
