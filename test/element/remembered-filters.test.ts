import { expect } from '@open-wc/testing';
import { type Field, type Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';
import { find, queryAll } from '../support/screen.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';

describe('remembered filters', () => {
  it('of two reports without an id are reported, once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
    try {
      const alone = await show({ persistFilters: 'url' });
      await loaded(alone.report);
      alone.report.remove();
      const first = await show({ persistFilters: 'url' });
      await show({ persistFilters: 'url', id: 'with-an-id' });
      await show({});
      await loaded(first.report);
      expect(warnings.filter((text) => text.includes('persist-filters'))).to.deep.equal([]);
      for (const { report } of [await show({ persistFilters: 'url' }), await show({ persistFilters: 'url' })])
        await loaded(report);
      await until(() => warnings.some((text) => text.includes('persist-filters')));
    } finally {
      console.warn = warn;
    }
    const told = warnings.filter((text) => text.includes('persist-filters'));
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.match(/"api-log".*an id of its own/);
  });

  const TOKEN_NAME: Field = { key: 'tokenName', label: () => 'Token name', kind: 'text' };
  const SENHASEGURA = presets.get('senhasegura')!;
  const withTokenName: Preset = { ...SENHASEGURA, fields: [...SENHASEGURA.fields, TOKEN_NAME] };

  const cameBack = async (
    id: string,
    filters: Record<string, string>,
    preset: Preset = withTokenName,
  ): Promise<{ filters: Record<string, string>; said: string; address: string }> => {
    const before = location.href;
    const settings = { id, persistFilters: 'url', preset } as const;
    const first = await show({ ...settings, filters });
    // Whatever the reader does is remembered with all active filters.
    (await find(first.report, 'button', /^Sort by Client\b|^Client\b/)).click();
    await until(() => new URL(location.href).searchParams.has(`api-log-${id}`));
    first.report.remove();
    const address = location.href;
    const second = await show(settings);
    await until(() => second.endpoint.calls.length > 0);
    history.replaceState(history.state, '', before);
    // The result of the search is announced when all that belongs to it is there.
    const isSaid = (): boolean =>
      queryAll(second.report, 'status').some(({ textContent }) => /entr/.test(textContent));
    await until(isSaid);
    const said = second.report.shadowRoot!.querySelector('.message')?.textContent ?? '';
    return { filters: { ...second.report.filters }, said: said.replace(/\s+/g, ' ').trim(), address };
  };

  it('are of any field of the report, whatever it is called, but for values that may be secrets', async () => {
    const { filters, address } = await cameBack('named-token', {
      tokenName: 'nightly',
      client: 'Bearer hunter2hunter2',
    });
    expect(filters).to.deep.equal({ tokenName: 'nightly' });
    expect(address).not.to.contain('hunter2');
  });

  const MISSING = /could not be restored/;

  it('that have no place in an address are missed aloud', async () => {
    const kept = await cameBack('all-kept', { client: 'nightly', 'is.url': '/a,b\n/c d' });
    expect(kept.filters).to.deep.equal({ client: 'nightly', 'is.url': '/a,b\n/c d' });
    expect(kept.said).not.to.match(MISSING);
    const secret = await cameBack('secret', { client: 'Bearer hunter2hunter2' });
    expect(secret.said).to.match(MISSING);
    const long = await cameBack('long', { status: '404', url: 'x'.repeat(300) });
    expect(long.filters).to.deep.equal({ status: '404' });
    expect(long.said).to.match(MISSING);
  });

  it('may be of fields named like other parameters of an address', async () => {
    const fields = ['sort', 'entry', 'partial'].map((key): Field => ({
      key,
      label: () => key,
      kind: 'text',
    }));
    const preset = { ...SENHASEGURA, fields: [...SENHASEGURA.fields, ...fields] };
    const filters = { sort: 'a', entry: 'b', partial: 'c', 'is.entry': 'd' };
    const back = await cameBack('own-words', filters, preset);
    expect(back.filters).to.deep.equal(filters);
    expect(back.said).not.to.match(MISSING);
  });

  it('leave out many values of one field, each as long as one may be, up to a bound', async () => {
    const values = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(200)}${index}`);
    const long = 'y'.repeat(300);
    const { filters, said } = await cameBack('many-out', { 'not.client': [long, ...values].join('\n') });
    expect(said).to.match(MISSING);
    expect(filters['not.client']?.split('\n')).to.deep.equal(values.slice(0, 50));
  });
});
