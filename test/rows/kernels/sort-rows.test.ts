import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { kinds } from '../../../src/kinds/all.js';
import { numberOrder } from '../../../src/rows/kernels/number-order.js';
import type { Comparable } from '../../../src/rows/kernels/ranks.js';
import { sortRows } from '../../../src/rows/kernels/sort-rows.js';
import { textOrder } from '../../../src/rows/kernels/text-order.js';
import { everyForm, fieldValues, onPage, someRows } from '../forms.js';

type Compare = (a: Comparable, b: Comparable, sign: number) => number;

/** What the order means: missing ones last in either direction, numbers before texts. */
const compare: Compare = (a, b, sign) => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -sign : sign;
  return a < b ? -sign : sign;
};

/** The plain loop that the kernel replaces. */
const plain = (
  rows: Uint32Array,
  comparables: readonly Comparable[],
  descending: boolean,
  by: Compare = compare,
): number[] => [...rows].sort((a, b) => by(comparables[a]!, comparables[b]!, descending ? -1 : 1));

/** A number, so that there are many equal ones, and often nothing. */
const valueOf = (raw: unknown): Comparable =>
  typeof raw === 'number' && Number.isFinite(raw) ? Math.abs(Math.trunc(raw)) % 3 : null;

/** Whether the kernel does as a plain loop by that comparison. */
const agrees = (
  by: (rows: Uint32Array, comparables: readonly Comparable[], descending: boolean) => number[],
) =>
  fc.check(
    fc.property(fieldValues, fc.boolean(), (values, descending) => {
      const comparables = onPage(values).map(valueOf);
      const rows = someRows(values.length, () => true);
      for (const column of everyForm(values)) {
        const sorted = sortRows(rows, column, { read: valueOf }, descending);
        expect([...sorted]).to.deep.equal(by(rows, comparables, descending));
      }
    }),
    { numRuns: 500 },
  ).failed;

describe('the kernel of sorting', () => {
  for (const [key, kind] of kinds) {
    it(`orders as a plain loop does, in every form of a column: ${key}`, () => {
      fc.assert(
        fc.property(fieldValues, fc.boolean(), fc.nat({ max: 3 }), (values, descending, left) => {
          const comparables = onPage(values).map(kind.value);
          const rows = someRows(values.length, (row) => left === 0 || row % (left + 1) !== 0);
          const wanted = plain(rows, comparables, descending);
          for (const column of everyForm(values)) {
            const { value: read, isInstant } = kind;
            const sorted = sortRows(rows, column, { read, isInstant }, descending);
            expect([...sorted], column.type).to.deep.equal(wanted);
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  it('keeps equal rows as they were and missing ones last; would notice if it did not', () => {
    expect(agrees(plain), 'as it is meant').to.equal(false);
    const unstable = (rows: Uint32Array, comparables: readonly Comparable[], descending: boolean) =>
      plain(rows.slice().reverse(), comparables, descending);
    expect(agrees(unstable), 'equal rows turned round').to.equal(true);
    const missingFirst: Compare = (a, b, sign) =>
      a !== b && (a === null || b === null) ? -compare(a, b, sign) : compare(a, b, sign);
    expect(
      agrees((rows, comparables, descending) => plain(rows, comparables, descending, missingFirst)),
      'missing ones first',
    ).to.equal(true);
    const turned: Compare = (a, b, sign) => sign * compare(a, b, 1);
    expect(
      agrees((rows, comparables, descending) => plain(rows, comparables, descending, turned)),
      'missing ones first when descending',
    ).to.equal(true);
  });

  it('orders numbers of any size', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, -5e-324, 2 ** 53, 2 ** 32, 2 ** 32 - 1, 1.5),
    );
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 100 }), (values) => {
        const wanted = [...values.keys()].sort((a, b) =>
          values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0,
        );
        expect([...numberOrder(Float64Array.from(values))]).to.deep.equal(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it('orders many texts as comparing them does', () => {
    const units = fc.constantFrom(
      '',
      'a',
      'b',
      'ab',
      '\u0000',
      '\u00fd',
      '\u00fe',
      '\u00ff',
      '\u0100',
      '\u{1f600}',
    );
    const starts = fc.constantFrom('', 'b'.repeat(3), 'a'.repeat(62), 'a'.repeat(64), 'a'.repeat(70));
    const parts = fc.array(fc.tuple(starts, fc.array(units, { maxLength: 6 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(parts, fc.constantFrom(500, 5000), (some, length) => {
        // More than are compared with each other, and more than are sorted with their places.
        const texts = Array.from({ length }, (_, at) => {
          const [start, rest] = some[at % some.length]!;
          return start + rest.join('') + (at % 7 < 3 ? `${(at * 31) % 17}` : '');
        });
        const sorted = Array.from(textOrder(texts), (at) => texts[at]!);
        expect(sorted).to.deep.equal([...texts].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('leaves rows alone where no row has the field', () => {
    const rows = Uint32Array.of(3, 1);
    expect([...sortRows(rows, undefined, { read: valueOf }, true)]).to.deep.equal([3, 1]);
  });
});
