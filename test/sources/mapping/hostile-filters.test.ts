import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { clickHouse } from '../../../src/sources/engines/clickhouse.js';
import { odata } from '../../../src/sources/engines/odata.js';
import { pocketBase } from '../../../src/sources/engines/pocketbase.js';
import { postgrest } from '../../../src/sources/engines/postgrest.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import { mappedRequest } from '../../../src/sources/mapping/mapped-request.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';
import type { ProtocolRequest } from '../../../src/sources/protocol/protocol.js';
import strings from '../../corpora/blns.json' with { type: 'json' };

const ENDPOINT = new URL('https://log.example/logs?tenant=a');
const PLACE = { offset: 0, limit: 10, cursor: undefined, before: undefined };
const fields: NonNullable<Mapping['fields']> = {
  dateTime: { at: 'at', unit: 'ms' },
  url: 'url',
  status: { at: 'status', type: 'number' },
  error: { at: 'error', type: 'boolean' },
};

/** How texts are written in an expression: what takes its own end into one. */
interface Grammar {
  readonly mapping: Mapping;
  readonly hasBackslash: boolean;
  readonly hasDoubledQuote: boolean;
  readonly expression: (request: ProtocolRequest) => string;
}

const parameter =
  (name: string) =>
  ({ address }: ProtocolRequest): string =>
    address.searchParams.get(name) ?? '';

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  ClickHouse: {
    mapping: clickHouse({ table: 'log', key: 'id', fields }),
    hasBackslash: true,
    hasDoubledQuote: true,
    expression: ({ init }) => init!.body as string,
  },
  OData: {
    mapping: odata({ key: 'id', fields }),
    hasBackslash: false,
    hasDoubledQuote: true,
    expression: parameter('$filter'),
  },
  PocketBase: {
    mapping: pocketBase({ fields }),
    hasBackslash: true,
    hasDoubledQuote: false,
    expression: parameter('filter'),
  },
};

/** What an expression says without its texts, and the texts; null where one of them has no end. */
const read = (
  expression: string,
  { hasBackslash, hasDoubledQuote }: Grammar,
): { readonly says: string; readonly texts: readonly string[] } | null => {
  const texts: string[] = [];
  let says = '';
  for (let at = 0; at < expression.length; at++) {
    if (expression[at] !== "'") {
      says += expression[at];
      continue;
    }
    let text = '';
    for (at++; ; at++) {
      if (at >= expression.length) return null;
      if (hasBackslash && expression[at] === '\\') text += expression[++at];
      else if (expression[at] !== "'") text += expression[at];
      else if (hasDoubledQuote && expression[at + 1] === "'") text += expression[++at];
      else break;
    }
    texts.push(text);
    says += '?';
  }
  return { says, texts };
};

const asked = (mapping: Mapping, key: string, value: string): ProtocolRequest =>
  mappedRequest(ENDPOINT, mapping, { query: { filters: { [key]: value }, sort: null } }, PLACE);

const CHARACTERS = [...`'"\\%_*,()&|=~! {}a0;-/#?+<>[]\u2019\u02bc`];
const typed = fc.oneof(
  fc.constantFrom(...strings),
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, unit: 'binary' }),
);

/** Whether an expression says what it says of any other text, with this one in it. */
const isHeld = (grammar: Grammar, text: string, said: string, expression: string): boolean => {
  const found = read(expression, grammar);
  return found !== null && found.says === said && found.texts.length === 1 && found.texts[0] === text;
};

describe('what a reader types', () => {
  for (const [name, grammar] of Object.entries(GRAMMARS)) {
    const { mapping, expression } = grammar;
    const said = read(expression(asked(mapping, 'url', 'x')), grammar)!.says;

    it(`is one text of an expression of ${name}, and that text, or is not asked at all`, () => {
      fc.assert(
        fc.property(typed, (text) => {
          if (filterConditions(mapping, 'url', text) === null) return true;
          return isHeld(grammar, text, said, expression(asked(mapping, 'url', text)));
        }),
        { numRuns: 3000 },
      );
    });

    it(`is nothing but numbers and words where ${name} compares others than texts`, () => {
      fc.assert(
        fc.property(typed, fc.constantFrom('status', 'not.status', 'error', 'from', 'until'), (text, key) => {
          if (filterConditions(mapping, key, text) === null) return true;
          return /^[\w .,<>=!()*&:?+-]*$/.test(
            read(expression(asked(mapping, key, text)), grammar)?.says ?? "'",
          );
        }),
        { numRuns: 1000 },
      );
    });

    it(`would say something else in ${name} if it stood between quotes as it is`, () => {
      const isAny = ["' or '1'='1", '\\', "'"].some(
        (text) =>
          !isHeld(
            grammar,
            text,
            said,
            said.replace('?', () => `'${text}'`),
          ),
      );
      expect(isAny).to.equal(true);
    });
  }

  it('is one value of one parameter of PostgREST, or is not asked at all', () => {
    const mapping = postgrest({ key: 'id', fields });
    fc.assert(
      fc.property(typed, (text) => {
        if (filterConditions(mapping, 'url', text) === null) return;
        const { searchParams } = asked(mapping, 'url', text).address;
        expect([...searchParams.keys()].sort()).to.deep.equal(['limit', 'offset', 'order', 'tenant', 'url']);
        expect(searchParams.get('tenant')).to.equal('a');
        expect(searchParams.get('url')).to.equal(`ilike.*${text}*`);
      }),
      { numRuns: 3000 },
    );
  });

  it('is looked for here where an endpoint would be asked for something else', () => {
    for (const { mapping } of Object.values(GRAMMARS))
      for (const text of ['a\tb', 'a\r\nb', 'a\u0000', 'a\ud800', '\udc00'])
        expect(filterConditions(mapping, 'url', text), JSON.stringify(text)).to.equal(null);
  });
});
