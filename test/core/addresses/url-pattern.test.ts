import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { urlPattern } from '../../../src/core/addresses/url-pattern.js';

const FOLDED: readonly (readonly [text: string, pattern: string])[] = [
  ['/credentials/42', '/credentials/{id}'],
  ['/credentials/42/versions/3', '/credentials/{id}/versions/{id}'],
  ['/credentials/42?page=2#top', '/credentials/{id}'],
  ['/a/0190163d-8694-739b-aea5-966c26f8ad91/b', '/a/{id}/b'],
  ['/a/0190163D-8694-739B-AEA5-966C26F8AD91', '/a/{id}'],
  ['/blobs/sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '/blobs/sha256:{id}'],
  ['/objects/507f1f77bcf86cd799439011', '/objects/{id}'],
  ['/customers/cus_9s6XKzkNRiz8i3', '/customers/cus_{id}'],
  ['/orders/order-12345/lines', '/orders/order-{id}/lines'],
  ['/days/2026-11-29', '/days/{id}'],
  ['/hosts/10.0.0.17', '/hosts/{id}'],
  ['/users/ana%40example.com', '/users/{id}'],
  ['/users/ana@example.com', '/users/{id}'],
  ["/odata/Orders(10248)/Customers('ALFKI')", '/odata/Orders({id})/Customers({id})'],
  ['/files/12.json', '/files/{id}.json'],
  ['/page;jsessionid=1A530637289A03B07199A44E8D531427', '/page'],
  ['https://api.example.com:8443/v2/users/7?x=1', 'https://api.example.com:8443/v2/users/{id}'],
  ['https://10.0.0.17:8443/hosts/10.0.0.18', 'https://10.0.0.17:8443/hosts/{id}'],
  [`/${'é'.repeat(3000)}/1234`, `/${'é'.repeat(1999)}`],
  [`/${'𝒳'.repeat(3000)}`, `/${'𝒳'.repeat(1999)}`],
];

const KEPT: readonly string[] = [
  '',
  '/',
  '/api/v2/entities',
  '/api/1.1/statuses',
  '/oauth2/token',
  '/login/oauth2callback',
  '/get-all-subscriptions-by-account-and-tenant',
  '/getAllSubscriptionsByAccountAndTenant',
  '/.well-known/openid-configuration',
  '/deadbeef/facade',
  '/a//b/',
  '/files/page-2',
  '/@scope/name',
  '*',
  'https://api.example.com:8443',
];

describe('patterns of addresses', () => {
  for (const [text, pattern] of FOLDED)
    it(`folds ids: ${text.slice(0, 100)}`, () => {
      expect(urlPattern(text)).to.equal(pattern);
    });

  for (const text of KEPT)
    it(`keeps words and versions: ${text || '(nothing)'}`, () => {
      expect(urlPattern(text)).to.equal(text);
    });

  it('gives a pattern as it is, of whatever text', () => {
    const segments = fc.constantFrom(
      'users',
      '42',
      'v2',
      'order-12345',
      '%',
      '%2f',
      'é',
      ';a',
      '(1)',
      '{id}',
      '1.2.3',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
      fc.array(fc.oneof(segments, fc.uuid(), fc.string())).map((parts) => `/${parts.join('/')}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const pattern = urlPattern(text);
        expect(urlPattern(pattern)).to.equal(pattern);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for a number that ends an address, whatever was folded before', () => {
    const segments = fc.constantFrom(
      'users',
      '42',
      'v2',
      '1.1',
      '',
      'a;b',
      '?x=',
      '#',
      'https:',
      'a.example:80',
      'é',
    );
    const folders = fc.array(fc.oneof(segments, fc.uuid(), fc.string())).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(folders, fc.nat(), fc.nat(), (folder, one, other) => {
        for (const id of [one, other, `0${one}`]) {
          const text = `${folder}/${id}`;
          // A fragment says nothing, and is gone through character by character each time.
          expect(urlPattern(text)).to.equal(urlPattern(`${text}#`));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is one for all ids of a resource, and another for another resource', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.uuid(), fc.uuid(), (one, other, id, another) => {
        expect(urlPattern(`/users/${one}/keys/${id}`)).to.equal(
          urlPattern(`/users/${other}/keys/${another}?x`),
        );
        expect(urlPattern(`/users/${one}`)).not.to.equal(urlPattern(`/groups/${one}`));
      }),
    );
  });

  it('splits at slashes alone, and keeps as many of them, of hostile addresses', () => {
    const parts = fc.constantFrom(
      '',
      'a%2F42',
      '%',
      '%zz',
      'é',
      '日本',
      '\u202e',
      '42',
      'users',
      '\'"<b>',
      '..',
      '\\',
    );
    const paths = fc.array(parts, { minLength: 1, maxLength: 40 }).map((all) => all.join('/'));
    const ends = fc.constantFrom('', '?a=/b/1', '#/c/2', '?', '#?');
    const slashes = (text: string): number => text.split('/').length;
    fc.assert(
      fc.property(paths, ends, fc.boolean(), (path, end, isRooted) => {
        const text = `${isRooted ? '/x' : 'x'}/${path}`;
        const pattern = urlPattern(text + end);
        expect(pattern).to.equal(urlPattern(text));
        expect(slashes(pattern)).to.equal(slashes(text));
        expect(pattern).not.to.match(/[?#]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is one for thousands of addresses in turn, and as short as what is looked at of a long one', () => {
    for (const address of ['/tokens/', 'tokens/', '//tokens/', '/ключи/']) {
      const patterns = new Set(Array.from({ length: 20_000 }, (_, id) => urlPattern(`${address}${id}`)));
      expect([...patterns]).to.deep.equal([`${address}{id}`]);
    }
    // Folders without end: what is kept of them is given up, and nothing else changes.
    for (let folder = 0; folder < 12_000; folder++)
      expect(urlPattern(`/f${folder}/x/${folder}`)).to.equal(urlPattern(`/f${folder}/x/1#`));
    for (const part of ['a', '/', '/1', '-', '%', 'é', 'a1'])
      expect(urlPattern(part.repeat(500_000)).length).to.be.at.most(5000);
  });
});
