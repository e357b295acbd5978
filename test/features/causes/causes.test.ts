import { expect } from '@open-wc/testing';
import { defaultFeatures } from '../../../src/index.js';
import { find, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

/** Every eighth call fails, nearly all of them of one client; calls by POST are the slow ones. */
const ROWS = Array.from({ length: 400 }, (_, place) => {
  const isFailed = place % 8 === 0;
  return {
    id: place + 1,
    client: isFailed && place % 80 !== 0 ? 'billing' : ['acme', 'crm', 'shop'][place % 3]!,
    method: place % 25 === 3 ? 'POST' : 'GET',
    status: isFailed ? 503 : 200,
    error: isFailed,
    time: place % 25 === 3 ? 4000 + place : place % 40,
    dateTime: new Date(Date.UTC(2026, 10, 20, 12) - place * 1000).toISOString(),
  };
});

const reportOf = async (rows: readonly object[] = ROWS) => {
  const { report, endpoint } = await show({ pageSize: 500 }, rows as typeof ROWS, { mostRows: 500 });
  await keyboardReady(report);
  return { report, endpoint };
};

const panelOf = (report: Element): HTMLElement | null => report.shadowRoot!.querySelector('section.causes');

const sentences = async (report: Element): Promise<string[]> => {
  const items = await until(() => {
    const found = [...(panelOf(report)?.querySelectorAll('li span, .comparison-found p') ?? [])];
    return found.length > 0 && !found.some((one) => one.textContent.includes('Comparing')) ? found : null;
  });
  return items.map((item) => item.textContent.trim());
};

const press = async (report: Element, name: string): Promise<void> =>
  (await find(report, 'button', name)).click();

describe('what rows have in common', () => {
  it('is said of the calls that failed, with numbers, and shown by a button', async () => {
    const { report } = await reportOf();
    await press(report, 'Find causes');
    const [first] = await sentences(report);
    expect(first).to.match(/^45 of 50 have Client billing \(0 ?% of all others\)\./);
    await press(report, 'Show these');
    await until(() => report.filters['is.client'] === 'billing');
    expect(report.filters).to.deep.equal({ status: '400-', 'is.client': 'billing' });
  });

  it('is shown with what the reader looks for already, and nothing more', async () => {
    const rows = ROWS.map((row, place) => ({ ...row, status: place % 8 === 4 ? 404 : row.status }));
    const { report } = await reportOf(rows);
    report.filters = { status: '200,503' };
    await until(() => query(report, 'button', /^Remove filter Status/));
    await press(report, 'Find causes');
    await press(report, 'Failed entries');
    expect((await sentences(report))[0]).to.contain('45 of 50 have Client billing');
    await press(report, 'Show these');
    await until(() => report.filters['is.client'] === 'billing');
    // All failed calls would be those of 404, too, which the sentence does not count.
    expect(report.filters['status']).to.equal('503');
  });

  it('is found of a log that has errors and no status', async () => {
    const { report } = await reportOf(
      ROWS.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'status'))),
    );
    await press(report, 'Find causes');
    expect((await sentences(report))[0]).to.match(/^45 of 50 have Client billing/);
    await press(report, 'Show these');
    await until(() => report.filters['error'] === 'true');
  });

  it('says nothing of what failed calls have by being failed', async () => {
    const { report } = await reportOf();
    await press(report, 'Find causes');
    expect((await sentences(report)).join(' ')).not.to.match(/Status|Error/);
  });

  it('is said of the slowest calls', async () => {
    const { report } = await reportOf();
    await press(report, 'Find causes');
    await press(report, 'Slowest entries');
    const [first] = await sentences(report);
    expect(first).to.contain('Method POST');
  });

  it('is said of what the reader filtered for, beside all the others, and anew when they filter otherwise', async () => {
    const { report } = await reportOf();
    report.filters = { 'is.client': 'billing' };
    await until(() => query(report, 'button', 'Remove filter Client: is billing'));
    await press(report, 'Find causes');
    expect((await sentences(report))[0]).to.contain('45 of 45 have Status 503');
    report.filters = { status: '503' };
    await until(async () => (await sentences(report))[0]?.includes('45 of 50 have Client billing'));
    expect(panelOf(report)!.querySelector('[aria-pressed="true"]')!.textContent.trim()).to.equal(
      'Filtered entries',
    );
  });

  it('is said of a period as of any other filter', async () => {
    const now = Date.now();
    const rows = Array.from({ length: 200 }, (_, place) => ({
      id: 200 - place,
      client: place < 50 ? 'billing' : ['acme', 'crm'][place % 2]!,
      status: 200,
      dateTime: new Date(now - place * 20_000 - (place < 50 ? 0 : 86_400_000)).toISOString(),
    }));
    const { report } = await reportOf(rows);
    report.filters = { period: 'PT1H' };
    await until(() => report.shadowRoot!.querySelector('.count')?.textContent.includes('50 entries'));
    await press(report, 'Find causes');
    expect((await sentences(report))[0]).to.contain('50 of 50 have Client billing');
  });

  it('is not made up where nothing stands out', async () => {
    const alike = ROWS.map((row, place) => ({
      ...row,
      client: ['a', 'b'][Math.floor(place / 8) % 2],
      time: 5,
      method: 'GET',
    }));
    const { report } = await reportOf(alike);
    await press(report, 'Find causes');
    expect(await sentences(report)).to.deep.equal(['Nothing unusual: these requests are like the others.']);
  });

  it('closes by Escape, and leaves the keyboard at its button', async () => {
    const { report } = await reportOf();
    await press(report, 'Find causes');
    const close = await until(() => panelOf(report)?.querySelector<HTMLElement>('.close'));
    close.focus();
    close.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !panelOf(report));
    expect(report.shadowRoot!.activeElement!.textContent.trim()).to.equal('Find causes');
  });

  it('asks the endpoint nothing before it is opened, and is left out by name', async () => {
    const { report, endpoint } = await reportOf();
    const before = endpoint.calls.length;
    report.features = defaultFeatures.filter(({ key }) => key !== 'causes');
    await until(() => !query(report, 'button', 'Find causes'));
    expect(endpoint.calls.length).to.equal(before);
  });
});
