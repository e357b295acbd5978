import { expect } from '@open-wc/testing';
import { toText } from '../../../src/core/to-text.js';
import { ColumnStore } from '../../../src/rows/column-store.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import type { StoredColumn } from '../../../src/rows/growing-column.js';
import { findRowsWith, rowsWith } from '../../../src/rows/kernels/rows-with.js';
import { fc } from '../../support/property-tests.js';
import { everyForm, fieldValues, onPage } from '../forms.js';

/** Texts that a reader may look for, or paste; upper case as well. */
const wanted = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    '10',
    '9',
    '-1.5',
    'e',
    'inf',
    'T08:30',
    '2026-11',
    '00Z',
    '{"A',
    'true',
    'ς',
    'σ',
    '\u{10428}',
    '\ud801',
  ),
  fc.string({ minLength: 1, maxLength: 2, unit: 'binary' }),
);

/** The plain loop that the kernel replaces. */
const plain = (values: readonly unknown[], text: string): number[] =>
  onPage(values).map((value) => Number(toText(value).toLowerCase().includes(text.toLowerCase())));

const storeOf = (column: StoredColumn): ColumnStore =>
  ({ length: column.length, columns: () => [['field', column]] }) as unknown as ColumnStore;

/** So many rows that texts are joined into blocks, and one block is open. */
const long = (values: readonly unknown[]): unknown[] =>
  Array.from({ length: 1100 }, (_, row) => values[row % values.length]);

const pace = { signal: new AbortController().signal, breathe: () => Promise.resolve() };

describe('the kernel that looks in every field', () => {
  it('finds what a plain loop finds, in every form of a column', () => {
    fc.assert(
      fc.property(fieldValues, wanted, (values, text) => {
        for (const column of everyForm(values))
          expect([...rowsWith(storeOf(column), text)], column.type).to.deep.equal(plain(values, text));
      }),
      { numRuns: 300 },
    );
  });

  it('finds it in texts that are joined, and in none over the edge of two', () => {
    const texts = fc.array(
      fc.oneof(
        fc.constantFrom('', 'ab', 'BA', 'aΣ', 'Σ', '\ud801', '\udc00x', 'İ', 'é'),
        fc.string({ maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    const joined = fc.oneof(fc.constantFrom('ab', 'ba', 'aa', 'σ', 'ς', '\u{10428}', 'i'), wanted);
    fc.assert(
      fc.property(texts, joined, (values, text) => {
        const rows = long(values);
        const expected = plain(rows, text);
        for (const column of everyForm(rows))
          expect([...rowsWith(storeOf(column), text)], column.type).to.deep.equal(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('finds digits in whole numbers as in their texts', () => {
    const numbers = fc.array(
      fc.oneof(fc.nat(120), fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(2 ** 31, 1e21, 0, 100)),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    const digits = fc.oneof(
      fc.nat(120).map(String),
      fc.constantFrom('0', '00', '01', '001', '2147483648', '1e+21'),
    );
    fc.assert(
      fc.property(numbers, digits, (values, text) => {
        for (const column of everyForm(values))
          expect([...rowsWith(storeOf(column), text)], column.type).to.deep.equal(plain(values, text));
      }),
      { numRuns: 300 },
    );
  });

  it('finds parts of instants, over the edge of a minute as well', () => {
    const instants = fc.array(
      fc
        .date({ min: new Date(-1e12), max: new Date(2e12), noInvalidDate: true })
        .map((date) => date.toISOString()),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        instants,
        fc.nat(23),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        (texts, at, length, isShort) => {
          const values = isShort ? texts.map((text) => `${text.slice(0, 19)}Z`) : texts;
          const text = values[0]!.slice(at, at + length) || 'Z';
          for (const column of everyForm(values))
            expect([...rowsWith(storeOf(column), text)], column.type).to.deep.equal(plain(values, text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does the same in pieces, and knows it afterwards', async () => {
    const store = new ColumnStore();
    store.append(
      columnsFromRows(Array.from({ length: 3000 }, (_, id) => ({ id, url: `/v2/${id}`, odd: { in: id } }))),
    );
    const inPieces = await findRowsWith(store, '/299', pace);
    expect(rowsWith(store, '/299')).to.equal(inPieces);
    expect([...inPieces].flatMap((one, row) => (one ? [row] : []))).to.deep.equal([
      299,
      ...Array.from({ length: 10 }, (_, last) => 2990 + last),
    ]);
    // Another text, or further rows, are looked for anew.
    expect(rowsWith(store, '/298')).not.to.equal(inPieces);
    store.append(columnsFromRows([{ url: '/299' }]));
    expect([...rowsWith(store, '/299')].at(-1)).to.equal(1);
  });

  it('can be given up', async () => {
    const store = new ColumnStore();
    store.append(columnsFromRows([{ a: 'b' }]));
    const given = await findRowsWith(store, 'b', { ...pace, signal: AbortSignal.abort('enough') }).catch(
      (reason: unknown) => reason,
    );
    expect(given).to.equal('enough');
  });
});
