import { expect } from '@open-wc/testing';
import naughty from '../../corpora/blns.json';
import formulas from '../../corpora/csv/formulas.json';
import { ProblemError } from '../../../src/core/problem.js';
import { CsvRecords } from '../../../src/sources/files/csv-records.js';
import { FILE_FORMATS } from '../../../src/sources/files/formats.js';
import { growthOf } from '../../support/characters-read.js';
import { fc } from '../../support/property-tests.js';
import { rowsOfFile, textFile, withoutLoneSurrogates } from './rows-of-file.js';

const time = '2026-11-20T10:00:00Z';
const named = '[20/Nov/2026:10:00:00 +0000]';

/** A line that each format reads, with a mark by which its entry is known again. */
const LINES: Readonly<Record<string, (mark: string) => string>> = {
  'combined-log': (mark) => `10.0.0.1 - - ${named} "GET /${mark} HTTP/1.1" 200 1 "-" "-"`,
  'envoy-log': (mark) => `[${time}] "GET /${mark} HTTP/1.1" 200 - 0 1 2 - "-" "-" "-" "-" "-"`,
  'haproxy-log': (mark) =>
    `10.0.0.1:1 [20/Nov/2026:10:00:00.001] f b/s 0/0/0/0/1 200 1 - - ---- 1/1/1/1/0 0/0 "GET /${mark} HTTP/1.1"`,
  'load-balancer-log': (mark) =>
    `http ${time} app/a 10.0.0.1:1 10.0.0.2:2 0.1 0.1 0.1 200 200 1 1 "GET http://a.example/${mark} HTTP/1.1" "-" - -`,
  's3-log': (mark) =>
    `o b ${named} 10.0.0.1 - R1 REST.GET.OBJECT k "GET /${mark} HTTP/1.1" 200 - 1 1 1 1 "-" "-" -`,
  'squid-log': (mark) =>
    `1795168800.001 1 10.0.0.1 TCP_HIT/200 1 GET http://a.example/${mark} - HIER_NONE/- a/b`,
  ndjson: (mark) => JSON.stringify({ url: `/${mark}`, method: 'GET', status: 200 }),
  logfmt: (mark) => `time=${time} method=GET url=/${mark} status=200`,
};

/** Lines that no reader should fall over. */
const hostile = fc
  .oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(...naughty, ...formulas.map(String)),
    fc.constantFrom(
      '{',
      '"',
      '{"a":',
      '[',
      '[[[',
      '}',
      '{"__proto__":{"x":1}}',
      '\\',
      '"\\',
      '#Fields: a b',
      '\ufeff',
    ),
    fc.constantFrom(
      'a="',
      '10.0.0.1 - - [',
      '[2026-11-20T10:00:00Z] "',
      '<134>1 - - - - - [',
      'x'.repeat(3000),
    ),
  )
  .map((text) => withoutLoneSurrogates(text.replaceAll(/[\r\n]/g, ' ')));

const marksOf = (rows: readonly object[]): string[] =>
  rows.flatMap((row) => /\bmark\d+\b/.exec(String((row as { url?: unknown }).url))?.[0] ?? []);

describe('a line among lines of any text', () => {
  for (const [key, lineOf] of Object.entries(LINES))
    it(`is not lost: ${key}`, async () => {
      expect(FILE_FORMATS.map((format) => format.key)).to.include(key);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(hostile, { maxLength: 3 }), { minLength: 2, maxLength: 8 }),
          async (between) => {
            const marks = between.map((_lines, place) => `mark${place}`);
            // So that most lines say what the log is.
            const lines = between.flatMap((others, place) => [
              lineOf(marks[place]!),
              lineOf('a'),
              lineOf('b'),
              lineOf('c'),
              ...others,
            ]);
            const rows = await rowsOfFile(textFile(lines.join('\n')));
            expect(marksOf(rows)).to.deep.equal(marks);
          },
        ),
        { numRuns: 60 },
      );
    });

  it('is lost to a reader that takes lines together until brackets close (the known-bad twin)', () => {
    const naive = (lines: readonly string[]): number => {
      let [held, count] = ['', 0];
      for (const line of lines) {
        held += line;
        try {
          JSON.parse(held);
          count++;
          held = '';
        } catch {
          // It goes on in the next line.
        }
      }
      return count;
    };
    const lineOf = LINES['ndjson']!;
    expect(naive([lineOf('a'), lineOf('b')])).to.equal(2);
    expect(naive([lineOf('a'), '{', lineOf('b')])).to.equal(1);
  });
});

