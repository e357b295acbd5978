import { expect } from '@open-wc/testing';
import { reportText } from '../../src/report-file/report-text.js';
import type { ApiLogReport } from '../../src/api-log-report.js';
import type { ExportEnd } from '../../src/report/outcome.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { logPage } from '../../src/sources/rows-page.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import { caughtPage } from '../support/caught-page.js';
import { cappedLies, lyingFetch, rowsOf, type Lie } from '../support/lying-endpoints.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find, findText, gone, listenTo, query } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { columnTexts, counted, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const manyRows = Array.from({ length: 20_000 }, (_, id) => ({ id, resource: 'ana' }));

/** Looks at the end of the table before it is scrolled through once more. */
const MOST_LOOKS = 100;
/** How often rows that are still to come are looked for before the next ones are scrolled to. */
const FEW_LOOKS = 25;

const MIDDLE = 'repeats one page in the middle';
const FEWER = 'counts ever fewer';
const SHRINKING = 'loses its oldest rows meanwhile';

const textOf = (report: ApiLogReport): string => report.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');

/** What is said of the rows, wherever the reading ended short. */
const shortfall = ({ name, end, read, total }: Lie): RegExp | null => {
  if (end === 'complete') return null;
  if (name === FEWER) return /500 of 5\d\d entries were read\./;
  return total === null
    ? RegExp(`(?<!\\d)${read} entries were read; there may be more\\.`)
    : RegExp(`(?<!\\d)${read} of ${total.toLocaleString('en')} entries were read\\.`);
};

const showLie = async (lie: Lie, properties: Parameters<typeof show>[0] = {}): Promise<ApiLogReport> => {
  const { report } = await show({ fetch: lyingFetch(lie).fetch, pageSize: 50, ...properties });
  if (lie.read !== 0) await loaded(report);
  else await until(() => textOf(report).includes('entries were read'));
  return report;
};

const distinct = (values: readonly unknown[]): number => new Set(values).size;

/** Fails unless as many rows are there as can be had, and what is missing is said. */
const expectTold = (lie: Lie, rows: number, text: string): void => {
  if (lie.name === SHRINKING) expect(rows).to.be.above(470);
  else expect(rows).to.equal(lie.read);
  const told = shortfall(lie);
  if (told === null) expect(text).not.to.match(/entries were read|may be more/);
  else expect(text).to.match(told);
};

/** One of each way to end: the model scrolls through every lie (test/report/read-on.test.ts). */
const scrolledLies = cappedLies.filter(
  ({ end, total }, at) =>
    cappedLies.findIndex((other) => other.end === end && (other.total === null) === (total === null)) === at,
);

