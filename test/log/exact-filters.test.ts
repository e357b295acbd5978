import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import { valuesOf, type Filters } from '../../src/core/query.js';
import { toText } from '../../src/core/to-text.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { columnsFromRows, entriesOf } from '../../src/rows/columns.js';
import type { LogSource, PageRequest } from '../../src/sources/log-source.js';
import { rowsSource } from '../../src/sources/rows-source.js';
import { plainAnswer } from './plain-answer.js';

const { signal } = new AbortController();

/** How an endpoint takes `is.`: as asked, not at all, whatever the case, as a field that no row has, as a fault. */
type Manner = 'applies' | 'ignores' | 'folds' | 'empty' | 'refuses';

const MANNERS: readonly Manner[] = ['applies', 'ignores', 'folds', 'empty', 'refuses'];

const isExact = (key: string): boolean => key.startsWith('is.') || key.startsWith('not.is.');

const folded = (rows: readonly LogEntry[], filters: Filters): LogEntry[] =>
  rows.filter((row) =>
    Object.entries(filters).every(([key, param]) => {
      const isExcluded = key.startsWith('not.');
      const value = toText(row[key.replace(/^(not\.)?is\./, '')]).toLowerCase();
      return valuesOf(param.toLowerCase()).includes(value) !== isExcluded;
    }),
  );

const endpoint = (rows: readonly LogEntry[], manner: Manner) => {
  const asked: Filters[] = [];
  const source: LogSource = {
    id: manner,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage({ query, offset, limit }) {
      asked.push(query.filters);
      const exact = Object.entries(query.filters).filter(([key]) => isExact(key));
      const others = Object.entries(query.filters).filter(([key]) => !isExact(key));
      if (exact.length > 0 && manner === 'refuses') throw new ProblemError({ code: 'bad-request' });
      let found = plainAnswer(rows, { filters: Object.fromEntries(others), sort: null }, DEFAULT_PRESET);
      const filters = Object.fromEntries(exact);
      if (manner === 'applies') found = plainAnswer(found, { filters, sort: null }, DEFAULT_PRESET);
      if (manner === 'folds') found = folded(found, filters);
      if (manner === 'empty' && exact.length > 0) found = [];
      return {
        ...(await rowsSource(found).fetchPage({ query, offset, limit, signal })),
        rows: columnsFromRows(found.slice(offset, offset + Math.min(limit, 3))),
        total: found.length,
      };
    },
  };
  return { source, asked };
};

/** All rows of an answer, page after page, as an export reads them. */
const allRows = async (source: LogSource, filters: Filters): Promise<{ rows: LogEntry[]; total: number }> => {
  const rows: LogEntry[] = [];
  for (let total = 1; ;) {
    const request: PageRequest = {
      query: { filters, sort: null },
      offset: rows.length,
      limit: 3,
      signal,
      whole: true,
    };
    const page = await source.fetchPage(request);
    if (page.total !== null) total = page.total;
    rows.push(...entriesOf(page.rows));
    if (page.rows.length === 0 || rows.length >= total) return { rows, total };
  }
};

const ips = ['10.21.19.1', '10.21.19.10', '10.21.19.11', '10.21.19.1', '110.21.19.1', '10.21.19.100', '::1'];

