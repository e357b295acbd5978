import { endpointOfText } from './support/endpoint-of-text.js';
import { reportElement } from './support/report-element.js';
import { logOfLength } from './support/log-of-rows.js';
import { SHARED, type ReportMeta, type ReportStory, reportOf } from './support/story.js';
import { until } from './support/until.js';

export default { ...SHARED, title: 'Log files' } satisfies ReportMeta;

const LINES = Array.from({ length: 200 }, (_, index) => {
  const clock = `${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:07`;
  return `192.0.2.${index % 250} - ana [20/Nov/2026:${clock} +0000] "GET /things/${index} HTTP/1.1" ${index % 9 ? 200 : 404} ${index * 13}`;
}).join('\n');

/** Where a file can be dropped, or chosen. */
export const Accepted: ReportStory = {
  args: { acceptFiles: true },
  render: reportOf(logOfLength(1234)),
};

export const Dropped: ReportStory = {
  args: { acceptFiles: true },
  render: reportOf(logOfLength(1234)),
  play: async ({ canvasElement }) => {
    const report = canvasElement.querySelector('api-log-report')!;
    await until(() => report.shadowRoot!.querySelector('input[type="file"]'));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([LINES], 'access.log'));
    report.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await until(() => report.shadowRoot!.textContent.includes('access.log'));
  },
};

export const BrokenOff: ReportStory = {
  name: 'An endpoint that is a file, which breaks off',
  render: (given) =>
    reportElement({
      endpoint: '/logs/requests.json',
      fetch: endpointOfText(
        '[{"id":1,"dateTime":"2026-11-20T10:00:00Z","method":"GET","url":"/a"},{"id":2,"da',
      ),
      ...given,
    }),
};
