import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import type { SavedView, ViewsStore } from '../../src/public-types.js';
import { readerWho, saveViews } from '../../stories/support/chosen-before.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import { nameOf } from '../support/accessible.js';
import { find, findText, gone, heard, query, queryAll } from '../support/screen.js';
import { control, fill, search } from '../support/search-form.js';
import { eventsOf, show } from '../support/show.js';
import { gridOf, headings, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const LOOK = { sort: null, columns: null, widths: {}, density: 'normal', wrapLongText: false } as const;
const ERRORS: SavedView = { ...LOOK, name: 'Errors', filters: { status: '5xx' } };

const openDialog = async (report: ApiLogReport): Promise<HTMLElement> => {
  (await find(report, 'button', 'Views…')).click();
  const dialog = await find(report, 'dialog', 'Views');
  await until(
    () => query(dialog, 'button', 'Save')?.matches(':enabled') || dialog.querySelector('.message.fault'),
  );
  return dialog;
};

const shown = async (properties: ReportArguments = {}) => {
  const { report, endpoint } = await show({ cacheKey: readerWho(), ...properties });
  await loaded(report);
  return { report, endpoint };
};

const opened = async (properties: ReportArguments = {}) => {
  const { report, endpoint } = await shown(properties);
  return { report, endpoint, dialog: await openDialog(report) };
};

const press = async (root: ApiLogReport | Element, name: string): Promise<void> =>
  (await find(root, 'button', name)).click();

const saveAs = async (dialog: Element, name: string): Promise<void> => {
  await fill(dialog, 'View name', name);
  await press(dialog, 'Save');
};

const names = (dialog: Element): string[] =>
  queryAll(dialog, 'listitem').map((item) => item.querySelector('strong')?.textContent ?? '');

/** A host's store, in memory. */
const storeOf = (
  views: readonly unknown[] = [],
): ViewsStore & { kept: readonly unknown[]; saves: number } => ({
  kept: views,
  saves: 0,
  async load() {
    return this.kept as readonly SavedView[];
  },
  async save(changed) {
    this.kept = changed;
    this.saves += 1;
  },
});

describe('saved views', () => {
  it('keep filters, order, columns and rows under a name, and show them again', async () => {
    const { report, endpoint } = await shown({ columns: ['dateTime', 'status', 'url'] });
    await search(report, { Status: '5xx' });
    await until(() => endpoint.asked().at(-1)!.status === '5xx');
    headings(report)[2]!.querySelector('button')!.click();
    await until(() => endpoint.asked().at(-1)!.sort === 'url');
    let dialog = await openDialog(report);
    await saveAs(dialog, ' Errors ');
    await heard(report, 'status', 'Saved: Errors.');
    await findText(dialog, 'Filters: Status: 5xx');
    await press(dialog, 'Close');

    const { report: later, endpoint: asked } = await shown({ cacheKey: report.cacheKey });
    const changes = eventsOf(later, 'api-log-filter-change', 'api-log-sort-change');
    dialog = await openDialog(later);
    await press(dialog, 'Show Errors');
    await until(() => asked.asked().at(-1)!.sort === 'url');
    expect(asked.asked().at(-1)).to.include({ status: '5xx', sort: 'url' });
    expect(later.filters).to.deep.equal({ status: '5xx' });
    expect(changes.map(([name]) => name)).to.deep.equal(['api-log-filter-change', 'api-log-sort-change']);
    await gone(later, 'dialog', 'Views');
  });

  it('are there also where they are asked for twice before the code of their dialog is', async () => {
    const { report } = await shown();
    (await find(report, 'button', 'Views…')).click();
    const dialog = await openDialog(report);
    // The second dialog of two would take the place of the first as soon as the report is drawn again.
    await quiet();
    report.requestUpdate();
    await report.updateComplete;
    expect(query(dialog, 'button', 'Save')!.matches(':enabled')).to.equal(true);
  });

  it('bring columns, widths and density along', async () => {
    const reader = readerWho({ columns: ['url', 'id'], density: 'compact', widths: { id: 20 } });
    const { report, dialog } = await opened({ cacheKey: reader });
    await saveAs(dialog, 'Mine');
    await heard(report, 'status', 'Saved: Mine.');
    await press(dialog, 'Close');
    const { views } = JSON.parse(
      localStorage.getItem(`api-log-report views ${JSON.stringify(['senhasegura', reader])}`)!,
    ) as { views: unknown[] };
    const other = await shown();
    saveViews(other.report.cacheKey, views);
    await press(await openDialog(other.report), 'Show Mine');
    await until(() => headings(other.report).map(nameOf).join() === 'URL,ID');
    expect(gridOf(other.report).classList.contains('compact')).to.equal(true);
    const em = parseFloat(getComputedStyle(gridOf(other.report)).fontSize);
    expect(headings(other.report)[1]!.offsetWidth / em).to.be.closeTo(20, 0.2);
  });

  it('are never those of another reader', async () => {
    const { report, dialog } = await opened();
    await saveAs(dialog, 'Mine');
    await heard(report, 'status', 'Saved: Mine.');
    const other = await opened();
    await findText(other.dialog, 'There are no views yet.');
    // A known-bad twin: under the same key it would be there.
    const same = await opened({ cacheKey: report.cacheKey });
    expect(names(same.dialog)).to.deep.equal(['Mine']);
    same.report.cacheKey = readerWho();
    await until(() => names(same.dialog).length === 0);
  });

  it('ask before one replaces another, and keep the old one where the reader declines', async () => {
    const store = storeOf([ERRORS]);
    const { report, dialog } = await opened({ viewsStore: store, filters: { client: 'ana' } });
    await saveAs(dialog, 'Errors');
    await press(dialog, 'Keep Errors');
    expect(store.saves).to.equal(0);
    await saveAs(dialog, 'Errors');
    await find(dialog, 'button', 'Replace Errors');
    await until(() => nameOf(report.shadowRoot!.activeElement!) === 'Replace Errors');
    await sendKeys({ press: 'Enter' });
    await heard(report, 'status', 'Saved: Errors.');
    expect(store.kept).to.deep.equal([
      { ...ERRORS, filters: { client: 'ana' }, sort: { key: 'dateTime', descending: true } },
    ]);
  });

  it('are renamed by the keyboard alone, and to no name that is taken', async () => {
    const store = storeOf([ERRORS, { ...ERRORS, name: 'Others' }]);
    const { report, dialog } = await opened({ viewsStore: store });
    await press(dialog, 'Rename Errors');
    await until(() => nameOf(report.shadowRoot!.activeElement!) === 'New name of Errors');
    const input = await control(dialog, 'New name of Errors');
    input.select();
    await sendKeys({ type: 'Others' });
    await sendKeys({ press: 'Enter' });
    await heard(report, 'alert', /Another view has this name/);
    expect(store.saves).to.equal(0);
    input.select();
    await sendKeys({ type: 'Faults' });
    await sendKeys({ press: 'Enter' });
    await heard(report, 'status', 'Renamed: Faults.');
    expect(names(dialog)).to.deep.equal(['Faults', 'Others']);
    await until(() => nameOf(report.shadowRoot!.activeElement!) === 'View name');
  });

  it('are deleted once they have asked', async () => {
    const store = storeOf([ERRORS]);
    const { report, dialog } = await opened({ viewsStore: store });
    await press(dialog, 'Delete Errors');
    await press(dialog, 'Keep Errors');
    await press(dialog, 'Delete Errors');
    expect(store.kept).to.have.lengthOf(1);
    await press(dialog, 'Delete Errors for good');
    await heard(report, 'status', 'Deleted: Errors.');
    await findText(dialog, 'There are no views yet.');
    expect(store.kept).to.deep.equal([]);
  });

  it('lose nothing that another page saved meanwhile', async () => {
    const store = storeOf([]);
    const { report, dialog } = await opened({ viewsStore: store });
    store.kept = [ERRORS];
    await saveAs(dialog, 'Mine');
    await heard(report, 'status', 'Saved: Mine.');
    expect(names(dialog)).to.deep.equal(['Errors', 'Mine']);
  });

  it('are checked as a link is: only what the report knows', async () => {
    const store = storeOf([
      null,
      'text',
      { name: '' },
      { name: 7 },
      { ...ERRORS, name: 'Errors', extra: 1 },
      { ...ERRORS, name: 'Errors', filters: { client: 'second of its name' } },
      {
        name: 'Odd',
        filters: { nonsense: 'x', __proto__: 'x', client: 7, ip: 'y'.repeat(300), status: '404' },
        sort: { key: 'nonsense', descending: true },
        columns: ['nonsense', 'url'],
        widths: { url: 1e9 },
        density: 'huge',
      },
    ]);
    const { report, dialog } = await opened({ viewsStore: store });
    expect(names(dialog)).to.deep.equal(['Errors', 'Odd']);
    await press(dialog, 'Show Odd');
    await until(() => headings(report).map(nameOf).join() === 'URL');
    expect(report.filters).to.deep.equal({ status: '404' });
    expect(gridOf(report).classList.contains('huge')).to.equal(false);
  });

  it('are none where the storage holds garbage', async () => {
    for (const garbage of [
      '{',
      'null',
      '[]',
      '{"version":2,"views":[{"name":"Old"}]}',
      '{"version":1,"views":7}',
    ]) {
      const reader = readerWho();
      localStorage.setItem(`api-log-report views ${JSON.stringify(['senhasegura', reader])}`, garbage);
      const { dialog } = await opened({ cacheKey: reader });
      await findText(dialog, 'There are no views yet.');
    }
  });

  it('show a hostile name as text', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e';
    const { dialog } = await opened({ viewsStore: storeOf([{ ...ERRORS, name }]) });
    await findText(dialog, '<img src=x onerror=alert(1)>[U+202E]');
    expect(dialog.querySelector('img')).to.equal(null);
  });

  it('hold no filter that the host locked, and change none', async () => {
    const store = storeOf([{ ...ERRORS, filters: { resource: '/other', status: '5xx' } }]);
    const locked = { lockedFilters: { resource: '/api' }, filters: { resource: '/mine', client: 'ana' } };
    const { report, endpoint, dialog } = await opened({ viewsStore: store, ...locked });
    await saveAs(dialog, 'Mine');
    await heard(report, 'status', 'Saved: Mine.');
    expect((store.kept[1] as SavedView).filters).to.deep.equal({ client: 'ana' });
    await press(dialog, 'Show Errors');
    await until(() => endpoint.asked().at(-1)!.status === '5xx');
    expect(endpoint.asked().at(-1)!.resource).to.equal('/api');
    expect(report.filters).to.deep.equal({ status: '5xx' });
  });

  it('hold nothing that may be a secret', async () => {
    const store = storeOf();
    const { report } = await shown({ viewsStore: store });
    report.filters = { client: 'ana', resource: '/x?access_token=abcdef' };
    const dialog = await openDialog(report);
    await saveAs(dialog, 'Mine');
    await heard(report, 'status', 'Saved: Mine.');
    expect(JSON.stringify(store.kept)).to.not.contain('abcdef');
    expect((store.kept[0] as SavedView).filters).to.deep.equal({ client: 'ana' });
  });
});