describe('an exact filter', () => {
  for (const manner of MANNERS) {
    it(`finds the address that was picked and no longer one, where the endpoint ${manner}`, async () => {
      // The first page has nothing else: what is wrong comes later.
      const sorted = [...ips].sort((a, b) => a.length - b.length);
      const rows = sorted.flatMap((ip) => [ip, ip]).map((ip, id): LogEntry => ({ id, ip }));
      const { source } = endpoint([...rows.filter(({ ip }) => ip === '10.21.19.1'), ...rows], manner);
      const found = await allRows(completeSource(source, DEFAULT_PRESET), { 'is.ip': '10.21.19.1' });
      expect([found.rows.length, found.total]).to.deep.equal([8, 8]);
      expect(new Set(found.rows.map(({ ip }) => ip))).to.deep.equal(new Set(['10.21.19.1']));
    });

    if (manner === 'empty') continue;
    it(`leaves out the address that was picked alone, where the endpoint ${manner}`, async () => {
      const rows = ips.map((ip, id): LogEntry => ({ id, ip }));
      const { source } = endpoint(rows.reverse(), manner);
      const found = await allRows(completeSource(source, DEFAULT_PRESET), { 'not.is.ip': '10.21.19.1' });
      expect(found.rows.map(({ ip }) => ip)).to.deep.equal(
        rows.map(({ ip }) => ip).filter((ip) => ip !== '10.21.19.1'),
      );
      expect(found.total).to.equal(5);
    });
  }

  it('of one value has the contained one beside it; several ones, and excluded ones, are sent alone', async () => {
    const asked = async (filters: Filters): Promise<Filters | undefined> => {
      const one = endpoint([], 'applies');
      await completeSource(one.source, DEFAULT_PRESET).fetchPage({
        query: { filters, sort: null },
        offset: 0,
        limit: 3,
        signal,
      });
      return one.asked[0];
    };
    expect(await asked({ 'is.client': 'acme' })).to.deep.equal({ client: 'acme', 'is.client': 'acme' });
    expect(await asked({ 'is.client': 'a\nb' })).to.deep.equal({ 'is.client': 'a\nb' });
    expect(await asked({ 'not.is.client': 'a' })).to.deep.equal({ 'not.is.client': 'a' });
    expect(await asked({ 'is.client': 'acme', client: 'ac' })).to.deep.equal({
      client: 'ac',
      'is.client': 'acme',
    });
    expect(await asked({ 'is.status': '600' })).to.deep.equal({ 'is.status': '600' });
    expect(await asked({ 'is.a.b': 'x' })).to.deep.equal({ 'is.a.b': 'x' });
  });

  const value = fc.oneof(
    fc.constantFrom<unknown>(
      20,
      200,
      '20',
      '20.0',
      true,
      'true',
      'Acme',
      'acme',
      ' acme',
      'acme ',
      'a,b',
      'a;b',
      'is.x',
      'not.is.x',
      '::1',
      '2001:db8::1',
      '\u00e9',
      'e\u0301',
      'Straße',
      'STRASSE',
      '',
      null,
      -0,
      1e21,
      'x'.repeat(300),
      { a: 1 },
      '%',
      '*',
    ),
    fc.string(),
  );
  const log = fc.array(fc.dictionary(fc.constantFrom('client', 'ip', 'id', 'time', 'other'), value), {
    maxLength: 20,
  });

  it('is a plain comparison of texts, for every value and kind, whatever the endpoint knows', async () => {
    await fc.assert(
      fc.asyncProperty(
        log,
        fc.constantFrom('client', 'ip', 'id', 'time', 'other'),
        fc.array(
          value.map(toText).filter((text) => text !== '' && !text.includes('\n')),
          { minLength: 1, maxLength: 2 },
        ),
        fc.boolean(),
        fc.constantFrom<Manner>('applies', 'ignores', 'refuses'),
        async (given, field, texts, isExcluded, manner) => {
          const rows = given.map((row, n): LogEntry => ({ ...row, n }));
          const key = `${isExcluded ? 'not.' : ''}is.${field}`;
          const { source } = endpoint(rows, manner);
          const found = await allRows(completeSource(source, DEFAULT_PRESET), { [key]: texts.join('\n') });
          const ids = rows.filter((row) => {
            const raw = Object.hasOwn(row, field) ? row[field] : undefined;
            const isFound = raw !== undefined && raw !== null && texts.some((text) => toText(raw) === text);
            return isFound !== isExcluded;
          });
          expect(found.rows.map(({ n }) => n)).to.deep.equal(ids.map(({ n }) => n));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of a path finds what lies within objects; a key with dots goes first', async () => {
    const rows: LogEntry[] = [
      { id: 1, request: { userAgent: 'curl' } },
      { id: 2, 'request.userAgent': 'curl', request: { userAgent: 'wget' } },
      { id: 3, request: { userAgent: 'curl/8' } },
      { id: 4 },
    ];
    const source = completeSource(rowsSource(rows), DEFAULT_PRESET);
    const ids = async (filters: Filters) => (await allRows(source, filters)).rows.map(({ id }) => id);
    expect(await ids({ 'is.request.userAgent': 'curl' })).to.deep.equal([1, 2]);
    expect(await ids({ 'not.is.request.userAgent': 'curl' })).to.deep.equal([3, 4]);
    expect(await ids({ 'not.request.userAgent': 'curl' })).to.deep.equal([4]);
    expect(await ids({ q: 'WGET' })).to.deep.equal([2]);
    expect(await ids({ 'not.q': 'curl' })).to.deep.equal([4]);
  });

  it('differs from the twin that is known to be bad: a contained one', () => {
    const rows = ips.map((ip, id): LogEntry => ({ id, ip }));
    const find = (filters: Filters) => plainAnswer(rows, { filters, sort: null }, DEFAULT_PRESET).length;
    expect(find({ 'is.ip': '10.21.19.1' })).to.equal(2);
    expect(find({ ip: '10.21.19.1' })).to.equal(6);
  });
});
