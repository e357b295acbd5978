import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { descriptionOf, nameOf, textOf } from '../support/accessible.js';
import { find, findText, heard, query, queryAll } from '../support/screen.js';
import { control, controlsIn, fill, openSearch, search } from '../support/search-form.js';
import { eventsOf, show } from '../support/show.js';
import { columnTexts, counted, keyboardReady, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { ENGLISH, PORTUGUESE } from './seed-tables.js';

const KEYS = ['clientId', 'client', 'authorizationId', 'authorization', 'ip', 'resource', 'status', 'error'];
const VALUES = ['c-2', 'ana', 'a-1', 'read', '10.1', '/api/pam', '401,403', 'true'];

for (const { locale, searchFields, bar, searchButtons } of [ENGLISH, PORTUGUESE]) {
  const names = { showFilters: bar[0], filter: searchButtons[0] };

  describe(`searching in ${locale}`, () => {
    KEYS.forEach((key, place) => {
      it(`sends ${searchFields[place]} as ${key}, and leaves the fields open`, async () => {
        const { report, endpoint } = await show({ locale });
        await loaded(report);
        const changes = eventsOf(report, 'api-log-filter-change');
        await search(report, { [searchFields[place]!]: VALUES[place]! }, names);
        await until(() => endpoint.asked().at(-1)![key] === VALUES[place]);
        expect(changes).to.deep.equal([['api-log-filter-change', { filters: { [key]: VALUES[place] } }]]);
        expect(report.filters).to.deep.equal({ [key]: VALUES[place] });
        expect(query(report, 'search')).to.exist;
      });
    });

    it('sends a range typed in the zone of the report as instants in UTC, both inclusive', async () => {
      const { report, endpoint } = await show({ locale, timeZone: 'America/Sao_Paulo' });
      await loaded(report);
      const [from, until_] = searchFields.slice(8);
      await search(report, { [from!]: '21/11/2026', [until_!]: '21/11/2026 08:30' }, names);
      await until(() => endpoint.asked().at(-1)!['until']);
      expect(endpoint.asked().at(-1)).to.include({
        from: '2026-11-21T03:00:00.000Z',
        until: '2026-11-21T11:30:59.999Z',
      });
      const form = await find(report, 'search');
      expect((await control(form, from!)).value).to.equal('21/11/2026 00:00');
      expect((await control(form, until_!)).value).to.equal('21/11/2026 08:30');
    });
  });
}

describe('search fields', () => {
  it('apply on Enter', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    const form = await openSearch(report);
    (await control(form, 'Client')).focus();
    await sendKeys({ type: 'ana' });
    await sendKeys({ press: 'Enter' });
    await until(() => endpoint.asked().at(-1)!.client === 'ana');
    await until(() => columnTexts(report, 'Client').every((client) => client.includes('Ana')));
  });

  it('ask for nothing while somebody types', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    const form = await openSearch(report);
    (await control(form, 'Client')).focus();
    const { length } = endpoint.calls;
    await sendKeys({ type: 'ana souza' });
    await quiet(200);
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('take codes in the digits of other scripts', async () => {
    const { report } = await show();
    await loaded(report);
    await search(report, { Status: '٤٠٤، ५००–५९९' });
    await until(() => report.filters['status'] === '404,500-599');
  });

  it('say how the calendar of a date opens by keyboard', async () => {
    const { report } = await show({ filtersOpen: true });
    await loaded(report);
    const input = await control(await find(report, 'search'), 'Date/Time');
    expect(descriptionOf(input)).to.contain('Calendar: Alt and the down arrow');
    expect(input.getAttribute('aria-keyshortcuts')).to.equal('Alt+ArrowDown');
  });

  it('keep what is typed while the rows are updated', async () => {
    const { report } = await show();
    await loaded(report);
    const form = await openSearch(report);
    (await control(form, 'Client')).focus();
    await sendKeys({ type: 'ana' });
    await report.refresh();
    expect((await control(form, 'Client')).value).to.equal('ana');
  });

  it('trim what was pasted', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    await search(report, { 'Client ID': '  c-2\t', Status: ' 401, 403; 5xx ' });
    await until(() => endpoint.asked().at(-1)!.clientId);
    expect(endpoint.asked().at(-1)).to.include({ clientId: 'c-2', status: '401,403,5xx' });
  });

  it('take codes, classes and spans of a status', async () => {
    const { report, endpoint } = await show({}, sampleRows(300));
    await loaded(report);
    await search(report, { Status: '401,403,5xx,404-429' });
    await until(() => endpoint.asked().at(-1)!.status === '401,403,5xx,404-429');
    await until(() => columnTexts(report, 'Status').every((status) => Number(status) >= 400));
  });

  it('say beside the field what is not valid, and ask for nothing', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    const { length } = endpoint.calls;
    await search(report, { Status: 'four hundred' });
    const form = await find(report, 'search');
    const status = await control(form, 'Status');
    await until(() => status.ariaInvalid === 'true');
    expect(descriptionOf(status)).to.match(/404, 5xx or 400-499/);
    expect(report.shadowRoot!.activeElement).to.equal(status);
    expect(endpoint.calls).to.have.lengthOf(length);
    await search(report, { Status: '404' });
    await until(() => status.ariaInvalid === null);
  });

  it('refuse an end before the start', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    const { length } = endpoint.calls;
    await search(report, { 'Date/Time': '21/11/2026 10:00', until: '20/11/2026 10:00' });
    const end = await control(await find(report, 'search'), 'until');
    await until(() => end.ariaInvalid === 'true');
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('say in the toolbar how many filters are active', async () => {
    const { report } = await show({ filters: { client: 'ana', status: '4xx' } });
    await loaded(report);
    const button = await find(report, 'button', 'Show filters');
    await until(() => descriptionOf(button) === '2 active filters');
    const portuguese = await show({ locale: 'pt-BR', filters: { client: 'ana' } });
    await loaded(portuguese.report);
    const other = await find(portuguese.report, 'button', 'Mostrar os filtros');
    await until(() => descriptionOf(other) === '1 filtro ativo');
  });

  it('are emptied by Clear, which asks for everything again', async () => {
    const { report, endpoint } = await show({ filters: { client: 'ana' }, filtersOpen: true });
    await loaded(report);
    const form = await find(report, 'search');
    await fill(form, 'IP', 'typed and never applied');
    (await find(form, 'button', 'Clear')).click();
    await until(() => endpoint.asked().at(-1)!.client === undefined);
    for (const field of controlsIn(form)) expect(field.value, nameOf(field)).to.equal('');
    expect(report.filters).to.deep.equal({});
    expect(query(report, 'search')).to.exist;
  });

  it('show what the host sets, which fires no event', async () => {
    const { report, endpoint } = await show({ filtersOpen: true });
    await loaded(report);
    const changes = eventsOf(report, 'api-log-filter-change');
    report.filters = { client: 'ana', from: '2026-11-21T00:00:00Z' };
    await until(() => endpoint.asked().at(-1)!.client === 'ana');
    const form = await find(report, 'search');
    await until(() => controlsIn(form)[1]!.value === 'ana');
    expect((await control(form, 'Date/Time')).value).to.equal('21/11/2026 00:00');
    expect(changes).to.deep.equal([]);
    expect(report.filters).to.include({ client: 'ana' });
  });

  it('count what matches, aloud', async () => {
    const { report } = await show({}, sampleRows(50));
    await heard(report, 'status', '50 entries, newest first.');
    await search(report, { Client: 'ana' });
    await heard(report, 'status', /^\d+ entries, newest first\.$/);
    await search(report, { Client: 'nobody of that name' });
    await heard(report, 'status', 'No entries match the filters.');
    await counted(report, 1);
    await findText(report, 'No entries match the filters.');
    (await find(report, 'button', 'Clear filters')).click();
    await counted(report, 51);
  });

  it('keep an exclusion that has no field', async () => {
    const { report, endpoint } = await show({ filters: { 'not.status': '404' } });
    await loaded(report);
    await search(report, { Client: 'ana' });
    await until(() => endpoint.asked().at(-1)!.client);
    expect(endpoint.asked().at(-1)).to.include({ 'not.status': '404', client: 'ana' });
  });

  it('stay with the page and no longer, unless the host says otherwise', async () => {
    const first = await show({ id: 'kept' });
    await loaded(first.report);
    await search(first.report, { Client: 'ana' });
    await until(() => first.endpoint.asked().at(-1)!.client);
    first.report.parentElement!.remove();
    const second = await show({ id: 'kept' });
    await loaded(second.report);
    expect(second.endpoint.asked()[0]).not.to.have.property('client');
    expect(location.search).to.not.contain('ana');
  });

  for (const persistFilters of ['session', 'url'] as const) {
    it(`come back with persist-filters="${persistFilters}"`, async () => {
      const id = `persisted-${persistFilters}`;
      const first = await show({ id, persistFilters });
      await loaded(first.report);
      await search(first.report, { Client: 'ana' });
      await until(() => first.endpoint.asked().at(-1)!.client);
      first.report.parentElement!.remove();
      const second = await show({ id, persistFilters });
      await loaded(second.report);
      expect(second.endpoint.asked()[0]).to.include({ client: 'ana' });
      sessionStorage.clear();
      const clean = new URL(location.href);
      clean.searchParams.delete(`api-log-${id}`);
      history.replaceState(null, '', clean);
    });
  }
});

