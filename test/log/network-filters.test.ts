import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import { toText } from '../../src/core/to-text.js';
import type { Filters } from '../../src/core/query.js';
import { completeSource } from '../../src/log/complete-source.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { columnsFromRows, entriesOf } from '../../src/rows/columns.js';
import type { LogSource, SourceCapabilities } from '../../src/sources/log-source.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { fc } from '../support/property-tests.js';
import { plainAnswer } from './plain-answer.js';

const { signal } = new AbortController();

/** What an endpoint makes of a network in a filter of texts. */
type Manner = 'knows' | 'knows IPv4' | 'knows IPv6' | 'contains' | 'equals' | 'ignores' | 'refuses';

const MANNERS: readonly Manner[] = [
  'knows',
  'knows IPv4',
  'knows IPv6',
  'contains',
  'equals',
  'ignores',
  'refuses',
];

const textFilters = (rows: readonly LogEntry[], filters: Filters, manner: Manner): LogEntry[] =>
  rows.filter((row) =>
    Object.entries(filters).every(([key, param]) => {
      const isExcluded = key.startsWith('not.');
      const value = toText(row[key.replace('not.', '')]);
      // A database whose type for addresses is of one family looks for a network of the other as a text.
      const isKnown = manner.startsWith('knows') && param.includes('/');
      const families = param.includes(':') ? ['knows', 'knows IPv6'] : ['knows', 'knows IPv4'];
      if (isKnown && families.includes(manner))
        return plainAnswer([row], { filters: { [key]: param }, sort: null }, DEFAULT_PRESET).length > 0;
      return (manner === 'equals' ? value === param : value.includes(param)) !== isExcluded;
    }),
  );

const endpoint = (
  rows: readonly LogEntry[],
  manner: Manner,
  filters: SourceCapabilities['filters'] = 'all',
) => {
  const asked: Filters[] = [];
  const source: LogSource = {
    id: manner,
    capabilities: { filters, sorts: 'all' },
    async fetchPage({ query, offset, limit }) {
      asked.push(query.filters);
      if (manner === 'refuses' && Object.values(query.filters).some((param) => param.includes('/')))
        throw new ProblemError({ code: 'bad-request' });
      const found =
        manner === 'knows'
          ? plainAnswer(rows, { filters: query.filters, sort: null }, DEFAULT_PRESET)
          : manner === 'ignores'
            ? [...rows]
            : textFilters(rows, query.filters, manner);
      return {
        ...(await rowsSource(found).fetchPage({ query, offset, limit, signal })),
        rows: columnsFromRows(found.slice(offset, offset + Math.min(limit, 20))),
        total: found.length,
      };
    },
  };
  return { source, asked };
};

const allRows = async (source: LogSource, filters: Filters): Promise<LogEntry[]> => {
  const rows: LogEntry[] = [];
  for (;;) {
    const query = { filters, sort: null };
    const page = await source.fetchPage({ query, offset: rows.length, limit: 20, signal, whole: true });
    rows.push(...entriesOf(page.rows));
    if (page.rows.length === 0 || rows.length >= (page.total ?? Infinity)) return rows;
  }
};

const ADDRESSES = ['10.21.0.1', '10.21.200.7', '10.22.0.1', '110.21.0.1', '2001:db8::1', '2001:DB9::1', '-'];
const ROWS = Array.from({ length: 140 }, (_, id): LogEntry => ({ id, ip: ADDRESSES[id % ADDRESSES.length] }));

const idsOf = (rows: readonly LogEntry[]): unknown[] => rows.map(({ id }) => id);

