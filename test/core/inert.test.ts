import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { bare, inert } from '../../src/core/inert.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };

const SEPARATORS = [',', ';', '\t'] as const;

/** Cells of a line-based reader that knows no quotes: whatever reads the file with another separator sees no other ones. */
const cellsWithout = (text: string, separator: string): string[] =>
  text.split(/[\r\n]/).flatMap((line) => line.split(separator));

/** What a spreadsheet skips, and then takes for the start of a formula; a number that is only signed calculates nothing. */
const LIVE =
  // eslint-disable-next-line no-control-regex -- control characters are among what is skipped
  /^[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"']*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;

const isMarkedAsText = (cell: string): boolean => /^[^'=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]*'/.test(cell);

const liveCells = (text: string): string[] =>
  SEPARATORS.flatMap((separator) => cellsWithout(text, separator)).filter(
    (cell) => LIVE.test(cell) && !isMarkedAsText(cell) && !NUMBER.test(cell),
  );

const PIECES = [
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '"',
  "'",
  ' ',
  '=1+1',
  '-1',
  '+',
  '@',
  '|',
  '%',
  'a',
  '\u200b',
  '\uff1d',
  '3.07',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES, ...formulas), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

describe('a cell that no spreadsheet runs', () => {
  it('is inert whichever separator the file is opened with', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(liveCells(inert(text))).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  });

  for (const formula of formulas)
    for (const start of ['', 'x,', 'x;', 'x\t', 'x\n', 'x\r\n', 'x; "', ';;'])
      it(`is inert: ${JSON.stringify(start + formula)}`, () =>
        expect(liveCells(inert(start + formula))).to.deep.equal([]));

  it('would be run behind another separator if only its start were looked at', () => {
    expect(liveCells('x;=1+1')).to.deep.equal(['=1+1']);
    expect(liveCells('x\n=1+1')).to.deep.equal(['=1+1', '=1+1', '=1+1']);
  });

  for (const number of ['-5', '-3.07', '+48600100200', '-1,5', '1e-7', '-2E+10', '0', '1;-5;3', '-23.5'])
    it(`is left as it is where it is a number: ${number}`, () => expect(inert(number)).to.equal(number));

  for (const value of [-5, -3.07, 0, true, false])
    it(`is left as it is where it is not text: ${value}`, () => expect(inert(value)).to.equal(String(value)));

  for (const sum of ['-1+1', '+1-2', '-5 ', '1;-5+1', '-1-1;2', '- 5'])
    it(`is marked as text where it would be calculated: ${sum}`, () => expect(inert(sum)).to.include("'"));

  it('is the text that it was made of, when it is read back', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        expect(bare(inert(text))).to.equal(text);
      }),
      { numRuns: 2000 },
    );
  });
});
