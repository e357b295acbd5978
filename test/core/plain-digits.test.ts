import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { plainDigits, plainNumbers } from '../../src/core/plain-digits.js';
import { readTime } from '../../src/dates/read-time.js';
import { range } from '../../src/filters/range.js';
import { status } from '../../src/filters/status.js';
import { createLanguage } from '../../src/i18n/language.js';
import { loadWords } from '../../src/i18n/locales.js';

/** The zero of a script; its other digits follow. */
const ZEROS: Readonly<Record<string, string>> = {
  'Arabic-Indic': '٠',
  Persian: '۰',
  Devanagari: '०',
  Bengali: '০',
  Thai: '๐',
  fullwidth: '０',
  'mathematical monospace': '𝟶',
};

const inScript = (text: string, zero: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));

const DATES = ['21/11/2026 02:04', '2026-11-21T02:04:05Z', '21112026 0204', '21/11', '2h'];

describe('digits of other scripts', () => {
  let language: ReturnType<typeof createLanguage>;
  before(async () => {
    language = createLanguage(await loadWords('en'), 'UTC');
  });

  for (const [name, zero] of Object.entries(ZEROS)) {
    it(`are those of ASCII, in dates, codes and numbers: ${name}`, () => {
      const context = {
        pattern: 'DD/MM/YYYY HH:mm',
        language,
        now: Date.parse('2026-11-29T13:20:05Z'),
      };
      for (const date of DATES) {
        const read = readTime(date, context);
        expect(read, date).not.to.equal(null);
        expect(readTime(inScript(date, zero), context), date).to.deep.equal(read);
      }
      expect(status.toParam(plainNumbers(inScript('404, 500-599', zero)), language)).to.equal('404,500-599');
      expect(range.toParam(plainNumbers(inScript('>= 200.5; 10-20', zero)), language)).to.equal(
        '200.5-,10-20',
      );
      fc.assert(fc.property(fc.nat(), (n) => plainDigits(inScript(String(n), zero)) === String(n)));
    });
  }

  it('come with separators of their own', () => {
    expect(range.toParam(plainNumbers('٢٠٠٫٥، ٣٠٠'), language)).to.equal('200.5,300');
    expect(status.toParam(plainNumbers('４０４，５００－５９９'), language)).to.equal('404,500-599');
  });

  it('are nothing else: other numerals and letters stay', () => {
    fc.assert(fc.property(fc.string(), (text) => plainDigits(text) === text));
    expect(plainDigits('Ⅳ ② ½ 四')).to.equal('Ⅳ ② ½ 四');
    expect(range.toParam(plainNumbers('②'), language)).to.equal(null);
  });
});
