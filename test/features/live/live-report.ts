// Some tests stop the clock, and all code must be loaded before.
import '../../../src/report/report-questions.js';
import type { ApiLogReport } from '../../../src/index.js';
import { reportElement, type ReportArguments } from '../../../stories/support/report-element.js';
import { TailedLog, type TailedLogOptions } from '../../log/tailed-log.js';
import { find } from '../../support/screen.js';
import { place } from '../../support/show.js';
import { columnTexts, keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

let shown = 0;

/** A report of a log that grows when a test says so, and says so itself. */
export interface Live {
  readonly report: ApiLogReport;
  readonly log: TailedLog;
}

export const liveReport = async (
  options: TailedLogOptions = {},
  given: ReportArguments = {},
  length = 250,
): Promise<Live> => {
  const log = new TailedLog(length, { hasEvents: true, ...options });
  shown += 1;
  const report = reportElement({
    endpoint: `/log/${shown}`,
    liveEndpoint: options.hasEvents === false ? null : `/log/${shown}/live`,
    fetch: log.fetch,
    timeZone: 'UTC',
    cache: 'none',
    ...given,
  });
  await place(report);
  await keyboardReady(report);
  await find(report, 'button', 'Live');
  return { report, log };
};

/** Presses Live, and waits until the log is followed. */
export const turnOn = async ({ report, log }: Live): Promise<void> => {
  (await find(report, 'button', 'Live')).click();
  await until(() => log.followers === 1 && /new since/i.test(report.shadowRoot!.textContent));
};

/** The ids of the rows on the screen. */
export const urls = (report: ApiLogReport): string[] => columnTexts(report, 'URL');
