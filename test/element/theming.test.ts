import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import lateTokensText from '../../src/shell/styles/late-tokens.ts?raw';
import tokensText from '../../src/shell/styles/tokens.ts?raw';
import { logOfLength, type StoryRow } from '../../stories/support/log-of-rows.js';
import { find, query } from '../support/screen.js';
import { place, show } from '../support/show.js';
import { cellsOf, dataRows, keyboardReady, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';
import { visualOrder } from '../support/visual-order.js';

const TOKENS = [...`${tokensText}${lateTokensText}`.matchAll(/@cssproperty (--[\w-]+)/g)].map(
  ([, name]) => name!,
);

/** A value that is none of the defaults, by what a property is for. */
const otherValue = (name: string): string => {
  if (/color|backdrop/.test(name)) return 'rgb(1, 2, 3)';
  if (/shadow/.test(name)) return '0 0 3px rgb(1, 2, 3)';
  if (/weight/.test(name)) return '300';
  if (/density/.test(name)) return '0.7';
  if (/family|monospace/.test(name)) return 'fantasy';
  return '33px';
};

/** Rows of every class of status, one in error, and one that answered before it began. */
const rows = (): StoryRow[] =>
  Array.from({ length: 40 }, (_, place) => ({
    id: place + 1,
    client: 'acme',
    method: 'GET',
    status: [404, 200, 304, 500, 101][place % 5]!,
    url: '/v2/orders',
    error: place % 5 === 0 || place % 5 === 3,
    time: 12,
    dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
  }));

const PROPERTIES = [
  'color',
  'background-color',
  'border-block-end-color',
  'border-inline-start-color',
  'border-start-start-radius',
  'box-shadow',
  'font-family',
  'font-size',
  'font-weight',
  'height',
  'padding-inline-start',
  'padding-block-start',
  'outline-color',
  'min-block-size',
] as const;

/** How everything in the report looks, backdrops and marks of the order too. */
const looks = (report: ApiLogReport): string[] =>
  [...report.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
    const pseudo = element.tagName === 'DIALOG' ? ['', '::backdrop'] : [''];
    return pseudo.map((part) => {
      const style = getComputedStyle(element, part || null);
      return PROPERTIES.map((name) => style.getPropertyValue(name)).join('|');
    });
  });

const pageStyle = (css: string): (() => void) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
};

/** A report that shows as much as it can at once: fields with a mistake, chips, details, a dialog. */
const everything = async (): Promise<ApiLogReport> => {
  const { report } = await show({ filtersOpen: true, filters: { method: 'GET' } }, rows());
  await keyboardReady(report);
  const field = (await find(report, 'textbox', 'Status')) as HTMLInputElement;
  field.value = 'none';
  (await find(report, 'button', 'Filter')).click();
  await until(() => field.ariaInvalid === 'true');
  cellsOf((await loaded(report))[0]!)[1]!.click();
  await until(() => report.shadowRoot!.querySelector('[part="cause"]'));
  (await find(report, 'button', 'Columns…')).click();
  await until(() => report.shadowRoot!.querySelector('dialog[open]'));
  return report;
};

