import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import type { FakeEndpointOptions } from '../../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import { MAPPING, mappedEndpoint } from '../../../stories/support/mapped-endpoint.js';
import { find, gone, query, queryAll } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { counted, dataRows, keyboardReady, scrollerOf } from '../../support/table.js';
import { until } from '../../support/until.js';

const START = Date.UTC(2026, 10, 20, 12);
const CLIENTS = ['acme', 'billing', 'crm'];

/** A row every ten seconds, of three clients in turn, newest first. */
const ROWS = Array.from({ length: 300 }, (_, place) => ({
  id: 5000 - place,
  client: CLIENTS[place % 3]!,
  ip: `10.0.0.${place % 2}`,
  method: 'GET',
  status: place % 50 === 7 ? 503 : 200,
  url: `/v2/things/${place}`,
  time: place,
  dateTime: new Date(START - place * 10_000).toISOString(),
}));

type Row = (typeof ROWS)[number];

const reportOf = async (rows: readonly object[] = ROWS, options: FakeEndpointOptions = {}) => {
  const { report, endpoint } = await show({}, rows as readonly Row[], options);
  await keyboardReady(report);
  return { report, endpoint };
};

const panelOf = (report: Element): HTMLElement | null => report.shadowRoot!.querySelector('section.around');

/** Times of the entries that are listed, to the second. */
const times = (report: Element): string[] =>
  [...panelOf(report)!.querySelectorAll('.around-row:not(.chain) th button')].map((button) =>
    button.textContent.trim().slice(0, 8),
  );

const status = (report: Element): string =>
  panelOf(report)?.querySelector('[role="status"]')?.textContent ?? '';

const answered = (report: Element): Promise<unknown> =>
  until(
    () => /\d+ before/.test(status(report)),
    () => `It says “${status(report)}”.`,
  );

/** @param row Index of the row in the table. */
const openRow = async (report: ApiLogReport, row: number): Promise<void> => {
  const isThere = (one: HTMLElement): boolean => one.ariaRowIndex === String(row + 2);
  const found = await until(() => {
    const [one, ...others] = dataRows(report);
    const element = [one, ...others].find((shown) => shown && isThere(shown));
    if (!element && one) scrollerOf(report).scrollTop = Math.max(0, (row - 3) * one.offsetHeight);
    return element;
  });
  found.querySelector<HTMLElement>('td, th')!.click();
};

const openAround = async (report: ApiLogReport, row: number): Promise<void> => {
  await openRow(report, row);
  (await find(report, 'button', 'Around this entry')).click();
  await answered(report);
};

/** What a plain loop finds: times of rows near one, of those that are let through. */
const byLoop = (center: number, reach: number, isMeant: (row: Row) => boolean): string[] => {
  const found: string[] = [];
  for (const row of [...ROWS].reverse()) {
    const away = Date.parse(row.dateTime) - Date.parse(ROWS[center]!.dateTime);
    if (Math.abs(away) <= reach && isMeant(row)) found.push(row.dateTime.slice(11, 19));
  }
  return found;
};

const chooseReach = async (report: Element, option: number): Promise<void> => {
  const select = panelOf(report)!.querySelector('select')!;
  select.selectedIndex = option;
  select.dispatchEvent(new Event('change'));
  await answered(report);
};

