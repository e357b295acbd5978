import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/api-log-report.js';
import { logPage } from '../../src/sources/rows-page.js';
import { lyingFetch, rowsOf, type Lie } from '../support/lying-endpoints.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find, findText } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { counted, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const textOf = (report: ApiLogReport): string => report.shadowRoot!.textContent ?? '';

/** Scrolls down until an end is said. */
const scrolledTo = (report: ApiLogReport, isEnd: () => boolean): Promise<boolean> =>
  until(
    () => {
      const scroller = scrollerOf(report);
      scroller.scrollTop = scroller.scrollHeight;
      return isEnd();
    },
    () => `It says ${cut(report)}.`,
  );

const cut = (report: ApiLogReport): string | undefined =>
  /[\d,]+ (?:of [\d,]+ )?entries were read/.exec(textOf(report))?.[0];

const itself: Lie = {
  name: 'names itself as its next page',
  pageOf: ({ cursor }) => {
    const at = cursor === undefined ? 0 : 50;
    return logPage(rowsOf(at, at + 50), { next: '50' });
  },
  end: 'repeated-cursor',
  read: 100,
  total: null,
};

const emptyFirst = (empty: number): Lie => ({
  name: 'begins with empty pages',
  pageOf: ({ cursor }) => {
    const at = Number(cursor ?? 0);
    return logPage(at < empty ? [] : rowsOf(0, 40), { next: at < empty ? String(at + 1) : null });
  },
  end: 'complete',
  read: 40,
  total: null,
});

describe('a log by cursor that is read to no proven end', () => {
  it('is said in the export where a page names itself as the next one', async () => {
    const { report } = await show({ fetch: lyingFetch(itself).fetch, pageSize: 50 });
    await loaded(report);
    const events = eventsOf(report, 'api-log-export');
    const files = await savedFiles(() => report.exportCsv());
    expect(readCsv(files[0]!.text)).to.have.lengthOf(101);
    const [, detail] = events[0]!;
    const { end } = await (detail as { ended: Promise<{ end: { kind: string; read: number } }> }).ended;
    expect([end.kind, end.read]).to.deep.equal(['repeated-cursor', 100]);
  });

  it('is said above the table once the last page is there', async () => {
    const { report } = await show({ fetch: lyingFetch(itself).fetch, pageSize: 50 });
    await loaded(report);
    await scrolledTo(report, () => cut(report) === '100 entries were read');
    await findText(report, /named a page that it had already sent/);
  });

  it('is gone through where its first pages are empty', async () => {
    const { report } = await show({ fetch: lyingFetch(emptyFirst(30)).fetch, pageSize: 50 });
    await loaded(report);
    expect(cut(report)).to.equal(undefined);
  });

  it('is not called empty where empty pages go on for ever', async () => {
    const { fetch, requests } = lyingFetch(emptyFirst(Infinity));
    const { report } = await show({ fetch, pageSize: 50 });
    await findText(report, /sent 100 pages in a row without entries/);
    expect(textOf(report)).not.to.include('There are no entries yet.');
    expect(requests()).to.be.below(110);
  });
});

describe('an answer that is too large once', () => {
  it('leaves a log that is read by pages what it was', async () => {
    const addresses: string[] = [];
    let isLarge = true;
    const { report } = await show({
      fetch: async (input) => {
        const { search, searchParams } = new URL((input as URL | string).toString(), 'https://log.example');
        addresses.push(search);
        const offset = Number(searchParams.get('offset') ?? 0);
        const rows = isLarge
          ? rowsOf(0, 400).map((row) => ({ ...row, body: 'x'.repeat(60_000) }))
          : rowsOf(offset, offset + 100);
        isLarge = false;
        return Response.json({ rows, total: 500 });
      },
    });
    await find(report, 'button', 'Retry');
    expect(addresses).to.have.lengthOf(1);
    (await find(report, 'button', 'Update')).click();
    await loaded(report);
    await counted(report, 501);
    expect(addresses.every((search) => search.includes('offset='))).to.equal(true);
  });
});
