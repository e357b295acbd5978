import { expect } from '@open-wc/testing';
import { hiddenMatches, placesOf } from '../../../src/features/find/matches.js';
import { recognise } from '../../../src/features/find/recognise.js';
import { senhasegura } from '../../../src/presets/index.js';
import { formats } from '../../contracts/sample-format.js';

const [format] = await formats();
const ROWS = [
  { id: 7, client: 'acme', traceId: '0af7651916cd43dd8448eb211c80319c', status: 200, retries: 12 },
  { id: 8, client: 'crm', 'x-request-id': 'r-1' },
];

const meanings = (text: string): string[] =>
  recognise(text, senhasegura, ROWS, format!.language).map(({ filter: { key, param } }) => `${key}=${param}`);

describe('what is pasted', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '999177': ['is.id=999177'],
    ' 999177 ': ['is.id=999177'],
    '401': ['status=401', 'is.id=401'],
    '12': ['is.retries=12', 'is.id=12'],
    '10.20.30.40': ['is.ip=10.20.30.40'],
    '2001:db8::1': ['is.ip=2001:db8::1'],
    acme: ['is.client=acme'],
    '0af7651916cd43dd8448eb211c80319c': ['is.traceId=0af7651916cd43dd8448eb211c80319c'],
    '0af7651916cd43dd8448eb211c80319d': [
      'is.traceId=0af7651916cd43dd8448eb211c80319d',
      'is.x-request-id=0af7651916cd43dd8448eb211c80319d',
    ],
    'https://api.example.com/v2/users?page=2': ['url=/v2/users?page=2'],
    "curl -X POST -H 'A: b' 'https://api.example.com/v2/tokens' --data x": ['url=/v2/tokens'],
    '{"id":42,"client":"acme","status":503}': ['is.id=42', 'is.client=acme', 'status=503'],
    '10.0.0.0/24': ['ip=10.0.0.0/24'],
    '2001:DB8::/32': ['ip=2001:db8::/32'],
    '10.0.0.0/33': [],
    '05/11': [],
    '05/11/2026': [],
    '999.1.1.1': [],
    '{"id":': [],
    'curl http://': [],
    '': [],
    'two words': [],
  };
  for (const [text, expected] of Object.entries(cases))
    it(`is recognised: ${text || 'nothing'}`, () => {
      expect(meanings(text)).to.deep.equal(expected);
    });
});

describe('matches', () => {
  it('are all places of a text, whatever the case, and none that would be marked wrongly', () => {
    expect(placesOf('Curl, cURL', 'curl')).to.deep.equal([0, 6]);
    expect(placesOf('aaaa', 'aa')).to.deep.equal([0, 2]);
    // In lower case this letter is two characters.
    expect(placesOf('İcurl', 'curl')).to.deep.equal([]);
    expect(placesOf('curl', '')).to.deep.equal([]);
  });

  it('are named where the table does not show their field', () => {
    const entry = {
      client: 'curl',
      userAgent: 'Mozilla/5.0 (compatible; like curl/8.4) Safari',
      other: { a: 'curl' },
    };
    const found = hiddenMatches(
      entry,
      'CURL',
      (key) => key === 'client',
      (key) => key,
    );
    expect(found).to.deep.equal(['userAgent: …0 (compatible; like curl/8.4) Safari', 'other: {"a":"curl"}']);
  });
});
