import { expect } from '@open-wc/testing';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { MAPPING, mappedEndpoint } from '../../stories/support/mapped-endpoint.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { nameOf } from '../support/accessible.js';
import { find, findText, query, queryAll } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { columnTexts, counted, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const LENGTH = 640;

const shown = async (mapping: unknown = MAPPING) => {
  const endpoint = mappedEndpoint(logOfLength(LENGTH));
  const { report } = await show({ fetch: endpoint, mapping });
  return { report, endpoint };
};

describe('an endpoint that is mapped', () => {
  it('shows its rows in the words and units of the report', async () => {
    const { report, endpoint } = await shown();
    await loaded(report);
    await counted(report, LENGTH + 1);
    const { id, client, status, time } = sampleRow(0, LENGTH);
    expect(columnTexts(report, 'ID')[0]).to.equal(String(id));
    expect(columnTexts(report, 'Client')[0]).to.equal(client);
    expect(columnTexts(report, 'Status')[0]).to.equal(String(status));
    expect(columnTexts(report, 'Time')[0]).to.equal(
      time < 1000 ? `${time} ms` : `${Math.round(time / 10) / 100} s`,
    );
    expect(columnTexts(report, 'Date/Time')[0]).to.match(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    expect(endpoint.calls[0]!.url.pathname).to.equal('/audit');
    expect(endpoint.asked()[0]).to.deep.equal({ page: '0', per_page: '50', order: '-when' });
  });

  it('is asked for what it answers; the rest is done here', async () => {
    const { report, endpoint } = await shown();
    await loaded(report);
    await search(report, { Status: '404' });
    await until(() => columnTexts(report, 'Status').every((status) => status === '404'));
    expect(endpoint.asked().at(-1)).to.include({ code: '404' });
    await search(report, { Client: 'ana' });
    await until(() => columnTexts(report, 'Client').every((client) => client.includes('Ana')));
    expect(columnTexts(report, 'Status').every((status) => status === '404')).to.equal(true);
    for (const asked of endpoint.asked()) expect(Object.values(asked)).not.to.include('ana');
  });

  it('is read from JSON in the attribute too', async () => {
    const endpoint = mappedEndpoint(logOfLength(LENGTH));
    const { report } = await show({ fetch: endpoint, attributes: { mapping: JSON.stringify(MAPPING) } });
    await counted(report, LENGTH + 1);
    expect(endpoint.calls[0]!.url.pathname).to.equal('/audit');
  });

  it('says where a mapping is wrong, and no request is made', async () => {
    const { report, endpoint } = await shown({ ...MAPPING, paging: { by: 'pages' } });
    await findText(report, 'The endpoint’s mapping is not valid.');
    await findText(report, /“paging\.by” is "pages"; expected/);
    await find(report, 'button', 'Retry');
    expect(endpoint.calls).to.deep.equal([]);
  });

  it('says where rows were expected and what was found there', async () => {
    const { report } = await shown({ ...MAPPING, rows: { at: 'data.rows' } });
    await find(report, 'button', 'Retry');
    expect(query(report, 'row')?.querySelector('td')).not.to.exist;
    expect(report.shadowRoot!.textContent).to.contain('The mapping looks for a list at "data.rows".');
    expect(report.shadowRoot!.textContent).to.match(/It is an object with: data(\.\w+)?[.,]/);
  });

  it('shows the columns that its rows have something for, but those that the host chose as they are', async () => {
    const { report } = await shown();
    await counted(report, LENGTH + 1);
    const headings = (one: HTMLElement) => queryAll(one, 'columnheader').map(nameOf);
    await until(() => !headings(report).includes('Authorization'));
    expect(headings(report)).to.deep.equal(['ID', 'Client', 'Status', 'URL', 'Time', 'Date/Time']);
    const columns = ['authorization', 'url'];
    const chosen = await show({ fetch: mappedEndpoint(logOfLength(LENGTH)), mapping: MAPPING, columns });
    await counted(chosen.report, LENGTH + 1);
    expect(headings(chosen.report)).to.deep.equal(['Authorization', 'URL']);
  });

  it('says to the developer which of its fields are most likely wrong, and nothing where all are there', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warnings.push(text);
    const warnedOf = async (fields: object): Promise<string[]> => {
      warnings.length = 0;
      const { report } = await shown({ ...MAPPING, fields: { ...MAPPING.fields, ...fields } });
      await counted(report, LENGTH + 1);
      return warnings.filter((text) => text.includes('mapping.fields'));
    };
    try {
      expect(await warnedOf({})).to.deep.equal([]);
      const [place] = await warnedOf({ server: 'extra.host.name' });
      expect(place).to.match(
        /fields\.server: there is nothing at "extra\.host\.name" in the first 50 rows.*when, who/,
      );
      const [name] = await warnedOf({ Client_ID: 'key' });
      expect(name).to.match(/fields\.Client_ID: the report has no such field\. Is it clientId\?/);
    } finally {
      console.warn = warn;
    }
  });
});
