import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { columnsFromRows, entriesOf, entryAt, MAX_COLUMNS, REST, valueAt } from '../../src/rows/columns.js';

const ODD_KEYS = [
  '',
  '\u0000',
  REST,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'hasOwnProperty',
  '0',
  'length',
  '\ud800',
];

/** Keys of all kinds over few names, so that rows share columns. */
const key = fc.oneof(fc.constantFrom(...ODD_KEYS), fc.constantFrom('a', 'b', 'c'), fc.string());
const value = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue(),
  fc.constantFrom(0, -0, 1e308, -1e-308, 2 ** 53, '', '\u0000', null, true, false),
  fc.string({ unit: 'binary' }),
);
const row = fc
  .array(fc.tuple(key, value), { maxLength: 8 })
  .map((pairs) => Object.fromEntries(pairs) as LogEntry);

/** Own keys in any order, since columns have one order for all rows. */
const sorted = (entry: LogEntry): [string, unknown][] =>
  Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** JSON knows no -0. */
const plain = (entry: LogEntry): unknown => JSON.parse(JSON.stringify(sorted(entry)));

describe('columns', () => {
  it('give every row back as it was, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const columns = columnsFromRows(rows);
        expect(columns.length).to.equal(rows.length);
        expect(entriesOf(columns).map(plain)).to.deep.equal(rows.map(plain));
      }),
      { numRuns: 500 },
    );
  });

  it('give every value back by its key', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const columns = columnsFromRows(rows);
        rows.forEach((entry, index) => {
          for (const name of [...Object.keys(entry), ...ODD_KEYS]) {
            const expected = Object.hasOwn(entry, name) ? JSON.stringify(entry[name]) : undefined;
            expect(JSON.stringify(valueAt(columns, name, index)), JSON.stringify(name)).to.equal(expected);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('survive a structured clone', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const clone = structuredClone(columnsFromRows(rows));
        expect(entriesOf(clone).map(plain)).to.deep.equal(rows.map(plain));
      }),
    );
  });

  it('give rows with more fields than columns back', () => {
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n % 3 ? n : `${n}`]));
    const rows = [{ a: 1 }, wide, { k9999: 'x', [REST]: { a: 2 } }];
    const columns = columnsFromRows(rows);
    expect(columns.columns.size).to.be.at.most(MAX_COLUMNS + 1);
    expect(entriesOf(columns).map(plain)).to.deep.equal(rows.map(plain));
    expect(valueAt(columns, 'k9999', 1)).to.equal('9999');
    expect(valueAt(columns, 'k9999', 2)).to.equal('x');
    expect(valueAt(columns, 'k9999', 0)).to.equal(undefined);
    expect(valueAt(columns, REST, 2)).to.deep.equal({ a: 2 });
  });

  // Asking every row for every key takes hours, which is longer than the runner waits.
  it('take a row of 200,000 fields among many others', function () {
    this.timeout(90_000);
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`k${n}`, n]));
    const rows = [wide, ...Array.from({ length: 20_000 }, () => ({ a: 1 }))];
    const columns = columnsFromRows(rows);
    expect(Object.keys(entryAt(columns, 0))).to.have.length(200_000);
  });

  it('keep a key of their own that a row uses too', () => {
    for (const odd of ['text', 7, null, true, [1], { a: 1 }, {}]) {
      const rows = [{ [REST]: odd, a: 1 }, { a: 2 }];
      expect(entriesOf(columnsFromRows(rows)), JSON.stringify(odd)).to.deep.equal(rows);
    }
  });

  it('hold 70,000 different texts', () => {
    const rows = Array.from({ length: 70_000 }, (_, n) => ({ id: `r-${n}` }));
    const columns = columnsFromRows(rows);
    for (const index of [0, 65_534, 65_535, 65_536, 69_999])
      expect(valueAt(columns, 'id', index)).to.equal(`r-${index}`);
  });

  it('cut off what nests too deep, and no more', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    const rows = [{ a: nested(90), b: nested(5000) }] as LogEntry[];
    const [entry] = entriesOf(columnsFromRows(rows));
    expect(JSON.stringify(entry!['a'])).to.equal('['.repeat(90) + ']'.repeat(90));
    expect(JSON.stringify(entry!['b']).length).to.be.within(150, 250);
  });

  it('take what only a host’s own rows can hold', () => {
    const cycle: Record<string, unknown> = { a: 1 };
    cycle['self'] = cycle;
    const throwing = {
      toJSON: (): never => {
        throw new Error('x');
      },
    };
    const rows: LogEntry[] = [
      { id: 1, odd: 10n },
      { id: 2, odd: cycle },
      { id: 3, odd: throwing },
      { id: 4, odd: () => 1 },
      { id: 5, odd: Symbol('x') },
      { id: 6, odd: undefined },
      { id: 7, odd: new Date(0) },
      { id: 8, odd: NaN },
    ];
    const entries = entriesOf(columnsFromRows(rows));
    expect(entries.map((entry) => entry['id'])).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(entries[0]!['odd']).to.equal('10');
    expect(entries[6]!['odd']).to.equal('1970-01-01T00:00:00.000Z');
  });
});
