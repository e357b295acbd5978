import { expect } from '@open-wc/testing';
import { LOCALES, loadWords, matchLocale } from '../../src/i18n/locales.js';
import { pluralFaults } from '../support/plural-forms.js';

/** The texts that translators work on, as files, found by the build: a new one is tested by being there. */
const FILES = import.meta.glob<string>('../../xliff/*.xlf', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const SOURCES = import.meta.glob<string>('../../src/**/*.ts', {
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

    it(`has words of its own for each sentence: ${locale}`, () => {
      // Names and words that two languages share are short; a whole sentence is never the same.
      const [source, target] = ['source', 'target'].map(
        (tag) => (unit: Element) => unit.querySelector(tag)!.textContent.trim(),
      ) as [(unit: Element) => string, (unit: Element) => string];
      const sentences = units.filter((unit) => /[a-z] [a-z].*[.…?!]$/i.test(source(unit)));
      expect(sentences.length).to.be.above(40);
      expect(sentences.filter((unit) => source(unit) === target(unit)).map(source)).to.deep.equal([]);
    });

    it(`ends its sentences where the English ones end: ${locale}`, () => {
      const end = (element: Element): boolean => /[.…?!؟。！？]$/.test(element.textContent.trim());
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
    for (const [wish, locale] of [
      ['es-MX', 'es'],
      ['es_419', 'es'],
      ['pl-PL', 'pl'],
      ['pt-PT', 'pt-BR'],
    ]) {
      expect(matchLocale(wish!), wish).to.equal(locale);
    }
    for (const wish of ['', 'xx', '*', '../en', '__proto__']) expect(matchLocale(wish), wish).to.equal(null);
  });

  it('can say a number in each of its ways: all forms but one and other have ids of their own', () => {
    const faults = Object.entries(SOURCES).flatMap(([path, text]) =>
      pluralFaults({ path: path.replace('../../', ''), text }),
    );
    expect(faults).to.deep.equal([]);
    const plurals = Object.values(SOURCES).filter((text) => text.includes('.plural(count'));
    expect(plurals.length, 'found at all').to.be.above(1);
  });

  it('would notice a number that one of them cannot say', () => {
    const forms = (few: string, many: string): string => `words.plural(count, {
      zero: words.msg(str\`${'${count}'} rows\`, { id: 'rows-zero' }),
      one: words.msg(str\`${'${count}'} row\`),
      two: words.msg(str\`${'${count}'} rows\`, { id: 'rows-two' }),
      few: words.msg(str\`${'${count}'} rows\`${few}),
      many: words.msg(str\`${'${count}'} rows\`${many}),
      other: words.msg(str\`${'${count}'} rows\`),
    });`;
    const faults = (few: string, many: string): string[] =>
      pluralFaults({ path: 'src/views/rows.ts', text: forms(few, many) });
    expect(faults(`, { id: 'rows-few' }`, `, { id: 'rows-many' }`)).to.deep.equal([]);
    expect(faults('', `, { id: 'rows-many' }`)).to.have.lengthOf(1);
    expect(faults(`, { id: 'rows-few' }`, `, { desc: 'Many rows' }`)).to.have.lengthOf(1);
    expect(faults(`, { id: 'rows-many' }`, `, { id: 'rows-many' }`)).to.have.lengthOf(1);
    expect(faults('', '')).to.have.lengthOf(2);
  });
});
