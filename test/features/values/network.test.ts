import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { nameOf } from '../../support/accessible.js';
import { find, findText, query, queryAll } from '../../support/screen.js';
import { control, openSearch } from '../../support/search-form.js';
import { show } from '../../support/show.js';
import { columnTexts, counted, keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const ADDRESSES = ['10.21.0.1', '10.21.7.7', '10.22.0.1', '2001:db8::1'];

const ROWS = Array.from({ length: 40 }, (_, place) => ({
  id: place + 1,
  ip: ADDRESSES[place % 4]!,
  status: 200,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

/** The field for addresses, with a text typed into it by the keyboard. */
const typed = async (text: string): Promise<{ report: ApiLogReport; field: HTMLInputElement }> => {
  const { report } = await show({}, ROWS, { summary: answerSummary });
  await keyboardReady(report);
  await until(() => report.shadowRoot!.querySelector('[aria-keyshortcuts="Alt+ArrowDown"]'));
  const form = await openSearch(report);
  const before = await control(form, 'Authorization');
  before.focus();
  await sendKeys({ press: 'Tab' });
  const field = await control(form, 'IP');
  expect(report.shadowRoot!.activeElement).to.equal(field);
  await sendKeys({ type: text });
  return { report, field };
};

const lines = (report: ApiLogReport): string[] => {
  const list = query(report, 'listbox', 'Values of IP');
  return list ? queryAll(list, 'option').map(nameOf) : [];
};

describe('a network in the field for addresses', () => {
  it('counts the addresses in it while it is typed', async () => {
    const { report } = await typed('10.21.0.0/16');
    await until(
      () => lines(report).length === 3,
      () => lines(report).join('; '),
    );
    expect(lines(report).map((line) => line.split(',')[0])).to.deep.equal([
      '10.21.0.1',
      '10.21.7.7',
      'is in 10.21.0.0/16',
    ]);
    expect(lines(report)[0]).to.contain('10 entries');
  });

  it('is filtered by, and named in the chip, however it is written', async () => {
    const { report } = await typed('10.21.3.4/255.255.0.0');
    await sendKeys({ press: 'Enter' });
    await find(report, 'button', 'Remove filter IP: is in 10.21.0.0/16');
    await counted(report, 21);
    expect(new Set(columnTexts(report, 'IP'))).to.deep.equal(new Set(['10.21.0.1', '10.21.7.7']));
  });

  it('may be of IPv6', async () => {
    const { report } = await typed('2001:DB8::/32');
    await sendKeys({ press: 'Enter' });
    await find(report, 'button', 'Remove filter IP: is in 2001:db8::/32');
    await counted(report, 11);
  });

  it('is said to be none where it is none, and filters nothing', async () => {
    const { report, field } = await typed('10.21.0.0/33');
    await sendKeys({ press: 'Enter' });
    await findText(report, 'Write an address, part of one, or a network such as 10.21.0.0/16.');
    expect(field.ariaInvalid).to.equal('true');
    expect(report.filters).to.deep.equal({});
    expect(lines(report)).to.deep.equal([]);
  });
});
