import { expect } from '@open-wc/testing';
import { ProblemError, type Problem } from '../../../src/core/problem.js';
import { nextLink } from '../../../src/sources/protocol/next-link.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import { mappedRequest } from '../../../src/sources/mapping/mapped-request.js';
import { pathReader } from '../../../src/sources/mapping/read-path.js';
import { quoteValue } from '../../../src/sources/mapping/quote-value.js';
import strings from '../../corpora/blns.json' with { type: 'json' };

const ENDPOINT = new URL('https://log.example/api/logs');
const PLACE = { offset: 0, limit: 10, cursor: undefined, before: undefined };
const HOSTILE = [
  ...strings,
  "x' OR 1=1 --",
  "\\' OR 1=1 --",
  "\\\\' OR '1'='1",
  '"} OR {"',
  'a" || true || "',
  '&admin=true#',
  '?tenant=other',
  '{limit}{cursor}{filter}',
  '../../other',
  '%00\u0000\r\nX-Header: 1',
];

describe('links to the next page', () => {
  const answer = (link: string) => new Response('', { headers: { Link: link } });

  it('are followed within the origin of the endpoint alone', () => {
    for (const link of ['/api/logs?page=2', 'logs?page=2', '?page=2', 'https://log.example/x'])
      expect(nextLink(link, undefined, ENDPOINT), link).to.match(/^https:\/\/log\.example\//);
    for (const link of [
      'https://evil.example/api/logs',
      '//evil.example/x',
      'http://log.example/api/logs',
      'https://log.example:444/',
      'https://user:pass@log.example/',
      'javascript:alert(1)',
      'data:text/plain,x',
      'https://log.example.evil.example/',
      '\\\\evil.example\\x',
      'https:///evil.example',
    ])
      expect(nextLink(link, undefined, ENDPOINT), link).to.equal(null);
  });

  it('are read from the header, whatever is around them', () => {
    for (const link of [
      '</api/logs?page=2>; rel="next"',
      '</first>; rel="first", </api/logs?page=2>; rel=next',
      '</a,b>; rel="prev", </api/logs?page=2>; title="x, y"; rel="prefetch next"',
    ])
      expect(nextLink(undefined, answer(link), ENDPOINT), link).to.equal(
        'https://log.example/api/logs?page=2',
      );
    expect(nextLink(undefined, answer('</x>; rel="nextish"'), ENDPOINT)).to.equal(null);
    expect(nextLink(undefined, answer('<https://evil.example/>; rel="next"'), ENDPOINT)).to.equal(null);
  });

  it('are looked for once, in a header of nothing but their beginnings, too', () => {
    // Read to its end from each of them, this one would take minutes.
    expect(nextLink(undefined, answer('<'.repeat(250_000)), ENDPOINT)).to.equal(null);
    const header = `${'<'.repeat(1000)}</api/logs?page=2>; rel="next"`;
    expect(nextLink(undefined, answer(header), ENDPOINT)).to.equal('https://log.example/api/logs?page=2');
  });

  it('would be followed anywhere by code that only resolves them', () => {
    expect(new URL('//evil.example/x', ENDPOINT).origin).to.equal('https://evil.example');
  });
});

describe('the path of a mapping', () => {
  const OTHER_ORIGINS = [
    'https://evil.example/api/logs',
    '//evil.example/x',
    '\\\\evil.example\\x',
    '/\\evil.example/x',
    '\t//evil.example/x',
    'http://log.example/api/logs',
    'https://log.example:444/',
    'https://user:pass@log.example/',
    'javascript:alert(1)',
    'data:application/json,[]',
    'https:///evil.example',
  ];
  const asked = (path: string, endpoint = ENDPOINT) =>
    mappedRequest(
      endpoint,
      checkMapping({ request: { path }, fields: {} }),
      { query: { filters: {}, sort: null } },
      PLACE,
    );

  it('leads to no other origin than the endpoint, and the fault says where it is', () => {
    for (const path of OTHER_ORIGINS) {
      let problem: unknown;
      try {
        asked(path);
      } catch (error) {
        problem = error instanceof ProblemError ? error.problem : error;
      }
      expect(problem, path).to.deep.include({ code: 'bad-mapping' });
      expect((problem as Problem).details, path).to.deep.include({
        path: 'request.path',
        found: JSON.stringify(path),
      });
    }
  });

  it('would lead anywhere if it were only resolved', () => {
    const origins = OTHER_ORIGINS.flatMap((path) =>
      URL.canParse(path, ENDPOINT.href) ? [new URL(path, ENDPOINT).origin] : [],
    );
    expect(origins).to.include('https://evil.example');
    expect(origins.filter((origin) => origin === ENDPOINT.origin)).to.have.lengthOf(1);
  });

  it('is beside the address of the endpoint, or in its place; without one the query stays too', () => {
    const endpoint = new URL('https://log.example/api/logs?tenant=7');
    expect(asked('search', endpoint).address.href).to.equal('https://log.example/api/search');
    expect(asked('/search', endpoint).address.href).to.equal('https://log.example/search');
    expect(asked('https://log.example/search', endpoint).address.href).to.equal('https://log.example/search');
    expect(asked('', endpoint).address.href).to.equal(endpoint.href);
  });

  it('has headers of the mapping follow no redirect', () => {
    const request = (headers?: Record<string, string>) =>
      mappedRequest(
        ENDPOINT,
        checkMapping({ request: { ...(headers && { headers }) }, fields: {} }),
        { query: { filters: {}, sort: null } },
        PLACE,
      ).init?.redirect;
    expect(request({ Prefer: 'count=exact' })).to.equal('manual');
    expect(request()).to.equal(undefined);
  });
});

describe('what a reader types', () => {
  const operators = { contains: '{field}~{value}', equals: '{field}={value}' };

  it('stays one value of a parameter', () => {
    const mapping = checkMapping({
      fields: { client: 'client' },
      filters: { as: 'parameters', operators: { contains: '{field}={value}' } },
    });
    for (const text of HOSTILE) {
      const { address } = mappedRequest(
        ENDPOINT,
        mapping,
        { query: { filters: { client: text }, sort: null } },
        PLACE,
      );
      expect(address.origin + address.pathname, text).to.equal('https://log.example/api/logs');
      expect([...address.searchParams.keys()], text).to.deep.equal(text === '' ? [] : ['client']);
      // A lone half of a character has no place in a URL.
      if (text !== '')
        expect(address.searchParams.get('client'), text).to.equal(
          text.replace(/[\ud800-\udfff]/gu, '\ufffd'),
        );
    }
  });

  it('stays one value of a JSON body', () => {
    const mapping = checkMapping({
      request: { body: { where: '{filter}', limit: '{limit}' } },
      fields: { client: 'client' },
      filters: { as: 'json', operators: { contains: { like: ['{field}', '{value}'] } } },
    });
    for (const text of HOSTILE.filter(Boolean)) {
      const { init } = mappedRequest(
        ENDPOINT,
        mapping,
        { query: { filters: { client: text }, sort: null } },
        PLACE,
      );
      expect(JSON.parse(init!.body as string)).to.deep.equal({
        where: [{ like: ['client', text] }],
        limit: 10,
      });
    }
  });

  it('ends no text of SQL, where a backslash escapes and where it does not', () => {
    // The texts that a literal ends with, as each kind of SQL reads it.
    const readers = [/^'(?:[^'\\]|\\[^]|'')*'$/, /^'(?:[^']|'')*'$/];
    for (const text of HOSTILE)
      for (const reader of readers) expect(quoteValue(text, 'sql'), text).to.match(reader);
    const careless = `'${"x' OR 1=1 --"}'`;
    for (const reader of readers) expect(careless).not.to.match(reader);
  });

  it('ends no other text either', () => {
    const readers = {
      odata: /^'(?:[^']|'')*'$/,
      single: /^'(?:[^'\\]|\\[^])*'$/,
      double: /^"(?:[^"\\]|\\[^])*"$/,
      json: /^"(?:[^"\\]|\\[^])*"$/,
    } as const;
    for (const text of HOSTILE)
      for (const [quote, reader] of Object.entries(readers))
        expect(quoteValue(text, quote as 'odata'), text).to.match(reader);
  });

  it('is not sent bare within an expression, unless it can be nothing else than a word', () => {
    const mapping = checkMapping({
      fields: { client: 'client' },
      filters: { as: 'expression', quote: 'none', operators },
    });
    expect(filterConditions(mapping, 'client', 'ana-1.x')).to.have.lengthOf(1);
    for (const text of ['a b', "a'b", 'a)', 'a;b', 'a|b', 'a"b'])
      expect(filterConditions(mapping, 'client', text), text).to.equal(null);
  });

  it('names no field: only what the mapping has can be asked for', () => {
    const mapping = checkMapping({ fields: { client: 'client' }, filters: { as: 'expression', operators } });
    for (const key of ['other', '__proto__', 'constructor', 'client; DROP TABLE x', 'not.not.client'])
      expect(filterConditions(mapping, key, 'x'), key).to.equal(null);
  });
});

describe('paths', () => {
  it('read own members alone', () => {
    for (const path of ['__proto__', 'constructor.name', 'a.__proto__', 'toString', 'a.length'])
      expect(pathReader(path)({ a: [1] }), path).to.equal(undefined);
  });

  it('lead through lists, to the last, and to keys with dots', () => {
    const value = { a: [{ b: 1 }, { b: 2 }], 'x.y': 3, x: { y: 4, z: 5 } };
    expect(pathReader('a.0.b')(value)).to.equal(1);
    expect(pathReader('a.-1.b')(value)).to.equal(2);
    expect(pathReader('a[].b')(value)).to.deep.equal([1, 2]);
    expect(pathReader('x.y')(value)).to.equal(3);
    expect(pathReader('x.z')(value)).to.equal(5);
    expect(pathReader(['x', 'y'])(value)).to.equal(4);
    expect(pathReader('')(value)).to.equal(value);
  });
});
