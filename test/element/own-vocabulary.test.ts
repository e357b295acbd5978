import { expect } from '@open-wc/testing';
import type { Action, ActionContext, Filter, Kind, Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';
import { copied } from '../support/copied.js';
import { find, query, queryAll } from '../support/screen.js';
import { show } from '../support/show.js';
import { cellsOf, columnTexts, dataRows, keyboardReady, loaded } from '../support/table.js';
import { until } from '../support/until.js';

/** A length of data, as people read it. */
const bytes: Kind = {
  align: 'end',
  isUnbroken: true,
  value: (raw) => (typeof raw === 'number' ? raw : null),
  text: (raw, { language }) =>
    typeof raw === 'number'
      ? raw < 1024
        ? `${language.number(raw)} B`
        : `${language.number(Math.round(raw / 1024))} kB`
      : '',
  record: (raw) => (typeof raw === 'number' ? raw : ''),
};

/** At least so many kilobytes. */
const atLeastKilobytes: Filter = {
  control: { type: 'text' },
  toParam: (typed) => (typed === '' ? '' : /^\d+$/.test(typed.trim()) ? typed.trim() : null),
  toInput: (param) => param,
  matches: (param) => (raw) => typeof raw === 'number' && raw >= Number(param) * 1024,
  hint: () => 'A number of kilobytes.',
};

const base = presets.get('senhasegura')!;

const preset: Preset = {
  ...base,
  key: 'own-vocabulary',
  fields: [...base.fields, { key: 'size', label: () => 'Size', kind: bytes }],
  columns: ['id', 'size', 'url', 'dateTime'],
  search: [
    { key: 'size', field: 'size', filter: atLeastKilobytes },
    ...base.search.filter(({ key }) => key === 'from'),
  ],
  csv: ['id', 'size'],
};

const ROWS = Array.from({ length: 40 }, (_, place) => ({
  id: place + 1,
  size: place * 512,
  url: `/v2/files/${place}`,
  trace: `trace-${place}`,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

const shown = async (actions: unknown = []) => {
  const { report } = await show({ preset, source: undefined, filtersOpen: true }, ROWS);
  report.actions = actions as readonly Action[];
  await keyboardReady(report);
  return report;
};

describe('a kind and a filter of an embedder’s own', () => {
  it('write, order and filter values in table and details', async () => {
    const { report } = await show({ preset, filtersOpen: true }, ROWS, { mostRows: 40 });
    await keyboardReady(report);
    expect(columnTexts(report, 'Size').slice(0, 4)).to.deep.equal(['0 B', '512 B', '1 kB', '2 kB']);
    expect(cellsOf(dataRows(report)[0]!)[1]!.className).to.include('end');
    const field = (await find(report, 'textbox', 'Size')) as HTMLInputElement;
    field.value = 'much';
    (await find(report, 'button', 'Filter')).click();
    await until(() => field.ariaInvalid === 'true');
    expect(report.shadowRoot!.querySelector('[id="search-size-mistake"]')!.textContent).to.include(
      'A number of kilobytes.',
    );
    field.value = '18';
    (await find(report, 'button', 'Filter')).click();
    await until(() => columnTexts(report, 'Size')[0] === '18 kB');
    expect(report.filters).to.deep.equal({ size: '18' });
    cellsOf((await loaded(report))[0]!)[1]!.click();
    await until(() => report.shadowRoot!.querySelector('[part~="detail-value"]'));
    expect(report.shadowRoot!.querySelector('.details')!.textContent).to.include('18 kB');
  });
});

describe('actions of an embedder’s own', () => {
  const copyTrace: Action = {
    key: 'copy-trace',
    place: 'entry',
    label: (words) => (words.locale === 'en' ? 'Copy trace' : 'Copiar trace'),
    isOffered: ({ entry }) => entry?.['trace'] !== undefined,
    run: ({ entry, copy }) => copy(String(entry!['trace'])),
  };

  it('are listed in details and in the menu of a cell, after those of the report', async () => {
    const report = await shown([copyTrace]);
    cellsOf(dataRows(report)[2]!)[0]!.click();
    const button = await find(report, 'button', 'Copy trace');
    expect(await copied(async () => button.click())).to.equal('trace-2');
    cellsOf(dataRows(report)[1]!)[1]!.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
    );
    const items = await until(() => {
      const found = queryAll(report, 'menuitem');
      return found.length > 1 && found;
    });
    expect(items.at(-1)!.textContent).to.include('Copy trace');
  });

  it('are given the value that they are about', async () => {
    const seen: ActionContext[] = [];
    const report = await shown([
      {
        key: 'look',
        place: 'value',
        label: 'Look at it',
        run: (context: ActionContext) => void seen.push(context),
      },
    ]);
    cellsOf(dataRows(report)[3]!)[0]!.click();
    (await find(report, 'button', 'Actions for Size')).click();
    (await find(report, 'menuitem', 'Look at it')).click();
    await until(() => seen.length > 0);
    expect(seen[0]).to.include({ key: 'size', value: 3 * 512, total: 40 });
    expect(seen[0]!.entry).to.include({ id: 4, trace: 'trace-3' });
  });

  it('are listed in the menu of View actions, and may set filters', async () => {
    const report = await shown([
      {
        key: 'large',
        place: 'menu',
        label: 'Only large ones',
        run: ({ filter }: ActionContext) => filter({ size: '18' }),
      },
    ]);
    (await find(report, 'button', 'View actions')).click();
    (await find(report, 'menuitem', 'Only large ones')).click();
    await until(() => columnTexts(report, 'Size')[0] === '18 kB');
  });

  it('that fail are reported to the reader, and values that are not actions are left out', async () => {
    const report = await shown([
      {
        key: 'broken',
        place: 'menu',
        label: 'Break',
        run: () => Promise.reject(new Error('No such thing.')),
      },
      { key: 'no-run', place: 'menu', label: 'Nothing' },
      null,
      'x',
    ]);
    (await find(report, 'button', 'View actions')).click();
    await find(report, 'menuitem', 'Break');
    expect(query(report, 'menuitem', 'Nothing')).to.equal(null);
    (await find(report, 'menuitem', 'Break')).click();
    await until(() => report.shadowRoot!.textContent.includes('No such thing.'));
  });

  it('of anything but a list are none', async () => {
    const report = await shown({ length: 2 });
    (await find(report, 'button', 'View actions')).click();
    await find(report, 'menuitem', 'Export CSV');
  });
});
