import { expect } from '@open-wc/testing';
import { rowsSource, type LogEntry, type Preset } from '../../src/index.js';
import PAGE from '../../stories/docs/examples/own-report.html?raw';
import { nameOf } from '../support/accessible.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find } from '../support/screen.js';
import { controlsIn, openSearch, search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellTexts, counted, headings, loaded } from '../support/table.js';

/** A value of the example, as a developer who copies it would have it. */
const valueOf = async (name: string): Promise<unknown> => {
  const [, text] = new RegExp(`const ${name} = ([^;]+);\n`).exec(PAGE) ?? [];
  expect(text, `the example gives ${name} a value`).to.be.a('string');
  const module = URL.createObjectURL(new Blob([`export default ${text}`], { type: 'text/javascript' }));
  const { default: value } = (await import(/* @vite-ignore */ module)) as { default: unknown };
  return value;
};

const shown = async () => {
  const preset = (await valueOf('deliveries')) as Preset;
  const { report } = await show({ preset, source: rowsSource((await valueOf('rows')) as LogEntry[]) }, []);
  return { report, rows: await loaded(report, 2) };
};

describe('the own report that the docs show', () => {
  it('has its title, columns and rows, newest first', async () => {
    const { report, rows } = await shown();
    await find(report, 'region', 'Webhook deliveries');
    expect(headings(report).map(nameOf)).to.deep.equal(['Sent', 'Event', 'Target', 'Answer', 'Took']);
    expect(rows.map(cellTexts)).to.deep.equal([
      ['2026-11-20 09:31', 'order.sent', '/hooks/mail', '503', '5 s'],
      ['2026-11-20 09:30', 'order.paid', '/hooks/shop', '200', '84 ms'],
    ]);
  });

  it('can be searched', async () => {
    const { report } = await shown();
    const form = await openSearch(report);
    expect(controlsIn(form).map(nameOf)).to.deep.equal(['Event', 'Answer', 'Sent from', 'Sent until']);
    await search(report, { Answer: '5xx' });
    await counted(report, 2);
  });

  it('has a file of its own', async () => {
    const { report } = await shown();
    const [file] = await savedFiles(() => report.exportCsv());
    expect(file!.name).to.match(/^webhook-deliveries-\d{4}-\d\d-\d\d\.csv$/);
    expect(readCsv(file!.text)).to.deep.equal([
      ['Sent', 'Event', 'Target', 'Answer', 'Took (ms)'],
      ['2026-11-20T09:31:00Z', 'order.sent', '/hooks/mail', '503', '5003'],
      ['2026-11-20T09:30:00Z', 'order.paid', '/hooks/shop', '200', '84'],
    ]);
  });
});
