import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { entryActions, valueActions } from '../../src/features/details/actions/catalogue.js';
import type { EntryAction, EntryContext } from '../../src/ui/entry-action.js';
import * as exported from '../../src/features/details/actions/index.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { Filters } from '../../src/core/query.js';
import { presets } from '../../src/presets/all.js';
import type { Format } from '../../src/kinds/kind.js';
import type { Preset } from '../../src/presets/preset.js';
import { columnsFromRows, entriesOf, entryAt } from '../../src/rows/columns.js';
import { completeSource } from '../../src/log/complete-source.js';
import { INITIAL_STATE } from '../../src/report/state.js';
import { anyValue, ODD_VALUES } from './odd-values.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { formats } from './sample-format.js';

const all: readonly EntryAction[] = [...valueActions, ...entryActions];

/** The rows that a report over rows in memory finds. */
const found = async (rows: readonly LogEntry[], filters: Filters, preset: Preset): Promise<LogEntry[]> => {
  const query = { filters, sort: null };
  const { signal } = new AbortController();
  const page = await completeSource(rowsSource(rows), preset).fetchPage({
    query,
    offset: 0,
    limit: 100,
    signal,
  });
  return entriesOf(page.rows);
};

describe('every action on an entry', () => {
  let spoken: Format[] = [];
  before(async () => (spoken = await formats()));

  const context = (
    preset: Preset,
    entry: Readonly<Record<string, unknown>>,
    key: string | null,
    filters: Filters = {},
    locked: Filters = {},
  ): EntryContext => ({
    state: { ...INITIAL_STATE, preset, locked, query: { filters, sort: null } },
    format: spoken[0]!,
    // As a report gives it: through its columns, which hold what JSON can.
    entry: entryAt(columnsFromRows([entry]), 0),
    index: 0,
    key,
    link: () => 'https://host.example/?api-log=v1.',
  });

  const filtered = async (action: EntryAction, given: EntryContext): Promise<Filters> => {
    let asked: Filters = {};
    await action.run(given, {
      filter: (filters) => (asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value))),
      copy: async () => {},
      open: () => {},
    });
    return asked;
  };

  it('is exported under its key', () => {
    for (const [name, action] of Object.entries(exported)) expect(action.key).to.equal(name);
  });

  for (const action of all) {
    it(`has a label of its own in every language: ${action.key}`, () => {
      for (const { language } of spoken) {
        const labels = all.map(({ label }) => label(language.words));
        expect(labels.filter((label) => label === action.label(language.words))).to.have.lengthOf(1);
      }
    });

    it(`never throws, whatever the entry holds: ${action.key}`, async () => {
      const check = async (value: unknown): Promise<void> => {
        for (const preset of presets.values()) {
          for (const key of [...preset.columns, 'unknown', '__proto__', null]) {
            const given = context(preset, key === null ? { url: value } : { [key]: value }, key);
            if (action.isOffered(given)) await filtered(action, given);
          }
        }
      };
      for (const value of ODD_VALUES) await check(value);
      await fc.assert(fc.asyncProperty(anyValue, check), { numRuns: 30 });
    });
  }

  it('finds the value that it was asked for, or leaves it out', async () => {
    const entries: Readonly<Record<string, unknown>> = {
      id: 7,
      clientId: 'c-7',
      client: 'Ana',
      ip: '10.0.0.7',
      resource: '/v2/users',
      method: 'GET',
      status: 404,
      url: '/v2/users?q=1',
      error: true,
      time: 212,
      tokenName: 'nightly',
      collection: 'Billing',
      email: 'a@example.com',
    };
    for (const preset of presets.values()) {
      for (const { key } of preset.fields) {
        if (!Object.hasOwn(entries, key)) continue;
        const given = context(preset, entries, key);
        const rows = [entries, { id: 1 }];
        const wanted = await filtered(exported.filterFor, given);
        const unwanted = await filtered(exported.filterOut, given);
        expect(await found(rows, wanted, preset), `${preset.key} ${key}`).to.deep.equal([entries]);
        expect(await found(rows, unwanted, preset), `${preset.key} not ${key}`).to.deep.equal([{ id: 1 }]);
      }
    }
  });

  const ODD: Readonly<Record<string, readonly unknown[]>> = {
    status: ['404', ' 404 ', 0, 99, 600, '600', '4xx', '404 Not Found', 404.5],
    statusWithReason: ['401', '401 Unauthorized', '4xx', 600],
    duration: ['12', '12.5', 0, -1, 123.40000000596046, 0.1 + 0.2, 1e-7, 1e15, 1e21, '1e3', 1.005, 2.0035],
    seconds: [0.30000000000000004, 1e21, 'abc'],
    yesNo: ['true', false, 0, 'yes'],
    loginResult: [true, 'Failed', 1],
    text: [' padded ', 'a,b', 'a\tb', 0, false, 'not.x', 'x'.repeat(300)],
  };

  it('is offered for odd values only where it does what it says', async () => {
    let offered = 0;
    for (const preset of presets.values()) {
      for (const { key, kind } of preset.fields) {
        for (const value of ODD[kind as string] ?? []) {
          const given = context(preset, { [key]: value }, key);
          for (const action of [exported.filterFor, exported.filterOut, exported.atLeast, exported.atMost]) {
            if (!action.isOffered(given)) continue;
            offered += 1;
            const rows = [{ [key]: value }];
            const left = await found(rows, await filtered(action, given), preset);
            const due = action === exported.filterOut ? [] : rows;
            expect(left, `${preset.key} ${key} ${action.key} ${String(value)}`).to.deep.equal(due);
          }
        }
      }
    }
    expect(offered).to.be.greaterThan(100);
  });

  it('rounds amounts to what a search field takes, and past the row itself', async () => {
    const { preset } = INITIAL_STATE;
    const bounds = async (time: unknown) => ({
      ...(await filtered(exported.atLeast, context(preset, { time }, 'time'))),
      most: (await filtered(exported.atMost, context(preset, { time }, 'time')))['time'],
    });
    expect(await bounds(123.40000000596046)).to.deep.equal({ time: '123.4-', most: '0-123.401' });
    expect(await bounds(1.005)).to.deep.equal({ time: '1.005-', most: '0-1.005' });
    expect(await bounds(1e-7)).to.deep.equal({ time: '0-', most: '0-0.001' });
    expect(exported.atLeast.isOffered(context(preset, { time: 1e21 }, 'time'))).to.equal(false);
    expect(exported.filterFor.isOffered(context(preset, { status: 600 }, 'status'))).to.equal(true);
    expect(exported.filterOut.isOffered(context(preset, { status: '4xx' }, 'status'))).to.equal(true);
  });

  it('adds one value after another to what is left out, and takes back what was looked for', async () => {
    const preset = INITIAL_STATE.preset;
    const first = await filtered(
      exported.filterOut,
      context(preset, { client: 'ana' }, 'client', { 'is.client': 'ana' }),
    );
    expect(first).to.deep.equal({ 'not.is.client': 'ana' });
    // What only contains it is still looked for.
    const contained = context(preset, { client: 'ana' }, 'client', { client: 'ana' });
    expect(await filtered(exported.filterOut, contained)).to.deep.equal({
      client: 'ana',
      'not.is.client': 'ana',
    });
    const second = await filtered(exported.filterOut, context(preset, { client: 'rui' }, 'client', first));
    expect(second).to.deep.equal({ 'not.is.client': 'ana\nrui' });
    const rows = [{ client: 'ana' }, { client: 'rui' }, { client: 'eva' }];
    expect(await found(rows, second, preset)).to.deep.equal([{ client: 'eva' }]);
    const back = await filtered(exported.filterFor, context(preset, { client: 'ana' }, 'client', second));
    expect(back).to.deep.equal({ 'is.client': 'ana', 'not.is.client': 'rui' });
  });

  it('leaves what the host locked alone', () => {
    const given = context(INITIAL_STATE.preset, { client: 'ana' }, 'client', {}, { client: 'acme' });
    expect(exported.filterFor.isOffered(given)).to.equal(false);
    const dateTime = '2026-11-21T12:30:00Z';
    const { preset } = INITIAL_STATE;
    const isOffered = (action: EntryAction, key: string, locked: Filters): boolean =>
      action.isOffered(context(preset, { client: 'ana', dateTime, time: 5 }, key, {}, locked));
    expect(isOffered(exported.filterOut, 'client', { 'not.client': 'rui' })).to.equal(false);
    expect(isOffered(exported.filterOut, 'client', { 'not.ip': '10' })).to.equal(true);
    expect(isOffered(exported.atLeast, 'time', { time: '5' })).to.equal(false);
    for (const action of [exported.sinceThen, exported.untilThen]) {
      expect(isOffered(action, 'dateTime', {})).to.equal(true);
      for (const locked of [{ period: 'P7D' }, { from: dateTime }, { until: dateTime }] as readonly Filters[])
        expect(isOffered(action, 'dateTime', locked), JSON.stringify(locked)).to.equal(false);
    }
  });

  it('bounds the time with the row itself within, however fine its log counts', async () => {
    const { preset } = INITIAL_STATE;
    for (const [dateTime, from, until] of [
      ['2026-11-21T12:30:00.123456Z', '2026-11-21T12:30:00.123Z', '2026-11-21T12:30:00.124Z'],
      ['2026-11-21T12:30:00,999001+00:00', '2026-11-21T12:30:00.999Z', '2026-11-21T12:30:01.000Z'],
      ['2026-11-21T12:30:00.123000Z', '2026-11-21T12:30:00.123Z', '2026-11-21T12:30:00.123Z'],
      [1795264200000.5, '2026-11-21T12:30:00.000Z', '2026-11-21T12:30:00.001Z'],
      [1795264200000, '2026-11-21T12:30:00.000Z', '2026-11-21T12:30:00.000Z'],
    ] as const) {
      const given = context(preset, { dateTime }, 'dateTime', { period: 'P7D' });
      expect(await filtered(exported.sinceThen, given), String(dateTime)).to.deep.equal({ from });
      expect(await filtered(exported.untilThen, given), String(dateTime)).to.deep.equal({ until });
      expect(await found([{ dateTime }], { until }, preset)).to.have.lengthOf(1);
    }
  });
});