describe('a file of any bytes', () => {
  it('is rows, or a fault that says what it is', async () => {
    const text = fc.array(
      fc.oneof(hostile, fc.constantFrom(...Object.values(LINES).map((lineOf) => lineOf('a')))),
      { maxLength: 8 },
    );
    const names = fc.constantFrom('', 'a.csv', 'a.log', 'a.ndjson', 'a.json', 'a.tsv');
    await fc.assert(
      fc.asyncProperty(text, fc.uint8Array({ maxLength: 40 }), names, async (lines, bytes, name) => {
        const file = new File([lines.join('\n'), new Uint8Array(bytes)], name);
        try {
          const rows = await rowsOfFile(file);
          for (const row of rows) expect(Object.getPrototypeOf(row)).to.equal(Object.prototype);
        } catch (error) {
          expect(error).to.be.instanceOf(ProblemError);
          expect((error as ProblemError).problem.code).to.equal('bad-file');
        }
      }),
      { numRuns: 300 },
    );
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('may have members that objects inherit', async () => {
    const text = `{"__proto__":{"x":1},"constructor":2,"url":"/a","method":"GET"}\n{"url":"/b","method":"GET"}`;
    const [row] = await rowsOfFile(textFile(text));
    expect(Object.getPrototypeOf(row)).to.equal(Object.prototype);
    expect(Object.keys(row!)).to.include.members(['__proto__', 'constructor', 'url']);
  });

  it('may have surrogates alone, as no text of bytes has them', async () => {
    const bytes = [...new TextEncoder().encode('{"url":"/a","note":"x'), 0xed, 0xa0, 0x80, 0x22, 0x7d];
    const [row] = await rowsOfFile(new Blob([Uint8Array.from(bytes), '\n{"url":"/b"}']));
    expect(row!['url']).to.equal('/a');
    const [escaped] = await rowsOfFile(textFile('{"url":"/a","note":"\\ud800"}\n{}'));
    expect(escaped!['note']).to.equal('\ud800');
  });
});

describe('the work of a reader', () => {
  const ROW = 'x'.repeat(40);
  /** Lines that are made so that each of them may be looked at again and again. */
  const TEXTS: Readonly<Record<string, (times: number) => string>> = {
    'CSV whose quotes open and close a cell on each line': (times) => `a,b\n${'a","\n'.repeat(times * 40)}`,
    'CSV whose quotes are never closed': (times) => `a,b\n${'"x\n'.repeat(times * 40)}`,
    'CSV with one line without end': (times) => `a,b\n1,"${ROW.repeat(times * 4)}`,
    'JSON lines that open and never close': (times) =>
      `${LINES['ndjson']!('a')}\n${'{"a":[\n'.repeat(times * 40)}`,
    'JSON lines with braces on one line': (times) => `{"a":1}\n${'{"a":1}'.repeat(times * 20)}x\n{"a":1}`,
    'brackets in brackets': (times) => `[${'['.repeat(times * 100)}${']'.repeat(times * 100)},{"a":1}]`,
    'pairs with a quote that is never closed': (times) => `a=1 b=2\n${'a=" '.repeat(times * 50)}`,
    'access lines with a quote in each word': (times) =>
      `${LINES['envoy-log']!('a')}\n[${time}] "GET / HTTP/1.1" 200 ${'"a'.repeat(times * 50)}`,
    'access lines with escapes': (times) =>
      `${LINES['combined-log']!('a')}\n10.0.0.1 - - ${named} "${'\\"'.repeat(times * 50)}`,
    'bytes in JSON': (times) => `{"a":1}\n{"a":"${'\\x22\\\\'.repeat(times * 50)}"}\n{"a":1}`,
  };

  for (const [name, textOf] of Object.entries(TEXTS))
    it(`grows as its input does: ${name}`, async () => {
      const growth = await growthOf(
        (times) => rowsOfFile(textFile(textOf(times), name.startsWith('CSV') ? 'a.csv' : '')),
        200,
      );
      expect(growth).to.be.lessThan(12);
    });

  it('would grow faster, were lines read again for each quote that opens nothing (the known-bad twin)', async () => {
    const naive = (lines: readonly string[]): void => {
      for (let from = 0; from < lines.length; from++)
        for (const line of lines.slice(from)) if (line.indexOf('z') !== -1) break;
    };
    expect(await growthOf((times) => naive(Array<string>(times).fill('a","')), 40)).to.be.greaterThan(40);
    const whole = (times: number): void => {
      const reader = new CsvRecords(',');
      for (const record of reader.read(Array<string>(times * 100).fill('a","'))) void record;
      for (const record of reader.end()) void record;
    };
    expect(await growthOf(whole, 400)).to.be.lessThan(12);
  });
});