describe('a time in the search fields', () => {
  const BOUNDS = { from: '2026-11-21T08:00:00.120Z', until: '2026-11-22T00:00:00Z' };

  it('takes the place of the one before, though that has no field', async () => {
    const { report } = await show({ preset: 'workato', filters: { ...BOUNDS, client: 'ana' } });
    await loaded(report, 0);
    await search(report, { Period: 'P7D' });
    await until(() => report.filters['period'] === 'P7D');
    expect(report.filters).to.deep.equal({ client: 'ana', period: 'P7D' });
    const other = await show({ filters: { period: 'P7D' } });
    await loaded(other.report, 0);
    await search(other.report, { 'Date/Time': '2026-11-21T08:00' });
    await until(() => other.report.filters['from']);
    expect(other.report.filters).to.deep.equal({ from: '2026-11-21T08:00:00.000Z' });
  });

  it('stays as the host set it, where the reader looks for something else', async () => {
    for (const preset of ['workato', 'senhasegura']) {
      const { report } = await show({ preset, filters: { ...BOUNDS, period: 'P7D' } });
      await loaded(report, 0);
      await search(report, preset === 'workato' ? { Collection: '' } : { Client: 'ana' });
      await quiet(100);
      expect(Object.keys(report.filters), preset).to.include.members(['from', 'period', 'until']);
    }
  });
});

