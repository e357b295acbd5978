import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { filters } from '../../../src/filters/catalogue.js';
import { countRows, filterRows } from '../../../src/rows/kernels/filter-rows.js';
import { everyForm, fieldValues, onPage } from '../forms.js';

const PARAMS = ['a', '10', '9-10', '4xx', 'true', '2026-11-10T00:00:00.000Z', 'successful', '', 'nonsense'];

/** The plain loop that the kernel replaces. */
const plain = (values: readonly unknown[], test: (raw: unknown) => boolean): number[] =>
  [...values.keys()].filter((row) => test(values[row]));

describe('the kernel of filters', () => {
  for (const [key, filter] of filters) {
    it(`finds what a plain loop finds, in every form of a column: ${key}`, () => {
      fc.assert(
        fc.property(fieldValues, fc.constantFrom(...PARAMS), (values, param) => {
          const test = filter.matches(param);
          const wanted = plain(onPage(values), test);
          for (const column of everyForm(values)) {
            const { readsInstants } = filter;
            const condition = { column, read: test, readsInstants };
            expect([...filterRows(values.length, [condition])], column.type).to.deep.equal(wanted);
            expect(countRows(values.length, [condition])).to.equal(wanted.length);
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  it('narrows by all conditions together, and asks no row twice', () => {
    fc.assert(
      fc.property(fieldValues, fieldValues, (first, second) => {
        const length = Math.min(first.length, second.length);
        const [one, other] = [onPage(first.slice(0, length)), onPage(second.slice(0, length))];
        const isText = (raw: unknown) => typeof raw === 'string';
        const isThere = (raw: unknown) => raw !== undefined;
        const wanted = [...one.keys()].filter((row) => isText(one[row]) && isThere(other[row]));
        for (const text of everyForm(first.slice(0, length))) {
          for (const there of everyForm(second.slice(0, length))) {
            let asked = 0;
            const read = (raw: unknown) => {
              asked++;
              return isThere(raw);
            };
            const found = filterRows(length, [
              { column: there, read },
              { column: text, read: isText },
            ]);
            expect([...found]).to.deep.equal(wanted);
            expect(asked).to.be.at.most(length + 1);
          }
        }
      }),
    );
  });

  it('asks once for each distinct value of a dictionary', () => {
    const [coded] = everyForm(Array.from({ length: 1000 }, (_, row) => row % 10));
    let asked = 0;
    filterRows(1000, [{ column: coded, read: () => ++asked > 0 }]);
    // And once for rows without the field.
    expect(asked).to.equal(11);
  });

  it('takes a field that no row has as missing in all', () => {
    expect([...filterRows(2, [{ column: undefined, read: (raw) => raw === undefined }])]).to.deep.equal([
      0, 1,
    ]);
    expect([...filterRows(2, [{ column: undefined, read: (raw) => raw !== undefined }])]).to.deep.equal([]);
    expect([...filterRows(0, [])]).to.deep.equal([]);
    expect([...filterRows(3, [])]).to.deep.equal([0, 1, 2]);
  });
});
