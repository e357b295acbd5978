import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { parseInstant } from '../../src/core/instant.js';
import { kinds } from '../../src/kinds/all.js';
import { kindOf } from '../../src/kinds/catalogue.js';
import * as exported from '../../src/kinds/index.js';
import type { Format } from '../../src/kinds/kind.js';
import { anyValue, ODD_VALUES } from './odd-values.js';
import { formats } from './sample-format.js';

/** What breaks a line, in a table as in a file. */
// eslint-disable-next-line no-control-regex -- line breaks are control characters
const BREAKS_LINE = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;

const row = (): unknown => undefined;

/** Values that kinds draw in a way of their own. */
const SAMPLES: readonly unknown[] = [
  503,
  301,
  '404',
  '/relative',
  'mailto:a@example.test',
  true,
  false,
  'successful',
  'failed',
  'recipe',
];

describe('every kind of value', () => {
  let all: Format[] = [];
  before(async () => (all = await formats()));

  it('is exported under its key, in camelCase', () => {
    expect([...kinds.keys()]).to.have.members(Object.keys(exported));
    for (const key of kinds.keys()) expect(key).to.match(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('has text to fall back on for a name that nobody knows', () => {
    expect(kindOf('no-such-kind')).to.equal(exported.text);
    expect(kindOf('__proto__')).to.equal(exported.text);
    expect(kindOf('constructor')).to.equal(exported.text);
  });

  for (const [key, kind] of kinds) {
    const check = (value: unknown): void => {
      const compared = kind.value(value);
      expect(compared === null || ['number', 'string'].includes(typeof compared), `value ${key}`).to.equal(
        true,
      );
      expect(Number.isNaN(compared), `value of ${key} is comparable`).to.equal(false);
      for (const format of all) {
        const text = kind.text(value, format, row);
        expect(typeof text).to.equal('string');
        expect(BREAKS_LINE.test(text), `one line: ${JSON.stringify(text).slice(0, 80)}`).to.equal(false);
        const record = kind.record(value, format, row);
        expect(['string', 'number', 'boolean']).to.include(typeof record);
      }
    };

    it(`takes every odd value and gives one line: ${key}`, () => ODD_VALUES.forEach(check));

    it(`takes whatever JSON can hold: ${key}`, () =>
      fc.assert(fc.property(anyValue, check), { numRuns: 300 }));

    it(`writes the same for machines in every language: ${key}`, () => {
      for (const value of ODD_VALUES) {
        const records = all.map((format) => kind.record(value, format, row));
        for (const record of records) expect(Object.is(record, records[0])).to.equal(true);
      }
    });

    if (kind.isInstant)
      it(`compares by instants, where it says so: ${key}`, () => {
        const isTheInstant = (raw: unknown): void => {
          const at = parseInstant(raw);
          expect(kind.value(raw)).to.equal(Number.isNaN(at) ? null : at);
        };
        const texts = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
        fc.assert(fc.property(fc.oneof(texts, anyValue), isTheInstant));
      });

    const { parse } = kind;
    if (parse)
      it(`reads back from a file what it wrote there, as a value that it writes alike: ${key}`, () => {
        const check = (value: unknown): void => {
          const written = kind.record(value, all[0]!, row);
          const cell = String(written);
          const others = kind.parseOthers?.(cell) ?? {};
          const back = kind.record(parse(cell), all[0]!, (other) => others[other]);
          expect(String(back) === cell || Number(back) === Number(cell), cell).to.equal(true);
        };
        for (const value of [0, 12.5, 404, 1100, true, 'false', '007', ...ODD_VALUES]) check(value);
        fc.assert(
          fc.property(fc.oneof(fc.nat(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }), anyValue), check),
        );
      });

    const { cell: drawing } = kind;
    if (drawing)
      it(`draws a pooled cell anew without a trace of what was drawn before: ${key}`, () => {
        const explained = { ...all[1]!, reasonOf: () => 'Not Found', causeOf: () => 'The key has expired.' };
        const draw = (cell: HTMLElement, text: Text, value: unknown, format: Format): HTMLElement => {
          text.data = kind.text(value, format, row);
          drawing.update(cell, value, format, row);
          return cell;
        };
        const fresh = (value: unknown, format: Format): HTMLElement => {
          const cell = document.createElement('td');
          return draw(cell, drawing.create(cell), value, format);
        };
        const values = [404, 200, 'https://example.test/', 'javascript:alert(1)', ...ODD_VALUES];
        const drawn = fc.tuple(fc.constantFrom(...values, ...SAMPLES), fc.constantFrom(...all, explained));
        fc.assert(
          fc.property(fc.array(drawn, { minLength: 2, maxLength: 12 }), (steps) => {
            const pooled = document.createElement('td');
            const text = drawing.create(pooled);
            for (const [value, format] of steps)
              expect(
                draw(pooled, text, value, format).isEqualNode(fresh(value, format)),
                pooled.outerHTML,
              ).to.equal(true);
            expect(pooled.querySelector('[href^="javascript" i], [onerror], [onload], script, img')).to.equal(
              null,
            );
          }),
          { numRuns: 300 },
        );
      });
  }

  it('has some that are drawn, and for each a value that is drawn unlike its text', () => {
    const drawn = [...kinds].filter(([, { cell }]) => cell);
    expect(drawn.length).to.be.greaterThan(3);
    for (const [key, kind] of drawn) {
      const looks = SAMPLES.map((value) => {
        const cell = document.createElement('td');
        kind.cell!.create(cell).data = 'x';
        kind.cell!.update(cell, value, all[0]!, row);
        return cell.outerHTML;
      });
      expect(looks.filter((look) => look !== '<td>x</td>').length, key).to.be.greaterThan(0);
    }
  });
});
