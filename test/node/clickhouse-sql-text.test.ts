import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../support/property-tests.js';
import { columnName, numberLiteral, quoted } from '../../demo/server/clickhouse/sql-text.js';
import { boundTexts } from '../../demo/server/clickhouse/statement-texts.js';
import { ESCAPED } from './clickhouse-reader.js';
import { HOSTILE_TEXTS, wellFormed } from './hostile-texts.js';

/**
 * The text that a statement begins with as a literal, and what is behind it, read as ClickHouse reads: a literal
 * ends at a quote without a backslash before it or a second quote beside it; the end of all text ends the statement.
 */
const readLiteral = (sql: string): { value: string; rest: string } | null => {
  if (!sql.startsWith("'")) return null;
  let value = '';
  for (let at = 1; at < sql.length; at++) {
    const character = sql[at]!;
    if (character === '\0') return null;
    if (character === "'") {
      if (sql[at + 1] !== "'") return { value, rest: sql.slice(at + 1) };
      value += sql[++at]!;
    } else if (character === '\\') {
      const next = sql[++at];
      if (next === undefined || next === 'x' || next === 'N') return null;
      value += ESCAPED[next] ?? next;
    } else value += character;
  }
  return null;
};

type Quote = (text: string) => string;

/** Texts that do not come back the same, or take something of the statement behind them with them. */
const misread = (quote: Quote, texts: readonly string[]): string[] =>
  texts.filter((text) => {
    const read = readLiteral(`${quote(text)} AND 1`);
    return read?.value !== wellFormed(text) || read.rest !== ' AND 1';
  });

/** Known-bad twins: as other databases quote, and without a thought for the backslash. */
const doublingQuotes: Quote = (text) => `'${text.replaceAll("'", "''")}'`;
const escapingQuotes: Quote = (text) => `'${text.replaceAll("'", "\\'")}'`;
const asJson: Quote = (text) => `'${JSON.stringify(text).slice(1, -1)}'`;

describe('a quoted text', () => {
  it('comes back the same, whatever it is', () => {
    assert.ok(HOSTILE_TEXTS.length > 230);
    assert.deepEqual(misread(quoted, HOSTILE_TEXTS), []);
  });

  it('comes back the same, made of what literals are made of', () => {
    const character = fc.constantFrom(
      "'",
      '\\',
      '\0',
      '\n',
      '"',
      '`',
      'x',
      'N',
      '0',
      '%',
      ' ',
      ';',
      '\ud800',
      'é',
    );
    const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'binary' })),
        (each) => misread(quoted, [each]).length === 0,
      ),
      { numRuns: 3_000 },
    );
  });

  it('does not in other ways of quoting', () => {
    for (const quote of [doublingQuotes, escapingQuotes, asJson])
      assert.ok(misread(quote, HOSTILE_TEXTS).length > 0, String(quote));
  });
});

describe('a text beside the statement', () => {
  it('has a name of its own in the statement, which holds nothing of it', () => {
    const texts = boundTexts();
    assert.deepEqual(['a', "' OR 1", 'a'].map(texts.bind), [
      '{text1:String}',
      '{text2:String}',
      '{text3:String}',
    ]);
    assert.deepEqual(texts.parameters, { text1: 'a', text2: "' OR 1", text3: 'a' });
  });
});

describe('a column', () => {
  const known = new Set(['id', 'dateTime', 'bad`name', 'a.b']);

  it('is one of those that are known, and looks like a name', () => {
    assert.equal(columnName('dateTime', known), '`dateTime`');
    for (const name of [
      'datetime',
      'tenant',
      '',
      'id`',
      'id; DROP TABLE log',
      'constructor',
      'bad`name',
      'a.b',
      '*',
    ])
      assert.throws(() => columnName(name, known), RangeError);
    for (const name of HOSTILE_TEXTS) assert.throws(() => columnName(name, known), RangeError);
  });
});

describe('a number', () => {
  it('is one', () => {
    assert.deepEqual([0, -1.5, 8.64e15, 1e21, 2.3e-308, 5e-324, -0].map(numberLiteral), [
      '0',
      '-1.5',
      '8640000000000000',
      '1e+21',
      '2.3e-308',
      '0',
      '0',
    ]);
    for (const value of [NaN, Infinity, -Infinity, '1 OR 1' as unknown as number])
      assert.throws(() => numberLiteral(value), RangeError);
  });
});
