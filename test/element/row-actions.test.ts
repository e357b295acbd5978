import { expect } from '@open-wc/testing';
import { type Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { nameOf } from '../support/accessible.js';
import { caughtPage } from '../support/caught-page.js';
import { queryAll } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { headings, keyboardReady } from '../support/table.js';

/** A small report with a column of actions. */
const preset: Preset = {
  ...presets.get('senhasegura')!,
  key: 'own-actions',
  fields: [
    { key: 'id', label: () => 'ID', kind: 'identifier' },
    { key: 'actions', label: () => 'Actions', kind: 'actions' },
  ],
  columns: ['id', 'actions'],
  csv: ['id'],
  search: [],
  sort: { key: 'id', descending: true },
};

const shown = async () => {
  const { report } = await show({ preset }, sampleRows(40));
  const rows = await keyboardReady(report);
  return { report, rows, opened: eventsOf(report, 'api-log-row-open') };
};

describe('a column of actions', () => {
  it('has a button in every row, named by a word of the report, which is not a stop for Tab', async () => {
    const { rows } = await shown();
    for (const row of rows.slice(0, 5)) {
      const buttons = queryAll(row, 'button');
      expect(buttons.map(nameOf)).to.deep.equal(['Details']);
      expect(buttons[0]!.tabIndex).to.equal(-1);
    }
  });

  it('opens the row of the button that is pressed, once', async () => {
    const { rows, opened } = await shown();
    queryAll(rows[2]!, 'button')[0]!.click();
    expect(opened).to.have.lengthOf(1);
    expect(opened[0]![1]).to.deep.equal({ entry: sampleRows(40)[2] });
  });

  it('opens a row once by two presses one after the other', async () => {
    const { rows, opened } = await shown();
    const press = (target: Element, detail: number) =>
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
    const [button] = queryAll(rows[1]!, 'button');
    for (const detail of [1, 2]) press(button!, detail);
    expect(opened).to.have.lengthOf(1);
    for (const detail of [1, 2]) press(rows[3]!.querySelector('td')!, detail);
    expect(opened).to.have.lengthOf(2);
  });

  it('leaves the keyboard on the cell of the button, so that arrows go on from there', async () => {
    const { report, rows } = await shown();
    queryAll(rows[3]!, 'button')[0]!.focus();
    expect(report.shadowRoot!.activeElement).to.equal(rows[3]!.querySelectorAll('td')[1]);
  });

  it('has a heading that sorts nothing', async () => {
    const { report } = await shown();
    const [id, actions] = headings(report);
    expect([id!.ariaSort, actions!.ariaSort]).to.deep.equal(['descending', null]);
    expect(queryAll(actions!, 'button')).to.deep.equal([]);
    expect(nameOf(actions!)).to.equal('Actions');
  });

  it('is left out on paper, where nobody can press it', async () => {
    const { report } = await shown();
    const page = await caughtPage(() => report.print());
    const texts = [...page!.document.querySelectorAll('th')].map(({ textContent }) => textContent);
    expect(texts).to.deep.equal(['ID']);
    expect(page!.document.querySelector('tbody tr')!.children).to.have.lengthOf(1);
  });
});
