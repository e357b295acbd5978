import { expect } from '@open-wc/testing';
import { checkMapping } from '../../src/sources/mapping/check-mapping.js';
import { copied } from '../support/copied.js';
import { find, findText, query } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { columnTexts, counted, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const AT = Date.UTC(2026, 10, 21, 12);

const EVENTS = Array.from({ length: 40 }, (_, index) => ({
  '@timestamp': new Date(AT - index * 60_000).toISOString(),
  http: { request: { method: 'GET' }, response: { status_code: index % 4 === 0 ? 404 : 200 } },
  url: { path: `/things/${index}` },
  event: { duration: 2_000_000 },
}));

/** Answers one page, whatever it is asked. */
const answering =
  (answer: unknown): typeof fetch =>
  async () =>
    Response.json(answer);

const headings = (report: HTMLElement): string[] =>
  [...report.shadowRoot!.querySelectorAll('[role="columnheader"], th')].map((head) =>
    head.textContent.trim(),
  );

describe('an endpoint of which nothing was said', () => {
  it('shows the rows, in the columns that are there, and filters them here', async () => {
    const { report } = await show({ fetch: answering({ events: EVENTS }) });
    await loaded(report);
    await counted(report, EVENTS.length + 1);
    expect(columnTexts(report, 'URL')[0]).to.equal('/things/0');
    expect(columnTexts(report, 'Time')[0]).to.equal('2 ms');
    expect(columnTexts(report, 'Date/Time')[0]).to.equal('21/11/2026 12:00');
    expect(headings(report).join()).not.to.contain('Authorization');
    await search(report, { Status: '404' });
    await until(() => columnTexts(report, 'Status').every((status) => status === '404'));
    expect(query(report, 'button', 'Copy mapping')).to.equal(null);
  });

  it('is looked at again where it had no rows at first', async () => {
    let events: readonly unknown[] = [];
    const { report } = await show({ fetch: async () => Response.json({ events, total: events.length }) });
    await findText(report, 'There are no entries yet.');
    events = EVENTS;
    await report.refresh();
    await counted(report, EVENTS.length + 1);
    expect(columnTexts(report, 'URL')[0]).to.equal('/things/0');
  });

  it('leaves the columns alone that the host chose', async () => {
    const { report } = await show({
      fetch: answering({ events: EVENTS }),
      columns: ['authorization', 'url'],
    });
    await loaded(report);
    expect(headings(report).join()).to.contain('Authorization');
    expect(headings(report).join()).not.to.contain('Status');
  });

  it('offers the mapping for copying where not enough was found', async () => {
    const rows = [
      { colour: 'red', count: 1 },
      { colour: 'blue', count: 2 },
    ];
    const { report } = await show({ fetch: answering({ items: rows }) });
    await loaded(report);
    expect(columnTexts(report, 'colour')).to.deep.equal(['red', 'blue']);
    const button = await find(report, 'button', 'Copy mapping');
    const mapping = checkMapping(JSON.parse(await copied(async () => button.click())));
    expect(mapping.rows).to.deep.equal({ at: 'items' });
  });
});
