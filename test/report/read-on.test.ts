import { expect } from '@open-wc/testing';
import { remarksOf } from '../../src/sources/remark.js';
import { endOfRemarks } from '../../src/log/reading/reading-end-words.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { Report } from '../../src/report/report.js';
import type { LogSource } from '../../src/sources/log-source.js';
import type { ReadingEnd } from '../../src/sources/reading-end.js';
import { logPage } from '../../src/sources/rows-page.js';
import { lies, lyingSource, type Lie } from '../support/lying-endpoints.js';
import { until } from '../support/until.js';

/** Rows on the screen: of a part of a page, or of several pages at once. */
const WINDOWS = [40, 130];
/** Where no page is asked for beside another, one of each way to end will do. */
const isEnough = (lie: Lie, window: number): boolean =>
  window > 50 || lies.find(({ end }) => end === lie.end) === lie;

/** The pages behind that one differ: so it does not show the end, and only the repeated rows are reported. */
const MIDDLE = 'repeats one page in the middle';

/** The same source, of which pages further down answer sooner. */
const backwards = (source: LogSource): LogSource => ({
  ...source,
  fetchPage: async (request) => {
    const page = await source.fetchPage(request);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 60 - request.offset / 10)));
    return page;
  },
});

interface Way {
  /** Rows on the screen. */
  readonly window: number;
  /** Whether the reader looks at the end of the log first, as far as it is known. */
  readonly isEndFirst?: boolean;
}

/** Scrolls through a log from its first row to its last one, waiting for the rows on the screen each time. */
const scrolled = async (lie: Lie, { window, isEndFirst = false }: Way) => {
  const { source: inOrder, requests } = lyingSource(lie);
  const source = window < 50 ? inOrder : backwards(inOrder);
  const report = new Report();
  report.dispatch('open', {
    source,
    preset: DEFAULT_PRESET,
    query: { filters: {}, sort: null },
    locked: {},
    pageSize: 50,
    timeZone: 'UTC',
  });
  await until(() => report.state.phase === 'ready');
  const show = async (first: number): Promise<void> => {
    report.show(first, first + window - 1);
    const isThere = () => {
      const last = Math.min(first + window, report.state.extent);
      for (let row = first; row < last; row++) if (!report.hasRow(row)) return false;
      return true;
    };
    await until(isThere, () => `The rows from ${first} on did not come, of ${report.state.extent}.`);
  };
  for (let end = isEndFirst ? report.state.extent : 0, known = 0; end !== known; end = report.state.extent) {
    known = end;
    await show(Math.max(0, end - window));
  }
  for (let first = 0; first < report.state.extent; first += window) await show(first);
  const ids: unknown[] = [];
  for (let row = 0; row < report.state.extent; row++) ids.push(report.valueAt(row, 'id'));
  const end: ReadingEnd | undefined = endOfRemarks(report.state.remarks) ?? undefined;
  return { report, ids, end, requests };
};

describe('scrolling through an endpoint that lies', () => {
  const readable = lies.filter(({ end, read }) => end !== 'unreached' && read !== -1);

  for (const window of WINDOWS)
    for (const lie of readable.filter((one) => isEnough(one, window)))
      it(`shows what can be had, and says what is missing, ${window} rows at once: it ${lie.name}`, async () => {
        const { report, ids, end, requests } = await scrolled(lie, { window });
        expect(new Set(ids).size).to.equal(lie.read);
        expect(requests()).to.be.below(700);
        if (lie.name === MIDDLE) {
          expect(remarksOf(report.state.remarks, 'repeated')[0]?.rows).to.equal(50);
          return;
        }
        expect(end?.kind ?? 'complete').to.equal(lie.end);
        if (!end) return;
        expect(end.read).to.equal(lie.read);
        expect(report.state.total).to.equal(null);
      });

  // Rows repeated behind its end look like new ones until the others are known.
  for (const lie of readable.filter(({ end }) => end === 'complete' || end === 'total-not-reached'))
    it(`shows what can be had where the end is looked at first: it ${lie.name}`, async () => {
      const { ids, end } = await scrolled(lie, { window: 40, isEndFirst: true });
      expect(new Set(ids).size).to.equal(lie.read);
      expect(end?.read ?? lie.read).to.equal(lie.read);
    });

  it('takes nothing for repeated where the log has grown by pages before an update', async () => {
    let grown = 0;
    const source: LogSource = {
      id: 'a log that grows',
      capabilities: { filters: 'all', sorts: 'all' },
      fetchPage: ({ offset, limit }) => {
        const length = 650 + grown;
        const ids = Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, row) => ({
          id: length - offset - row,
        }));
        return Promise.resolve(logPage(ids, { total: length }));
      },
    };
    const report = new Report();
    const query = { filters: {}, sort: null };
    report.dispatch('open', {
      source,
      preset: DEFAULT_PRESET,
      query,
      locked: {},
      pageSize: 100,
      timeZone: 'UTC',
    });
    await until(() => report.state.phase === 'ready');
    for (let first = 0; first < 650; first += 50) {
      report.show(first, Math.min(first + 49, 649));
      await until(() => report.hasRow(first) && report.hasRow(Math.min(first + 49, 649)));
    }
    grown = 200;
    report.dispatch('update');
    await until(() => report.state.total === 850 && !report.state.updating);
    report.show(800, 849);
    await until(
      () => report.hasRow(849),
      () => JSON.stringify([report.state.extent, report.state.remarks]),
    );
    expect(report.state.remarks).to.deep.equal([]);
  });
});