describe('locked filters', () => {
  it('are sent with every request, seen, and cannot be changed', async () => {
    const rows = sampleRows(60).map((row) => ({ ...row, tenant: 'acme' }));
    const attributes = { 'locked-filters': '{"resource": "/api/pam", "tenant": "acme"}' };
    const { report, endpoint } = await show({ attributes, filtersOpen: true }, rows);
    await loaded(report);
    const form = await find(report, 'search');
    const resource = await control(form, 'Resource');
    expect(resource.value).to.equal('/api/pam');
    expect(resource.readOnly || resource.disabled).to.equal(true);
    expect((await control(form, 'tenant')).value).to.equal('acme');
    await search(report, { Client: 'ana' });
    await until(() => endpoint.asked().at(-1)!.client);
    expect(endpoint.asked().at(-1)).to.include({ resource: '/api/pam', tenant: 'acme', client: 'ana' });
    (await find(form, 'button', 'Clear')).click();
    await until(() => endpoint.asked().at(-1)!.client === undefined);
    expect(endpoint.asked().every(({ tenant }) => tenant === 'acme')).to.equal(true);
    expect(resource.value).to.equal('/api/pam');
    expect(report.filters).to.deep.equal({});
  });

  it('of whole values are shown in their own search field, in words, once', async () => {
    const { report } = await show({ lockedFilters: { 'is.client': 'Ana Souza (ana.souza)' } });
    await loaded(report);
    const form = await openSearch(report);
    const fields = controlsIn(form).filter((one) => nameOf(one) === 'Client');
    expect(fields.map((one) => [one.value, one.hasAttribute('readonly')])).to.deep.equal([
      ['is Ana Souza (ana.souza)', true],
    ]);
    await findText(report, 'Client is Ana Souza (ana.souza) · locked');
    await search(report, { Resource: 'pam' });
    await until(() => report.filters['resource']);
    expect(report.filters).to.deep.equal({ resource: 'pam' });
    (await find(form, 'button', 'Clear')).click();
    expect(fields[0]!.value).to.equal('is Ana Souza (ana.souza)');
  });

  it('win over a filter of the reader', async () => {
    const { report, endpoint } = await show({
      filters: { resource: '/api/dsm' },
      lockedFilters: { resource: '/api/pam' },
    });
    await loaded(report);
    expect(endpoint.asked()[0]).to.include({ resource: '/api/pam' });
  });

  const BOUNDS: readonly [locked: Record<string, string>, linked: string][] = [
    [
      { from: '2026-11-21T00:00:00.000Z' },
      'from=1970-01-01T00:00:00Z&period=P90D&until=2026-11-20T00:00:00Z',
    ],
    [
      { until: '2026-11-21T00:00:00.000Z' },
      'period=today&until=2099-01-01T00:00:00Z&from=2099-01-01T00:00:00Z',
    ],
    [{ period: 'yesterday' }, 'period=P90D&until=2099-01-01T00:00:00Z&from=1970-01-01T00:00:00Z'],
  ];
  for (const [lockedFilters, linked] of BOUNDS) {
    it(`of the ${Object.keys(lockedFilters)[0]} leave a link no say about the time`, async () => {
      const id = `locked-time-${Object.keys(lockedFilters)[0]}`;
      const alone = await show({ lockedFilters }, sampleRows(20));
      const before = location.href;
      const address = new URL(before);
      address.searchParams.set(`api-log-${id}`, `v1.${linked}`);
      history.replaceState(null, '', address);
      const { report, endpoint } = await show(
        { lockedFilters, id, persistFilters: 'url', filtersOpen: true },
        sampleRows(20),
      );
      await until(() => endpoint.asked().length > 0 && alone.endpoint.asked().length > 0);
      history.replaceState(null, '', before);
      const timeOf = ({ from, until: last }: Record<string, string>) => ({ from, until: last });
      expect(timeOf(endpoint.asked()[0]!)).to.deep.equal(timeOf(alone.endpoint.asked()[0]!));
      const said = (of: typeof report) => (query(of, 'combobox', 'Time range') as HTMLInputElement).value;
      await find(alone.report, 'combobox', 'Time range');
      await find(report, 'combobox', 'Time range');
      expect(said(report)).to.equal(said(alone.report));
      const form = await find(report, 'search');
      for (const name of ['Date/Time', 'until'])
        expect(((await control(form, name)) as HTMLInputElement).readOnly, name).to.equal(true);
    });
  }
});

