import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ColumnStore } from '../../src/rows/column-store.js';
import {
  columnsFromRows,
  entriesOf,
  MAX_COLUMNS,
  REST,
  type Column,
  type Columns,
} from '../../src/rows/columns.js';
import { gatherRows } from '../../src/rows/gather-rows.js';
import { instantFormOf } from '../../src/rows/instant-form.js';
import { parseInstant } from '../../src/core/instant.js';
import { filterRows } from '../../src/rows/kernels/filter-rows.js';
import { sortRows } from '../../src/rows/kernels/sort-rows.js';
import { fieldValues, onPage, pagesOf, someRows } from './forms.js';

const storeOf = (pages: readonly (readonly LogEntry[])[]): ColumnStore => {
  const store = new ColumnStore();
  for (const page of pages) store.append(columnsFromRows(page));
  return store;
};

const allOf = (store: ColumnStore): Uint32Array => someRows(store.length, () => true);

/** Own keys in any order, in JSON's own text of them, which knows no -0. */
const plain = (entry: LogEntry): string =>
  JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

// Chromium 153 (not 156, nor Node 20) reads the key `"` as a backslash after it has read one: JSON.parse('{"a":[],"\\\\":1}'), then
// '{"a":[],"\\"":1}'. No code of ours can see the difference.
const key = fc.string({ maxLength: 2 }).filter((text) => !text.includes('\\'));

const entry = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom('a', 'b', '', '__proto__', 'toString', REST), key), fc.jsonValue()),
    { maxLength: 6 },
  )
  .map((pairs) => Object.fromEntries(pairs) as LogEntry);

/** A row with so many fields that some have no column. */
const wide = (first: number): LogEntry =>
  Object.fromEntries(
    Array.from({ length: MAX_COLUMNS + 5 }, (_, at) => [`k${first + at}`, at % 2 ? at : `${at}`]),
  );

