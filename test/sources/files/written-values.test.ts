import { expect } from '@open-wc/testing';
import { writtenColumn } from '../../../src/sources/files/text/written-values.js';

const read = (values: readonly string[]): unknown => {
  const column = writtenColumn(values);
  return column && (column.isUndecided ? 'undecided' : values.map(column.read));
};

describe('dates and numbers as spreadsheets write them', () => {
  for (const [name, values, expected] of [
    ['day first', ['20/11/2026 10:00', '01/12/2026 9:05'], ['2026-11-20T10:00:00Z', '2026-12-01T09:05:00Z']],
    [
      'month first',
      ['11/20/26, 1:00 PM', '12/1/26, 12:05 AM'],
      ['2026-11-20T13:00:00Z', '2026-12-01T00:05:00Z'],
    ],
    ['points', ['01.12.2026 10:00:05'], ['2026-12-01T10:00:05Z']],
    ['year first', ['2026/11/20 9:05'], ['2026-11-20T09:05:00Z']],
    ['day or month', ['01/12/2026 10:00', '02/12/2026 10:00'], 'undecided'],
    ['both', ['20/11/2026', '11/20/2026'], 'undecided'],
    ['decimal commas', ['12,5', '7', '1.234,25'], ['12.5', '7', '1234.25']],
    ['thousands, perhaps', ['1,234', '5,678'], null],
    ['ISO 8601', ['2026-11-20T10:00:00Z', 'x'], null],
    ['words', ['a', 'b'], null],
  ] as const)
    it(`are read: ${name}`, () => {
      expect(read(values)).to.deep.equal(expected);
    });
});