describe('around an entry', () => {
  // The details are beside the table then.
  before(() => setViewport({ width: 1280, height: 900 }));

  it('lists what happened before and after it, in the order of time', async () => {
    const { report } = await reportOf();
    await openAround(report, 4);
    await chooseReach(report, 0);
    await until(() => times(report).length === 11);
    expect(times(report)).to.deep.equal(byLoop(4, 60_000, () => true));
    const current = panelOf(report)!.querySelector('[aria-current="true"]')!;
    expect(current.textContent).to.include('11:59:20.000');
    expect(current.textContent).to.include('This entry');
    expect([...panelOf(report)!.querySelectorAll('tbody .gap')].at(-1)!.textContent).to.equal('+10 sec');
  });

  it('narrows to what has the same client, address or both at once', async () => {
    const { report } = await reportOf();
    await openAround(report, 3);
    await chooseReach(report, 1);
    const client = await find(report, 'button', 'Same Client: acme');
    client.click();
    await answered(report);
    await until(() => times(report).length < 30);
    expect(client.getAttribute('aria-pressed')).to.equal('true');
    expect(times(report)).to.deep.equal(byLoop(3, 600_000, (row) => row.client === 'acme'));
    (await find(report, 'button', 'Same IP: 10.0.0.1')).click();
    await answered(report);
    const both = (row: Row): boolean => row.client === 'acme' && row.ip === '10.0.0.1';
    await until(() => times(report).length === byLoop(3, 600_000, both).length);
    expect(times(report)).to.deep.equal(byLoop(3, 600_000, both));
    expect(queryAll(panelOf(report)!, 'columnheader', 'Client')).to.deep.equal([]);
  });

  it('reads on before and after, and leaves nothing out and repeats nothing', async () => {
    const { report } = await reportOf();
    await openAround(report, 120);
    for (const name of ['Show earlier entries', 'Show later entries']) {
      const before = times(report).length;
      (await find(report, 'button', name)).click();
      await until(() => times(report).length > before);
    }
    const all = byLoop(120, Infinity, () => true);
    const first = all.indexOf(times(report)[0]!);
    expect(times(report)).to.deep.equal(all.slice(first, first + times(report).length));
    expect(times(report)).to.have.length(201);
  });

  it('brings the reader back to filters, place and what was open', async () => {
    const { report } = await reportOf();
    report.filters = { client: 'acme' };
    await counted(report, 101);
    const scroller = scrollerOf(report);
    scroller.scrollTop = 900;
    await until(() => dataRows(report).some(({ ariaRowIndex }) => ariaRowIndex === '36'));
    const top = scroller.scrollTop;
    await openAround(report, 34);
    expect(getComputedStyle(scroller).visibility).to.equal('hidden');
    expect(panelOf(report)!.textContent).to.include('Your filters are set aside:');
    expect(panelOf(report)!.querySelector('s')!.textContent).to.include('contains acme');
    await until(() => times(report).length > 40);
    const opened = report.shadowRoot!.querySelector('.details h3')!.textContent;
    panelOf(report)!.querySelector<HTMLElement>('tbody button')!.click();
    await until(() => report.shadowRoot!.querySelector('.details h3')!.textContent !== opened);
    (await find(report, 'button', 'Back to all entries')).click();
    await until(() => panelOf(report) === null);
    expect(report.filters).to.deep.equal({ client: 'acme' });
    expect(scroller.scrollTop).to.equal(top);
    await until(() => report.shadowRoot!.querySelector('.details h3')!.textContent === opened);
    await find(report, 'button', 'Next entry');
  });

  it('opens by a key from a row, is left by Escape, and gives the keyboard back', async () => {
    const { report } = await reportOf();
    const row = dataRows(report)[2]!;
    row.querySelector<HTMLElement>('td, th')!.focus();
    report.shadowRoot!.querySelector<HTMLElement>('.row[tabindex="0"], .row [tabindex="0"]')!.focus();
    await sendKeys({ press: 'a' });
    await answered(report);
    await until(() => (report.shadowRoot!.activeElement as HTMLElement).textContent.includes('Same Client'));
    await sendKeys({ press: 'Escape' });
    await gone(report, 'region', 'Around this entry');
    await until(() => report.shadowRoot!.activeElement?.closest('.row'));
  });

  it('folds tries of one call, draws a rule between sessions, and folds neither the entry nor what succeeded', async () => {
    const row = { client: 'acme', ip: '10.0.0.1', method: 'POST', time: 5 };
    const at = (seconds: number) => new Date(START - seconds * 1000).toISOString();
    const rows = [
      { ...row, id: 9, status: 200, url: '/other', dateTime: at(0) },
      { ...row, id: 8, status: 200, url: '/tokens', dateTime: at(10) },
      { ...row, id: 7, status: 503, url: '/tokens', dateTime: at(12) },
      { ...row, id: 6, status: 503, url: '/tokens', dateTime: at(13) },
      { ...row, id: 5, status: 200, url: '/old', dateTime: at(3000) },
    ];
    const { report } = await reportOf(rows);
    await openAround(report, 0);
    await until(() => status(report).startsWith('4 before'));
    const chain = await find(report, 'button', /3 tries in 3 sec/);
    expect(chain.ariaExpanded).to.equal('false');
    expect(chain.closest('tr')!.textContent).to.include('503 → 503 → 200');
    expect(panelOf(report)!.querySelector('.session')!.textContent).to.include(
      'after 49 min without an entry',
    );
    expect(times(report)).to.deep.equal(['11:10:00', '12:00:00']);
    chain.click();
    await until(() => times(report).length === 5);
    (await find(report, 'button', 'Back to all entries')).click();
    await gone(report, 'region', 'Around this entry');
    await openAround(report, 2);
    await until(() => times(report).length === 5);
  });

  it('says which rows were searched where the endpoint neither filters nor sorts', async () => {
    const { report } = await show({ fetch: mappedEndpoint(logOfLength(20_000)), mapping: MAPPING });
    await keyboardReady(report);
    await openAround(report, 2);
    expect(status(report)).to.match(
      /^50 before, 2 after · Only the [\d,]+ rows loaded so far were searched\.$/,
    );
  });

  it('keeps the entry where the log gives it no more, and says a fault with a way to try again', async () => {
    let isBroken = false;
    const { report } = await reportOf(ROWS, {
      failure: ({ url }) =>
        isBroken && url.searchParams.has('until') ? new Response('', { status: 403 }) : undefined,
    });
    isBroken = true;
    await openRow(report, 4);
    (await find(report, 'button', 'Around this entry')).click();
    const panel = await until(() => panelOf(report));
    const retry = await find(panel, 'button', 'Retry');
    expect(times(report)).to.deep.equal(['11:59:20']);
    isBroken = false;
    retry.click();
    await answered(report);
    await until(() => times(report).length > 5);
  });

  it('is not offered of an entry without a time, nor left open over another log', async () => {
    const { report } = await reportOf([{ id: 1, client: 'acme', dateTime: 'never' }, ...ROWS]);
    await openRow(report, 0);
    await find(report, 'button', 'Copy JSON');
    expect(query(report, 'button', 'Around this entry')).to.equal(null);
    await openAround(report, 3);
    report.filters = { client: 'crm' };
    await until(() => panelOf(report) === null);
  });
});
