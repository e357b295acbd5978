import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { countFilters, normaliseFilters, queryKey, sortFromText, sortToText } from '../../src/core/query.js';

const filters = fc.dictionary(fc.string(), fc.string());

describe('query', () => {
  it('has one key for the same filters in any order, empty ones aside', () => {
    fc.assert(
      fc.property(filters, (some) => {
        const turned = Object.fromEntries(Object.entries(some).reverse());
        const key = queryKey({ filters: some, sort: null });
        expect(queryKey({ filters: turned, sort: null })).to.equal(key);
        expect(queryKey({ filters: { ...some, 'an empty one': '' }, sort: null })).to.equal(key);
      }),
    );
  });

  it('has different keys for different questions', () => {
    fc.assert(
      fc.property(filters, filters, (a, b) => {
        const same =
          JSON.stringify(Object.entries(normaliseFilters(a))) ===
          JSON.stringify(Object.entries(normaliseFilters(b)));
        expect(queryKey({ filters: a, sort: null }) === queryKey({ filters: b, sort: null })).to.equal(same);
      }),
    );
    const keys = [
      null,
      { key: 'a', descending: true },
      { key: 'a', descending: false },
      { key: '-a', descending: true },
    ];
    expect(new Set(keys.map((sort) => queryKey({ filters: {}, sort }))).size).to.equal(keys.length);
  });

  it('writes and reads a sort', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (key, descending) => {
        fc.pre(!key.startsWith('-'));
        expect(sortFromText(sortToText({ key, descending }))).to.deep.equal({ key, descending });
      }),
    );
    for (const text of ['', '-']) expect(sortFromText(text)).to.equal(null);
  });

  it('counts the active filters, and touches no prototype', () => {
    const odd = JSON.parse('{"__proto__":"x","a":"","b":"1"}') as Record<string, string>;
    expect(countFilters(odd)).to.equal(2);
    expect(Object.keys(normaliseFilters(odd))).to.deep.equal(['__proto__', 'b']);
  });
});
