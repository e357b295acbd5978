import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { selectPlaces } from '../../../src/rows/kernels/select-places.js';

/** Numbers that a selection by the median of three could be slow at. */
const hard = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, at) => (at % 2 ? at : length - (at >> 1)));

const check = (given: Float64Array, places: readonly number[]): void => {
  // The two zeros are one number.
  const numbers = given.map((value) => value + 0);
  const sorted = numbers.slice().sort();
  expect(selectPlaces(numbers.slice(), places)).to.deep.equal(places.map((place) => sorted[place]));
};

describe('numbers selected by place', () => {
  it('are those that a sort brings there', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 2000, size: 'max' }),
        fc.array(fc.nat(), { maxLength: 5 }),
        (numbers, places) => {
          check(
            Float64Array.from(numbers),
            places.map((place) => place % numbers.length),
          );
        },
      ),
    );
  });

  it('are found among equal ones, sorted ones, and those that make a selection slow', () => {
    const length = 5000;
    for (const numbers of [
      new Float64Array(length).fill(7),
      Float64Array.from({ length }, (_, at) => at),
      Float64Array.from({ length }, (_, at) => -at),
      Float64Array.from({ length }, (_, at) => at % 3),
      hard(length),
    ])
      check(numbers, [0, 1, 2500, 4750, 4950, 4999]);
  });
});
