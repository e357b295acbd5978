import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { rowsSource, type ApiLogReport } from '../../src/index.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { fakeEndpoint, json } from '../../stories/support/fake-endpoint.js';
import { copied } from '../support/copied.js';
import { find, findText, heard, query } from '../support/screen.js';
import { control, fill, search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellsOf, cellTexts, dataRows, keyboardReady, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

const DETAILS = /^Details/;
const MILLION = 1_000_000;

/** A `fetch` over a million rows, which counts where the others of the stories would look at each row. */
const millionRows = (): typeof fetch => {
  const instants = { newest: Date.parse(sampleRow(0, MILLION).dateTime), step: 7000 };
  return (input) => {
    const { searchParams } = new URL(input as string);
    const offset = Number(searchParams.get('offset'));
    const id = searchParams.get('id');
    if (id !== null)
      return Promise.resolve(json({ rows: [sampleRow(MILLION - Number(id), MILLION)], total: 1 }));
    const from = searchParams.get('from');
    const total =
      from === null
        ? MILLION
        : Math.max(0, Math.floor((instants.newest - Date.parse(from)) / instants.step) + 1);
    const count = Math.max(0, Math.min(Number(searchParams.get('limit')), total - offset));
    const rows = Array.from({ length: count }, (_, at) => sampleRow(offset + at, MILLION));
    return Promise.resolve(json({ rows, total }));
  };
};

/** Opens the page by a link: what its address holds of the report. */
const linked = async (id: string, held: string, ...[properties, ...more]: Parameters<typeof show>) => {
  const before = location.href;
  const address = new URL(before);
  address.searchParams.set(`api-log-${id}`, `v1.${held}`);
  history.replaceState(null, '', address);
  const shown = await show({ persistFilters: 'url', id, ...properties } as never, ...more);
  await loaded(shown.report);
  history.replaceState(null, '', before);
  return shown;
};

const marked = (report: ApiLogReport): HTMLElement | undefined =>
  dataRows(report).find((row) => row.getAttribute('aria-current') === 'true');

const isSeen = (report: ApiLogReport, row: HTMLElement): boolean => {
  const box = row.getBoundingClientRect();
  const { top, bottom } = scrollerOf(report).getBoundingClientRect();
  return box.top >= top && box.bottom <= bottom + 1;
};

/** Waits until the row of an entry is marked and in sight. */
const landedOn = (report: ApiLogReport, id: number): Promise<HTMLElement> =>
  until(
    () => {
      const row = marked(report);
      return row && cellTexts(row)[0] === String(id) && isSeen(report, row) ? row : undefined;
    },
    () => `Marked: ${marked(report) ? cellTexts(marked(report)!)[0] : 'none'}`,
  );

describe('a link', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('lands on row 500,000 of a million, from which there is a way to both sides', async () => {
    const { report } = await linked('deep', 'entry=500001', { fetch: millionRows() });
    const panel = await find(report, 'region', DETAILS);
    await findText(panel, 'Entry 500,000 of 1,000,000');
    await landedOn(report, 500_001);
    (await find(panel, 'button', 'Next entry')).click();
    await findText(panel, 'Entry 500,001 of 1,000,000');
    await landedOn(report, 500_000);
    (await find(panel, 'button', 'Previous entry')).click();
    await landedOn(report, 500_001);
  });

  it('lands among the rows of its filters', async () => {
    const rows = sampleRows(3000);
    const { id } = rows.findLast(({ client }) => client.startsWith('Ana'))!;
    const { report } = await linked('filtered', `client=ana&entry=${id}`, {}, rows);
    await landedOn(report, id);
    expect(report.filters).to.deep.equal({ client: 'ana' });
  });

  it('says where its entry is none of the rows of its filters', async () => {
    const rows = sampleRows(300);
    const { id } = rows.find(({ client }) => !client.startsWith('Ana'))!;
    const { report } = await linked('elsewhere', `client=ana&entry=${id}`, {}, rows);
    await findText(await find(report, 'region', DETAILS), 'Not in these results');
  });

  it('reads on where pages follow each other by cursor, and says where it gave up', async () => {
    const rows = sampleRows(900);
    const near = await linked('cursor', 'entry=300', {}, rows, { paging: 'cursor' });
    await find(near.report, 'region', DETAILS);
    await landedOn(near.report, 300);
    near.report.remove();
    const far = await linked('far', 'entry=1', {}, sampleRows(4000), { paging: 'cursor' });
    await findText(await find(far.report, 'region', DETAILS), 'Its row could not be found');
    expect(far.endpoint.calls.length).to.be.at.most(30);
  });

  it('lands in a log that is read whole', async () => {
    const { report } = await linked('whole', 'entry=100', { source: rowsSource(sampleRows(3000)) });
    await landedOn(report, 100);
  });

  it('lands though rows come with every request', async () => {
    const rows: object[] = sampleRows(3000);
    let id = 3000;
    const answer: typeof fetch = async (input) => {
      const page = await fakeEndpoint([...rows] as never)(input);
      for (let come = 0; come < 3; come++)
        rows.unshift({ ...sampleRow(0, 1), id: ++id, dateTime: '2026-11-21T13:00:00Z' });
      return page;
    };
    const { report } = await linked('grows', 'entry=1500', { fetch: answer });
    await landedOn(report, 1500);
    const panel = await find(report, 'region', DETAILS);
    (await find(panel, 'button', 'Next entry')).click();
    await landedOn(report, 1499);
  });

  it('holds the times of now, unless relative ones are asked for', async () => {
    const { report } = await show(
      { persistFilters: 'url', id: 'frozen', filters: { period: 'P90D' } } as never,
      [{ ...sampleRow(0, 1), dateTime: new Date().toISOString() }],
    );
    const [row] = await keyboardReady(report);
    cellsOf(row!)[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    const panel = await find(report, 'region', DETAILS);
    const heldBy = (link: string): URLSearchParams =>
      new URLSearchParams(new URL(link).searchParams.get('api-log-frozen')!.replace('v1.', ''));
    const frozen = heldBy(await copied(async () => (await find(panel, 'button', 'Copy link')).click()));
    expect([...frozen.keys()]).to.have.members(['entry', 'from', 'sort', 'until']);
    expect(Date.parse(frozen.get('until')!) - Date.parse(frozen.get('from')!)).to.be.within(
      90 * 86_400_000,
      90 * 86_400_000 + 120_000,
    );
    const relative = 'Copy link with relative time range';
    const kept = heldBy(await copied(async () => (await find(panel, 'button', relative)).click()));
    expect(kept.get('period')).to.equal('P90D');
    expect(kept.has('from')).to.equal(false);
    report.filters = {};
    await until(() => query(panel, 'button', relative) === null);
  });
});

describe('an open entry', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  const openLast = async (report: ApiLogReport): Promise<number> => {
    const rows = await keyboardReady(report);
    const row = rows.at(-1)!;
    const id = Number(cellTexts(row)[0]);
    cellsOf(row)[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await find(report, 'region', DETAILS);
    return id;
  };

  it('stays where it is in the table when a filter is removed', async () => {
    const { report } = await show({ filters: { client: 'ana' } }, sampleRows(3000));
    await loaded(report);
    scrollerOf(report).scrollTop = 9000;
    await until(() => Number(dataRows(report)[0]?.getAttribute('aria-rowindex')) > 100);
    const id = await openLast(report);
    report.filters = {};
    await landedOn(report, id);
    await findText(await find(report, 'region', DETAILS), /^Entry [\d,]+ of 3,000$/);
  });

  it('is said to be in none of the rows where a filter leaves it out', async () => {
    const { report } = await show(
      {},
      sampleRows(3000).map((row, index) => ({ ...row, client: index < 100 ? 'a' : 'b' })),
    );
    await openLast(report);
    report.filters = { client: 'b' };
    await findText(await find(report, 'region', DETAILS), 'Not in these results');
  });
});

describe('an entry that a log by cursor has no more', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('is looked for no further than its time', async () => {
    const rows = sampleRows(4000).map((row, index) => ({ ...row, client: index % 2 === 0 ? 'a' : 'b' }));
    const { report, endpoint } = await show({ filters: { client: 'a' } }, rows, { paging: 'cursor' });
    const shown = await keyboardReady(report);
    cellsOf(shown[3]!)[2]!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }),
    );
    const panel = await find(report, 'region', DETAILS);
    const { length } = endpoint.calls;
    report.filters = { client: 'b' };
    await findText(panel, 'Not in these results');
    expect(endpoint.calls.length - length).to.be.at.most(5);
  });
});

