import { expect } from '@open-wc/testing';
import * as makers from '../../../src/engines.js';
import { completeSource } from '../../../src/log/complete-source.js';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { entriesOf } from '../../../src/rows/columns.js';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import { mappedProtocol } from '../../../src/sources/mapping/mapped-protocol.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';

const { signal } = new AbortController();

const plain = (more: Partial<NonNullable<Mapping['filters']>> = {}): Mapping =>
  checkMapping({
    request: { parameters: { skip: '{offset}', take: '{limit}' } },
    paging: { by: 'offset' },
    rows: { at: 'rows' },
    total: { at: 'total' },
    fields: { id: 'id', client: 'client', url: 'url' },
    filters: {
      as: 'parameters',
      caseless: 'all',
      operators: { anywhere: 'q={value}', notAnywhere: 'without={value}' },
      ...more,
    },
  });

const asked = (mapping: Mapping, texts: readonly string[], key = 'q'): string[] =>
  texts.filter((text) => filterConditions(mapping, key, text) !== null);

describe('a text in any field, by a mapping', () => {
  it('is asked for where there is a word for it, and everything writes it alike', () => {
    const texts = [
      'acme',
      '99177',
      '10.21.3.4',
      'tru',
      'a:b',
      '5f-3c',
      '404',
      '14:05',
      '2026-11',
      '.5',
      'T0',
      '-',
    ];
    expect(asked(plain(), texts)).to.deep.equal(texts.slice(0, 6));
    expect(asked(plain({ anywhereIn: 'texts' }), texts)).to.deep.equal(['acme', 'a:b', '5f-3c']);
    expect(asked(plain({ caseless: 'none' }), texts)).to.deep.equal(['99177', '10.21.3.4']);
    expect(asked(plain({ caseless: undefined }), texts)).to.deep.equal(['99177', '10.21.3.4']);
    expect(asked(plain({ operators: {} }), texts)).to.deep.equal([]);
    expect(asked(plain(), ['acme\nother', 'acme\n14:05'], 'not.q')).to.deep.equal(['acme\nother']);
    expect(asked(plain(), ['acme'], 'is.q')).to.deep.equal([]);
  });

  it('is a field, where one has that name', () => {
    expect(asked({ ...plain(), fields: { q: 'query' } }, ['acme'])).to.deep.equal([]);
  });

  it('is not an operator of one field', () => {
    const field = { at: 'url', filters: ['anywhere'] };
    expect(() => checkMapping({ fields: { url: field } })).to.throw();
  });

  const ROWS = Array.from({ length: 30 }, (_, id) => ({
    id,
    client: id % 3 === 0 ? 'Acme' : 'other',
    url: `/things/${id}`,
  }));

  const pageOf = async (mapping: Mapping, isHeeded: boolean, filters: Record<string, string>) => {
    const requests: string[] = [];
    const source = endpointSource(
      {
        endpoint: 'https://log.example/',
        baseUrl: 'https://log.example/',
        fetch: (input, init) => {
          const { searchParams } = new URL(new Request(input, init).url);
          requests.push(searchParams.toString());
          const has = (row: object, text: string): boolean =>
            Object.values(row).join('\n').toLowerCase().includes(text.toLowerCase());
          const [wanted, left] = [searchParams.get('q'), searchParams.get('without')];
          const found = ROWS.filter(
            (row) =>
              !isHeeded || ((wanted === null || has(row, wanted)) && (left === null || !has(row, left))),
          );
          const from = Number(searchParams.get('skip'));
          const rows = found.slice(from, from + Number(searchParams.get('take')));
          return Promise.resolve(Response.json({ rows, total: found.length }));
        },
      },
      (endpoint) => mappedProtocol(endpoint, mapping),
    );
    const complete = completeSource(source, DEFAULT_PRESET);
    const page = await complete.fetchPage({ query: { filters, sort: null }, offset: 0, limit: 5, signal });
    return { page, requests };
  };

  for (const filters of [{ q: 'ACME' }, { 'not.q': 'other' }] as Record<string, string>[]) {
    it(`is found by an endpoint that heeds it: ${JSON.stringify(filters)}`, async () => {
      const { page, requests } = await pageOf(plain(), true, filters);
      expect([page.total, page.problems]).to.deep.equal([10, []]);
      expect(requests).to.have.lengthOf(1);
    });

    it(`is found here where the endpoint ignores it, and that is said: ${JSON.stringify(filters)}`, async () => {
      const { page } = await pageOf(plain(), false, filters);
      expect(page.total).to.equal(10);
      expect(new Set(entriesOf(page.rows).map(({ client }) => client))).to.deep.equal(new Set(['Acme']));
      expect(page.problems.map(({ code }) => code)).to.deep.equal(['done-here']);
    });
  }

  it('is asked of engines in their own words', () => {
    const fields = {
      id: { at: 'id', type: 'number' },
      dateTime: { at: 'at', unit: 'ms' },
      url: 'url',
      took: { at: 'took', unit: 's' },
    } as const;
    const source = {
      url: { at: '_source.url', name: 'url' },
      id: '_id',
      status: { at: '_source.status', type: 'number' },
    } as const;
    const words: readonly (readonly [Mapping, string, string])[] = [
      [
        makers.clickHouse({ table: 'log', key: 'id', fields }),
        "WHERE (ifNull(positionCaseInsensitiveUTF8(toString(id), 'ab'), 0) > 0 OR ifNull(positionCaseInsensitiveUTF8(toString(url), 'ab'), 0) > 0) ORDER",
        'WHERE NOT (ifNull(',
      ],
      [makers.victoriaLogs({ fields }), '* AND (id:~"(?i)ab" or url:~"(?i)ab")', '* AND !(id:~"(?i)ab" or'],
      [
        makers.loki({ query: '{job="api"}', fields, findsInLines: true }),
        '{job="api"} |~ "(?i)ab"',
        ' !~ "(?i)ab"',
      ],
      [
        makers.elasticsearch({ index: 'logs', key: 'id', hasKeywords: true, fields: source }),
        '"filter":[{"bool":{"should":[{"wildcard":{"url":{"value":"*ab*","case_insensitive":true}}}],"minimum_should_match":1}}]',
        '"filter":[{"bool":{"must_not":{"bool":{"should":[{"wildcard":',
      ],
      [
        makers.postgrest({ key: 'id', fields, textColumns: ['url', 'client'] }),
        'or=(url.ilike."*ab*",client.ilike."*ab*")',
        '',
      ],
    ];
    const textOf = (mapping: Mapping, key: string): string => {
      const { ask } = mappedProtocol(new URL('https://log.example/'), checkMapping(mapping));
      const { address, init } = ask({
        query: { filters: { [key]: 'ab' }, sort: null },
        offset: 0,
        limit: 10,
        signal,
      });
      return decodeURIComponent(address.search) + (init?.body as string | undefined);
    };
    for (const [mapping, found, left] of words) {
      expect(textOf(mapping, 'q')).to.contain(found);
      expect(textOf(mapping, 'not.q')).to.contain(left);
    }
    // Where nobody says what can be looked in, it is looked for here.
    for (const mapping of [
      makers.loki({ query: '{job="api"}', fields }),
      makers.postgrest({ key: 'id', fields }),
      makers.elasticsearch({ index: 'logs', key: 'id', fields: source }),
    ])
      expect(asked(mapping, ['ab'])).to.deep.equal([]);
  });
});
