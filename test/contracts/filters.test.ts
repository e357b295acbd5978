import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import type { Operand } from '../../src/core/condition.js';
import { instantToIso, parseInstant } from '../../src/core/instant.js';
import type { Span } from '../../src/core/number-span.js';
import { filters, filterOf } from '../../src/filters/catalogue.js';
import * as exported from '../../src/filters/index.js';
import { roleOf } from '../../src/filters/role-of.js';
import { soughtBy } from '../../src/filters/sought.js';
import type { Language } from '../../src/i18n/language.js';
import { anyValue, ODD_VALUES } from './odd-values.js';
import { formats } from './sample-format.js';

/** What a reader may type that asks for something, and a value that it should find and one that it should not. */
const ASKED: Readonly<Record<string, readonly (readonly [typed: string, found: unknown, other: unknown])[]>> =
  {
    contains: [
      [' Ana ', 'ANA souza', 'rui'],
      ['12', 3123, 4],
      ['%', '100 %', '100'],
    ],
    ipAddress: [
      ['10.21', '110.21.0.1', '10.22.0.1'],
      ['10.21.3.4/16', '10.21.200.1', '110.21.0.1'],
      ['2001:DB8::/32', '2001:0db8:0::1', '2001:db9::1'],
    ],
    status: [
      ['404', 404, 405],
      ['4xx', '499', 500],
      ['401, 403;5xx', 503, 402],
      ['400 - 404', 404, 405],
    ],
    yesNo: [
      ['true', true, false],
      ['false', 'false', true],
    ],
    from: [['2026-11-21T08:30', '2026-11-21T11:30:00Z', '2026-11-21T11:29:59.999Z']],
    choice: [['recipe', 'recipe', 'proxy']],
    anyOf: [['/api/v2/entities', '/api/v2/entities', '/api/v2/positions']],
    oneOf: [['/api/v2/entities', '/api/v2/entities', '/api/v2/positions']],
    loginResult: [
      ['successful', true, 'failed'],
      ['failed', 'failed', 'unsuccessful'],
    ],
    statusClass: [['5xx', 503, 404]],
    statusSeen: [['404', 404, 403]],
    range: [
      ['200', 200, 201],
      ['100-200, 500-', '600', 300],
      ['>= 200', 1e12, 199.9],
      ['<0.5', 0.5, 0.6],
    ],
    // No source is asked for a period: it means the start that it has when it is asked.
    period: [],
    until: [['2026-11-21T08:30', '2026-11-21T11:30:59.999Z', '2026-11-21T11:31:00Z']],
  };

const spanText = (span: Span | null): string => {
  const { from, to, isWhole } = span!;
  if (isWhole) return `${from / 100}xx`;
  return from === to ? String(from) : `${from}-${to === Infinity ? '' : to}`;
};

/** What was read of a value, written again as the wire has it. */
const textOf = (operand: Operand): string => {
  switch (operand.operator) {
    case 'range':
      return operand.spans.map(spanText).join(',');
    case 'truth':
      return String(operand.truth);
    case 'from':
    case 'until':
      return instantToIso(operand.instant);
    case 'network':
      return operand.network.text;
    default:
      return operand.text;
  }
};

describe('every behaviour of a search field', () => {
  let languages: Language[] = [];
  before(async () => (languages = (await formats()).map(({ language }) => language)));

  it('is exported under its key, in camelCase', () => {
    expect([...filters.keys()]).to.have.members(Object.keys(exported));
    for (const key of filters.keys()) expect(key).to.match(/^[a-z][a-zA-Z0-9]*$/);
    expect(filterOf('no-such-filter')).to.equal(exported.contains);
  });

  for (const [key, filter] of filters) {
    it(`asks for nothing where nothing is typed: ${key}`, () => {
      for (const language of languages) {
        expect(filter.toParam('', language)).to.equal('');
        expect(filter.toInput('', language)).to.equal('');
      }
    });

    it(`comes back from what is sent to what was typed, and to the same again: ${key}`, () => {
      for (const [typed] of ASKED[key] ?? []) {
        for (const language of languages) {
          const param = filter.toParam(typed, language);
          expect(param, typed).to.be.a('string').and.not.equal('');
          const shown = filter.toInput(param!, language);
          expect(filter.toParam(shown, language)).to.equal(param);
        }
      }
    });

    it(`finds here what it asks an endpoint for: ${key}`, () => {
      for (const [typed, found, other] of ASKED[key] ?? []) {
        const matches = filter.matches(filter.toParam(typed, languages[0]!)!);
        expect(matches(found), `${typed} finds`).to.equal(true);
        expect(matches(other), `${typed} leaves out`).to.equal(false);
      }
    });

    it(`says what it read of a value, and nothing of its text is lost: ${key}`, () => {
      for (const [typed] of ASKED[key] ?? []) {
        const param = filter.toParam(typed, languages[0]!)!;
        expect(textOf(soughtBy(filter, param)), typed).to.equal(param);
      }
      expect(() => textOf({ operator: 'range', spans: [null] })).to.throw();
    });

    it(`never throws, whatever is typed, sent or found: ${key}`, () => {
      const texts = ODD_VALUES.filter((value): value is string => typeof value === 'string');
      const check = (typed: string, value: unknown): void => {
        const param = filter.toParam(typed, languages[0]!);
        expect(param === null || typeof param === 'string').to.equal(true);
        expect(typeof filter.toInput(typed, languages[0]!)).to.equal('string');
        expect(typeof filter.matches(typed)(value)).to.equal('boolean');
      };
      for (const typed of texts) for (const value of ODD_VALUES.slice(0, 27)) check(typed, value);
      fc.assert(fc.property(fc.string({ unit: 'binary' }), anyValue, check), { numRuns: 300 });
    });

    // As a pattern it takes longer than the runner waits: it is the runner that fails, not a clock in here.
    it(`ends on what would run for ever as a pattern: ${key}`, () => {
      const typed = filter.toParam(`${'1-'.repeat(20_000)}x`, languages[0]!);
      expect(typed === null || typeof typed === 'string').to.equal(true);
      expect(filter.matches('(a+)+$')(`${'a'.repeat(100)}!`)).to.be.a('boolean');
    });

    if (filter.readsInstants)
      it(`reads milliseconds as it reads the text of them, where it says so: ${key}`, () => {
        const [typed] = ASKED[key]![0]!;
        const matches = filter.matches(filter.toParam(typed, languages[0]!)!);
        const sameAsRead = (raw: unknown): void => {
          const instant = parseInstant(raw);
          expect(matches(Number.isNaN(instant) ? undefined : instant)).to.equal(matches(raw));
        };
        for (const [, found, other] of ASKED[key]!) [found, other].forEach(sameAsRead);
        const texts = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
        fc.assert(fc.property(fc.oneof(texts, anyValue), sameAsRead));
      });

    const { hint } = filter;
    if (hint)
      it(`says what may be typed in every language: ${key}`, () => {
        expect(new Set(languages.map(({ words }) => hint(words))).size).to.equal(languages.length);
      });
  }

  it('has its role known without the catalogue, which the first rows come without', () => {
    for (const [key, filter] of filters) {
      expect(roleOf(key), key).to.equal(filter.role);
      expect(roleOf({ ...filter, role: 'period' })).to.equal('period');
    }
    expect(roleOf('constructor')).to.equal(undefined);
  });

  it('is tried here with something to ask for', () => {
    for (const [key, { control }] of filters)
      expect(ASKED[key], `${key} (${control.type}): add what a reader may type to ASKED`).to.be.an('array');
  });
});