describe("a host's store of views", () => {
  const FAILS = () => Promise.reject(new Error('gone'));

  it('is reported where it cannot be read, and throws nothing', async () => {
    const { report, dialog } = await opened({ viewsStore: { load: FAILS, save: FAILS } });
    await heard(report, 'alert', /could not be read/);
    expect(query(dialog, 'listitem')).to.equal(null);
  });

  it('is reported where it throws at once', async () => {
    const throws = () => {
      throw new Error('gone');
    };
    const { report } = await opened({ viewsStore: { load: throws, save: throws } });
    await heard(report, 'alert', /could not be read/);
  });

  it('is reported where it cannot save, and the views stay as they were', async () => {
    const store = storeOf([ERRORS]);
    const { report, dialog } = await opened({ viewsStore: { load: () => store.load(), save: FAILS } });
    await saveAs(dialog, 'Mine');
    await heard(report, 'alert', /could not be saved/);
    expect(names(dialog)).to.deep.equal(['Errors']);
    expect((await control(dialog, 'View name')).value).to.equal('Mine');
  });

  it('that answers late shows nothing to the next reader', async () => {
    let answer: (views: readonly SavedView[]) => void = () => {};
    const load = () => new Promise<readonly SavedView[]>((resolve) => (answer = resolve));
    const { report } = await shown({ viewsStore: { load, save: FAILS } });
    (await find(report, 'button', 'Views…')).click();
    const dialog = await find(report, 'dialog', 'Views');
    report.cacheKey = readerWho();
    await report.updateComplete;
    answer([ERRORS]);
    await quiet(50);
    expect(names(dialog)).to.deep.equal([]);
  });
});

