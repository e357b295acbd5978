import { expect } from '@open-wc/testing';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { isAbort } from '../../src/core/problem.js';
import { entriesOf } from '../../src/rows/columns.js';
import { Report } from '../../src/report/report.js';
import type { TailStep } from '../../src/sources/tail.js';
import { TailedLog } from '../log/tailed-log.js';
import { until } from '../support/until.js';

const open = (report: Report, log: TailedLog, filters: Record<string, string> = {}): void =>
  report.dispatch('open', {
    source: log.source(),
    preset: senhasegura,
    query: { filters, sort: { key: 'dateTime', descending: true } },
    locked: {},
    pageSize: 100,
    timeZone: 'UTC',
  });

const shown = async (log: TailedLog, filters?: Record<string, string>): Promise<Report> => {
  const report = new Report();
  open(report, log, filters);
  await until(() => report.state.phase === 'ready');
  return report;
};

/** Follows a report's log; `end` says what that ended with. */
const follow = async (report: Report) => {
  const controller = new AbortController();
  const steps: TailStep[] = [];
  const questions = await report.questions();
  const end = (async (): Promise<unknown> => {
    try {
      for await (const step of questions.tail({ signal: controller.signal })) steps.push(step);
      return null;
    } catch (error) {
      return error;
    }
  })();
  const urls = () =>
    steps.flatMap((step) => (step.kind === 'rows' ? entriesOf(step.rows).map(({ url }) => url) : []));
  return { steps, urls, end, stop: () => controller.abort() };
};

describe('following the log of a report', () => {
  it('begins behind the rows that are loaded', async () => {
    const log = new TailedLog(250);
    const report = await shown(log);
    const came = log.grow(130);
    const { urls, end, stop } = await follow(report);
    await until(() => urls().length >= 130);
    expect(urls()).to.deep.equal([...came].reverse());
    stop();
    expect(isAbort(await end)).to.equal(true);
  });

  it('knows rows that were filtered here', async () => {
    const log = new TailedLog(250);
    const report = new Report();
    const source = log.source((below) => ({ ...below, capabilities: { filters: [], sorts: 'all' } }));
    report.dispatch('open', {
      source,
      preset: senhasegura,
      query: { filters: { client: 'acme' }, sort: { key: 'dateTime', descending: true } },
      locked: {},
      pageSize: 100,
      timeZone: 'UTC',
    });
    await until(() => report.state.phase === 'ready');
    log.grow(6);
    const { urls, stop } = await follow(report);
    await until(() => urls().length > 0);
    expect(urls()).to.deep.equal(['/things/255', '/things/252']);
    stop();
  });

  it('ends where the report shows another log', async () => {
    const report = await shown(new TailedLog(20));
    const { steps, end } = await follow(report);
    await until(() => steps.length > 0);
    open(report, new TailedLog(30));
    expect(isAbort(await end)).to.equal(true);
  });
});
