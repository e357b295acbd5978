import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { nameOf } from '../../support/accessible.js';
import { find, gone, heard, query, queryAll } from '../../support/screen.js';
import { show, type Shown } from '../../support/show.js';
import { columnTexts, counted, dataRows, keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const ROWS = Array.from({ length: 60 }, (_, place) => ({
  id: 1000 + place,
  client: place % 3 === 0 ? 'acme' : 'crm',
  ip: '10.0.0.1',
  status: 200,
  userAgent: place % 4 === 0 ? 'curl/8.4' : 'Mozilla',
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

const LABEL = 'Find in all fields';

const shown = async (): Promise<Shown> => {
  const result = await show({}, ROWS);
  await keyboardReady(result.report);
  return result;
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

const pressWithShift = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
};

const type = async (report: ApiLogReport, text: string): Promise<HTMLElement> => {
  const field = await find(report, 'combobox', LABEL);
  field.focus();
  await sendKeys({ type: text });
  return field;
};

const linesOf = (report: ApiLogReport): string[] => {
  const list = query(report, 'listbox', LABEL);
  return list ? queryAll(list, 'option').map(nameOf) : [];
};

const marked = (): string[] =>
  [...(CSS.highlights.get('api-log-find') ?? [])].map((range) => (range as Range).toString());

describe('the field that looks in all fields', () => {
  it('has the key /, and leaves f to the search fields', async () => {
    const { report } = await shown();
    const field = await find(report, 'combobox', LABEL);
    dataRows(report)[0]!.focus();
    await press('/');
    await until(() => report.shadowRoot!.activeElement === field);
    dataRows(report)[0]!.focus();
    await press('f');
    await until(() => report.shadowRoot!.activeElement?.id === 'search-clientId');
  });

  it('finds a text in a field that the table does not show, marks it and says where it is', async () => {
    const { report, endpoint } = await shown();
    const field = await type(report, 'CURL');
    await until(() => linesOf(report).length === 1);
    expect(linesOf(report)).to.deep.equal(['Any field contains “CURL”']);
    await press('Enter');
    await counted(report, 16);
    expect(endpoint.asked().at(-1)!['q']).to.equal('CURL');
    expect(field.ariaExpanded).to.equal('false');
    await until(() => dataRows(report)[0]!.ariaDescription);
    expect(dataRows(report)[0]!.ariaDescription).to.match(/: curl\/8\.4$/);
    await expect(report).to.be.accessible();
  });

  it('marks what is found in the rows, and nothing any more when it is not looked for', async () => {
    const { report } = await shown();
    await type(report, 'acm');
    await press('ArrowDown', 'Enter');
    // Rows that are drawn anew, as where empty columns are folded, are marked anew in the next frame.
    await until(() => marked().length > 0 && marked().every((text) => text === 'acm'));
    report.filters = {};
    await until(() => marked().length === 0);
  });

  it('goes to the next match by Enter and back by Shift and Enter', async () => {
    const { report } = await shown();
    await type(report, 'curl');
    await press('Enter');
    await counted(report, 16);
    await press('Enter');
    await heard(report, 'status', 'Match 1 of 15');
    await press('Enter');
    await heard(report, 'status', 'Match 2 of 15');
    await pressWithShift('Enter');
    await heard(report, 'status', 'Match 1 of 15');
    await pressWithShift('Enter');
    await heard(report, 'status', 'Match 15 of 15');
  });

  it('offers the exact field of what is pasted first, and opens the entry of an ID', async () => {
    const { report } = await shown();
    await type(report, '1007');
    await until(() => linesOf(report).length === 2);
    expect(linesOf(report)).to.deep.equal(['ID is 1007', 'Any field contains “1007”']);
    await press('Enter');
    const details = await find(report, 'dialog', /^Details/);
    expect(details.textContent).to.include('1007');
    expect(report.filters).to.deep.equal({});
  });

  it('asks for the entry of an ID that is not loaded, and opens it', async () => {
    const many = Array.from({ length: 300 }, (_, place) => ({ ...ROWS[place % 60]!, id: 5000 + place }));
    const { report } = await show({}, many);
    await keyboardReady(report);
    await type(report, '5299');
    await press('Enter');
    await find(report, 'dialog', /^Details/);
    expect(report.filters).to.deep.equal({ 'is.id': '5299' });
    expect(columnTexts(report, 'ID')).to.deep.equal(['5299']);
  });

  it('filters for an exact value', async () => {
    const { report } = await shown();
    await type(report, 'acme');
    await until(() => linesOf(report)[0] === 'Client is acme');
    await press('Enter');
    await until(() => report.filters['is.client'] === 'acme');
    expect(report.filters).to.deep.equal({ 'is.client': 'acme' });
  });

  it('knows a network of addresses, and says of one that cannot be read how to write it', async () => {
    const { report } = await shown();
    const field = await type(report, '10.0.0.0/33');
    await until(() =>
      report.shadowRoot!.querySelector('.find-popover')?.textContent.includes('Write a network'),
    );
    expect(linesOf(report)).to.deep.equal(['Any field contains “10.0.0.0/33”']);
    await press('Escape');
    await gone(report, 'option', /Any field contains/);
    (field as HTMLInputElement).select();
    await sendKeys({ type: '10.0.0.0/24' });
    await until(() => linesOf(report).length === 2);
    expect(linesOf(report)[0]).to.equal('IP is in 10.0.0.0/24');
    await press('Enter');
    await find(report, 'button', 'Remove filter IP: is in 10.0.0.0/24');
    expect(report.filters).to.deep.equal({ ip: '10.0.0.0/24' });
    await counted(report, 61);
  });

  it('is not there where the host decides what is looked for, and goes with the feature', async () => {
    const locked = await show({ lockedFilters: { q: 'acme' } }, ROWS);
    await keyboardReady(locked.report);
    expect(query(locked.report, 'combobox', LABEL)).to.equal(null);
    const { report } = await shown();
    await find(report, 'combobox', LABEL);
    report.features = defaultFeatures.filter(({ key }) => key !== 'find');
    await gone(report, 'combobox', LABEL);
  });
});
