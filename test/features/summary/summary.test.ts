import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { defaultFeatures, type Feature as OwnFeature } from '../../../src/index.js';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { MAPPING, mappedEndpoint } from '../../../stories/support/mapped-endpoint.js';
import { caughtPage } from '../../support/caught-page.js';
import { readCsv } from '../../support/read-csv.js';
import { savedFiles } from '../../support/saved-files.js';
import { find, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const CLIENTS = ['acme', 'billing', 'crm'];

const ROWS = Array.from({ length: 60 }, (_, place) => ({
  id: place + 1,
  client: CLIENTS[place % 7 === 0 ? 0 : place % 2 === 0 ? 1 : 2],
  resource: `/v2/${place % 4}`,
  status: place % 5 === 0 ? 503 : 200,
  time: place * 10,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

/** As the default report writes times, in UTC. */
const written = (instant: number): string => {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
};

/** The same numbers by a plain loop: entries, failures and the nearest-rank percentile. */
const byLoop = (key: 'client' | 'resource'): Map<string, (string | undefined)[]> => {
  const groups = new Map<string, (typeof ROWS)[number][]>();
  for (const row of ROWS) groups.set(row[key]!, [...(groups.get(row[key]!) ?? []), row]);
  const rank = (times: number[], share: number): string =>
    `${[...times].sort((one, other) => one - other)[Math.ceil(share * times.length) - 1]} ms`;
  return new Map(
    [...groups].map(([value, rows]) => {
      const failed = rows.filter(({ status }) => status >= 400).length;
      const times = rows.map(({ time }) => time);
      return [
        value,
        [
          String(rows.length),
          String(failed),
          rank(times, 0.5),
          rank(times, 0.95),
          rank(times, 0.99),
          rank(times, 1),
          ...[Math.min, Math.max].map((end) =>
            written(end(...rows.map(({ dateTime }) => Date.parse(dateTime)))),
          ),
        ],
      ];
    }),
  );
};

const summaryOf = async (features: readonly (string | OwnFeature)[] = defaultFeatures) => {
  const { report } = await show({}, ROWS, { mostRows: 100 });
  report.features = features;
  await keyboardReady(report);
  return report;
};

const panelOf = (report: Element): HTMLElement | null => report.shadowRoot!.querySelector('section.summary');

/** What the table of the summary says, by value; of failures the count alone. */
const shown = (report: Element): Map<string, string[]> =>
  new Map(
    [...panelOf(report)!.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('th')!.textContent.trim(),
      [...row.querySelectorAll('td:not(.spark)')].map((cell) => cell.textContent.trim().replace(/ \(.*/, '')),
    ]),
  );

const openSummary = async (report: Element): Promise<void> => {
  (await find(report, 'radio', 'Summary')).click();
  await until(() => panelOf(report)?.querySelector('tbody tr'));
};

describe('the summary', () => {
  // Its last column is in sight then.
  before(() => setViewport({ width: 1440, height: 900 }));

  it('says of each value how many entries there are, how many failed and how long they took', async () => {
    const report = await summaryOf();
    await openSummary(report);
    expect(shown(report)).to.deep.equal(byLoop('resource'));
    const select = panelOf(report)!.querySelector('select')!;
    select.value = 'client';
    select.dispatchEvent(new Event('change'));
    await until(() => shown(report).has('acme'));
    expect(shown(report)).to.deep.equal(byLoop('client'));
    expect(panelOf(report)!.querySelector('.scope')!.textContent).to.include('Entries: 60');
  });

  it('counts entries of an endpoint that is read by a mapping', async () => {
    const { report } = await show({ fetch: mappedEndpoint(logOfLength(60)), mapping: MAPPING });
    report.features = [...defaultFeatures, 'summary'];
    await keyboardReady(report);
    await openSummary(report);
    expect(
      [...shown(report).values()].map(([count]) => Number(count)).reduce((sum, count) => sum + count),
    ).to.equal(50);
    expect(panelOf(report)!.querySelector('.scope')!.textContent).to.include('50');
  });

  it('is sorted by any of its columns, and goes to the entries of a value', async () => {
    const report = await summaryOf();
    await openSummary(report);
    (await find(report, 'button', 'Slowest')).click();
    await until(() =>
      panelOf(report)!.querySelector('th[aria-sort="descending"]')?.textContent.includes('Slowest'),
    );
    const [[slowest = ''] = []] = shown(report);
    expect(slowest).to.equal('/v2/3');
    (await find(report, 'button', `Show entries: ${slowest}`)).click();
    await until(() => panelOf(report) === null && report.filters['is.resource'] === slowest);
  });

  it('hides the rows from everybody while it is shown, and gives them back on Escape', async () => {
    const report = await summaryOf();
    const grid = report.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
    await openSummary(report);
    expect(getComputedStyle(grid).visibility).to.equal('hidden');
    panelOf(report)!
      .querySelector('select')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => panelOf(report) === null);
    expect(getComputedStyle(grid).visibility).to.equal('visible');
  });

  it('says in a sentence how many failed, and where most of them did', async () => {
    const report = await summaryOf();
    await openSummary(report);
    const sentence = (): string => panelOf(report)!.querySelector('.sentence')?.textContent ?? '';
    expect(sentence()).to.match(/^12 of 60 entries failed \(20 ?%\)\. Most failures: \/v2\/0 \(3\)\.$/);
    report.filters = { status: '200' };
    await until(() => sentence() === 'None of these entries failed.');
  });

  it('folds the ids of addresses, and says what they have in common', async () => {
    const rows = ROWS.map((row, place) => ({ ...row, url: `/credentials/${1000 + place}?page=2` }));
    const { report } = await show({}, rows, { mostRows: 100 });
    await keyboardReady(report);
    await openSummary(report);
    const select = panelOf(report)!.querySelector('select')!;
    select.value = 'url-pattern';
    select.dispatchEvent(new Event('change'));
    await until(() => shown(report).has('/credentials/{id}'));
    expect(shown(report).get('/credentials/{id}')![0]).to.equal('60');
  });

  it('is chosen by G and by the attribute, which says so', async () => {
    const report = await summaryOf();
    expect(report.getAttribute('view')).to.equal('rows');
    report.focus();
    await sendKeys({ press: 'g' });
    await until(() => panelOf(report)?.querySelector('tbody tr'));
    expect(report.getAttribute('view')).to.equal('summary');
    expect(((await find(report, 'radio', 'Summary')) as HTMLInputElement).checked).to.equal(true);
    report.setAttribute('view', 'rows');
    await until(() => panelOf(report) === null);
    report.shortcuts = 'off';
    await report.updateComplete;
    await sendKeys({ press: 'g' });
    await report.updateComplete;
    expect(report.view).to.equal('rows');
  });

  it('is of the entries that match by now', async () => {
    const report = await summaryOf();
    await openSummary(report);
    report.filters = { 'is.client': 'acme' };
    const mine = ROWS.filter(({ client }) => client === 'acme');
    await until(() =>
      panelOf(report)!.querySelector('.scope')!.textContent.includes(`Entries: ${mine.length}`),
    );
    const counted = [...shown(report).values()].reduce((sum, [count]) => sum + Number(count), 0);
    expect(counted).to.equal(mine.length);
  });

  it('is accessible', async () => {
    const report = await summaryOf();
    await openSummary(report);
    await expect(report).to.be.accessible();
  });

  it('can be left out', async () => {
    const report = await summaryOf(defaultFeatures.filter(({ key }) => key !== 'summary'));
    expect(query(report, 'radio', 'Summary') === null).to.equal(true);
  });

  it('draws each value over time once its row is in sight, on one scale, and says it in words', async () => {
    const report = await summaryOf();
    await openSummary(report);
    const picture = async (value: string): Promise<SVGElement> =>
      until(() => {
        const row = [...panelOf(report)!.querySelectorAll('tbody tr')].find((one) =>
          one.querySelector('th')!.textContent.includes(value),
        );
        return row?.querySelector<SVGElement>('.spark svg');
      });
    const drawn = await picture('/v2/1');
    // A minute has 15 rows of each value; sixty rows of a second each are a minute.
    const times = ROWS.filter(({ resource }) => resource === '/v2/1').map(({ dateTime }) =>
      Date.parse(dateTime),
    );
    const counts = new Map<number, number>();
    for (const time of times) {
      const start = Math.floor(time / 5000) * 5000;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    expect(drawn.getAttribute('role')).to.equal('img');
    expect(drawn.getAttribute('aria-label')).to.match(new RegExp(`^Most at .*: ${most}$`));
    const bars = (drawn.querySelector('path')!.getAttribute('d')!.match(/M/g) ?? []).length;
    expect(bars).to.equal(counts.size);
  });

  it('draws each pattern of addresses over time, too', async () => {
    const rows = ROWS.map((row, place) => ({
      ...row,
      url: `/${place % 4 === 0 ? 'a' : 'b'}/${1000 + place}`,
    }));
    const { report } = await show({}, rows, { mostRows: 100 });
    await keyboardReady(report);
    await openSummary(report);
    const select = panelOf(report)!.querySelector('select')!;
    select.value = [...select.options].find(({ text }) => text === 'URL pattern')!.value;
    select.dispatchEvent(new Event('change'));
    const barsOf = (pattern: string): number | null => {
      const row = [...panelOf(report)!.querySelectorAll('tbody tr')].find((one) =>
        one.querySelector('th')!.textContent.includes(pattern),
      );
      const path = row?.querySelector('.spark svg path')?.getAttribute('d');
      return path ? (path.match(/M/g) ?? []).length : null;
    };
    for (const name of ['a', 'b']) {
      const times = rows.filter(({ url }) => url.startsWith(`/${name}/`)).map(({ dateTime }) => dateTime);
      const starts = new Set(times.map((time) => Math.floor(Date.parse(time) / 5000)));
      expect(await until(() => barsOf(`/${name}/{id}`))).to.equal(starts.size);
    }
  });

  it('asks for nothing over time of values that are out of sight', async () => {
    const rows = Array.from({ length: 400 }, (_, place) => ({
      ...ROWS[place % ROWS.length]!,
      id: place,
      client: `client ${place % 40}`,
    }));
    const filters = { from: ROWS.at(-1)!.dateTime, until: ROWS[0]!.dateTime };
    const { report, endpoint } = await show({ filters }, rows, { mostRows: 100, summary: answerSummary });
    report.style.blockSize = '420px';
    await keyboardReady(report);
    await openSummary(report);
    const select = panelOf(report)!.querySelector('select')!;
    const asked = (): number =>
      endpoint.summaries.filter(({ url }) => url.searchParams.has('is.client')).length;
    select.value = 'client';
    select.dispatchEvent(new Event('change'));
    await until(() => panelOf(report)!.querySelectorAll('tbody tr').length === 40);
    await until(() => panelOf(report)!.querySelectorAll('.spark svg').length >= 3);
    await until(() => asked() > 0);
    expect(asked()).to.be.below(40);
    panelOf(report)!.querySelector('.groups')!.scrollTop = 100_000;
    await until(() => panelOf(report)!.querySelector('tbody tr:last-child .spark svg'));
  });

  it('is saved as a file and printed as it is shown', async () => {
    const report = await summaryOf();
    await openSummary(report);
    (await find(report, 'button', 'p95')).click();
    await until(() => panelOf(report)!.querySelector('th[aria-sort]')?.textContent.includes('p95'));
    const [file] = await savedFiles(async () => (await find(report, 'button', 'Export summary')).click(), 1);
    expect(file!.name).to.match(/^api-logs-summary-\d{4}-\d\d-\d\d\.csv$/);
    const [head = [], ...lines] = readCsv(file!.text);
    expect(head).to.deep.equal([
      'Resource',
      'Entries',
      'Failed',
      'p50 (ms)',
      'p95 (ms)',
      'p99 (ms)',
      'Slowest (ms)',
      'First',
      'Last',
    ]);
    expect(lines.map(([value]) => value)).to.deep.equal([...shown(report).keys()]);
    expect(lines.map(([, count]) => count)).to.deep.equal(
      [...shown(report).values()].map(([count]) => count),
    );
    const page = await caughtPage(async () => (await find(report, 'button', 'Print summary')).click());
    await until(() => page!.isPrinted());
    expect(page!.document.body.textContent).to.include('API Logs: Summary by Resource');
    for (const value of shown(report).keys()) expect(page!.document.body.textContent).to.include(value);
  });
});
