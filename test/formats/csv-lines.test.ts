import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { fc } from '../support/property-tests.js';
import { kinds } from '../../src/kinds/all.js';
import { isMissing } from '../../src/kinds/catalogue.js';
import type { Format } from '../../src/kinds/kind.js';
import { csvHead, csvLines, type CsvField } from '../../src/formats/csv-lines.js';
import { inert } from '../../src/core/inert.js';
import { columnsFromRows, valueAt } from '../../src/rows/columns.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };
import { anyValue, ODD_VALUES } from '../contracts/odd-values.js';
import { formats } from '../contracts/sample-format.js';
import { readCsv } from '../support/read-csv.js';

const KEYS = ['a', 'b', 'status', 'statusText'];

describe('the lines of a CSV file', () => {
  let format: Format;
  before(async () => ([format] = (await formats()) as [Format]));

  /** The same cells, each made inert by itself and written by PapaParse. */
  const byPapa = (
    rows: readonly Record<string, unknown>[],
    fields: readonly CsvField[],
    delimiter: string,
  ) => {
    const columns = columnsFromRows(rows);
    const lines = rows.map((_, index) => {
      const row = (key: string) => valueAt(columns, key, index);
      return fields.map(({ key, kind }) =>
        isMissing(row(key), kind) ? '' : inert(kind.record(row(key), format, row)),
      );
    });
    return lines.length === 0
      ? ''
      : `${Papa.unparse(lines, { delimiter, newline: '\r\n', quotes: true })}\r\n`;
  };

  for (const [key, kind] of kinds) {
    it(`are what PapaParse writes: ${key}`, () => {
      const fields = KEYS.map((name) => ({ key: name, kind, label: name }));
      const value = fc.oneof(
        anyValue,
        fc.constantFrom(...(formulas as unknown[]), 200, '401', true, '2026-11-21T12:00:00Z'),
      );
      const row = fc.dictionary(fc.constantFrom(...KEYS), value);
      const repeated = fc.array(row, { maxLength: 12 }).map((rows) => [...rows, ...rows]);
      fc.assert(
        fc.property(repeated, fc.constantFrom(',', ';'), (rows, separator) => {
          expect(csvLines(fields, separator, format)(columnsFromRows(rows))).to.equal(
            byPapa(rows, fields, separator),
          );
        }),
        { numRuns: 60 },
      );
    });

    if (!kind.readsRow && !kind.isDerived)
      it(`read no other values of the row, where their kind does not say so: ${key}`, () => {
        const read = new Set<string>();
        const noted = (name: string) => void read.add(name);
        for (const value of ODD_VALUES) {
          kind.record(value, format, noted);
          kind.text(value, format, noted);
        }
        expect([...read]).to.deep.equal([]);
      });
  }

  it('hold every formula as text, in cells and in headings', () => {
    const { text } = { text: kinds.get('text')! };
    const rows = formulas.map((a) => ({ a }));
    const fields = [{ key: 'a', kind: text, label: '=1+1' }];
    const [heading, ...records] = readCsv(
      csvHead(fields, ',') + csvLines(fields, ',', format)(columnsFromRows(rows)),
    );
    expect(heading).to.deep.equal(["'=1+1"]);
    expect(records.map(([cell]) => cell)).to.deep.equal(formulas.map((formula) => inert(formula)));
  });
});