describe('a link to a view', () => {
  const { writeText } = navigator.clipboard;
  let copied: string[] = [];
  beforeEach(() => {
    copied = [];
    navigator.clipboard.writeText = async (text) => void copied.push(text);
  });
  afterEach(() => {
    navigator.clipboard.writeText = writeText;
  });

  const view = {
    ...ERRORS,
    filters: { status: '5xx', tenant: 'b', resource: '/x?token=abcdef' },
    sort: { key: 'url', descending: true },
  };

  it('holds filters and order with their version, nothing locked and no secret', async () => {
    const { report, dialog } = await opened({
      viewsStore: storeOf([view]),
      persistFilters: 'url',
      id: 'linked',
      lockedFilters: { status: '4xx' },
    });
    await press(dialog, 'Copy link to Errors');
    await heard(report, 'status', 'Link copied.');
    const link = new URL(copied[0]!);
    expect(link.searchParams.get('api-log-linked')).to.equal('v1.sort=-url');
    const open = await opened({ viewsStore: storeOf([view]), persistFilters: 'url', id: 'linked' });
    await press(open.dialog, 'Copy link to Errors');
    await until(() => copied.length === 2);
    expect(new URL(copied[1]!).searchParams.get('api-log-linked')).to.equal('v1.status=5xx&sort=-url');
  });

  it('is not offered where the page keeps nothing in its address', async () => {
    const { dialog } = await opened({ viewsStore: storeOf([view]) });
    expect(query(dialog, 'button', 'Copy link to Errors')).to.equal(null);
    await find(dialog, 'button', 'Show Errors');
  });

  it('that the browser does not let be copied is reported', async () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const { report, dialog } = await opened({
      viewsStore: storeOf([view]),
      persistFilters: 'url',
      id: 'refused',
    });
    await press(dialog, 'Copy link to Errors');
    await heard(report, 'alert', /did not allow copying the link/);
  });
});
