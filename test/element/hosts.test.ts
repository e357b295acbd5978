import { expect } from '@open-wc/testing';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement } from '../../stories/support/report-element.js';
import type { ApiLogReport } from '../../src/index.js';
import { place } from '../support/show.js';
import { dataRows, keyboardReady, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const ROOM = 800;
let made = 0;

/** A report within elements of these styles, the outermost first, in so much room. */
const within = async (
  styles: readonly string[],
  own = '',
  room = ROOM,
  beside: readonly string[] = [],
): Promise<{ report: ApiLogReport; outer: HTMLElement; others: HTMLElement[] }> => {
  const outer = document.createElement('div');
  outer.style.cssText = `inline-size: ${room}px; position: relative`;
  let parent: HTMLElement = outer;
  for (const style of styles) {
    const child = document.createElement(style.startsWith('dialog') ? 'dialog' : 'div');
    child.style.cssText = style.replace(/^dialog;?/, '');
    if (child.localName === 'dialog') child.setAttribute('open', '');
    parent.append(child);
    parent = child;
  }
  const others = beside.map((style) => {
    const other = document.createElement('nav');
    other.style.cssText = style;
    other.textContent = 'Menu';
    parent.append(other);
    return other;
  });
  const report = reportElement({
    endpoint: `${ENDPOINT}/hosts/${++made}`,
    fetch: fakeEndpoint(logOfLength(20)),
    cache: 'none',
    timeZone: 'UTC',
  });
  report.style.cssText = own;
  parent.append(report);
  await place(outer);
  await loaded(report);
  return { report, outer, others };
};

const widthOf = (element: Element): number => element.getBoundingClientRect().width;

/** What asks its content for a width, or gives it none. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  'a block': [''],
  'a flex item, as a new Vite project has it': [
    'display: flex; place-items: center',
    'margin: 0 auto; padding: 16px',
  ],
  'a flex container': ['display: flex'],
  'a flex column whose items are centred': ['display: flex; flex-direction: column; align-items: center'],
  'a grid': ['display: grid'],
  'an auto track of a grid': ['display: grid; grid-template-columns: auto'],
  'a grid whose items are not stretched': ['display: grid; justify-items: start'],
  'a dialog': ['dialog; position: static'],
  'a table cell': ['display: table', 'display: table-row', 'display: table-cell'],
  'an inline block': ['display: inline-block'],
  'a float': ['float: left'],
  'a box that is placed absolutely': ['position: absolute'],
  'a box as wide as its content': ['inline-size: fit-content'],
  'a box within a float within a flex item': ['display: flex', '', 'float: left'],
};

describe('a report in any parent', () => {
  for (const [name, styles] of Object.entries(PARENTS))
    for (const room of [ROOM, 360])
      it(`is as wide as there is room, and no wider: ${name}, ${room} px`, async () => {
        const { report, outer } = await within(styles, '', room);
        const width = widthOf(report);
        expect(width).to.be.at.most(room);
        expect(width).to.be.at.least(room - 80);
        const { right } = report.getBoundingClientRect();
        expect(right).to.be.at.most(outer.getBoundingClientRect().right + 0.5);
        expect(dataRows(report).length).to.be.above(1);
        const frame = report.shadowRoot!.querySelector('.report')!.getBoundingClientRect();
        const { height } = report.getBoundingClientRect();
        expect([frame.width, frame.height]).to.deep.equal([width, height]);
      });

  for (const own of [
    'display: inline-block',
    'float: left',
    'position: absolute',
    'margin: 20px',
    'padding: 10px; border: 5px solid',
    'display: inline-flex',
  ])
    it(`is as wide as there is room where the page says "${own}" of it`, async () => {
      const { report, outer } = await within([''], own);
      expect(widthOf(report)).to.be.within(ROOM - 60, ROOM);
      expect(report.getBoundingClientRect().right).to.be.at.most(outer.getBoundingClientRect().right + 0.5);
    });

  it('leaves a navigation beside it its width', async () => {
    const { report, others } = await within(['display: flex'], '', ROOM, ['inline-size: 200px']);
    expect(widthOf(others[0]!)).to.equal(200);
    expect(widthOf(report)).to.be.within(ROOM - 201, ROOM - 199);
  });

  it('has the height that the page gives it, and room for rows where it gives none', async () => {
    const given = await within([''], 'block-size: 300px');
    expect(given.report.getBoundingClientRect().height).to.equal(300);
    const filled = await within(['block-size: 500px; display: flex; flex-direction: column'], 'flex: 1 1 0');
    expect(filled.report.getBoundingClientRect().height).to.be.within(499, 501);
    const free = await within(['display: flex; flex-direction: column']);
    expect(free.report.getBoundingClientRect().height).to.be.at.least(320);
  });
});

/** Text settings of pages, which come down to all that is in them. */
const SETTINGS: Readonly<Record<string, string>> = {
  'text-transform': 'uppercase',
  'letter-spacing': '4px',
  'word-spacing': '20px',
  'white-space': 'pre-wrap',
  'text-indent': '30px',
  'text-align': 'center',
  'font-style': 'italic',
  'font-weight': '900',
  'font-variant-caps': 'small-caps',
  'line-height': '3',
  'word-break': 'break-all',
  hyphens: 'auto',
  'tab-size': '2',
  cursor: 'crosshair',
  'user-select': 'none',
  'text-shadow': 'red 1px 1px 2px',
  'font-feature-settings': '"smcp"',
};

describe('the text of a report', () => {
  const looks = (report: ApiLogReport): Record<string, string> => {
    const cell = dataRows(report)[0]!.querySelector('[role="gridcell"]')!;
    const look = getComputedStyle(cell);
    return Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, look.getPropertyValue(name)]));
  };

  it('is what it is without the settings of the page', async () => {
    const plain = looks((await within([''])).report);
    for (const [name, value] of Object.entries(SETTINGS)) {
      const { report } = await within([`${name}: ${value}`]);
      expect(looks(report)[name], name).to.equal(plain[name]);
    }
  });

  for (const size of ['62.5%', '8px', '10px', '16px', '24px'])
    it(`can be read where the root of the page has text of ${size}`, async () => {
      const root = document.documentElement;
      root.style.fontSize = size;
      try {
        const { report } = await within(['']);
        const texts = [...report.shadowRoot!.querySelectorAll('td, th, button, label, .footer span')].filter(
          (part) => part.textContent?.trim() && (part as HTMLElement).checkVisibility(),
        );
        expect(texts.length).to.be.above(10);
        const sizes = texts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
        expect(Math.min(...sizes)).to.be.at.least(10);
        const cell = dataRows(report)[0]!.querySelector('[role="gridcell"]')!;
        expect(Number.parseFloat(getComputedStyle(cell).fontSize)).to.be.at.least(12);
      } finally {
        root.style.fontSize = '';
      }
    });

  it('stays hidden where the page hides it', async () => {
    const { report, outer } = await within(['']);
    outer.style.visibility = 'hidden';
    await until(
      () => !report.shadowRoot!.querySelector('.report')!.checkVisibility({ visibilityProperty: true }),
    );
  });
});

