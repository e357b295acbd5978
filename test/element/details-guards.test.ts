import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { sampleRow } from '../../stories/support/sample-rows.js';
import type { StoryRow } from '../../stories/support/log-of-rows.js';
import { rowsSource, type ApiLogReport } from '../../src/index.js';
import { textOf } from '../support/accessible.js';
import { find, findText, gone, query } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { cellsOf, dataRows, keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

const DETAILS = /^Details/;

const click = (target: HTMLElement): void => {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
};

const opened = async (report: ApiLogReport, row = 0, role = 'region'): Promise<HTMLElement> => {
  const rows = await keyboardReady(report);
  click(cellsOf(rows[row]!)[2]!);
  return find(report, role, DETAILS);
};

const valueOf = (panel: Element, label: string): string => {
  const term = [...panel.querySelectorAll('dt')].find((candidate) => textOf(candidate) === label);
  return textOf(term!.parentElement!.querySelector('dd')!);
};

const active = (report: ApiLogReport): Element | null => report.shadowRoot!.activeElement;

describe('the details of an entry, when the report changes under them', () => {
  beforeEach(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('go when other locks, another reader or another report is set over the same source', async () => {
    const source = rowsSource([{ ...sampleRow(0, 1) }]);
    for (const change of [
      { lockedFilters: { client: sampleRow(0, 1).client } },
      { cacheKey: 'rui' },
      { preset: 'sesame-data' },
    ]) {
      const { report } = await show({ source });
      await opened(report);
      Object.assign(report, change);
      await gone(report, 'region', DETAILS);
      report.remove();
    }
  });

  it('keep the focus and what was unfolded when rows are asked for again', async () => {
    const { report } = await show({}, [{ ...sampleRow(0, 1), request: { a: { b: { c: { d: 1 } } } } }]);
    const panel = await opened(report);
    const branches = [...panel.querySelectorAll('details')];
    branches.at(-1)!.open = true;
    const button = await find(panel, 'button', 'Copy JSON');
    button.focus();
    await report.refresh();
    await report.updateComplete;
    expect(active(report)).to.equal(button);
    expect(branches.at(-1)!.isConnected).to.equal(true);
  });

  it('leave a page usable in which the report is hidden, and are taken out with it', async () => {
    const { report } = await show();
    await opened(report);
    const place = await fixture<HTMLInputElement>(html`<input aria-label="Of the page" />`);
    report.style.display = 'none';
    await until(() => !report.shadowRoot!.querySelector('dialog:modal'));
    place.focus();
    expect(document.activeElement).to.equal(place);
    report.style.display = '';
    await find(report, 'region', DETAILS);
    report.remove();
    await report.updateComplete;
  });

  it('stay modal where the narrow report is moved within the page', async () => {
    await setViewport({ width: 500, height: 800 });
    const { report } = await show();
    const dialog = await opened(report, 0, 'dialog');
    (await fixture<HTMLElement>(html`<div></div>`)).append(report);
    await until(() => dialog.matches(':modal'));
    await sendKeys({ press: 'Escape' });
    await gone(report, 'dialog', DETAILS);
  });

  it('leave the focus of the page where it is when another log is opened', async () => {
    const { report } = await show();
    const place = await fixture<HTMLInputElement>(html`<input aria-label="Of the page" />`);
    await opened(report);
    place.focus();
    report.endpoint = '/another';
    await gone(report, 'region', DETAILS);
    await report.updateComplete;
    expect(document.activeElement).to.equal(place);
  });

  it('distinguish entries of one moment, in the report and in a link', async () => {
    const moment = '2026-11-21T12:30:00.000Z';
    const rows: StoryRow[] = [1, 2, 3, 4].map((time) => ({
      dateTime: moment,
      resource: '/api/v2/entities',
      status: 200,
      time: time * 1000,
    }));
    const given = { preset: 'sesame-data', persistFilters: 'url', id: 'moments' } as const;
    const log = {
      get total() {
        return rows.length;
      },
      rowAt: (index: number) => rows[index]!,
    };
    const { report } = await show(given, log);
    const panel = await opened(report, 2);
    expect(valueOf(panel, 'Request Duration')).to.equal('3 s');
    rows.unshift({ dateTime: moment, resource: '/api/v2/entities', status: 200, time: 9000 });
    await report.refresh();
    await findText(panel, 'Entry 4 of 5');
    expect(valueOf(panel, 'Request Duration')).to.equal('3 s');
    await until(() => new URL(location.href).searchParams.get('api-log-moments')?.includes('entry='));
    report.remove();
    const { report: again } = await show(given, log);
    expect(valueOf(await find(again, 'region', DETAILS), 'Request Duration')).to.equal('3 s');
    history.replaceState(
      null,
      '',
      location.pathname + location.search.replace(/[?&]api-log-moments=[^&]*/, ''),
    );
  });

  it('are not opened by a link where the host takes the entry over', async () => {
    const address = new URL(location.href);
    address.searchParams.set('api-log-taken', 'v1.entry=1230');
    history.replaceState(null, '', address);
    const prevented = (event: Event) => event.preventDefault();
    document.addEventListener('api-log-row-open', prevented);
    const events = eventsOf(document, 'api-log-row-open');
    const { report } = await show({ persistFilters: 'url', id: 'taken' });
    await until(() => events.length === 1);
    await report.updateComplete;
    expect(query(report, 'region', DETAILS)).to.equal(null);
    document.removeEventListener('api-log-row-open', prevented);
    address.searchParams.delete('api-log-taken');
    history.replaceState(null, '', address);
  });

  it('do not wait for ever for a neighbour that does not come', async () => {
    const { report } = await show({ pageSize: 25 }, undefined, {
      failure: ({ url }) =>
        url.searchParams.get('offset') === '25' ? new Response('', { status: 404 }) : undefined,
    });
    await keyboardReady(report);
    const panel = await opened(report, 10);
    for (let step = 0; step < 15; step++) (await find(panel, 'button', 'Next entry')).click();
    await findText(report, /could not be loaded|no log at this address/i);
    await until(() => !textOf(panel.querySelector('.position')!).includes('Loading'));
  });

  it('close by Escape from the table, too', async () => {
    const { report } = await show();
    await opened(report);
    cellsOf(dataRows(report)[0]!)[0]!.focus();
    await sendKeys({ press: 'Escape' });
    await gone(report, 'region', DETAILS);
  });

  it('are those of the entry whose menu was opened, wherever it is by then', async () => {
    let newer = 0;
    const { report } = await show(
      {},
      {
        get total() {
          return 50 + newer;
        },
        rowAt: (index) => ({ ...sampleRow(index, 50 + newer) }),
      },
    );
    const rows = await keyboardReady(report);
    cellsOf(rows[1]!)[0]!.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
    );
    const menu = await find(report, 'menu');
    newer = 5;
    await report.refresh();
    (await find(menu, 'menuitem', 'Show details')).click();
    expect(valueOf(await find(report, 'region', DETAILS), 'ID')).to.equal('49');
  });
});
