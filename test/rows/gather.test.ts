import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { readColumn } from '../../src/rows/columns.js';
import { everyForm, fieldValues } from './forms.js';

describe('rows gathered of a column', () => {
  it('have the values that they had, in every form that can hold them', () => {
    fc.assert(
      fc.property(fieldValues, fc.array(fc.nat()), (values, wanted) => {
        const indices = Uint32Array.from(values.length > 0 ? wanted : [], (place) => place % values.length);
        for (const column of everyForm(values)) {
          const gathered = column.gather(indices);
          const back = Array.from(indices, (_, place) => gathered && readColumn(gathered, place));
          expect(back, column.type).to.deep.equal(Array.from(indices, (index) => column.valueAt(index)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('share what they have of their column, so that what is made of it is made once', () => {
    const [coded] = everyForm(['a', 'b', 'a']);
    const dictionaries = [Uint32Array.of(0), Uint32Array.of(2, 1)].map((indices) => {
      const column = coded!.gather(indices);
      return column?.type === 'text' ? column.dictionary : undefined;
    });
    expect(dictionaries[0]).to.deep.equal(['a', 'b']);
    expect(dictionaries[1]).to.equal(dictionaries[0]);
  });
});
