import { expect } from '@open-wc/testing';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { caughtPage } from '../support/caught-page.js';
import { find, findText } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { ENGLISH, PORTUGUESE } from './seed-tables.js';

const printed = async (...given: Parameters<typeof show>) => {
  const shown = await show(...given);
  await loaded(shown.report);
  const page = await caughtPage(() => shown.report.print());
  return { ...shown, page: page! };
};

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

describe('Print report', () => {
  for (const { locale, title, columns, yesNo } of [ENGLISH, PORTUGUESE]) {
    it(`opens a page in ${locale} with title, filters, time of printing and rows, and prints it`, async () => {
      const rows = sampleRows(60).map((row) => ({ ...row, error: true, dateTime: '2026-11-21T02:04:05Z' }));
      const filters = { client: 'ana', error: 'true', from: '2026-11-21T00:00:00.000Z' };
      const { page } = await printed({ locale, filters, timeZone: 'America/Sao_Paulo' }, rows);
      const { document: inside } = page;
      expect(inside.title).to.equal(title);
      expect(inside.documentElement.lang).to.equal(locale);
      expect(texts(inside, 'h1')).to.deep.equal([title]);
      expect(texts(inside, 'thead th')).to.deep.equal(columns);
      const cells = texts(inside.querySelector('tbody tr')!, 'td');
      expect(cells[12]).to.equal(yesNo[0]);
      expect(cells[14]).to.equal('20/11/2026 23:04');
      const facts = texts(inside, 'dd');
      expect(facts).to.include.members(['ana', yesNo[0], '20/11/2026 21:00']);
      expect(facts.join()).to.match(/\d\d\/\d\d\/\d{4} \d\d:\d\d \(America\/Sao_Paulo/);
      expect(page.isPrinted()).to.equal(true);
    });
  }

  it('holds every matching row up to 10,000, and says plainly how many it leaves out', async () => {
    const { page } = await printed({}, logOfLength(12_345));
    expect(page.document.querySelectorAll('tbody tr')).to.have.lengthOf(10_000);
    expect(page.document.body.textContent).to.match(/2,345 rows of 12,345 are left out/);
    expect(page.isPrinted()).to.equal(true);
  });

  it('says nothing of rows left out where there are none', async () => {
    const { page } = await printed({}, logOfLength(321));
    expect(page.document.querySelectorAll('tbody tr')).to.have.lengthOf(321);
    expect(page.document.body.textContent).to.not.contain('left out');
  });

  it('gives the new page no way back to this one', async () => {
    const { page } = await printed({}, sampleRows(3));
    expect(page.opener()).to.equal(null);
  });

  it('makes no markup of what stands in a row or a filter', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202eevil';
    const rows = sampleRows(3).map((row) => ({ ...row, client: text, url: text }));
    const { page } = await printed({ filters: { client: '<img' } }, rows);
    expect(page.document.querySelectorAll('img, script, iframe, svg, a')).to.have.lengthOf(0);
    expect(page.document.body.textContent).to.contain('<script>alert(2)</script>[U+202E]evil');
  });

  it('prints the columns that the host shows', async () => {
    const { page } = await printed({ columns: ['client', 'id'] }, [sampleRow(0, 1)]);
    expect(texts(page.document, 'thead th')).to.deep.equal(['Client', 'ID']);
  });

  it('opens from the menu, in the click itself', async () => {
    const { report } = await show({}, sampleRows(3));
    await loaded(report);
    const page = await caughtPage(async () => {
      (await find(report, 'button', 'View actions')).click();
      (await find(report, 'menuitem', 'Print report')).click();
    });
    expect(page).to.not.equal(null);
    await until(() => page!.isPrinted());
  });

  it('tells the host first, which may forbid it', async () => {
    const { report } = await show({ filters: { client: 'ana' } }, sampleRows(30));
    await loaded(report);
    const events = eventsOf(report, 'api-log-print');
    report.addEventListener('api-log-print', (event) => event.preventDefault(), { once: true });
    expect(await caughtPage(() => report.print())).to.equal(null);
    expect(events).to.deep.equal([['api-log-print', { filters: { client: 'ana' } }]]);
  });

  it('says so where the browser blocks the page', async () => {
    const { report } = await show({}, sampleRows(3));
    await loaded(report);
    const { open } = window;
    window.open = () => null;
    try {
      await report.print();
    } finally {
      window.open = open;
    }
    await findText(report, /The browser blocked the print page\..*Allow pop-ups/);
  });
});