describe('a theme', () => {
  it('changes something by each of its custom properties', async () => {
    expect(TOKENS.length).to.be.greaterThan(30);
    const report = await everything();
    const before = looks(report);
    const without: string[] = [];
    for (const name of TOKENS) {
      report.style.setProperty(name, otherValue(name));
      if (looks(report).join() === before.join()) without.push(name);
      report.style.removeProperty(name);
    }
    // Of these two, one is for the pointer and the other for narrow reports: neither shows here.
    expect(without).to.deep.equal(['--api-log-color-hover', '--api-log-narrow-row-height']);
    // A property that is none changes nothing (the known-bad twin).
    report.style.setProperty('--api-log-color-none', 'rgb(1, 2, 3)');
    expect(looks(report)).to.deep.equal(before);
  });

  it('squares every control, chip, badge and card by one radius', async () => {
    const report = await everything();
    report.style.setProperty('--api-log-radius', '0px');
    const round = [...report.shadowRoot!.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).borderStartStartRadius !== '0px',
    );
    expect(round.map((element) => element.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  it('keeps mistakes readable where a brand makes the text of a 5xx white', async () => {
    const report = await everything();
    report.style.setProperty('--api-log-color-5xx', 'rgb(255, 255, 255)');
    const mistake = report.shadowRoot!.querySelector('[id="search-status-mistake"]')!;
    expect(mistake.textContent).not.to.equal('');
    expect(getComputedStyle(mistake).color).not.to.equal('rgb(255, 255, 255)');
  });

  it('derives what lies between from three colours', async () => {
    const report = await everything();
    const colours = () => {
      const style = getComputedStyle(report.shadowRoot!.querySelector('.footer .zone')!);
      return [
        style.borderBlockEndColor,
        getComputedStyle(scrollerOf(report).querySelector('thead')!).backgroundColor,
      ];
    };
    const before = colours();
    report.style.setProperty('--api-log-color-text', 'rgb(200, 0, 0)');
    const after = colours();
    expect(after.filter((colour, place) => colour === before[place])).to.deep.equal([]);
  });
});

describe('parts of states', () => {
  it('name the open row, failed rows, cells of a status and of each column', async () => {
    const { report } = await show({}, rows());
    await keyboardReady(report);
    const undo = pageStyle(`
      api-log-report::part(row-selected) { outline: 3px solid rgb(1, 2, 3); }
      api-log-report::part(row-error) { background-color: rgb(4, 5, 6); }
      api-log-report::part(cell-status) { letter-spacing: 7px; }
      api-log-report::part(cell-url) { letter-spacing: 9px; }
      api-log-report::part(header-cell) { text-transform: uppercase; letter-spacing: 5px; }
      api-log-report::part(header-cell-url) { color: rgb(7, 8, 9); }
      api-log-report::part(heading) { color: inherit; }
    `);
    try {
      const [first, second] = dataRows(report);
      cellsOf(first!)[1]!.click();
      await until(() => getComputedStyle(first!).outlineStyle === 'solid');
      expect(getComputedStyle(second!).outlineStyle).to.equal('none');
      expect(getComputedStyle(first!).backgroundColor).to.equal('rgb(4, 5, 6)');
      expect(getComputedStyle(second!).backgroundColor).not.to.equal('rgb(4, 5, 6)');
      const spacings = cellsOf(second!).map((cell) => getComputedStyle(cell).letterSpacing);
      expect(spacings.filter((spacing) => spacing === '7px').length).to.equal(1);
      expect(spacings.filter((spacing) => spacing === '9px').length).to.equal(1);
      const heading = await find(report, 'columnheader', 'URL');
      const pressed = heading.querySelector('button')!;
      expect(getComputedStyle(pressed).textTransform).to.equal('uppercase');
      expect(getComputedStyle(pressed).letterSpacing).to.equal('5px');
      expect(getComputedStyle(pressed).color).to.equal('rgb(7, 8, 9)');
    } finally {
      undo();
    }
  });

  it('leave a row that is used again for another entry', async () => {
    const { report } = await show({}, logOfLength(5000));
    await keyboardReady(report);
    cellsOf(dataRows(report)[0]!)[1]!.click();
    await until(() => report.shadowRoot!.querySelector('[part~="row-selected"]'));
    scrollerOf(report).scrollTop = 60_000;
    await until(() => !report.shadowRoot!.querySelector('[part~="row-selected"]'));
  });
});

describe('the direction', () => {
  const directionOf = (report: ApiLogReport): string =>
    getComputedStyle(report.shadowRoot!.querySelector('.report')!).direction;

  it('is that of the page, and of the tag before it, and changes with them', async () => {
    const { report } = await show({}, rows());
    await loaded(report);
    expect(directionOf(report)).to.equal('ltr');
    document.documentElement.dir = 'rtl';
    try {
      await until(() => directionOf(report) === 'rtl');
      report.dir = 'ltr';
      await until(() => directionOf(report) === 'ltr');
      report.removeAttribute('dir');
      await until(() => directionOf(report) === 'rtl');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
    await until(() => directionOf(report) === 'ltr');
  });

  it('mirrors the report and leaves each text in its own order', async () => {
    const { report } = await show({}, rows());
    report.dir = 'rtl';
    await loaded(report);
    await until(() => directionOf(report) === 'rtl');
    const title = report.shadowRoot!.querySelector('[part="title"]')!.getBoundingClientRect();
    const update = (await find(report, 'button', 'Update')).getBoundingClientRect();
    expect(title.left).to.be.greaterThan(update.right);
    const headings = [...report.shadowRoot!.querySelectorAll('th')].map(
      (one) => one.getBoundingClientRect().left,
    );
    expect(headings).to.deep.equal([...headings].sort((a, b) => b - a));
    const url = dataRows(report)[0]!.querySelector('[part~="cell-url"]')!;
    expect(getComputedStyle(url).direction).to.equal('ltr');
    await until(() => getComputedStyle(query(report, 'button', 'Update')!).unicodeBidi === 'plaintext');
  });

  const ODD = { client: '::1', event: 'login?', server: 'C++', authorization: '(a) 12 %', time: 1234567 };

  it('from the right leaves the letters of a value in their order, in its row and in its details', async () => {
    const { report } = await show({}, [{ ...rows()[0]!, ...ODD }]);
    report.dir = 'rtl';
    await loaded(report);
    await keyboardReady(report);
    await until(() => directionOf(report) === 'rtl');
    const cell = (key: string): Element => dataRows(report)[0]!.querySelector(`[part~="cell-${key}"]`)!;
    for (const key of ['client', 'event', 'server', 'authorization', 'time', 'dateTime'])
      expect(visualOrder(cell(key)), key).to.equal(cell(key).textContent.replace(/\s/g, ''));
    dataRows(report)[0]!.click();
    await until(() => report.shadowRoot!.querySelector('.values .value'));
    const values = [...report.shadowRoot!.querySelectorAll('.values .value')].filter(
      // Times are in several lines side by side.
      (value) => value.childElementCount === 0 || value.querySelector('dl') === null,
    );
    const shown = values.map((value) => value.textContent.replace(/\s/g, ''));
    expect(shown).to.include.members(['::1', 'login?', 'C++', '(a)12%', '1,234.57s']);
    expect(values.map(visualOrder)).to.deep.equal(shown);
    // The same without the rule: what has no letters, or ends without one, is turned round.
    const name = values[shown.indexOf('C++')] as HTMLElement;
    name.style.unicodeBidi = 'isolate';
    expect(visualOrder(name)).to.equal('++C');
  });

  it('is that of Arabic where the page says nothing, and the table begins with its first column', async () => {
    const { report } = await show({ locale: 'ar' }, rows());
    await loaded(report);
    expect(directionOf(report)).to.equal('rtl');
    const scroller = report.shadowRoot!.querySelector('.scroller')!;
    expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
    expect(scroller.scrollLeft).to.equal(0);
  });

  it('is that of the language where the page says nothing', async () => {
    const element = await place(document.createElement('api-log-report'));
    await element.updateComplete;
    expect(directionOf(element)).to.equal('ltr');
  });
});