describe('Go to date', () => {
  it('says, marks and gives the keyboard the row that it finds', async () => {
    const { report } = await show({}, sampleRows(2000));
    await keyboardReady(report);
    const form = await until(() => report.shadowRoot!.querySelector<HTMLElement>('form.go-to-date'));
    await fill(form, 'Go to date', '21/11/2026 10:30');
    (await find(form, 'button', 'Go to date')).click();
    await heard(report, 'status', 'Row 1,022: 21 November 2026, 10:30');
    const row = await until(() => marked(report));
    expect(row.getAttribute('aria-rowindex')).to.equal('1023');
    await until(() => report.shadowRoot!.activeElement === row);
  });

  it('goes nowhere for what is not a date, and says why', async () => {
    const { report, endpoint } = await show({}, sampleRows(200));
    await keyboardReady(report);
    const form = await until(() => report.shadowRoot!.querySelector<HTMLElement>('form.go-to-date'));
    const { length } = endpoint.calls;
    await fill(form, 'Go to date', '31/02/2026');
    (await find(form, 'button', 'Go to date')).click();
    await findText(form, /The date 31\/02\/2026 does not exist\. Write a date such as/);
    expect((await control(form, 'Go to date')).ariaInvalid).to.equal('true');
    expect(endpoint.calls).to.have.lengthOf(length);
  });
});

