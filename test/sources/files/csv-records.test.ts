import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { CsvRecords } from '../../../src/sources/files/csv-records.js';
import { fc } from '../../support/property-tests.js';

const SEPARATORS = [',', ';', '\t', '|'];

/** Cells as logs have them, with all that a file of values has to quote. */
const cell = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', '')),
  fc.constantFrom('', '""', 'a "b" c', 'x,y;z|w\tv', 'two\nlines', '\n', '"', ' blank ', 'ünï', '1,5'),
);

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

const cellsOf = (text: string, separator: string): string[][] => {
  const records = new CsvRecords(separator);
  const lines = text.split('\n');
  return [...records.read(lines), ...records.end()].map(({ cells }) => [...cells]);
};

const written = (rows: string[][], separator: string, newline: string): string =>
  Papa.unparse(rows, { delimiter: separator, quotes: true, newline });

describe('records of separated values', () => {
  it('are what was written, where all is quoted, as a reader after RFC 4180 has it', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, newline) => {
          const text = written(rows, separator, newline);
          expect(cellsOf(text, separator)).to.deep.equal(rows);
          expect(Papa.parse(text, { delimiter: separator, newline }).data).to.deep.equal(rows);
        },
      ),
    );
  });

  it('would not be, were lines cut at each separator (the known-bad twin)', () => {
    const naive = (text: string, separator: string): string[][] =>
      text.split('\n').map((line) => line.split(separator).map((one) => one.replace(/^"|"$/g, '')));
    const text = written([['x,y', 'two\nlines']], ',', '\n');
    expect(cellsOf(text, ',')).to.deep.equal([['x,y', 'two\nlines']]);
    expect(naive(text, ',')).not.to.deep.equal([['x,y', 'two\nlines']]);
  });

  it('take in no line behind a quote that is never closed, where RFC 4180 takes in all', () => {
    const lines = ['a,b', '"open,1', 'c,2', 'd,3'];
    const read = cellsOf(lines.join('\n'), ',');
    expect(read.slice(-2)).to.deep.equal([
      ['c', '2'],
      ['d', '3'],
    ]);
    expect(Papa.parse(lines.join('\n')).data).to.have.lengthOf(2);
  });

  it('cost as many steps as there are characters, whatever quotes there are', () => {
    // A pattern that looks back would take minutes over each of these.
    for (const line of [
      '"'.repeat(60_000),
      '"a" '.repeat(20_000),
      `${'"x",'.repeat(20_000)}"`,
      ','.repeat(100_000),
    ])
      expect(cellsOf(`${line}\nz`, ',').at(-1)).to.deep.equal(['z']);
  });
});
