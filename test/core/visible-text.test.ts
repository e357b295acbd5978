import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { visibleText } from '../../src/core/visible-text.js';
import spoofs from '../corpora/own-spoof-seeds.json';
import trojanSource from '../corpora/trojan-source-lines.json';

/** Changes how its neighbours are read, or is drawn as nothing, by the Unicode properties themselves. */
const HIDDEN =
  /\p{Cc}|\p{Bidi_Control}|[\u2028\u2029\u2800]|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u;

/** Variation selectors choose between two drawings of the character before: emoji need them. */
const SELECTOR = /[\ufe00-\ufe0f]/g;

const isHidden = (text: string): boolean => HIDDEN.test(text.replace(SELECTOR, ''));

describe('visible text', () => {
  it('leaves nothing hidden in samples of spoofing', () => {
    const values = [...spoofs.map(({ value }) => value), ...trojanSource.map(({ line }) => line)];
    expect(values.length).to.be.greaterThan(100);
    for (const value of values)
      expect(isHidden(visibleText(value)), JSON.stringify(visibleText(value))).to.equal(false);
  });

  it('leaves nothing hidden that Unicode has', () => {
    const left: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      if (isHidden(character) && visibleText(`a${character}b`) === `a${character}b`)
        left.push(code.toString(16));
    }
    expect(left).to.deep.equal([]);
  });

  it('leaves alone what can be seen', () => {
    const languages = 'Ação, żółć, Привет, 你好, مرحبا, שלום, हिन्दी, ไทย, 한국어, ß, ﬁ';
    const emoji = '😀 ❤️ 🇧🇷 👍🏽 1️⃣';
    for (const text of [languages, emoji, '', ' ', 'GET /a?b=c#d', 'e\u0301', '\u00a0'])
      expect(visibleText(text)).to.equal(text);
  });

  it('names what it shows', () => {
    expect(visibleText('ad\ufe0fmin 1\ufe0f \ufe00')).to.equal('ad[U+FE0F]min 1[U+FE0F] [U+FE00]');
    expect(visibleText('a\u0000\n\r\u007f\u202eb\u{e0041}')).to.equal('a␀␊␍␡[U+202E]b[U+E0041]');
  });

  it('keeps one line one line, takes any text, and does nothing twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }),
        (a, b) => {
          for (const text of [a, b]) {
            const shown = visibleText(text);
            expect(/[\r\n\u0085\u2028\u2029]/.test(shown)).to.equal(false);
            expect(visibleText(shown)).to.equal(shown);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
