import { expect } from '@open-wc/testing';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { descriptionOf, nameOf } from '../support/accessible.js';
import { find, findAll, query, queryAll } from '../support/screen.js';
import { control, controlsIn, openSearch } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellTexts, columnTexts, counted, headings, loaded } from '../support/table.js';
import { until } from '../support/until.js';
import { COLUMN_KEYS, ENGLISH, PORTUGUESE } from './seed-tables.js';

for (const seed of [ENGLISH, PORTUGUESE]) {
  const { locale } = seed;

  describe(`the default report in ${locale}, as its manual has it`, () => {
    it('is a region and a heading of the title', async () => {
      const { report } = await show({ locale });
      await find(report, 'region', seed.title);
      const heading = await find(report, 'heading');
      expect(nameOf(heading)).to.equal(seed.title);
    });

    it('has its tools, in order, in one toolbar', async () => {
      const { report } = await show({ locale });
      const toolbar = await find(report, 'toolbar');
      expect(queryAll(toolbar, 'button').map(nameOf)).to.deep.equal(seed.bar);
      for (const button of queryAll(toolbar, 'button')) expect(button.querySelector('svg')).to.exist;
    });

    it('has its actions, in order, in the menu of the third tool', async () => {
      const { report } = await show({ locale });
      (await find(report, 'button', seed.bar[2])).click();
      const menu = await find(report, 'menu');
      expect(queryAll(menu, 'menuitem').map(nameOf)).to.deep.equal(seed.menu);
      for (const item of queryAll(menu, 'menuitem')) expect(item.querySelector('svg')).to.exist;
    });

    it('has its search fields, in order, once the first tool shows them', async () => {
      const { report } = await show({ locale });
      await loaded(report);
      expect(query(report, 'search'), 'hidden at first').to.equal(null);
      const form = await openSearch(report, seed.bar[0]);
      expect(controlsIn(form).map(nameOf)).to.deep.equal(seed.searchFields);
      expect(queryAll(form, 'button').map(nameOf)).to.deep.equal(seed.searchButtons);
    });

    it('offers yes and no in the drop-down of errors', async () => {
      const { report } = await show({ locale });
      const form = await openSearch(report, seed.bar[0]);
      const error = await control(form, seed.searchFields[7]!);
      expect(error.localName).to.equal('select');
      const choices = [...error.options].filter(({ value }) => value !== '');
      expect(choices.map(({ text }) => text.trim())).to.deep.equal(seed.yesNo);
      expect(choices.map(({ value }) => value)).to.deep.equal(['true', 'false']);
    });

    it('has its columns, in order, named by their labels alone', async () => {
      const { report } = await show({ locale });
      await loaded(report);
      expect(headings(report).map(nameOf)).to.deep.equal(seed.columns);
    });

    it('describes the heading of dates by their format and zone', async () => {
      const { report } = await show({ locale, timeZone: 'America/Sao_Paulo' });
      await loaded(report);
      const description = descriptionOf(headings(report).at(-1)!);
      expect(description).to.contain(seed.dateHint);
      expect(description).to.contain('America/Sao_Paulo');
    });

    it('shows each value of a row in its column', async () => {
      const row = { ...sampleRow(0, 1), error: true, time: 1234.5, dateTime: '2026-11-21T02:04:05.678Z' };
      const { report } = await show({ locale, timeZone: 'America/Sao_Paulo' }, [row]);
      const [first] = await loaded(report);
      const time = locale === 'en' ? '1.23 s' : '1,23 s';
      const expected = COLUMN_KEYS.map((key) => {
        if (key === 'error') return seed.yesNo[0];
        if (key === 'time') return time;
        return key === 'dateTime' ? '20/11/2026 23:04' : String(row[key]);
      });
      expect(cellTexts(first!)).to.deep.equal(expected);
    });

    it('writes both truth values in words', async () => {
      const rows = [true, false].map((error, index) => ({ ...sampleRow(index, 2), error }));
      const { report } = await show({ locale }, rows);
      await loaded(report, 2);
      expect(columnTexts(report, seed.columns[12]!)).to.deep.equal(seed.yesNo);
    });
  });
}

