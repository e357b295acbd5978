import { expect } from '@open-wc/testing';
import { type Field, type Preset } from '../../src/index.js';
import { presets } from '../../src/presets.js';
import { find } from '../support/screen.js';
import { show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';

describe('remembered filters', () => {
  it('of two reports without an id are told of, once', async () => {
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

  const cameBack = async (id: string, filters: Record<string, string>): Promise<Record<string, string>> => {
    const before = location.href;
    const settings = { id, persistFilters: 'url', preset: withTokenName } as const;
    const first = await show({ ...settings, filters });
    // Whatever the reader does is remembered with all that is in force.
    (await find(first.report, 'button', /^Sort by Client\b|^Client\b/)).click();
    await until(() => new URL(location.href).searchParams.has(`api-log-${id}`));
    first.report.remove();
    const second = await show(settings);
    await until(() => second.endpoint.calls.length > 0);
    history.replaceState(history.state, '', before);
    return { ...second.report.filters };
  };

  it('are of any field of the report, whatever it is called, but for values that may be secrets', async () => {
    expect(
      await cameBack('named-token', { tokenName: 'nightly', client: 'Bearer hunter2hunter2' }),
    ).to.deep.equal({ tokenName: 'nightly' });
  });

  it('leave out many values of one field, each as long as one may be, up to a bound', async () => {
    const values = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(200)}${index}`);
    const long = 'y'.repeat(300);
    const filters = await cameBack('many-out', { 'not.client': [long, ...values].join('\n') });
    expect(filters['not.client']?.split('\n')).to.deep.equal(values.slice(0, 50));
  });
});
