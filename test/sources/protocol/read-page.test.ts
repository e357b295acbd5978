import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { ProblemError } from '../../../src/core/problem.js';
import { entriesOf } from '../../../src/rows/columns.js';
import { jsonFault } from '../../../src/sources/protocol/json-fault.js';
import { pageJson } from '../../../src/sources/protocol/page-json.js';
import { readPage } from '../../../src/sources/protocol/read-page.js';
import { PAGE_ROWS } from '../../../src/sources/protocol/taken-rows.js';
import suite from '../../corpora/json-test-suite.json';

const first = { offset: 0, cursor: undefined };
const rows = [{ id: 1 }];

describe('reading a page', () => {
  for (const [total, offset, expected] of [
    [1234, 0, 1234],
    [1, 0, 1],
    [0, 0, null],
    [101, 100, 101],
    [100, 100, null],
    [-1, 0, null],
    [1.5, 0, null],
    [1e308, 0, null],
    [2 ** 53, 0, null],
    ['many', 0, null],
    ['1234', 0, null],
    [null, 0, null],
    [undefined, 0, null],
    [{ value: 3 }, 0, null],
  ] as const) {
    it(`takes a total of ${JSON.stringify(total)} at ${offset} for ${expected}`, () => {
      expect(readPage({ rows, total }, { ...first, offset }).total).to.equal(expected);
    });
  }

  for (const [next, expected] of [
    ['abc', 'abc'],
    [17, '17'],
    ['x'.repeat(4096), 'x'.repeat(4096)],
    ['x'.repeat(4097), null],
    ['', null],
    [null, null],
    [{}, null],
    [['a'], null],
    [true, null],
  ] as const) {
    it(`takes ${JSON.stringify(next).slice(0, 20)} for the next cursor ${String(expected).slice(0, 20)}`, () => {
      expect(readPage({ rows, next }, first).next).to.equal(expected);
    });
  }

  it('distinguishes paging by offset from the end of a chain of cursors', () => {
    expect(readPage({ rows }, first).next).to.equal(undefined);
    expect(readPage(rows, first).next).to.equal(undefined);
    expect(readPage({ rows }, { offset: 100, cursor: 'a' }).next).to.equal(null);
    // A reading sees that it is the one asked for.
    expect(readPage({ rows, next: 'a' }, { offset: 100, cursor: 'a' }).next).to.equal('a');
  });

  it('loses no row that is not an object, and says how many there were', () => {
    const page = readPage([{ a: 1 }, 7, null, ['x'], 'text', true], first);
    expect(entriesOf(page.rows)).to.deep.equal([
      { a: 1 },
      { value: 7 },
      { value: null },
      { value: ['x'] },
      { value: 'text' },
      { value: true },
    ]);
    expect(page.problems).to.deep.equal([{ code: 'row-not-object', rows: 5, first: 1 }]);
  });

  it('takes in 50,000 rows, and says how many were left out', () => {
    const page = readPage(
      Array.from({ length: PAGE_ROWS + 3 }, () => ({})),
      first,
    );
    expect(page.rows.length).to.equal(PAGE_ROWS);
    expect(page.problems).to.deep.equal([{ code: 'too-many-rows', rows: 50_003, kept: 50_000 }]);
  });

  it('reads own properties only', () => {
    Object.defineProperty(Object.prototype, 'rows', { configurable: true, value: [{ a: 1 }] });
    try {
      expect(() => readPage({}, first)).to.throw(ProblemError);
    } finally {
      delete (Object.prototype as { rows?: unknown }).rows;
    }
  });

  it('gives a page or a problem for any JSON at all, and good rows unharmed', () => {
    const good = { id: 'good', status: 200 };
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.jsonValue(),
        (answer, odd, total, next) => {
          try {
            readPage(JSON.parse(JSON.stringify(answer)), first);
          } catch (error) {
            if (!(error instanceof ProblemError) || error.problem.code !== 'no-rows') throw error;
          }
          const page = readPage(
            JSON.parse(JSON.stringify({ rows: [good, ...odd, good], total, next })),
            first,
          );
          expect(page.rows.length).to.equal(odd.length + 2);
          const entries = entriesOf(page.rows);
          expect(entries[0]).to.deep.equal(good);
          expect(entries.at(-1)).to.deep.equal(good);
          expect(page.total === null || page.total >= page.rows.length).to.equal(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('survives a row that nests 100,000 levels deep', () => {
    const deep: unknown = JSON.parse(`[{"a":1,"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`);
    const page = readPage(deep, first);
    expect(entriesOf(page.rows)[0]).to.include({ a: 1 });
    structuredClone(page.rows.columns);
  });
});

describe('JSON of an answer', () => {
  const response = new Response();
  const decode = (base64: string): string =>
    new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  const files = Object.entries({ ...suite, n_structure_100000_opening_arrays: btoa('['.repeat(100_000)) });

  /** What becomes of a file: a page, or the code of a problem; anything else is thrown. */
  const outcome = async (text: string): Promise<string> => {
    try {
      readPage(await pageJson(response, text), first);
      return 'page';
    } catch (error) {
      if (error instanceof ProblemError) return error.problem.code;
      throw error;
    }
  };

  it('is read as RFC 8259 says, for every file of JSONTestSuite', async () => {
    expect(files).to.have.length(167);
    for (const [name, base64] of files) {
      const result = await outcome(decode(base64));
      if (name.startsWith('y_')) expect(result, name).to.be.oneOf(['page', 'no-rows']);
      if (name.startsWith('n_')) expect(result, name).to.be.oneOf(['not-json', 'sign-in-page']);
    }
  });

  it('has a fault exactly where the browser finds one', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const check = (text: string): void => {
      const at = jsonFault(text);
      expect(at === null, text.slice(0, 200)).to.equal(isJson(text));
      if (at !== null) expect(at).to.be.within(0, text.length);
    };
    for (const [, base64] of files) check(decode(base64));
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', ':', '0', '-', '\\', 'e', '\u0001', ' '),
        (text, at, odd) => {
          const place = at % (text.length + 1);
          check(text);
          check(text.slice(0, place) + odd + text.slice(place + 1));
          check(text.slice(0, place));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is reported with line and column', () => {
    expect(jsonFault('{"a": 1,\n "b": tru }')).to.equal(15);
    expect(jsonFault('[1, 2')).to.equal(6 - 1);
    expect(jsonFault('[1 2]')).to.equal(3);
    expect(jsonFault('{"a" 1}')).to.equal(5);
    expect(jsonFault('{,}')).to.equal(1);
    expect(jsonFault('[1,]')).to.equal(3);
  });
});
