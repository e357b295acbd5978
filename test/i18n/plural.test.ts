import { expect } from '@open-wc/testing';
import { createWords } from '../../src/i18n/words.js';

const FORMS = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('a number in words', () => {
  it('has the form of its plural category, in every language', () => {
    const forms = (locale: string, counts: readonly number[]): string[] =>
      counts.map((count) => createWords(locale).plural(count, FORMS));
    expect(forms('en', [0, 1, 2])).to.deep.equal(['other', 'one', 'other']);
    expect(forms('pl', [0, 1, 2, 5, 1.5])).to.deep.equal(['many', 'one', 'few', 'many', 'other']);
    expect(forms('ar', [0, 1, 2, 3, 11, 100])).to.deep.equal(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect(forms('pt-BR', [0, 1, 2, 1_000_000])).to.deep.equal(['one', 'one', 'other', 'many']);
  });
});
