import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import type { Query } from '../../src/core/query.js';
import { kindOf } from '../../src/kinds/catalogue.js';
import type { Preset } from '../../src/presets/preset.js';
import { presets } from '../../src/presets/all.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { columnsFromRows, entriesOf } from '../../src/rows/columns.js';
import type { LogSource, PageRequest } from '../../src/sources/log-source.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { plainAnswer } from './plain-answer.js';

const EVERYTHING: Query = { filters: {}, sort: null };
const { signal } = new AbortController();

const ask = (source: LogSource, request: Partial<PageRequest> = {}) =>
  source.fetchPage({ query: EVERYTHING, offset: 0, limit: 1000, signal, ...request });

const rowsOf = async (source: LogSource, request?: Partial<PageRequest>): Promise<LogEntry[]> =>
  entriesOf((await ask(source, request)).rows);

const idsOf = async (source: LogSource, request?: Partial<PageRequest>): Promise<unknown[]> =>
  (await rowsOf(source, request)).map(({ id }) => id);

/** A source of rows that counts what it is asked, and can fail. */
const counted = (rows: readonly LogEntry[]) => {
  const state = { asked: 0, isDown: false, rows };
  const source: LogSource = {
    ...rowsSource([], { id: 'counted' }),
    async fetchPage(request) {
      state.asked++;
      if (state.isDown) throw new ProblemError({ code: 'offline' });
      return rowsSource(state.rows).fetchPage(request);
    },
  };
  return { state, source };
};

