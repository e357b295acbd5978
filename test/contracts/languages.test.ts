import { expect } from '@open-wc/testing';
import { LOCALES, loadWords, matchLocale } from '../../src/i18n/locales.js';

/** The texts that translators work on, as files, found by the build: a new one is tested by being there. */
const FILES = import.meta.glob<string>('../../xliff/*.xlf', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const documents = Object.entries(FILES).map(([path, text]) => ({
  locale: /([^/]+)\.xlf$/.exec(path)![1]!,
  xliff: new DOMParser().parseFromString(text, 'text/xml'),
}));

const placeholders = (element: Element): string[] =>
  [...element.querySelectorAll('x')].map((x) => x.getAttribute('equiv-text') ?? x.id).sort();

describe('every language', () => {
  it('has a file, and every file is a language', () => {
    expect(documents.map(({ locale }) => locale)).to.have.members(
      LOCALES.filter((locale) => locale !== 'en'),
    );
  });

  for (const { locale, xliff } of documents) {
    const units = [...xliff.querySelectorAll('trans-unit')];

    it(`says everything: ${locale}`, () => {
      expect(xliff.querySelector('parsererror')).to.equal(null);
      expect(units.length).to.be.above(80);
      const missing = units.filter(
        (unit) => !unit.querySelector('target')?.textContent?.trim() && !unit.querySelector('target x'),
      );
      expect(missing.map(({ id }) => id)).to.deep.equal([]);
    });

    it(`keeps every placeholder, once: ${locale}`, () => {
      for (const unit of units) {
        const source = placeholders(unit.querySelector('source')!);
        expect(
          placeholders(unit.querySelector('target')!),
          unit.querySelector('source')!.textContent,
        ).to.deep.equal(source);
      }
    });

    it(`ends its sentences where the English ones end: ${locale}`, () => {
      const end = (element: Element): boolean => /[.…?!]$/.test(element.textContent.trim());
      for (const unit of units) {
        const [source, target] = [unit.querySelector('source')!, unit.querySelector('target')!];
        expect(end(target), target.textContent).to.equal(end(source));
      }
    });
  }

  it('is found by its code, in any case, by its language alone, and not by what is none', async () => {
    for (const locale of LOCALES) {
      expect(matchLocale(locale.toUpperCase())).to.equal(locale);
      expect(matchLocale(locale.split('-')[0]!)).to.equal(locale);
      expect((await loadWords(locale)).locale).to.equal(locale);
    }
    for (const wish of ['', 'xx', '*', '../en', '__proto__']) expect(matchLocale(wish), wish).to.equal(null);
  });
});