describe('the default report', () => {
  it('asks for the newest first and says so', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    expect(endpoint.asked()[0]).to.deep.equal({ offset: '0', limit: '100', sort: '-dateTime' });
    const sorted = headings(report).filter((header) => header.ariaSort !== 'none');
    expect(sorted.map((header) => [nameOf(header), header.ariaSort])).to.deep.equal([
      ['Date/Time', 'descending'],
    ]);
  });

  it('shows the status as a badge whose name has the word', async () => {
    const { report } = await show({}, [{ ...sampleRow(0, 1), status: 404 }]);
    const [row] = await loaded(report);
    const cell = row!.children[9]!;
    expect(cell.textContent).to.equal('404');
    // The words come with the late parts.
    await until(() => nameOf(cell) === '404 Not Found');
  });

  it('keeps the name of Show filters and says by aria-expanded what it did', async () => {
    const { report } = await show();
    await loaded(report);
    const button = await find(report, 'button', 'Show filters');
    expect(button.ariaExpanded).to.equal('false');
    button.click();
    await until(() => button.ariaExpanded === 'true');
    expect(nameOf(button)).to.equal('Show filters');
    expect(report.filtersOpen).to.equal(true);
    expect(report.hasAttribute('filters-open')).to.equal(true);
    await find(report, 'search');
    button.click();
    await until(() => query(report, 'search') === null);
    expect(report.hasAttribute('filters-open')).to.equal(false);
  });

  it('shows the search fields where the page says so', async () => {
    const { report } = await show({ attributes: { 'filters-open': '' } });
    await find(report, 'search');
    report.filtersOpen = false;
    await until(() => query(report, 'search') === null);
  });

  it('speaks the language of the page around it, and follows it', async () => {
    const page = document.documentElement;
    page.lang = 'pt-BR';
    try {
      const { report } = await show();
      report.parentElement!.removeAttribute('lang');
      report.requestUpdate();
      await find(report, 'region', PORTUGUESE.title);
      page.lang = 'en';
      await find(report, 'region', ENGLISH.title);
      report.parentElement!.lang = 'en';
    } finally {
      page.lang = '';
    }
  });

  it('changes its language without asking for the rows again', async () => {
    const { report, endpoint } = await show({ locale: 'en' });
    await loaded(report);
    const { length } = endpoint.calls;
    report.locale = 'pt-BR';
    await find(report, 'region', PORTUGUESE.title);
    await until(() => headings(report).map(nameOf).join() === PORTUGUESE.columns.join());
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('shows two languages and zones beside each other', async () => {
    const rows = [{ ...sampleRow(0, 1), error: false, dateTime: '2026-11-21T02:04:05Z' }];
    const english = await show({ locale: 'en', timeZone: 'UTC' }, rows);
    const portuguese = await show({ locale: 'pt-BR', timeZone: 'America/Sao_Paulo' }, rows);
    await loaded(english.report);
    await loaded(portuguese.report);
    expect(headings(english.report).map(nameOf)).to.deep.equal(ENGLISH.columns);
    expect(headings(portuguese.report).map(nameOf)).to.deep.equal(PORTUGUESE.columns);
    expect(columnTexts(english.report, 'Date/Time')).to.deep.equal(['21/11/2026 02:04']);
    expect(columnTexts(portuguese.report, 'Data/Hora')).to.deep.equal(['20/11/2026 23:04']);
  });

  it('counts the rows that match', async () => {
    const { report } = await show();
    await counted(report, 1235);
    const rows = await findAll(report, 'row', 3);
    expect(rows[0]!.getAttribute('aria-rowindex')).to.equal('1');
    const indices = (await loaded(report)).map((row) => row.getAttribute('aria-rowindex'));
    expect(indices.slice(0, 3)).to.deep.equal(['2', '3', '4']);
  });

  it('names no placeholder a row, and has -1 rows where nobody knows how many there are', async () => {
    const { report } = await show({}, undefined, { paging: 'unknown' });
    await loaded(report);
    await counted(report, -1);
    const cursor = await show({}, undefined, { paging: 'cursor' });
    await loaded(cursor.report);
    await counted(cursor.report, -1);
    const waiting = await show({}, undefined, { latency: Infinity });
    await find(waiting.report, 'grid');
    expect(queryAll(waiting.report, 'row').filter((row) => row.querySelector('td'))).to.deep.equal([]);
    await until(() => waiting.report.shadowRoot!.querySelector('.row.placeholder'));
    expect(queryAll(waiting.report, 'row').filter((row) => row.querySelector('td'))).to.deep.equal([]);
    await waiting.report.updateComplete;
    expect(waiting.report.shadowRoot!.querySelector('.range')!.textContent).to.equal('');
  });
});
