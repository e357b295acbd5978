import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { clickHouse } from '../../../src/sources/engines/clickhouse.js';
import { elasticsearch } from '../../../src/sources/engines/elasticsearch.js';
import { loki } from '../../../src/sources/engines/loki.js';
import { pocketBase } from '../../../src/sources/engines/pocketbase.js';
import { postgrest } from '../../../src/sources/engines/postgrest.js';
import { victoriaLogs } from '../../../src/sources/engines/victoria-logs.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import { mappedRequest } from '../../../src/sources/mapping/mapped-request.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';
import type { ProtocolRequest } from '../../../src/sources/protocol/protocol.js';

const ENDPOINT = new URL('https://log.example/');
const PLACE = { offset: 0, limit: 10, cursor: undefined, before: undefined };
const fields: NonNullable<Mapping['fields']> = {
  client: 'client',
  status: { at: 'status', type: 'number' },
  time: { at: 'duration', unit: 'ns', type: 'number' },
  delay: { at: 'delay', unit: 'ms', type: 'number' },
  seconds: { at: 'seconds', unit: 's' },
};

interface Engine {
  readonly mapping: Mapping;
  /** The part of a request that says what is asked. */
  readonly asked: (request: ProtocolRequest) => string;
  /** What is asked for exactly this text, written by hand as the server's documents have it. */
  readonly is: (text: string) => string;
  /** Null where the engine has no words for it. */
  readonly isNot: ((text: string) => string) | null;
}

const parameter =
  (name: string) =>
  ({ address }: ProtocolRequest): string =>
    address.searchParams.get(name) ?? '';

/** Between single quotes, a backslash before each backslash and quote, or the quote doubled. */
const sql = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const ENGINES: Readonly<Record<string, Engine>> = {
  ClickHouse: {
    mapping: clickHouse({ table: 'log', key: 'id', fields }),
    asked: ({ init }) => /WHERE (.*) ORDER BY id ASC LIMIT/su.exec(init!.body as string)![1]!,
    is: (text) => `client = ${sql(text)}`,
    isNot: (text) => `ifNull(client != ${sql(text)}, 1)`,
  },
  'Elasticsearch and OpenSearch': {
    mapping: elasticsearch({ index: 'log', key: 'id', hasKeywords: true, fields }),
    asked: ({ init }) =>
      JSON.stringify((JSON.parse(init!.body as string) as { query: { bool: unknown } }).query.bool),
    is: (text) => JSON.stringify({ filter: [{ term: { client: text } }] }),
    isNot: (text) => JSON.stringify({ filter: [{ bool: { must_not: { term: { client: text } } } }] }),
  },
  PocketBase: {
    mapping: pocketBase({ fields }),
    asked: parameter('filter'),
    is: (text) => `client = '${text.replaceAll("'", "\\'")}'`,
    isNot: (text) => `client != '${text.replaceAll("'", "\\'")}'`,
  },
  Loki: {
    mapping: loki({ query: '{job="api"}', fields: { client: 'group.stream.client' } }),
    asked: parameter('query'),
    is: (text) => `{job="api"} | client = "${text}"`,
    isNot: (text) => `{job="api"} | client != "${text}"`,
  },
  VictoriaLogs: {
    mapping: victoriaLogs({ fields }),
    asked: parameter('query'),
    is: (text) => `* AND client:="${text}"`,
    isNot: (text) => `* AND !client:="${text}"`,
  },
  PostgREST: {
    mapping: postgrest({ key: 'id', fields }),
    asked: ({ address }) => {
      const names = [...address.searchParams.keys()].sort().join(' ');
      return names === 'client limit offset order' ? address.searchParams.get('client')! : names;
    },
    is: (text) => `eq.${text}`,
    isNot: null,
  },
};

const TEXTS = [
  'acme',
  '10.21.19.1',
  'a"b',
  "a'b",
  "' OR '1'='1",
  '" or "1"="1',
  'a\\',
  'a\\" | client != "',
  "\\'",
  '100%',
  'a_b*c?',
  'a,b',
  '(a,b)',
  '{value}',
  '{client="x"}',
  '{field}',
  'a;b--',
  'a&client=eq.b',
  '$1',
  '$&',
  'São Łódź 日本',
  ' blank ',
  'eq.a',
  'null',
  '',
].filter(Boolean);

const requested = (mapping: Mapping, key: string, text: string): ProtocolRequest =>
  mappedRequest(ENDPOINT, mapping, { query: { filters: { [key]: text }, sort: null } }, PLACE);

describe('an exact value', () => {
  for (const [name, { mapping, asked, is, isNot }] of Object.entries(ENGINES)) {
    const check = (text: string): boolean => {
      let isAsked = false;
      for (const [key, written] of [
        ['is.client', is],
        ['not.is.client', isNot],
      ] as const) {
        const conditions = filterConditions(mapping, key, text);
        if (written === null) expect(conditions, key).to.equal(null);
        if (conditions === null || written === null) continue;
        isAsked = true;
        expect(asked(requested(mapping, key, text)), `${key} ${text}`).to.equal(written(text));
      }
      return isAsked;
    };

    it(`is asked of ${name} whole and as it is, or not at all`, () => {
      expect(TEXTS.filter(check)).to.include('acme');
      const character = fc.constantFrom(...`'"\\%_*,(){}&|=~! a0;-.?\n\t$\u2019é`);
      const text = fc
        .array(character, { minLength: 1, maxLength: 10 })
        .map((characters) => characters.join(''))
        .filter((each) => !each.includes('\n'));
      fc.assert(
        fc.property(text, (each) => {
          check(each);
        }),
        { numRuns: 1000 },
      );
    });

    if (filterConditions(mapping, 'client', 'acme') !== null)
      it(`is another request of ${name} than the text that it contains`, () => {
        expect(asked(requested(mapping, 'client', 'acme'))).to.not.equal(is('acme'));
      });

    it(`is asked of ${name} one by one where several are left out, and not at all where any will do`, () => {
      expect(filterConditions(mapping, 'is.client', 'a\nb')).to.equal(null);
      const excluded = filterConditions(mapping, 'not.is.client', 'a\nb');
      expect(excluded?.map(({ operator, values }) => [operator, ...values]) ?? null).to.deep.equal(
        isNot && [
          ['isNot', 'a'],
          ['isNot', 'b'],
        ],
      );
    });
  }

  it('would say something else between quotes as it is', () => {
    const { is, asked, mapping } = ENGINES['ClickHouse']!;
    const text = "' OR '1'='1";
    expect(asked(requested(mapping, 'is.client', text))).to.not.equal(is('x').replace('x', text));
  });

  it('is asked of numbers only as they are written', () => {
    const { mapping, asked } = ENGINES['ClickHouse']!;
    expect(asked(requested(mapping, 'is.status', '404'))).to.equal('status = 404');
    for (const text of ['0404', '404.0', '4e2', ' 404', '404 OR 1', 'NaN', 'Infinity'])
      expect(filterConditions(mapping, 'is.status', text), text).to.equal(null);
  });

  it('is not asked of times that the endpoint counts in another unit than the report', () => {
    for (const { mapping } of Object.values(ENGINES).slice(0, 3)) {
      for (const key of ['is.time', 'not.is.time', 'time', 'not.time', 'is.seconds', 'seconds'])
        expect(filterConditions(mapping, key, '5'), key).to.equal(null);
      expect(filterConditions(mapping, 'is.delay', '5')).to.deep.equal([
        { field: 'delay', operator: 'is', values: [5] },
      ]);
    }
  });
});
