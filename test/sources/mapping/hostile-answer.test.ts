import { expect } from '@open-wc/testing';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { detectMapping } from '../../../src/sources/detect/detect-mapping.js';

const keys = DEFAULT_PRESET.fields.map(({ key }) => key);
const endpoint = new URL('https://log.example/');

/** Looks that may be taken at values of one answer: of an honest one it takes some thousands. */
const MOST_LOOKS = 2_000_000;

/** An object that is told of each look at one of its members, and so are those within it. */
const watched = (inner: object, onLook: () => void): object =>
  new Proxy(inner, {
    get(target, key) {
      onLook();
      const value: unknown = Reflect.get(target, key);
      const isWatched = typeof value === 'object' && value !== null && !Array.isArray(target);
      return isWatched && !Array.isArray(value) ? watched(value, onLook) : value;
    },
  });

/** An object of so many members, each of which has as many, so deep. */
const nested = (width: number, depth: number, leaf: () => unknown): object =>
  Object.fromEntries(
    Array.from({ length: width }, (_, index) => [
      `k${index}`,
      depth > 0 ? nested(width, depth - 1, leaf) : leaf(),
    ]),
  );

/** Lists within the objects of lists. */
const listed = (width: number, depth: number): object =>
  Object.fromEntries(
    Array.from({ length: width }, (_, index) => [
      `k${index}`,
      depth > 0 ? [listed(width, depth - 1)] : `v${index}`,
    ]),
  );

const looksAt = (rows: readonly object[], look: (rows: readonly object[]) => unknown): number => {
  let looks = 0;
  look(rows.map((row) => watched(row, () => looks++)));
  return looks;
};

const guess = (rows: readonly object[]): unknown =>
  detectMapping({ answer: rows, response: undefined, limit: 100, endpoint, keys });

/** Known-bad twin: looks at all that there is, and at each place writes down the way to it. */
const lookEverywhere = (rows: readonly object[]): void => {
  const visit = (value: unknown): void => {
    if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value)) visit(Reflect.get(value, key));
  };
  for (let times = 0; times < 30; times++) for (const row of rows) visit(row);
};

describe('an answer that is made to be looked at for long', () => {
  const row = nested(17, 3, () => 1);

  it('is given up after so many looks, however much it holds', () => {
    expect(looksAt([row], guess)).to.be.below(MOST_LOOKS);
    expect(looksAt([row], lookEverywhere), 'by looking everywhere').to.be.above(MOST_LOOKS);
  });

  it('is given up where lists hold lists that hold lists', () => {
    expect(guess([listed(20, 2)])).to.equal(null);
    expect(looksAt([listed(20, 2)], guess)).to.be.below(MOST_LOOKS);
  });

  it('may have names as long as itself', () => {
    // Each of ten thousand places has the name within its own: written down, they are ten gigabytes.
    const name = 'k'.repeat(1_000_000);
    const log = Array.from({ length: 3 }, (_, index) => ({
      timestamp: `2026-11-20T10:00:0${index}Z`,
      path: '/x',
      [name]: nested(100, 1, () => 'x'),
    }));
    expect(guess(log)).to.deep.include({
      fields: { dateTime: { at: 'timestamp', unit: 'iso' }, url: 'path' },
    });
  });
});
