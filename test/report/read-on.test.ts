import { expect } from '@open-wc/testing';
import { endOfRemark } from '../../src/log/reading-end-words.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { Report } from '../../src/report/report.js';
import type { ReadingEnd } from '../../src/sources/reading-end.js';
import { lies, lyingSource, type Lie } from '../support/lying-endpoints.js';
import { until } from '../support/until.js';

const WINDOW = 15;

/** The pages behind that one are others: so it is no end, and only what stands twice is told. */
const MIDDLE = 'repeats one page in the middle';

/** Scrolls through a log from its first row to its last one, waiting for the rows on the screen each time. */
const scrolled = async (lie: Lie) => {
  const { source, requests } = lyingSource(lie);
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
  for (let first = 0; first < report.state.extent; first += WINDOW) {
    report.show(first, first + WINDOW - 1);
    const isThere = () => {
      const last = Math.min(first + WINDOW, report.state.extent);
      for (let row = first; row < last; row++) if (!report.hasRow(row)) return false;
      return true;
    };
    await until(isThere, () => `The rows from ${first} on did not come, of ${report.state.extent}.`);
  }
  const ids: unknown[] = [];
  for (let row = 0; row < report.state.extent; row++) ids.push(report.valueAt(row, 'id'));
  const end: ReadingEnd | undefined =
    report.state.remarks.map(endOfRemark).find((one) => one !== null) ?? undefined;
  return { report, ids, end, requests };
};

describe('scrolling through an endpoint that lies', () => {
  for (const lie of lies.filter(({ end, read }) => end !== 'unreached' && read !== -1))
    it(`shows what can be had, and tells of the rest: it ${lie.name}`, async () => {
      const { report, ids, end, requests } = await scrolled(lie);
      expect(new Set(ids).size).to.equal(lie.read);
      expect(requests()).to.be.below(700);
      if (lie.name === MIDDLE) {
        const again = report.state.remarks.find(({ details }) => details?.['reason'] === 'repeated');
        expect(again?.details?.['rows']).to.equal('50');
        return;
      }
      expect(end?.kind ?? 'complete').to.equal(lie.end);
      if (!end) return;
      expect(end.read).to.equal(lie.read);
      expect(report.state.total).to.equal(null);
    });
});
