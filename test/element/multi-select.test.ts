import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { FakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import type { ApiLogReport } from '../../src/index.js';
import { nameOf, textOf } from '../support/accessible.js';
import { find, gone, query, queryAll } from '../support/screen.js';
import { control, openSearch } from '../support/search-form.js';
import { show } from '../support/show.js';
import { counted, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const rowsOf = (clients: readonly string[]) =>
  sampleRows(60).map((row, index) => ({ ...row, client: clients[index % clients.length]! }));

const FEW = ['acme', 'globex', 'initech'];
const MANY = [...FEW, 'hooli', 'soylent', 'stark', 'umbrella', 'wayne', 'wonka', 'zorin'];

const opened = async (clients: readonly string[] = FEW, properties = {}) => {
  const { report, endpoint } = await show({ preset: 'workato', ...properties }, rowsOf(clients));
  await loaded(report);
  const form = await openSearch(report);
  const button = await control(form, 'Client');
  await until(() => form.querySelectorAll('[role="option"]').length >= clients.length);
  return { report, endpoint, form, button };
};

const focused = (report: ApiLogReport): Element | null => report.shadowRoot!.activeElement;

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Opens the drop-down by keyboard, and gives its list. */
const openByKey = async (report: ApiLogReport, button: HTMLElement): Promise<HTMLElement> => {
  button.focus();
  await press('ArrowDown');
  return find(report, 'listbox', 'Client');
};

const parametersOf = ({ calls }: FakeEndpoint, key: string): string[] =>
  calls.at(-1)!.url.searchParams.getAll(key);

const isChecked = (option: Element): boolean => option.getAttribute('aria-selected') === 'true';

describe('a drop-down of several values', () => {
  it('takes two of them by keyboard alone, and asks for either', async () => {
    const { report, endpoint, form, button } = await opened();
    expect(textOf(button)).to.equal('Any');
    await openByKey(report, button);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(nameOf(focused(report)!)).to.equal('acme');
    await press(' ', 'ArrowDown', ' ');
    expect(queryAll(report, 'option').filter(isChecked).map(nameOf)).to.deep.equal(['acme', 'globex']);
    await press('Escape');
    await gone(report, 'listbox');
    expect(focused(report)).to.equal(button);
    expect(textOf(button)).to.equal('acme, globex');
    (await find(form, 'button', 'Filter')).click();
    await until(() => report.filters['is.client']);
    await until(() => parametersOf(endpoint, 'is.client').length === 2);
    expect(parametersOf(endpoint, 'is.client')).to.deep.equal(['acme', 'globex']);
    expect(textOf(button)).to.equal('acme, globex');
  });

  it('moves by arrows, Home, End and letters, and stays at its ends', async () => {
    const { report, button } = await opened(MANY);
    await openByKey(report, button);
    const at = () => nameOf(focused(report)!);
    await press('End');
    expect(at()).to.equal('zorin');
    await press('ArrowDown');
    expect(at()).to.equal('zorin');
    await press('Home', 'ArrowUp');
    expect(at()).to.equal('acme');
    await press('w');
    expect(at()).to.equal('wayne');
    await press('w');
    expect(at()).to.equal('wonka');
    expect(queryAll(report, 'option').filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
    expect(queryAll(report, 'option').filter(isChecked)).to.deep.equal([]);
  });

  it('counts what is chosen where it is more than two, and gives it up again', async () => {
    const { report, button } = await opened();
    await openByKey(report, button);
    await press(' ', 'ArrowDown', ' ', 'ArrowDown', ' ');
    expect(textOf(button)).to.equal('3 chosen');
    await press(' ');
    expect(textOf(button)).to.equal('acme, globex');
  });

  it('takes a text that values contain, in place of values', async () => {
    const { report, endpoint, button } = await opened();
    await openByKey(report, button);
    await press(' ', 'Tab');
    expect(nameOf(focused(report)!)).to.equal('Client contains');
    await sendKeys({ type: 'glo' });
    expect(textOf(button)).to.equal('contains glo');
    await press('Enter');
    await until(() => report.filters['client'] === 'glo');
    expect(report.filters).to.deep.equal({ client: 'glo' });
    await gone(report, 'listbox');
    await until(() => parametersOf(endpoint, 'client')[0] === 'glo');
    await counted(report, 21);
    await openByKey(report, button);
    await press('Home', ' ');
    expect(textOf(button)).to.equal('acme');
  });

  it('offers all values that were seen, also when one of them is searched for', async () => {
    const { report, button } = await opened(FEW, { filters: {} });
    await openByKey(report, button);
    await press(' ', 'Escape');
    (await find(report, 'button', 'Filter')).click();
    await until(() => report.filters['is.client'] === 'acme');
    await counted(report, 21);
    await openByKey(report, button);
    expect(queryAll(report, 'option').map(nameOf)).to.deep.equal(FEW);
  });

  it('narrows a long list, and shows all of it when it is opened again', async () => {
    const { report, button } = await opened(MANY);
    await openByKey(report, button);
    const box = await find(report, 'textbox', 'Find in the list');
    box.focus();
    await sendKeys({ type: 'oo' });
    expect(queryAll(report, 'option').map(nameOf)).to.deep.equal(['hooli']);
    await press('ArrowDown', ' ', 'Escape');
    expect(textOf(button)).to.equal('hooli');
    await openByKey(report, button);
    expect(queryAll(report, 'option')).to.have.lengthOf(MANY.length);
    expect(nameOf(focused(report)!)).to.equal('hooli');
  });

  it('says so where nothing can be chosen, and takes a text all the same', async () => {
    const { report } = await show({ preset: 'workato' }, []);
    await loaded(report, 0);
    const button = await control(await openSearch(report), 'Client');
    button.click();
    const dialog = await find(report, 'dialog', 'Client');
    expect(textOf(dialog)).to.contain('No values to choose from.');
    expect(query(report, 'listbox')).to.equal(null);
    expect(nameOf(focused(report)!)).to.equal('Client contains');
  });

  it('stays with its button while the page is scrolled', async () => {
    const { report, button } = await opened();
    report.parentElement!.style.marginBlockEnd = '2000px';
    await openByKey(report, button);
    const dialog = await find(report, 'dialog', 'Client');
    const gap = () => dialog.getBoundingClientRect().top - button.getBoundingClientRect().bottom;
    await until(() => button.getAttribute('aria-expanded') === 'true');
    const { top } = button.getBoundingClientRect();
    scrollTo(0, 40);
    await until(() => button.getBoundingClientRect().top < top && Math.abs(gap()) < 1);
    await press('Escape');
    scrollTo(0, 0);
  });

  it('closes when the focus leaves it', async () => {
    const { report, button } = await opened();
    await openByKey(report, button);
    await press('Tab', 'Tab');
    await gone(report, 'listbox');
    expect(focused(report)).not.to.equal(button);
  });

  it('keeps what is chosen and not applied yet while rows are updated; Clear empties it', async () => {
    const { report, form, button } = await opened();
    await openByKey(report, button);
    await press(' ', 'Escape');
    await report.refresh();
    expect(textOf(button)).to.equal('acme');
    (await find(form, 'button', 'Clear')).click();
    expect(textOf(button)).to.equal('Any');
    (await find(form, 'button', 'Filter')).click();
    expect(report.filters).to.deep.equal({});
  });

  it('shows a locked value and opens for nobody', async () => {
    const { report, form, button } = await opened(['acme'], { lockedFilters: { 'is.client': 'acme' } });
    expect(button.disabled).to.equal(true);
    (await find(form, 'button', 'Clear')).click();
    expect(textOf(button)).to.equal('acme');
    expect(query(report, 'listbox')).to.equal(null);
  });

  it('is accessible, open and closed', async () => {
    const { report, button } = await opened(MANY);
    await expect(report).to.be.accessible();
    await openByKey(report, button);
    await press(' ');
    await expect(report).to.be.accessible();
  });
});

describe('a drop-down of several values at 360 px', () => {
  before(async () => setViewport({ width: 360, height: 740 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('stays within the window', async () => {
    const { report, button } = await opened([
      ...MANY,
      'a name that is longer than a narrow window '.repeat(4),
    ]);
    await openByKey(report, button);
    const dialog = await find(report, 'dialog', 'Client');
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    expect(button.getBoundingClientRect().right).to.be.at.most(innerWidth);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    expect((await find(report, 'textbox', 'Client contains')).getBoundingClientRect().bottom).to.be.at.most(
      bottom,
    );
  });
});
