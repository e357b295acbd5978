import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fc } from '../support/property-tests.js';
import type { ApiLogReport } from '../../src/index.js';
import { putInOrder } from '../../src/table/row-order.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { show } from '../support/show.js';
import { cellsOf, counted, dataRows, keyboardReady, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';

/** Indices of the rows in the order of the document, which screen readers and a selection of text follow. */
const documentOrder = (report: ApiLogReport): number[] =>
  [...report.shadowRoot!.querySelectorAll('[role="row"][aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );

const isInOrder = (order: readonly number[]): boolean =>
  order.every((index, at) => at === 0 || index > order[at - 1]!);

const first = (report: ApiLogReport): number => Number(dataRows(report)[0]?.getAttribute('aria-rowindex'));

const scrollTo = async (report: ApiLogReport, top: number): Promise<void> => {
  const scroller = scrollerOf(report);
  scroller.scrollTop = top;
  const row = dataRows(report)[0]!.offsetHeight;
  await until(() => Math.abs((first(report) - 2) * row - top) <= 2 * row);
};

const ordered = (report: ApiLogReport): Promise<unknown> =>
  until(
    () => isInOrder(documentOrder(report)),
    () => documentOrder(report).join(' '),
  );

describe('the order of the rows in the document', () => {
  it('is that of the screen once scrolling rests', async () => {
    const { report } = await show({}, sampleRows(600));
    await keyboardReady(report);
    let wasOut = false;
    for (const top of [200, 330, 90, 5000, 4800, 4900, 0]) {
      await scrollTo(report, top);
      wasOut ||= !isInOrder(documentOrder(report));
      await ordered(report);
    }
    // While they scroll, elements go to other rows and stay where they are: else this would show nothing.
    expect(wasOut).to.equal(true);
  });

  it('is that of the screen after rows became fewer and more', async () => {
    const { report } = await show({}, sampleRows(600));
    await keyboardReady(report);
    await scrollTo(report, 300);
    report.filters = { id: '600' };
    await counted(report, 2);
    report.filters = {};
    await counted(report, 601);
    await ordered(report);
  });

  it('leaves the focus where it is', async () => {
    const { report } = await show({}, sampleRows(600));
    const rows = await keyboardReady(report);
    cellsOf(rows[5]!)[2]!.focus();
    const focused = report.shadowRoot!.activeElement!;
    let blurred = 0;
    focused.addEventListener('blur', () => (blurred += 1));
    for (const top of [100, 160, 40]) {
      await scrollTo(report, top);
      await ordered(report);
      expect(report.shadowRoot!.activeElement).to.equal(focused);
    }
    expect(blurred).to.equal(0);
    await sendKeys({ press: 'ArrowDown' });
    await ordered(report);
  });

  it('leaves a selection of text where it is', async () => {
    const { report } = await show({}, sampleRows(600));
    const rows = await keyboardReady(report);
    const text = cellsOf(rows.at(-2)!)[2]!.firstChild!;
    const selection = getSelection()!;
    selection.setBaseAndExtent(text, 0, text, 3);
    await scrollTo(report, 60);
    await quiet(400);
    expect(text.isConnected).to.equal(true);
    const [range] = selection.getComposedRanges?.({ shadowRoots: [report.shadowRoot!] }) ?? [];
    if (range) expect([range.startContainer, range.endOffset]).to.deep.equal([text, 3]);
    selection.removeAllRanges();
    await scrollTo(report, 130);
    await ordered(report);
  });
});

describe('elements that are put in order', () => {
  it('are in order, the kept one unmoved, and no more than needed are moved', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.boolean(), (order, at, hasKept) => {
        const elements = order.map((value) =>
          Object.assign(document.createElement('i'), { id: `e${value}` }),
        );
        parent.replaceChildren(document.createElement('b'), ...elements);
        const wanted = [...elements].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
        const kept = hasKept ? elements[at % elements.length]! : null;
        const observer = new MutationObserver(() => {});
        observer.observe(parent, { childList: true });
        putInOrder(wanted, kept);
        const moved = new Set(observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]));
        observer.disconnect();
        expect([...parent.querySelectorAll('i')]).to.deep.equal(wanted);
        expect(parent.children).to.have.lengthOf(elements.length + 1);
        if (kept) expect(moved.has(kept)).to.equal(false);
        if (wanted.every((element, place) => element === elements[place])) expect(moved.size).to.equal(0);
        expect(moved.size).to.be.below(elements.length);
      }),
    );
  });
});
