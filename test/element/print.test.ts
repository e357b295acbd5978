import { expect } from '@open-wc/testing';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { caughtPage } from '../support/caught-page.js';
import { find, findText } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { visualOrder } from '../support/visual-order.js';
import { presets } from '../../src/presets/all.js';
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
      // The rows are of one moment, so that there is nothing to draw.
      expect(texts(inside, 'p.answer')).to.have.lengthOf(1);
      expect(inside.querySelectorAll('svg')).to.have.lengthOf(0);
      // Client and Error are above the table, since the filters leave one value of them; what the sheet has no room for is below the row.
      const named = [...texts(inside, 'thead th'), ...texts(inside, 'dt'), ...texts(inside, 'tr.more b')];
      expect(named).to.include.members([...columns]);
      expect(texts(inside, 'thead th')).to.not.include.members([columns[2], columns[12]]);
      expect(texts(inside.querySelector('tbody tr')!, 'td').at(-1)).to.equal('20/11/2026 23:04');
      const facts = texts(inside, 'dd');
      expect(facts).to.include.members([
        locale === 'en' ? 'contains ana' : 'contém ana',
        yesNo[0],
        '20/11/2026 21:00',
      ]);
      expect(facts.some((fact) => /^Ana /.test(fact))).to.equal(true);
      expect(facts.join()).to.match(/\d\d\/\d\d\/\d{4} \d\d:\d\d, America\/Sao_Paulo/);
      expect(page.isPrinted()).to.equal(true);
    });
  }

  it('holds every matching row up to 10,000, and says plainly how many it leaves out', async () => {
    const { page } = await printed({}, logOfLength(12_345));
    expect(page.document.querySelectorAll('tbody tr:not(.more)')).to.have.lengthOf(10_000);
    expect(page.document.body.textContent).to.match(/2,345 of 12,345 rows are left out/);
    expect(page.isPrinted()).to.equal(true);
  });

  it('says nothing of rows left out where there are none', async () => {
    const { page } = await printed({}, logOfLength(321));
    expect(page.document.querySelectorAll('tbody tr:not(.more)')).to.have.lengthOf(321);
    expect(page.document.body.textContent).to.not.contain('left out');
  });

  it('from right to left leaves the letters of a value in their order', async () => {
    const { report } = await show({}, [
      { ...sampleRow(1, 1), client: '::1', event: 'login?', server: 'C++', time: 1234567 },
    ]);
    await loaded(report);
    report.dir = 'rtl';
    await report.updateComplete;
    const page = await caughtPage(() => report.print());
    const { document: inside } = page!;
    expect(inside.documentElement.dir).to.equal('rtl');
    const written = [...inside.querySelectorAll('tbody td:not(.more td), dd')];
    expect(written.length).to.be.greaterThan(5);
    for (const one of written) expect(visualOrder(one)).to.equal(one.textContent.replace(/\s/g, ''));
  });

  it('names the columns without a value, and leaves them out', async () => {
    const rows = sampleRows(4).map((row, index) => ({
      ...row,
      event: null,
      server: '',
      // One value in all rows is none that a filter has fixed.
      method: 'GET',
      authorization: index === 3 ? 'Inventory' : '',
    }));
    const { page } = await printed({ filters: { ip: '10' } }, rows);
    const facts = texts(page.document, 'dd');
    expect(facts).to.include('Event, Server');
    const headings = texts(page.document, 'thead th');
    expect(headings).to.include.members(['Method', 'Authorization', 'Date/Time']);
    expect(headings).to.not.include.members(['Event', 'Server']);
  });

  it('ends with how many rows there are, of how many', async () => {
    const whole = await printed({}, sampleRows(30));
    expect(texts(whole.page.document, 'p.end')).to.deep.equal(['30 of 30 rows']);
    const cut = await printed({ columns: ['id', 'client'] }, logOfLength(12_345));
    expect(texts(cut.page.document, 'p.end')).to.deep.equal(['10,000 of 12,345 rows']);
  });

  it('says where fewer rows were received than the server counts', async () => {
    const fetch = async () => Response.json({ rows: sampleRows(3), total: 500, next: null });
    const { page } = await printed({ fetch });
    expect(texts(page.document, 'p.left-out').join()).to.contain('3 of 500 entries were read');
    expect(texts(page.document, 'p.end')).to.deep.equal(['3 of 500 rows']);
  });

  it('names title, time and page on every sheet, whatever the title is', async () => {
    const title = 'A "log" \\ } @import <b>';
    const { page } = await printed(
      { preset: { ...presets.get('senhasegura')!, title: () => title } },
      sampleRows(9),
    );
    const rules = [...page.document.adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText).join('\n');
    expect(page.document.adoptedStyleSheets[0]!.cssRules.length).to.be.above(10);
    expect(rules).to.not.contain('@import url');
    expect(texts(page.document, 'h1')).to.deep.equal([title]);
  });

  it('gives the new page no way back to this one', async () => {
    const { page } = await printed({}, sampleRows(3));
    expect(page.opener()).to.equal(null);
  });

  it('makes no markup of the text of a row or a filter', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202eevil';
    const rows = sampleRows(3).map((row) => ({ ...row, client: text, url: text }));
    const { page } = await printed({ filters: { client: '<img' } }, rows);
    expect(page.document.querySelectorAll('img, script, iframe, svg:not(.chart), a')).to.have.lengthOf(0);
    expect(page.document.body.textContent).to.contain('<script>alert(2)</script>[U+202E]evil');
    const chart = page.document.querySelector('svg')!;
    expect(chart.getAttribute('aria-label')).to.equal('Timeline');
    expect(chart.querySelectorAll('rect.good, rect.refused, rect.broken').length).to.be.at.least(2);
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

  it('asks the host first, which may forbid it', async () => {
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