describe('a report far down in a part of the page that scrolls', () => {
  const lengthened = async (change: (report: ApiLogReport) => void = () => undefined): Promise<number> => {
    const part = document.createElement('div');
    part.style.cssText = 'block-size: 300px; overflow: auto';
    const above = document.createElement('div');
    above.style.cssText = 'block-size: 6000px';
    const report = reportElement({
      endpoint: `${ENDPOINT}/hosts/${++made}`,
      fetch: fakeEndpoint(logOfLength(20)),
      cache: 'none',
    });
    // Narrow, so that labels of buttons are there for those who hear them alone.
    report.style.cssText = 'inline-size: 640px';
    part.append(above);
    await place(part);
    const { scrollHeight } = document.scrollingElement!;
    part.append(report);
    await keyboardReady(report);
    change(report);
    return document.scrollingElement!.scrollHeight - scrollHeight;
  };

  it('leaves the page itself as long as it is', async () => {
    expect(await lengthened()).to.equal(0);
  });

  it('would lengthen it by what is only read aloud (the known-bad twin)', async () => {
    const more = await lengthened((report) => {
      report.style.position = 'static';
    });
    expect(more).to.be.above(100);
  });

  it('would lengthen it if what is out of the flow were not cut off (the known-bad twin)', async () => {
    const more = await lengthened((report) => {
      report.style.position = 'static';
      report.shadowRoot!.querySelector<HTMLElement>('.report')!.style.position = 'static';
    });
    expect(more).to.be.above(100);
  });
});

describe('a report in another document', () => {
  /** A document of the same page, in quirks mode or not: what matters is that style sheets of the page are none of its own. */
  const frame = async (): Promise<HTMLIFrameElement> => {
    const element = document.createElement('iframe');
    element.style.cssText = 'inline-size: 800px; block-size: 600px';
    element.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
    const loading = new Promise((resolve) => element.addEventListener('load', resolve));
    await place(element as never);
    await loading;
    return element;
  };

  const isStyled = (report: ApiLogReport): boolean => {
    const { display, overflowX } = report.ownerDocument.defaultView!.getComputedStyle(
      report.shadowRoot!.querySelector('.report')!,
    );
    return display === 'flex' && overflowX === 'hidden' && report.getBoundingClientRect().height < 2000;
  };

  it('keeps its styles when it is moved there, and when it comes back', async () => {
    const { report, outer } = await within(['']);
    await keyboardReady(report);
    const textsOf = (): string[] =>
      report.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) =>
        [...cssRules].map((rule) => rule.cssText).join(),
      );
    const before = textsOf();
    // A feature that comes meanwhile brings a sheet of its own.
    const hasAll = (): boolean => before.every((text) => textsOf().includes(text));
    const { contentDocument } = await frame();
    contentDocument!.body.append(report);
    try {
      await until(() => isStyled(report) && hasAll());
    } finally {
      // The browser reports sizes in another document late, as an error of the page: of whichever test runs by then.
      outer.append(report);
    }
    await until(() => isStyled(report) && hasAll());
  });

  it('has its styles where it is put there before it was anywhere', async () => {
    const { contentDocument } = await frame();
    const report = document.createElement('api-log-report');
    contentDocument!.body.append(report);
    await until(() => report.shadowRoot?.querySelector('.report'));
    await until(() => isStyled(report));
    // The browser reports sizes in another document late, as an error of the page.
    report.remove();
  });

  it('would be without any if sheets were moved along (the known-bad twin)', async () => {
    const { contentDocument } = await frame();
    const bare = document.createElement('div');
    const root = bare.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [new CSSStyleSheet()];
    contentDocument!.body.append(bare);
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });
});