describe('a network of addresses in a filter', () => {
  for (const manner of MANNERS)
    for (const filters of [
      { ip: '10.21.0.0/16' },
      { ip: '10.0.0.0/7' },
      { ip: '2001:db8::/32' },
      { ip: '192.0.2.0/24' },
      { 'not.ip': '10.21.0.0/16' },
      { 'not.ip': '10.21.0.0/16\n2001:db8::/32' },
    ] satisfies Filters[])
      it(`finds its rows and no others, where the endpoint ${manner} (${JSON.stringify(filters)})`, async () => {
        const expected = plainAnswer(ROWS, { filters, sort: null }, DEFAULT_PRESET);
        const found = await allRows(completeSource(endpoint(ROWS, manner).source, DEFAULT_PRESET), filters);
        expect(idsOf(found)).to.deep.equal(idsOf(expected));
      });

  for (const manner of ['knows IPv4', 'knows IPv6', 'knows'] as const)
    it(`is found out for IPv4 and IPv6 apart, where the endpoint ${manner}`, async () => {
      const { source, asked } = endpoint(ROWS, manner);
      const complete = completeSource(source, DEFAULT_PRESET);
      for (const ip of ['10.21.0.0/16', '2001:db8::/32', '10.22.0.0/16', '2001:db9::/32']) {
        const expected = plainAnswer(ROWS, { filters: { ip }, sort: null }, DEFAULT_PRESET);
        expect(idsOf(await allRows(complete, { ip })), ip).to.deep.equal(idsOf(expected));
      }
      const answered = asked.map(({ ip }) => ip);
      expect(answered.includes('10.22.0.0/16')).to.equal(manner !== 'knows IPv6');
      expect(answered.includes('2001:db9::/32')).to.equal(manner !== 'knows IPv4');
    });

  it('is answered by an endpoint that knows it, and narrowed by one that knows texts', async () => {
    const lastAsked = async (manner: Manner): Promise<[Filters | undefined, boolean]> => {
      const { source, asked } = endpoint(ROWS, manner);
      const query = { filters: { ip: '10.21.0.0/16' }, sort: null };
      const page = await completeSource(source, DEFAULT_PRESET).fetchPage({
        query,
        offset: 0,
        limit: 20,
        signal,
      });
      return [asked.at(-1), page.among !== undefined];
    };
    expect(await lastAsked('knows')).to.deep.equal([{ ip: '10.21.0.0/16' }, false]);
    expect(await lastAsked('contains')).to.deep.equal([{ ip: '10.21.' }, true]);
    expect(await lastAsked('equals')).to.deep.equal([{}, true]);
    expect(await lastAsked('ignores')).to.deep.equal([{}, true]);
  });

  it('is asked for once to find out', async () => {
    const { source, asked } = endpoint(ROWS, 'contains');
    const complete = completeSource(source, DEFAULT_PRESET);
    for (const ip of ['10.21.0.0/16', '10.22.0.0/16', '110.0.0.0/8'])
      await complete.fetchPage({ query: { filters: { ip }, sort: null }, offset: 0, limit: 20, signal });
    expect(asked.filter(({ ip }) => ip?.endsWith('/32'))).to.have.lengthOf(1);
  });

  it('is found out for the second question, where the first was given up', async () => {
    const { source } = endpoint(ROWS, 'contains');
    const complete = completeSource(source, DEFAULT_PRESET);
    const first = new AbortController();
    const query = { filters: { ip: '10.21.0.0/16' }, sort: null };
    const page = { query, offset: 0, limit: 20 };
    const given = complete.fetchPage({ ...page, signal: first.signal }).catch((error: unknown) => error);
    const second = complete.fetchPage({ ...page, signal });
    first.abort();
    await given;
    expect((await second).rows.length).to.equal(20);
  });

  it('is filtered here where a source says which filters it answers', async () => {
    const { source, asked } = endpoint(ROWS, 'contains', ['ip']);
    const found = await allRows(completeSource(source, DEFAULT_PRESET), { ip: '10.21.0.0/16' });
    expect(found).to.have.lengthOf(40);
    expect(asked.some(({ ip }) => ip?.includes('/'))).to.equal(false);
  });

  it('is counted in summaries as in rows', async () => {
    const complete = completeSource(endpoint(ROWS, 'contains').source, DEFAULT_PRESET);
    const query = { filters: { ip: '10.21.0.0/16' }, sort: null };
    const summary = await complete.summarise!(query, { by: 'ip', top: 10 }, { signal });
    expect(summary!.groups.map(({ value, count }) => [value, count])).to.deep.equal([
      ['10.21.0.1', 20],
      ['10.21.200.7', 20],
    ]);
  });

  it('finds the same rows of any log, whatever the endpoint makes of it', async () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('10.21.0.1', '10.21.3.3', '', 'x'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(address, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...MANNERS),
        fc.constantFrom('10.21.0.0/16', '0.0.0.0/1', '::/1', '8000::/1', '10.21.3.3/32'),
        async (addresses, manner, ip) => {
          const rows = addresses.map((one, id): LogEntry => ({ id, ip: one }));
          const expected = plainAnswer(rows, { filters: { ip }, sort: null }, DEFAULT_PRESET);
          const found = await allRows(completeSource(endpoint(rows, manner).source, DEFAULT_PRESET), { ip });
          expect(idsOf(found)).to.deep.equal(idsOf(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