describe('a column store', () => {
  it('gives every row of every page back as received', () => {
    const page = fc.array(fc.oneof(entry, fc.nat({ max: 400 }).map(wide)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
        const store = storeOf(pages);
        expect(store.length).to.equal(pages.flat().length);
        const back = () => entriesOf(gatherRows(store, allOf(store))).map(plain);
        expect(back()).to.deep.equal(pages.flat().map(plain));
        store.trim();
        expect(back(), 'trimmed').to.deep.equal(pages.flat().map(plain));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the values of a field over all pages, also of one without a column', () => {
    const store = storeOf([[{ a: 1 }], [wide(0), { k204: 'x' }], [{ k204: 7, k0: null }], [{ b: 2 }]]);
    const values = (key: string) => Array.from({ length: 5 }, (_, row) => store.column(key)?.valueAt(row));
    expect([...store.columns()]).to.have.lengthOf(MAX_COLUMNS + 1);
    expect(values('a')).to.deep.equal([1, undefined, undefined, undefined, undefined]);
    expect(values('k0')).to.deep.equal([undefined, '0', undefined, null, undefined]);
    expect(values('k204')).to.deep.equal([undefined, '204', 'x', 7, undefined]);
    expect(values('b')).to.deep.equal([undefined, undefined, undefined, undefined, 2]);
    expect(store.column('no')).to.equal(undefined);
    expect(store.column('toString')).to.equal(undefined);
  });

  it('leaves a field where it was first put', () => {
    // A host's own source may give few columns and a rest all the same.
    const rest = columnsFromRows([{ [REST]: 1 }]).columns.get(REST)!;
    const page: Columns = {
      length: 1,
      columns: new Map([[REST, { ...rest, dictionary: ['{"a":1}'] } as Column]]),
    };
    const store = new ColumnStore();
    for (const more of [page, columnsFromRows([{ a: 2 }]), page]) store.append(more);
    expect([0, 1, 2].map((row) => store.column('a')!.valueAt(row))).to.deep.equal([1, 2, 1]);
    expect(entriesOf(gatherRows(store, allOf(store)))).to.deep.equal([{ a: 1 }, { a: 2 }, { a: 1 }]);
  });

  it('gathers rows in any order, without the fields that none of them has', () => {
    const store = storeOf([[{ a: 1 }, { b: 'x' }], [{ a: 'one' }]]);
    expect(entriesOf(gatherRows(store, Uint32Array.of(2, 0)))).to.deep.equal([{ a: 'one' }, { a: 1 }]);
    expect([...gatherRows(store, Uint32Array.of(2, 0)).columns.keys()]).to.deep.equal(['a']);
    expect(gatherRows(store, new Uint32Array(0)).length).to.equal(0);
  });

  it('holds a field of any values, by pages of any size', () => {
    fc.assert(
      fc.property(fieldValues, fc.integer({ min: 1, max: 20 }), (values, size) => {
        const store = new ColumnStore();
        const wanted: unknown[] = [];
        for (let at = 0; at < values.length; at += size) wanted.push(...onPage(values.slice(at, at + size)));
        for (const page of pagesOf('a', values, size)) store.append(page);
        // A page knows no -0 and no NaN beside other values, as today.
        for (const [row, value] of wanted.entries())
          expect(JSON.stringify(store.column('a')?.valueAt(row))).to.equal(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a field with more than 65,535 distinct values', () => {
  const COUNT = 70_000;
  const START = Date.UTC(2026, 10, 21);
  const cases: readonly (readonly [name: string, form: string, valueAt: (row: number) => unknown])[] = [
    ['texts', 'text', (row) => `r-${(row * 7919) % COUNT}`],
    ['numbers', 'number', (row) => ((row * 7919) % COUNT) / 4],
    ['instants', 'number', (row) => new Date(START - row * 977).toISOString()],
    [
      'instants without milliseconds',
      'number',
      (row) => `${new Date(START - row * 61_000).toISOString().slice(0, 19)}Z`,
    ],
    [
      'instants of two forms',
      'text',
      (row) => new Date(START + row * 977).toISOString().replace(row % 2 ? 'Z' : '', ''),
    ],
    ['mixed', 'text', (row) => (row % 3 ? row : row % 2 ? `t${row}` : { row })],
    ['texts that come often', 'coded', (row) => `r-${row}`],
  ];

  for (const [name, form, valueAt] of cases) {
    it(`is held: ${name}`, () => {
      const isOften = form === 'coded';
      const values = Array.from({ length: isOften ? COUNT * 5 : COUNT }, (_, row) =>
        row % 1000 === 999 ? undefined : valueAt(isOften ? Math.floor(row / 5) : row),
      );
      const store = new ColumnStore();
      for (const page of pagesOf('a', values, 10_000)) store.append(page);
      const column = store.column('a')!;
      expect(column.type).to.equal(form);
      const check = () => {
        for (const row of [0, 1, 998, 999, 1023, 1024, 65_534, 65_535, 65_536, 69_998, values.length - 1])
          expect(store.column('a')!.valueAt(row), `${row}`).to.deep.equal(values[row]);
      };
      check();
      // What does not fit its form comes later, and then nothing at all.
      store.append(columnsFromRows([{ a: 'odd' }, { a: { b: 1 } }, { b: 1 }]));
      const misfits = [0, 1, 2].map((more) => store.column('a')!.valueAt(values.length + more));
      expect(misfits).to.deep.equal(['odd', { b: 1 }, undefined]);
      check();

      const kept = store.column('a')!;
      const isWanted = (raw: unknown) => JSON.stringify(raw)?.includes('7') ?? false;
      const all = [...values, 'odd', { b: 1 }, undefined];
      const found = filterRows(store.length, [{ column: kept, read: isWanted }]);
      expect([...found]).to.deep.equal([...all.keys()].filter((row) => isWanted(all[row])));
      const textOf = (raw: unknown) => JSON.stringify(raw) ?? null;
      const sorted = sortRows(found, kept, { read: textOf }, true);
      const wanted = [...found].sort((a, b) => {
        const [one, other] = [textOf(all[a]), textOf(all[b])];
        return one === other ? 0 : one > other ? -1 : 1;
      });
      expect([...sorted]).to.deep.equal(wanted);
      const missing = Math.floor(values.length / 1000) + 1;
      const without = [...all.keys()].filter((row) => kept.valueAt(row) === undefined);
      expect(without).to.have.length(missing);
    });
  }
});

describe('a form of instants', () => {
  it('reads what it would write, and the same instant as anybody', () => {
    const instant = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    const texts = instant.chain((date) => {
      const text = date.toISOString();
      // The form that read the minute before sees changed digits in the same minute.
      const changed = fc
        .tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', '6', '9', 'x', ' ', '.', ':', 'Z', 'z'))
        .map(([at, unit]) => text.slice(0, at) + unit + text.slice(at + 1));
      return fc.tuple(
        fc.constantFrom(text, `${text.slice(0, 19)}Z`),
        fc.array(
          fc.oneof(
            changed,
            changed.map((other) => `${other.slice(0, 19)}Z`),
          ),
          { minLength: 5, maxLength: 20 },
        ),
      );
    });
    fc.assert(
      fc.property(texts, ([text, others]) => {
        const form = instantFormOf(text)!;
        expect(form.read(text)).to.equal(parseInstant(text));
        for (const other of [...others, text]) {
          const read = form.read(other);
          if (Number.isNaN(read)) expect(other).to.not.equal(text);
          else {
            expect(form.write(read)).to.equal(other);
            expect(read).to.equal(parseInstant(other));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is known for what logs write, and for nothing that it would write otherwise', () => {
    for (const text of ['2026-11-21T08:30:59.999Z', '2026-11-21T08:30:59Z', '0000-01-01T00:00:00Z'])
      expect(instantFormOf(text)?.write(parseInstant(text)), text).to.equal(text);
    for (const text of [
      '2026-11-21 08:30:59Z',
      '2026-11-21T08:30:59z',
      '2026-11-21T08:30:59.9Z',
      '2026-11-21T08:30:59+00:00',
      '2026-11-31T08:30:59Z',
      '2026-12-31T23:59:60Z',
      '2026-11-21',
      '',
    ])
      expect(instantFormOf(text), text).to.equal(undefined);
  });
});
