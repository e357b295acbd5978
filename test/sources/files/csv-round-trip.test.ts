import { expect } from '@open-wc/testing';
import formulas from '../../corpora/csv/formulas.json';
import naughty from '../../corpora/blns.json';
import { listOf } from '../../../src/core/list-of.js';
import { toText } from '../../../src/core/to-text.js';
import type { LogEntry } from '../../../src/core/log-entry.js';
import { fc } from '../../support/property-tests.js';
import { inSmallPieces, rowsOfFile, textFile, withoutLoneSurrogates } from './rows-of-file.js';

const SEPARATORS = [',', ';', '\t', '|'];

interface Dialect {
  readonly separator: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Whether each cell is quoted, or only those that have to be. */
  readonly isQuoted: boolean;
  readonly hasLastEnd: boolean;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  isQuoted: fc.boolean(),
  hasLastEnd: fc.boolean(),
});

const texts: readonly string[] = [...naughty, ...formulas.map(String)].map(withoutLoneSurrogates);

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  fc.string({ unit: 'binary', maxLength: 8 }).map(withoutLoneSurrogates),
  fc.constantFrom(...texts),
  fc.constantFrom(
    '',
    '""',
    'a "b" c',
    'x,y;z|w\tv',
    'two\nlines',
    '\r',
    '"',
    ' blank ',
    '#x',
    'sep=;',
    '{"a":1}',
  ),
  fc.constantFrom('10:00', '20/11/2026', '1,5', '\ufeff', '\u0000', '[', '// a', '# a,b,c', '__proto__'),
);

const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }),
  );

const written = (
  rows: readonly (readonly string[])[],
  { separator, lineEnd, isQuoted, hasLastEnd }: Dialect,
) => {
  const text = (value: string): string =>
    isQuoted || /["\r\n]|^\s|\s$/.test(value) || value.includes(separator)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  return rows.map((row) => row.map(text).join(separator)).join(lineEnd) + (hasLastEnd ? lineEnd : '');
};

const namesOf = (width: number): string[] => listOf(width, (place) => `col ${place}`);

const cellsOf = (rows: readonly LogEntry[], names: readonly string[]): string[][] =>
  rows.map((row) => names.map((name) => toText(row[name])));

const isEmpty = (row: readonly string[]): boolean => row.every((value) => value === '');

describe('a table of any text', () => {
  it('comes back as it was written, in each dialect, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.integer({ min: 1, max: 40 }), async (rows, how, length) => {
        const names = namesOf(rows[0]!.length);
        const text = written([names, ...rows], how);
        // Unquoted separators alone, at the end, are what spreadsheets leave there.
        const last = how.isQuoted ? rows.length : rows.findLastIndex((row) => !isEmpty(row)) + 1;
        const due = rows.slice(0, last);
        expect(cellsOf(await rowsOfFile(textFile(text, 'a.csv')), names)).to.deep.equal(due);
        const pieces = new File([inSmallPieces(text, length)], 'a.csv');
        expect(cellsOf(await rowsOfFile(pieces), names)).to.deep.equal(due);
      }),
      { numRuns: 200 },
    );
  });

  it('would not, were it parted at each separator and line (the known-bad twin)', async () => {
    const names = namesOf(2);
    const row = ['x,y', 'two\nlines'];
    const how: Dialect = { separator: ',', lineEnd: '\n', isQuoted: false, hasLastEnd: true };
    const text = written([names, row], how);
    const naive = text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').map((one) => one.replace(/^"|"$/g, '')));
    expect(cellsOf(await rowsOfFile(textFile(text, 'a.csv')), names)).to.deep.equal([row]);
    expect(naive).not.to.deep.equal([row]);
  });

  it('keeps rows without a value, but for those at the end', async () => {
    const rows = await rowsOfFile(textFile('a,b\n1,2\n,\n,\n3,4\n,\n\n', 'a.csv'));
    expect(rows).to.deep.equal([{ a: '1', b: '2' }, {}, {}, { a: '3', b: '4' }]);
  });

  it('may be one column, whatever signs its cells have', async () => {
    const rows = await rowsOfFile(textFile('message\nfirst, second\nno sign\n"third; fourth"\n', 'a.csv'));
    expect(rows.map(({ message }) => message)).to.deep.equal(['first, second', 'no sign', 'third; fourth']);
  });
});
