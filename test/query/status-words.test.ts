import { expect } from '@open-wc/testing';
import { statusReason } from '../../src/core/status-reason.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import type { Words } from '../../src/i18n/words.js';
import { statusWords, type StatusWords } from '../../src/query/status-words.js';
import { loadedAtOnce } from '../support/loaded-at-once.js';

const TEXTS = import.meta.glob<string>('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const STANDARD = Array.from({ length: 500 }, (_, place) => place + 100).filter((code) => statusReason(code));
/** Codes of no RFC that logs of gateways hold all the same. */
const OF_GATEWAYS = [499, 520, 521, 522, 523, 524, 525, 526];
const UNKNOWN = [199, 299, 399, 498, 599];

const isError = (code: number): boolean => code >= 400;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

describe('statuses in plain words', () => {
  let languages: Words[] = [];
  before(async () => (languages = await Promise.all(LOCALES.map(loadWords))));

  const wordsOf = (codes: readonly number[], words: Words): StatusWords[] =>
    codes.map((code) => statusWords(code, words)!);

  it('are there for every standard code, in every language, and say what to do about a failure', () => {
    expect(STANDARD.length).to.be.above(50);
    for (const words of languages) {
      for (const code of [...STANDARD, ...OF_GATEWAYS, ...UNKNOWN]) {
        const { meaning, advice } = statusWords(code, words)!;
        expect(meaning, `${words.locale} ${code}`).to.match(/^[\p{Lu}\p{Lo}].{5,}[.。]$/u);
        if (isError(code)) expect(advice, `${words.locale} ${code}`).to.match(/^[\p{Lu}\p{Lo}].{10,}[.。]$/u);
        else expect(advice, `${words.locale} ${code}`).to.equal('');
      }
    }
  });

  it('tell all codes apart, and those that are known from those that are not', () => {
    const codes = [...STANDARD, ...OF_GATEWAYS, ...UNKNOWN];
    for (const words of languages) {
      const meanings = wordsOf(codes, words).map(({ meaning }) => meaning);
      const advices = wordsOf(codes.filter(isError), words).map(({ advice }) => advice);
      expect(unique(meanings), words.locale).to.have.lengthOf(codes.length);
      expect(unique(advices), words.locale).to.have.lengthOf(codes.filter(isError).length);
    }
  });

  it('are other words in every language', () => {
    for (const code of [...STANDARD, ...OF_GATEWAYS, ...UNKNOWN]) {
      const said = languages.map((words) => statusWords(code, words)!);
      expect(unique(said.map(({ meaning }) => meaning))).to.have.lengthOf(LOCALES.length);
      if (isError(code)) expect(unique(said.map(({ advice }) => advice))).to.have.lengthOf(LOCALES.length);
    }
  });

  it('are those of the class for a code that nobody knows', () => {
    const [english] = languages as [Words];
    expect(statusWords(430, english)).to.deep.equal(statusWords(498, english));
    expect(statusWords(430, english)).to.not.deep.equal(statusWords(530, english));
    expect(statusWords('599', english)).to.deep.equal(statusWords(530, english));
  });

  it('are none for what is not a status', () => {
    const [english] = languages as [Words];
    for (const value of [
      0,
      99,
      600,
      404.5,
      NaN,
      '',
      '4xx',
      'constructor',
      '__proto__',
      null,
      undefined,
      {},
      [],
    ]) {
      expect(statusWords(value, english), JSON.stringify(value)).to.equal(null);
    }
    expect(statusWords('404', english)).to.deep.equal(statusWords(404, english));
  });

  it('do not come with the first rows', () => {
    const files = loadedAtOnce(
      'src/index.ts',
      new Map(Object.entries(TEXTS).map(([path, text]) => [path.replace('../../', ''), text])),
    );
    expect(files).to.include('src/core/http-status.ts');
    expect(files.filter((path) => /-words\.ts$/.test(path) && path.startsWith('src/report/'))).to.deep.equal(
      [],
    );
  });

  it('would be noticed there', () => {
    const files = new Map([
      ['src/index.ts', `import { a } from './a.js';\nconst lazy = () => import('./lazy.js');`],
      ['src/a.ts', `import type { T } from './types.js';\nexport { b } from './b/b.js';`],
      ['src/b/b.ts', `import '../c.js';`],
      ['src/c.ts', ''],
      ['src/lazy.ts', ''],
      ['src/types.ts', ''],
    ]);
    expect(loadedAtOnce('src/index.ts', files)).to.have.members([
      'src/index.ts',
      'src/a.ts',
      'src/b/b.ts',
      'src/c.ts',
    ]);
  });
});