for (const lie of cappedLies)
  describe(`an endpoint that lies: it ${lie.name}`, () => {
    it('is exported as far as it can be read, and says what is missing', async () => {
      const report = await showLie(lie);
      const events = eventsOf(report, 'api-log-export');
      const texts = listenTo(report, 'status');
      const files = await savedFiles(() => report.exportCsv());
      const [, ...lines] = readCsv(files[0]!.text);
      const { ended } = events[0]![1] as { ended: Promise<ExportEnd> };
      const { outcome, end } = await ended;
      expect(end!.kind === 'complete').to.equal(lie.end === 'complete');
      expect(end!.read).to.equal(distinct(lines.map(([id]) => id)));
      expect(outcome).to.equal(lie.end === 'complete' ? 'finished' : 'incomplete');
      const heard = await until(() => texts.find((text) => /^Export (finished|incomplete): /.test(text)));
      expect(heard).to.include(lie.end === 'complete' ? 'Export finished' : 'Export incomplete');
      expectTold(lie, distinct(lines.map(([id]) => id)), heard);
      if (lie.end !== 'complete') expect(textOf(report)).to.match(shortfall(lie)!);
    });

    it('is printed as far as it can be read, and the paper says what is missing', async () => {
      const report = await showLie(lie);
      const page = (await caughtPage(() => report.print()))!;
      const rows = [...page.document.querySelectorAll('tbody tr:not(.more)')];
      expectTold(lie, distinct(rows.map(({ textContent }) => textContent)), page.document.body.innerText);
    });

    it('is scheduled as far as it can be read, and the mail says what is missing', async () => {
      const source = endpointSource({
        endpoint: 'https://log.example/',
        baseUrl: 'https://log.example/',
        fetch: lyingFetch(lie).fetch,
        credentials: 'omit',
        headers: undefined,
      });
      const { parts, summary } = await reportText({
        schedule: { format: 'csv', timeZone: 'UTC', preset: null, filters: {} },
        locale: 'en',
        source,
        now: Date.UTC(2026, 10, 21),
        signal: new AbortController().signal,
      });
      let csv = '';
      for await (const part of parts) csv += part;
      const [, ...lines] = readCsv(csv);
      expectTold(lie, distinct(lines.map(([id]) => id)), summary().join('\n'));
    });

    if (scrolledLies.includes(lie))
      it('is scrolled through as far as it can be read, and what is missing is said above the table', async () => {
        const report = await showLie(lie);
        const seen = new Set<string>();
        let looks = 0;
        const most = lie.name.includes('next pages without rows') ? 6 * MOST_LOOKS : MOST_LOOKS;
        // A row that is there twice is known by its number, and the pages behind it differ.
        const isAll = [MIDDLE, SHRINKING].includes(lie.name) || lie.end === 'complete';
        const least = lie.name === SHRINKING ? 470 : lie.read;
        const urls = columnTexts.bind(null, report, 'URL');
        const isDone = (): boolean => {
          if (lie.read !== 0) for (const url of urls()) if (url) seen.add(url);
          const isThere = seen.size >= least;
          const isTold = isAll ? isThere : shortfall(lie)!.test(textOf(report));
          if (isThere && isTold) return true;
          const scroller = scrollerOf(report);
          const isLow = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
          looks += 1;
          // Rows that are still to come are waited for, though not for ever: some never come.
          const isWaiting = urls().some((url) => url === '') && looks < FEW_LOOKS;
          if (!isLow && !isWaiting) scroller.scrollTop += scroller.clientHeight / 2;
          else if (isLow && (isTold || looks >= most)) scroller.scrollTop = 0;
          else return false;
          looks = 0;
          return false;
        };
        // However slow the machine is, as long as other rows come.
        for (let known = -1, done = false; !done; known = seen.size)
          done = await until(
            () => isDone() || (seen.size > known ? 'more' : null),
            () => `There are ${seen.size} of ${lie.read}; it says: ${textOf(report).slice(0, 600)}`,
          ).then((found) => found === true);
        if (isAll && lie.name !== MIDDLE)
          expect(textOf(report)).not.to.match(/entries were read|may be more/);
      });

    if (lie.read === 0) return;
    it('is filtered here among what can be read, and says what is missing', async () => {
      const from = String(rowsOf(20, 21)[0]!['dateTime']);
      const report = await showLie(lie, { filters: { from } });
      const apply = await until(
        () => query(report, 'button', 'Apply here') ?? textOf(report).includes('so the report applied it'),
      );
      if (apply instanceof HTMLElement) apply.click();
      const rows = (): number => columnTexts(report, 'URL').filter(Boolean).length;
      const told = shortfall(lie);
      await until(
        () => textOf(report).includes('so the report applied it') && rows() > 0 && rows() <= 21,
        () => textOf(report).slice(0, 600),
      );
      if (told === null) {
        expect(textOf(report)).not.to.match(/entries were read|may be more|were searched/);
        return;
      }
      expect(textOf(report)).to.match(told);
      await find(report, 'button', 'Try again');
      expect(query(report, 'button', 'Load all')).to.equal(null);
    });
  });

describe('Load all of a log that ends before its count', () => {
  it('says how much there is, and reads it anew where the reader tries again', async () => {
    let length = 15_000;
    const source: LogSource = {
      id: 'short',
      capabilities: { filters: [], sorts: 'all' },
      fetchPage: async ({ offset, limit }) =>
        logPage(manyRows.slice(offset, Math.min(offset + limit, length)), { total: manyRows.length }),
    };
    const { report } = await show({ source, filters: { resource: 'ana' } });
    await findText(report, 'Only 10,000 of 20,000 rows were searched so far.');
    (await find(report, 'button', 'Load all')).click();
    await findText(report, /15,000 of 20,000 entries were read\./);
    const again = await find(report, 'button', 'Try again');
    expect(query(report, 'button', 'Load all')).to.equal(null);
    length = 20_000;
    again.click();
    await gone(report, 'button', 'Try again');
    await counted(report, 20_001);
    expect(textOf(report)).not.to.match(/entries were read|were searched/);
  });
});
