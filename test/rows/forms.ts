import { fc } from '../support/property-tests.js';
import { CodedColumn } from '../../src/rows/coded-column.js';
import { columnOf, columnsFromRows, readColumn } from '../../src/rows/columns.js';
import type { StoredColumn } from '../../src/rows/growing-column.js';
import { instantFormOf } from '../../src/rows/instant-form.js';
import { NumberColumn } from '../../src/rows/number-column.js';
import { TextColumn } from '../../src/rows/text-column.js';

/** Few values, so that they come more than once and compare alike, and of every kind that a log may hold. */
const fewValues = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'a',
  'A',
  'ab',
  'é',
  '\u{1f600}',
  '\ud800',
  '\uffff',
  '10',
  '9',
  '010',
  10,
  9,
  0,
  -0,
  -1.5,
  1e308,
  Infinity,
  NaN,
  true,
  false,
  'true',
  { a: 1 },
  [1, 'a'],
  '{"a":1}',
  '2026-11-21T08:30:00.000Z',
  '2026-11-21T08:30:00Z',
  '2026-11-21 09:30:00+01:00',
  '2026-11-31T08:30:00Z',
);

const instants = fc
  .date({ min: new Date('2026-11-01T00:00:00Z'), max: new Date('2026-11-21T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const missingToo = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: values }, fc.constant(undefined));

const list = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => fc.array(values, { maxLength: 60 });

/** Values of a field over rows: mixed, all numbers, all instants of one form, all texts. */
export const fieldValues: fc.Arbitrary<unknown[]> = fc.oneof(
  list(fewValues),
  list(fc.oneof({ depthSize: 'small' }, fewValues, fc.jsonValue(), fc.string({ unit: 'binary' }))),
  list(missingToo(fc.oneof(fc.integer({ min: -5, max: 600 }), fc.double({ noNaN: true })))),
  list(missingToo(instants)),
  list(missingToo(instants.map((text) => `${text.slice(0, 19)}Z`))),
  list(missingToo(fc.string({ unit: 'binary', maxLength: 3 }))),
);

/** The values as a page gives them back: what JSON has no text for is missing, `NaN` in a mixed field is null. */
export const onPage = (values: readonly unknown[]): unknown[] => {
  const column = columnOf(values);
  return values.map((_, index) => readColumn(column, index));
};

/** The field in every form that can hold it, whatever form a store would choose. */
export const everyForm = (values: readonly unknown[]): StoredColumn[] => {
  const coded = new CodedColumn();
  coded.append(columnOf(values), values.length);
  const first = coded.values[1];
  const forms: (NumberColumn | TextColumn)[] = [new TextColumn()];
  const numbers = new NumberColumn(typeof first === 'string' ? instantFormOf(first) : undefined);
  if (coded.values.every((value) => numbers.takes(value))) forms.push(numbers);
  for (const form of forms) for (let row = 0; row < values.length; row++) form.push(coded.storedAt(row));
  return [coded, ...forms];
};

/** Pages of rows with one field. */
export const pagesOf = (key: string, values: readonly unknown[], size: number) =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, page) =>
    columnsFromRows(
      values
        .slice(page * size, (page + 1) * size)
        .map((value) => (value === undefined ? {} : { [key]: value })),
    ),
  );

/** Rows by index, or all of them. */
export const someRows = (length: number, isKept: (row: number) => boolean): Uint32Array =>
  Uint32Array.from({ length }, (_, row) => row).filter(isKept);