const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    'a',
    'A b',
    200,
    '404',
    503,
    12.5,
    true,
    'false',
    { a: 1 },
    '10.0.0.9',
    '10.0.0.10',
  ),
  fc
    .date({ min: new Date('2026-11-01'), max: new Date('2026-11-21'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc.jsonValue({ maxDepth: 1 }),
);

const isTimeOf = (preset: Preset, key: string): boolean =>
  preset.fields.some((field) => field.key === key && kindOf(field.kind).isInstant);

const isNumber = (raw: unknown): boolean =>
  typeof raw === 'number' || (typeof raw === 'string' && !Number.isNaN(Number(raw)));

const cases = fc.constantFrom(...presets.values()).chain((preset) => {
  const keys = fc.constantFrom(...preset.fields.map(({ key }) => key), 'unknown');
  const filterKeys = fc.constantFrom(
    ...preset.search.map(({ key }) => key),
    ...preset.fields.flatMap(({ key }) => [`not.${key}`, `is.${key}`, `not.is.${key}`]),
    'is.unknown',
    'q',
    'from',
    'until',
    'unknown',
    'not.not.status',
  );
  const params = fc.constantFrom(
    'a',
    '4xx',
    '200,503',
    '10-20',
    'true',
    '2026-11-10T00:00:00.000Z',
    'a\n404',
    '10.0.0.9',
    'A b',
    '200',
    'x',
  );
  return fc.record({
    preset: fc.constant(preset),
    rows: fc.array(
      fc
        .array(
          fc
            .tuple(keys, value)
            // Numbers are times in several units: read-times.test.ts has them.
            .filter(([key, raw]) => !isTimeOf(preset, key) || !isNumber(raw)),
          { maxLength: 8 },
        )
        .map((pairs) => Object.fromEntries(pairs) as LogEntry),
      { maxLength: 30 },
    ),
    filters: fc
      .array(fc.tuple(filterKeys, params), { maxLength: 2 })
      .map((pairs) => Object.fromEntries(pairs)),
    sort: fc.option(fc.record({ key: keys, descending: fc.boolean() })),
    offset: fc.nat({ max: 10 }),
    limit: fc.integer({ min: 1, max: 20 }),
  });
});

describe('a source that is answered for', () => {
  it('gives what plain loops over its rows give, in every report', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ preset, rows, filters, sort, offset, limit }) => {
        const query = { filters, sort };
        const page = await ask(completeSource(rowsSource(rows), preset), { query, offset, limit });
        const wanted = plainAnswer(entriesOf(columnsFromRows(rows)), query, preset);
        expect(page.total).to.equal(wanted.length);
        expect(entriesOf(page.rows)).to.deep.equal(wanted.slice(offset, offset + limit));
      }),
      { numRuns: 500 },
    );
  });

  it('is read once: a filter that is set, changed and lifted asks it nothing', async () => {
    const { source, state } = counted([{ id: 1, status: 200 }, { id: 2, status: 404 }, { id: 3 }]);
    const local = completeSource(source, DEFAULT_PRESET);
    expect(await idsOf(local)).to.deep.equal([1, 2, 3]);
    const { asked } = state;
    expect(asked).to.be.greaterThan(0);
    expect(await idsOf(local, { query: { filters: { status: '4xx' }, sort: null } })).to.deep.equal([2]);
    const sorted = { filters: {}, sort: { key: 'status', descending: true } };
    expect(await idsOf(local, { query: sorted })).to.deep.equal([2, 1, 3]);
    expect(await idsOf(local)).to.deep.equal([1, 2, 3]);
    expect(state.asked).to.equal(asked);
  });

  it('is read once for questions asked at the same time', async () => {
    const { source, state } = counted([{ id: 1 }]);
    const local = completeSource(source, DEFAULT_PRESET);
    await idsOf(local);
    const { asked } = state;
    const other = completeSource(source, DEFAULT_PRESET);
    state.asked = 0;
    await Promise.all([idsOf(other), idsOf(other, { offset: 1 })]);
    expect(state.asked).to.equal(asked);
  });

  it('is read anew when somebody presses Update, and no answer of before is given', async () => {
    const { source, state } = counted([{ id: 1 }]);
    const local = completeSource(source, DEFAULT_PRESET);
    expect(await idsOf(local)).to.deep.equal([1]);
    state.rows = [{ id: 2 }];
    expect(await idsOf(local)).to.deep.equal([1]);
    expect(await idsOf(local, { reload: true })).to.deep.equal([2]);
    expect(await idsOf(local)).to.deep.equal([2]);
  });

  it('is read anew after a fault', async () => {
    const { source, state } = counted([{ id: 1 }]);
    const local = completeSource(source, DEFAULT_PRESET);
    state.isDown = true;
    const fault = await idsOf(local).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(ProblemError);
    state.isDown = false;
    expect(await idsOf(local)).to.deep.equal([1]);
  });

  it('answers nobody who has gone, and goes on for the others', async () => {
    const { source } = counted([{ id: 1 }]);
    const local = completeSource(source, DEFAULT_PRESET);
    const gone = new AbortController();
    const asked = ask(local, { signal: gone.signal }).catch((error: unknown) => error);
    gone.abort();
    expect(await asked).to.have.property('name', 'AbortError');
    expect(await idsOf(local)).to.deep.equal([1]);
  });

  it('comes in more pages than one', async () => {
    const rows = Array.from({ length: 25_000 }, (_, id) => ({ id, status: id % 2 ? 200 : 500 }));
    const { source, state } = counted(rows);
    const local = completeSource(source, DEFAULT_PRESET);
    const query = { filters: { status: '500' }, sort: { key: 'id', descending: true } };
    const page = await ask(local, { query, offset: 12_498, limit: 100 });
    expect(page.total).to.equal(12_500);
    expect(entriesOf(page.rows)).to.deep.equal([
      { id: 2, status: 500 },
      { id: 0, status: 500 },
    ]);
    expect(state.asked).to.be.at.least(3);
  });

  it('lets the page have its turn while a long log is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, id) => ({ id, name: `n${id}` }));
    let turns = 0;
    const timer = setInterval(() => turns++);
    await idsOf(completeSource(rowsSource(rows), DEFAULT_PRESET), { limit: 1 });
    clearInterval(timer);
    expect(turns).to.be.greaterThan(0);
  });
});
