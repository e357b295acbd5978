import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { defaultFeatures, type ExportFormat, type Feature, type FeatureContext } from '../../src/index.js';
import { savedFiles } from '../support/saved-files.js';
import { find, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { cellsOf, dataRows, keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

const ROWS = Array.from({ length: 12 }, (_, place) => ({
  id: place + 1,
  client: place % 3 === 0 ? '<b>acme</b>' : 'other',
  url: `/v2/files/${place}`,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

/** A panel that says which entry is open, and narrows to its client. */
const panel = (seen: FeatureContext[] = []): Feature => ({
  key: 'client-panel',
  open: (context) => {
    seen.push(context);
    return {
      styles: '.client-panel { inline-size: 12em; color: rgb(1, 2, 3); }',
      regions: {
        'beside-table': () =>
          html`<aside class="client-panel" aria-label="Client">
            ${context.openedEntry ? String(context.openedEntry['client']) : `${context.total} entries`}
            <button @click=${() => context.filter({ 'is.client': 'other' })}>Only other</button>
          </aside>`,
      },
    };
  },
});

const asideOf = (report: Element): Promise<HTMLElement> =>
  until(() => report.shadowRoot!.querySelector<HTMLElement>('aside.client-panel'));

const shown = async (features: unknown) => {
  const { report } = await show({}, ROWS, { mostRows: 12 });
  report.features = features as readonly Feature[];
  await keyboardReady(report);
  return report;
};

describe('a feature of an embedder’s own', () => {
  it('shows a panel beside the table, with the entry that is open, and filters', async () => {
    const report = await shown([...defaultFeatures, panel()]);
    const aside = await asideOf(report);
    await until(() => aside.textContent.includes('12 entries'));
    expect(getComputedStyle(aside).color).to.equal('rgb(1, 2, 3)');
    cellsOf(dataRows(report)[0]!)[1]!.click();
    await until(() => aside.textContent.includes('<b>acme</b>'));
    expect(aside.querySelector('b')).to.equal(null);
    aside.querySelector('button')!.click();
    await until(() => aside.textContent.includes('8 entries') || report.filters['is.client'] === 'other');
    expect(report.filters).to.deep.equal({ 'is.client': 'other' });
  });

  it('goes when it is taken out, and is opened once', async () => {
    const seen: FeatureContext[] = [];
    const mine = panel(seen);
    const report = await shown([...defaultFeatures, mine]);
    await asideOf(report);
    report.features = defaultFeatures;
    await until(() => !report.shadowRoot!.querySelector('aside.client-panel'));
    expect(seen).to.have.lengthOf(1);
  });

  it('that fails leaves the report as it is', async () => {
    const broken: Feature = {
      key: 'broken',
      open: () => ({
        regions: {
          'above-table': () => {
            throw new Error('Not today.');
          },
        },
      }),
    };
    const report = await shown([...defaultFeatures, broken, panel()]);
    await asideOf(report);
    expect(dataRows(report)).not.to.have.lengthOf(0);
  });

  it('may be anything: what is none is left out', async () => {
    const report = await shown(['search', 'messages', 'nonsense', null, 7, { name: 'keyless' }, panel()]);
    await asideOf(report);
    expect(dataRows(report)).not.to.have.lengthOf(0);
  });
});

describe('a part of the report that is left out', () => {
  it('has no button, no dialog and no region', async () => {
    const report = await shown(
      defaultFeatures.filter(({ key }) => !['schedule', 'columns', 'print'].includes(key)),
    );
    (await find(report, 'button', 'View actions')).click();
    await find(report, 'menuitem', 'Export CSV');
    expect(query(report, 'menuitem', 'Schedule report')).to.equal(null);
    expect(query(report, 'menuitem', 'Print report')).to.equal(null);
    expect(query(report, 'button', 'Columns')).to.equal(null);
    expect(await find(report, 'button', 'Show filters')).to.be.instanceOf(HTMLButtonElement);
  });
});

const jsonLines: ExportFormat = {
  key: 'json-lines',
  label: 'Export JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  begin: () => ({ row: (entry) => `${JSON.stringify(entry)}\n` }),
};

describe('an export format of an embedder’s own', () => {
  it('writes every entry that matches, as received', async () => {
    const { report } = await show({}, ROWS, { mostRows: 5 });
    report.formats = [jsonLines];
    await keyboardReady(report);
    const formats: unknown[] = [];
    report.addEventListener('api-log-export', ({ detail }) => formats.push(detail.format));
    const [file] = await savedFiles(async () => {
      (await find(report, 'button', 'View actions')).click();
      (await find(report, 'menuitem', 'Export JSON Lines')).click();
    }, 1);
    expect(file!.name).to.match(/^api-logs-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(file!.type).to.equal('application/jsonl');
    const entries = file!.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(entries).to.deep.equal(ROWS);
    expect(formats).to.deep.equal(['json-lines']);
  });

  it('may have columns, a head and a foot', async () => {
    const xml: ExportFormat = {
      key: 'xml',
      label: (words) => words.msg('Export CSV').replace('CSV', 'XML'),
      extension: 'xml',
      mediaType: 'application/xml',
      begin: ({ fields, locale }) => ({
        head: `<log lang="${locale}">`,
        row: (entry) => `<id>${String(fields.find(({ key }) => key === 'id')!.value(entry))}</id>`,
        foot: '</log>',
      }),
    };
    const { report } = await show({}, ROWS, { mostRows: 5 });
    report.formats = [xml, {}, null] as ExportFormat[];
    await keyboardReady(report);
    const [file] = await savedFiles(async () => {
      (await find(report, 'button', 'View actions')).click();
      (await find(report, 'menuitem', 'Export XML')).click();
    }, 1);
    expect(file!.text).to.match(/^<log lang="en"><id>1<\/id>.*<id>12<\/id><\/log>$/);
  });
});
