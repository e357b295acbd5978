import { expect } from '@open-wc/testing';
import { completeSource } from '../../src/log/complete-source.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { logPage } from '../../src/sources/rows-page.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { until } from '../support/until.js';

const { signal } = new AbortController();
const EVERYTHING = { filters: {}, sort: null };
const AT = '2026-11-20T10:00:00.000Z';
const SECONDS = Date.parse(AT) / 1000;

const pageOf = (source: LogSource, filters = {}, offset = 0) =>
  completeSource(source, DEFAULT_PRESET).fetchPage({
    query: { ...EVERYTHING, filters },
    offset,
    limit: 100,
    signal,
  });

/** What becomes of the times of rows, and what is said of them. */
const read = async (...times: unknown[]) => {
  const page = await pageOf(rowsSource(times.map((dateTime, id) => ({ id, dateTime }))));
  return {
    times: entriesOf(page.rows).map(({ dateTime }) => dateTime),
    remarks: page.problems,
  };
};

describe('times of rows', () => {
  for (const [name, times, wanted] of [
    ['seconds', [SECONDS, SECONDS + 0.5], [AT, AT.replace('.000', '.500')]],
    ['seconds as text', [String(SECONDS)], [AT]],
    ['microseconds', [SECONDS * 1e6], [AT]],
    ['nanoseconds, as text since no number holds them', [`${SECONDS}000000999`], [AT]],
    ['ticks of .NET', ['639307656000000000'], [AT]],
    ['HTTP', ['Fri, 20 Nov 2026 10:00:00 GMT'], [AT]],
    ['several ways at once', [AT, '20/Nov/2026:10:00:00 +0000', '/Date(1795168800000)/'], [AT, AT, AT]],
    ['MongoDB', [{ $date: AT }, { $date: { $numberLong: '1795168800000' } }], [AT, AT]],
    ['Protocol Buffers', [{ seconds: String(SECONDS), nanos: 5_000_000 }], [AT.replace('.000', '.005')]],
    [
      'days first, where a row shows it',
      ['05/11/2026 10:00', '20/11/2026 10:00'],
      ['2026-11-05T10:00:00.000Z', AT],
    ],
    [
      'months first, where a row shows it',
      ['11/05/2026', '11/20/2026'],
      ['2026-11-05T00:00:00.000Z', '2026-11-20T00:00:00.000Z'],
    ],
    [
      'no time at all',
      [SECONDS, 0, -1, '', null, '0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
      [AT, null, null, null, null, null, null],
    ],
  ] as const)
    it(`are read that are written as ${name}`, async () => {
      const { times: found, remarks } = await read(...times);
      expect(found).to.deep.equal(wanted);
      expect(remarks).to.deep.equal([]);
    });

  it('stay as they are where they are ISO 8601 or milliseconds', async () => {
    const { times } = await read(AT, '2026-11-20 10:00', null, SECONDS * 1000);
    expect(times).to.deep.equal([AT, '2026-11-20 10:00', null, SECONDS * 1000]);
  });

  it('are shown as received where nothing tells which they are, and that is said', async () => {
    for (const times of [
      ['05/11/2026 10:00'],
      ['20/11/2026', '11/20/2026'],
      ['10:00'],
      ['Nov 20 10:00:00'],
    ]) {
      const { times: found, remarks } = await read(...times);
      expect(found).to.deep.equal(times);
      expect(remarks).to.deep.equal([{ code: 'unread-times', rows: times.length, value: times[0] }]);
    }
  });

  it('are counted in the unit of most of them: an odd one is not read in another', async () => {
    const { times, remarks } = await read(SECONDS, SECONDS, SECONDS * 1000, 7);
    expect(times).to.deep.equal([AT, AT, String(SECONDS * 1000), '7']);
    expect(remarks).to.deep.equal([{ code: 'unread-times', rows: 2, value: String(SECONDS * 1000) }]);
  });

  it('of years that no log is of are said to be', async () => {
    const { times, remarks } = await read('1985-01-01', '2150-01-01', AT);
    expect(times).to.deep.equal(['1985-01-01', '2150-01-01', AT]);
    expect(remarks).to.deep.equal([{ code: 'unlikely-times', rows: 2 }]);
  });

  it('are what periods, orders and exact values find rows by', async () => {
    const rows = Array.from({ length: 9 }, (_, id) => ({ id, dateTime: SECONDS + 60 * id }));
    const source = completeSource(rowsSource(rows), DEFAULT_PRESET);
    const ids = async (filters: Record<string, string>) => {
      const sort = { key: 'dateTime', descending: true };
      const { rows: found } = await source.fetchPage({
        query: { filters, sort },
        offset: 0,
        limit: 100,
        signal,
      });
      return entriesOf(found).map(({ id }) => id);
    };
    expect(await ids({ from: '2026-11-20T10:07:00.000Z' })).to.deep.equal([8, 7]);
    expect(await ids({ until: '2026-11-20T10:01:00.000Z' })).to.deep.equal([1, 0]);
    expect(await ids({ 'is.dateTime': '2026-11-20T10:03:00.000Z' })).to.deep.equal([3]);
  });

  it('are counted on later pages as on the first one', async () => {
    const times = [SECONDS, SECONDS, 1000];
    const source: LogSource = {
      id: 'paged',
      capabilities: { filters: 'all', sorts: 'all' },
      fetchPage: async ({ offset }) => logPage([{ id: offset, dateTime: times[offset] }], { total: 3 }),
    };
    const whole = completeSource(source, DEFAULT_PRESET);
    const found = [];
    for (const offset of [0, 1, 2]) {
      const page = await whole.fetchPage({ query: EVERYTHING, offset, limit: 1, signal });
      found.push(entriesOf(page.rows)[0]!['dateTime']);
    }
    expect(found).to.deep.equal([AT, AT, '1000']);
  });

  it('are read in a copy that is shown meanwhile, too, before the page is there', async () => {
    const page = logPage([{ id: 1, dateTime: SECONDS }], { total: 1 });
    const shown: unknown[] = [];
    const source: LogSource = {
      id: 'kept',
      capabilities: { filters: 'all', sorts: 'all' },
      async fetchPage({ onStale }) {
        onStale?.(page);
        return page;
      },
    };
    await completeSource(source, DEFAULT_PRESET).fetchPage({
      query: EVERYTHING,
      offset: 0,
      limit: 100,
      signal,
      onStale: ({ rows }) => shown.push(entriesOf(rows)[0]!['dateTime']),
    });
    expect(shown).to.deep.equal([AT]);
  });

  it('are read in rows that come by themselves', async () => {
    const source: LogSource = {
      ...rowsSource([{ id: 1, dateTime: SECONDS }]),
      async follow() {
        return (async function* () {
          const { rows } = logPage([{ id: 2, dateTime: SECONDS }]);
          yield { kind: 'open' as const };
          yield { kind: 'rows' as const, rows, id: '', retry: null };
        })();
      },
    };
    const found: unknown[] = [];
    const stop = new AbortController();
    const steps = await completeSource(source, DEFAULT_PRESET).tail!(EVERYTHING, {
      signal: stop.signal,
      known: [],
    });
    void (async () => {
      for await (const step of steps)
        if (step.kind === 'rows') found.push(...entriesOf(step.rows).map(({ dateTime }) => dateTime));
    })().catch(() => undefined);
    await until(() => found.length > 0);
    stop.abort();
    expect(found[0]).to.equal(AT);
  });
});