describe('a date field', () => {
  it('says what it understood before Enter, and is one Tab stop', async () => {
    const { report } = await show({ timeZone: 'America/Sao_Paulo', filtersOpen: true });
    await loaded(report);
    const form = await find(report, 'search');
    await fill(form, 'Date/Time', '05112026 1405');
    const input = await control(form, 'Date/Time');
    await findText(form, 'Thursday 5 November 2026, 14:05, São Paulo');
    expect(input.getAttribute('aria-describedby')).to.match(/understood/);
    expect(input.placeholder).to.equal('DD/MM/YYYY HH:MM');
    const stops = [...input.closest('.field')!.querySelectorAll<HTMLElement>('input, button')];
    expect(stops.filter(({ tabIndex }) => tabIndex >= 0)).to.deep.equal([input]);
  });

  it('sets both ends where a range is typed, and refuses two of them', async () => {
    const { report } = await show({}, sampleRows(20));
    await loaded(report);
    await search(report, { 'Date/Time': '21/11/2026 12:00-12:10' });
    await until(() => report.filters['until']);
    expect(report.filters).to.deep.equal({
      from: '2026-11-21T12:00:00.000Z',
      until: '2026-11-21T12:10:59.999Z',
    });
    const form = await find(report, 'search');
    expect((await control(form, 'Date/Time')).value).to.equal('21/11/2026 12:00');
    expect((await control(form, 'until')).value).to.equal('21/11/2026 12:10');
    await search(report, { 'Date/Time': '21/11/2026 12:00-12:20', until: '22/11/2026' });
    await findText(form, 'The other field has a range already. Empty one of them.');
  });

  it('leaves an instant as it is that nobody touched, however finely it was set', async () => {
    const filters = { from: '2026-11-21T08:00:00.123Z', until: '2026-11-22T00:00:00.000Z' };
    const { report } = await show({ filters }, sampleRows(20));
    await loaded(report);
    await search(report, { Client: 'ana' });
    await until(() => report.filters['client']);
    expect(report.filters).to.deep.equal({ ...filters, client: 'ana' });
  });

  it('shows the bound of a period as its hint', async () => {
    const { report } = await show({ filters: { period: 'P7D' }, filtersOpen: true });
    await loaded(report, 0);
    const input = await control(await find(report, 'search'), 'Date/Time');
    expect(input.value).to.equal('');
    expect(input.placeholder).to.match(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  });
});