describe('the menu of View actions', () => {
  it('opens by keys, goes round, finds by letter, and gives the focus back', async () => {
    const { report } = await show();
    await loaded(report);
    const opener = await find(report, 'button', 'View actions');
    const active = () =>
      textOf(report.shadowRoot!.activeElement!) || nameOf(report.shadowRoot!.activeElement!);
    opener.focus();
    expect(opener.ariaExpanded).to.equal('false');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => active() === 'Print report');
    expect(opener.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    expect(active()).to.equal('Export CSV');
    await sendKeys({ press: 'End' });
    const last = nameOf(queryAll(report, 'menuitemcheckbox').at(-1)!);
    expect(active()).to.equal(last);
    await sendKeys({ press: 'ArrowDown' });
    expect(active()).to.equal('Print report');
    await sendKeys({ press: 's' });
    expect(active()).to.equal('Schedule report');
    await sendKeys({ press: 'Escape' });
    await until(() => queryAll(report, 'menu').length === 0);
    expect(report.shadowRoot!.activeElement).to.equal(opener);
    await sendKeys({ press: 'ArrowUp' });
    await until(() => active() === last);
    await sendKeys({ press: 'Tab' });
    await until(() => queryAll(report, 'menu').length === 0);
  });

  it('is reached by arrows from the other tools, which are one tab stop', async () => {
    const { report } = await show();
    // The keys of tools and table come a moment after the first rows.
    await keyboardReady(report);
    const toolbar = await find(report, 'toolbar');
    const active = () => nameOf(report.shadowRoot!.activeElement!);
    await until(() => queryAll(toolbar, 'button').filter(({ tabIndex }) => tabIndex === 0).length === 1);
    queryAll(toolbar, 'button')[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(active()).to.equal('Update');
    await sendKeys({ press: 'ArrowRight' });
    expect(active()).to.equal('View actions');
    await sendKeys({ press: 'Home' });
    expect(active()).to.equal('Show filters');
    await sendKeys({ press: 'ArrowLeft' });
    expect(active()).to.equal('View actions');
  });
});
