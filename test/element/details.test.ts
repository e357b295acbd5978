import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { nameOf, textOf } from '../support/accessible.js';
import { find, findText, gone, heard, query, queryAll } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { cellsOf, cellTexts, dataRows, keyboardReady, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { copied } from '../support/copied.js';
import { type ApiLogReport, type Field, type Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';

const DETAILS = /^Details/;

/** As a pointer does it: a press that a key makes has no detail. */
const click = (target: HTMLElement): void => {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
};

const opened = async (report: ApiLogReport, row = 0): Promise<HTMLElement> => {
  const rows = await keyboardReady(report);
  click(cellsOf(rows[row]!)[2]!);
  return find(report, 'region', DETAILS);
};

/** Value of a field in the details, by its label. */
const valueOf = (panel: Element, label: string): string => {
  const term = [...panel.querySelectorAll('dt')].find((candidate) => textOf(candidate) === label);
  return textOf(term!.parentElement!.querySelector('dd')!);
};

const active = (report: ApiLogReport): Element | null => report.shadowRoot!.activeElement;

const middleOf = (element: Element): [number, number] => {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Chooses what is done with a value of an entry, in the menu of that value. */
const choose = async (panel: HTMLElement, label: string, action: string): Promise<void> => {
  (await find(panel, 'button', `Actions for ${label}`)).click();
  const menu = await find(panel, 'menu', `Actions for ${label}`);
  (await find(menu, 'menuitem', action)).click();
};

describe('the details of an entry', () => {
  beforeEach(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('shows every field, the unknown ones too, and JSON to unfold', async () => {
    const request = { headers: { accept: 'text/html' }, tags: ['a', 'b'] };
    const { report } = await show({}, [{ ...sampleRow(0, 1), request, traceId: 't-1' }]);
    const panel = await opened(report);
    expect(valueOf(panel, 'Client')).to.equal(sampleRow(0, 1).client);
    expect(valueOf(panel, 'traceId')).to.equal('t-1');
    expect(valueOf(panel, 'Error')).to.match(/^(Yes|No)$/);
    await findText(panel, '"text/html"');
    expect(panel.querySelectorAll('details')).to.have.lengthOf(2);
  });

  it('is a description list as HTML has them', async () => {
    const { report } = await show({}, [{ ...sampleRow(0, 1), request: { tags: ['a'] } }]);
    const panel = await opened(report);
    await expect(report).to.be.accessible();
    expect(
      [...panel.querySelectorAll('dl > div > *')].every(({ localName }) => /^d[td]$/.test(localName)),
    ).to.equal(true);
    // As it was: tools beside the value, and not in it.
    const tools = panel.querySelector('.tools')!;
    tools.closest('dl > div')!.append(tools);
    let isFound = false;
    try {
      await expect(report).to.be.accessible();
    } catch {
      isFound = true;
    }
    expect(isFound).to.equal(true);
  });

  it('writes the time in each zone, for machines, and how long ago', async () => {
    const row = { ...sampleRow(0, 1), dateTime: '2026-11-21T12:30:01.234Z' };
    const { report } = await show({ timeZone: 'America/Sao_Paulo' }, [row]);
    const text = valueOf(await opened(report), 'Date/Time');
    for (const part of [
      '2026-11-21 09:30:01.234',
      '2026-11-21 12:30:01.234',
      '2026-11-21T09:30:01.234-03:00',
      '1795264201234',
    ])
      expect(text).to.contain(part);
  });

  it('goes to the neighbours by button and key, across pages, and says where it is', async () => {
    const { report } = await show({ pageSize: 25 });
    const panel = await opened(report, 1);
    await findText(panel, 'Entry 2 of 1,234');
    (await find(panel, 'button', 'Next entry')).click();
    await findText(panel, 'Entry 3 of 1,234');
    expect(valueOf(panel, 'ID')).to.equal('1232');
    await heard(report, 'status', 'Entry 3 of 1,234');
    (await find(panel, 'button', 'Next entry')).focus();
    for (let step = 0; step < 60; step++) {
      await sendKeys({ press: ']' });
      await findText(panel, `Entry ${4 + step} of 1,234`);
    }
    expect(valueOf(panel, 'ID')).to.equal(String(1234 - 62));
    await sendKeys({ press: '[' });
    await findText(panel, 'Entry 62 of');
    const current = report.shadowRoot!.querySelector('[aria-current]')!;
    expect(Number(current.getAttribute('aria-rowindex'))).to.equal(63);
  });

  it('has no neighbour before the first entry and after the last', async () => {
    const { report } = await show({}, [sampleRow(0, 2), sampleRow(1, 2)]);
    const panel = await opened(report, 0);
    const button = async (name: string) => (await find(panel, 'button', name)) as HTMLButtonElement;
    expect((await button('Previous entry')).disabled).to.equal(true);
    (await button('Next entry')).click();
    await findText(panel, 'Entry 2 of 2');
    expect((await button('Next entry')).disabled).to.equal(true);
  });

  it('takes the focus where the keyboard opened it, and gives it back to its row', async () => {
    const { report } = await show();
    await keyboardReady(report);
    report.shadowRoot!.querySelector<HTMLElement>('tr.row[tabindex="0"], .grid [tabindex="0"]')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    const panel = await find(report, 'region', DETAILS);
    await until(() => active(report) === panel.querySelector('h3'));
    await sendKeys({ press: 'Escape' });
    await gone(report, 'region', DETAILS);
    await until(() => active(report)?.matches('tr.row'));
  });

  it('keeps the focus in the table where a click opened it', async () => {
    const { report } = await show();
    const panel = await opened(report);
    expect(panel.contains(active(report))).to.equal(false);
  });

  it('opens nothing where the host takes it over', async () => {
    const { report } = await show();
    const events = eventsOf(report, 'api-log-row-open');
    report.addEventListener('api-log-row-open', (event) => event.preventDefault());
    const rows = await keyboardReady(report);
    cellsOf(rows[0]!)[0]!.click();
    expect(events).to.have.lengthOf(1);
    await report.updateComplete;
    expect(query(report, 'region', DETAILS)).to.equal(null);
  });

  it('is a dialog where there is no room beside the table', async () => {
    await setViewport({ width: 500, height: 800 });
    const { report } = await show();
    const rows = await keyboardReady(report);
    cellsOf(rows[2]!)[2]!.click();
    const dialog = await find(report, 'dialog', DETAILS);
    await until(() => dialog.contains(active(report)));
    expect((dialog as HTMLDialogElement).matches(':modal')).to.equal(true);
    await copied(async () => (await find(dialog, 'button', 'Copy JSON')).click());
    // Nothing outside of a modal dialog is heard.
    await until(() => textOf(dialog.querySelector('[role="status"]')!) === 'Copied.');
    await sendKeys({ press: 'Escape' });
    await gone(report, 'dialog', DETAILS);
  });

  it('gives way to the rows that were asked for where it hides them', async () => {
    await setViewport({ width: 500, height: 800 });
    const { report } = await show();
    const rows = await keyboardReady(report);
    click(cellsOf(rows[2]!)[2]!);
    const dialog = await find(report, 'dialog', DETAILS);
    await choose(dialog, 'Client', 'Filter for this value');
    await gone(report, 'dialog', DETAILS);
    await find(report, 'button', /^Remove filter Client/);
  });

  it('filters for a value and out of it, and the filters show', async () => {
    const { report, endpoint } = await show();
    const events = eventsOf(report, 'api-log-filter-change');
    const panel = await opened(report);
    const { client, method } = sampleRow(0, 1234);
    await choose(panel, 'Client', 'Filter for this value');
    await until(() => endpoint.calls.at(-1)?.url.searchParams.get('client') === client);
    await choose(panel, 'Method', 'Filter out this value');
    await until(() => endpoint.calls.at(-1)?.url.searchParams.get('not.is.method') === method);
    await find(report, 'button', `Remove filter Client: is ${client}`);
    await find(report, 'button', `Remove filter Method: is not ${method}`);
    expect(events.at(-1)![1]).to.deep.equal({ filters: { 'is.client': client, 'not.is.method': method } });
  });

  it('has one button for each value, with a menu that gives the focus back', async () => {
    for (const width of [1400, 500]) {
      await setViewport({ width, height: 900 });
      const { report } = await show({}, [{ ...sampleRow(0, 1), event: '' }]);
      const rows = await keyboardReady(report);
      click(cellsOf(rows[0]!).find((one) => one.getBoundingClientRect().width > 0)!);
      const panel = await find(report, width > 900 ? 'region' : 'dialog', DETAILS);
      for (const tools of panel.querySelectorAll('.tools'))
        expect(tools.querySelectorAll('button').length).to.be.at.most(1);
      const button = await find(panel, 'button', 'Actions for Status');
      expect(button.ariaExpanded).to.equal('false');
      button.focus();
      await sendKeys({ press: 'Enter' });
      const menu = await find(panel, 'menu', 'Actions for Status');
      expect(button.ariaExpanded).to.equal('true');
      // What is done with the whole entry has buttons of its own.
      expect(queryAll(menu, 'menuitem').map(nameOf)).to.include.members([
        'Filter for this value',
        'Copy value',
      ]);
      expect(queryAll(menu, 'menuitem').map(nameOf)).not.to.include('Copy JSON');
      await until(() => nameOf(active(report)!) === 'Filter for this value');
      await expect(report).to.be.accessible();
      await sendKeys({ press: 'ArrowDown' });
      expect(nameOf(active(report)!)).to.equal('Filter out this value');
      await sendKeys({ press: 'Escape' });
      await gone(report, 'menu');
      expect(active(report)).to.equal(button);
      expect(panel.isConnected).to.equal(true);
      await sendKeys({ press: 'Enter' });
      await until(() => nameOf(active(report)!) === 'Filter for this value');
      await sendKeys({ press: 'Tab' });
      await gone(report, 'menu');
      expect(nameOf(active(report)!)).to.match(/^Actions for /);
      // A press of the button that opened it closes it.
      await sendMouse({ type: 'click', position: middleOf(button) });
      await find(panel, 'menu');
      await sendMouse({ type: 'click', position: middleOf(button) });
      await gone(report, 'menu');
      // Details that close take it with them.
      button.click();
      await find(panel, 'menu');
      (await find(panel, 'button', 'Close details')).click();
      await gone(report, 'menu');
      click(cellsOf(rows[0]!).find((one) => one.getBoundingClientRect().width > 0)!);
      await find(report, width > 900 ? 'region' : 'dialog', DETAILS);
      expect(query(report, 'menu') === null).to.equal(true);
      report.remove();
    }
  });

  it('copies values, JSON and a command without their secrets', async () => {
    const row = {
      ...sampleRow(0, 1),
      method: 'POST',
      url: 'https://api.example.com/v2/users?access_token=hunter2&page=3',
      password: 'hunter2',
      headers: { authorization: 'Bearer hunter2hunter2', accept: 'a\u202eb' },
      body: '{"password":"hunter2","a":1}',
    };
    const { report } = await show({}, [row]);
    const panel = await opened(report);
    const copy = async (name: string) => copied(async () => (await find(panel, 'button', name)).click());
    const copyValue = async (label: string) => copied(() => choose(panel, label, 'Copy value'));
    expect(await copyValue('URL')).to.equal('https://api.example.com/v2/users?access_token=***&page=3');
    expect(await copyValue('Date/Time')).to.equal('2026-11-21T12:30:00Z');
    expect(await copy('Copy cURL')).to.equal(
      "curl --globoff --include --request POST --url 'https://api.example.com/v2/users?access_token=***&page=3'",
    );
    expect(await copyValue('password')).to.equal('***');
    expect(await copyValue('headers'))
      .to.contain('"authorization":"***"')
      .and.not.contain('hunter2');
    expect(await copyValue('body')).to.equal('{"password":"***","a":1}');
    expect(await copyValue('Authorization')).to.equal(row.authorization);
    const json = await copy('Copy JSON');
    expect(json).not.to.match(/hunter2|\u202e/);
    expect(JSON.parse(json)).to.deep.include({ method: 'POST', password: '***' });
    await heard(report, 'status', 'Copied.');
  });

  it('says where nothing can be copied', async () => {
    const { report } = await show();
    const panel = await opened(report);
    await copied(async () => (await find(panel, 'button', 'Copy JSON')).click(), 'refused');
    await findText(report, 'The browser did not allow copying.');
  });

  it('says in plain words what a status means', async () => {
    const { report } = await show({}, [{ ...sampleRow(0, 1), status: 401 }]);
    const panel = await opened(report);
    await findText(panel, '401 Unauthorized');
    expect(textOf(panel.querySelector('.why')!).length).to.be.greaterThan(20);
  });

  it('follows its entry when rows come before it', async () => {
    let newer = 0;
    const { report } = await show(
      {},
      {
        get total() {
          return 50 + newer;
        },
        rowAt: (index) => ({ ...sampleRow(index, 50 + newer) }),
      },
    );
    const panel = await opened(report, 3);
    expect(valueOf(panel, 'ID')).to.equal('47');
    newer = 2;
    await report.refresh();
    await findText(panel, 'Entry 6 of 52');
    expect(valueOf(panel, 'ID')).to.equal('47');
  });

  it('goes when another log is opened, so that no reader sees the entry of another', async () => {
    const { report } = await show({ cacheKey: 'ana' });
    await opened(report);
    report.cacheKey = 'rui';
    await gone(report, 'region', DETAILS);
  });

  it('goes from the address with its log', async () => {
    const before = location.href;
    const { report } = await show({ persistFilters: 'url', id: 'left', cacheKey: 'ana' });
    await opened(report, 4);
    const kept = () => new URL(location.href).searchParams.get('api-log-left') ?? '';
    await until(() => kept().includes('entry='));
    report.cacheKey = 'rui';
    await until(() => !kept().includes('entry='));
    history.replaceState(history.state, '', before);
  });

  it('shows hostile values as text', async () => {
    const hostile = {
      '<img src=x onerror=alert(1)>': '<script>alert(1)</script>',
      constructor: 'x',
      __proto__x: { a: '\u202eb' },
    };
    const { report } = await show({}, [{ ...sampleRow(0, 1), client: '<b>bold</b>', ...hostile }]);
    const panel = await opened(report);
    expect(panel.querySelector('img, script, b')).to.equal(null);
    expect(valueOf(panel, 'Client')).to.equal('<b>bold</b>');
    await findText(panel, '[U+202E]');
  });

  it('is opened by a link, which names the entry', async () => {
    const before = location.href;
    const { report } = await show({ persistFilters: 'url', id: 'linked' } as never);
    const panel = await opened(report, 4);
    await until(() => new URL(location.href).searchParams.get('api-log-linked')?.includes('entry=1230'));
    const link = await copied(async () => (await find(panel, 'button', 'Copy link')).click());
    expect(link).to.equal(location.href);
    report.remove();
    const { report: again } = await show({ persistFilters: 'url', id: 'linked' } as never);
    await findText(await find(again, 'region', DETAILS), 'Entry 5 of 1,234');
    again.remove();
    // Further down than what is loaded: the endpoint is asked for it.
    const address = new URL(location.href);
    address.searchParams.set('api-log-linked', 'v1.entry=7');
    history.replaceState(null, '', address);
    const { report: far } = await show({ persistFilters: 'url', id: 'linked' } as never);
    const deep = await find(far, 'region', DETAILS);
    expect(valueOf(deep, 'ID')).to.equal('7');
    await findText(deep, 'Entry 1,228 of 1,234');
    await until(
      () => cellTexts(dataRows(far).find((row) => row.getAttribute('aria-current') === 'true')!)[0] === '7',
    );
    history.replaceState(null, '', before);
  });
});

describe('the name of an entry', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  const SENHASEGURA = presets.get('senhasegura')!;
  const session: Field = { key: 'sessionId', label: () => 'Session', kind: 'identifier' };
  const bySession: Preset = {
    ...SENHASEGURA,
    fields: [session, ...SENHASEGURA.fields],
    columns: ['sessionId', ...SENHASEGURA.columns],
  };
  const cases: readonly [
    what: string,
    preset: Preset | string,
    row: Record<string, unknown>,
    kept: boolean,
  ][] = [
    ['is in address and link where it is a number', 'senhasegura', { id: 7 }, true],
    ['is kept out of both where it holds a secret', 'senhasegura', { id: '/x?token=hunter2' }, false],
    [
      'is kept out of both where it is too long to be read back',
      'senhasegura',
      { id: 'hunter2'.repeat(50) },
      false,
    ],
    ['is kept out of both where it is what secrets are called', bySession, { sessionId: 'hunter2' }, false],
  ];
  cases.forEach(([what, preset, row, isKept], place) => {
    it(what, async () => {
      const before = location.href;
      const id = `named-${place}`;
      const { report } = await show({ persistFilters: 'url', id, preset }, [{ ...sampleRow(0, 1), ...row }]);
      const panel = await opened(report);
      await findText(panel, 'Entry 1 of 1');
      await quiet(100);
      const kept = new URL(location.href).searchParams.get(`api-log-${id}`) ?? '';
      history.replaceState(history.state, '', before);
      expect(kept.includes('entry=')).to.equal(isKept);
      expect(kept).not.to.contain('hunter2');
      expect(query(panel, 'button', 'Copy link') !== null).to.equal(isKept);
    });
  });
});

describe('the menu of a cell', () => {
  const cell = async (report: ApiLogReport, column: number): Promise<HTMLElement> =>
    cellsOf((await keyboardReady(report))[1]!)[column]!;

  it('opens by the right button and filters', async () => {
    const { report, endpoint } = await show();
    const target = await cell(report, 2);
    target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    const menu = await find(report, 'menu', 'Client');
    (await find(menu, 'menuitem', 'Filter for this value')).click();
    await until(() => endpoint.calls.at(-1)?.url.searchParams.get('client') === sampleRow(1, 1234).client);
    await gone(report, 'menu');
  });

  it('opens by key on the cell that has the focus, and gives the focus back', async () => {
    const { report } = await show();
    const target = await cell(report, 13);
    target.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'F10' });
    await sendKeys({ up: 'Shift' });
    const menu = await find(report, 'menu', 'Time');
    expect(queryAll(menu, 'menuitem').map(nameOf)).to.include.members([
      'At least this',
      'Copy value',
      'Copy JSON',
    ]);
    await until(() => nameOf(active(report)!) === 'Filter for this value');
    await sendKeys({ press: 'Escape' });
    await gone(report, 'menu');
    expect(active(report)).to.equal(target);
  });

  it('keeps rows with at least this much', async () => {
    const { report, endpoint } = await show();
    const target = await cell(report, 13);
    target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    (await find(await find(report, 'menu'), 'menuitem', 'At least this')).click();
    await until(() => endpoint.calls.at(-1)?.url.searchParams.get('time') === `${sampleRow(1, 1234).time}-`);
    await loaded(report);
    expect(dataRows(report).length).to.be.greaterThan(0);
  });
});
