import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultFeatures, type Feature as OwnFeature } from '../../../src/index.js';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import { MAPPING, mappedEndpoint } from '../../../stories/support/mapped-endpoint.js';
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
      [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim().replace(/ \(.*/, '')),
    ]),
  );

const openSummary = async (report: Element): Promise<void> => {
  (await find(report, 'radio', 'Summary')).click();
  await until(() => panelOf(report)?.querySelector('tbody tr'));
};

describe('the summary', () => {
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
});
