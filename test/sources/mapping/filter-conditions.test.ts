import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import type { Mapping, Operator } from '../../../src/sources/mapping/mapping.js';
import { conditionsByText } from './conditions-by-text.js';

const OPERATORS: readonly Operator[] = [
  'contains',
  'notContains',
  'equals',
  'notEquals',
  'is',
  'isNot',
  'oneOf',
  'atLeast',
  'atMost',
  'below',
];

const fields: NonNullable<Mapping['fields']> = {
  client: 'client',
  method: { at: 'method', filters: ['equals', 'is'] },
  status: { at: 'status', type: 'number' },
  error: { at: 'error', type: 'boolean' },
  dateTime: { at: 'time' },
};

const mappingWith = (operators: readonly Operator[]): Mapping => ({
  fields,
  filters: {
    as: 'json',
    unit: 's',
    operators: Object.fromEntries(operators.map((operator) => [operator, { [operator]: '{value}' }])),
  },
});

const number = fc.oneof(
  fc.constantFrom('4xx', '5XX', '400-499', '500-', '0.5', '7-3', '', 'x', '1e3'),
  fc.nat({ max: 999 }).map(String),
);

const param = fc.oneof(
  number,
  fc.array(number, { minLength: 1, maxLength: 3 }).map((items) => items.join(',')),
  fc.constantFrom('true', 'false', 'yes', 'GET', 'acme', '2026-11-21T08:30:00.000Z'),
);

const key = fc
  .tuple(
    fc.constantFrom('', 'not.', 'is.', 'not.is.', 'not.not.'),
    fc.constantFrom('client', 'method', 'status', 'error', 'from', 'until', 'unknown'),
  )
  .map(([prefix, name]) => prefix + name);

type Ask = typeof filterConditions;

/** Throws where a filter asks another thing of an endpoint than its text says. */
const compare = (ask: Ask): void => {
  fc.assert(
    fc.property(
      fc.subarray([...OPERATORS]),
      key,
      fc.array(param, { minLength: 1, maxLength: 3 }),
      (operators, name, params) => {
        const mapping = mappingWith(operators);
        const text = /^(?:not|is)\./.test(name) ? params.filter(Boolean).join('\n') || 'a' : params[0]!;
        const expected = conditionsByText(mapping, name, text);
        const asked = ask(mapping, name, text)?.map(({ operator, values }) => ({ operator, values })) ?? null;
        expect(asked, `${name}=${text}`).to.deep.equal(expected);
        // Once more, from what is kept.
        expect(ask(mapping, name, text)?.length).to.equal(expected?.length);
      },
    ),
    { numRuns: 2000 },
  );
};

describe('what a filter asks of a mapped endpoint', () => {
  it('is what its text says, with each prefix, operator and type of field', () => {
    compare(filterConditions);
  });

  it('would be seen to be another', () => {
    const forgetsExclusions: Ask = (mapping, name, text) =>
      filterConditions(mapping, name.replace(/^not\./, ''), text);
    const takesPart: Ask = (mapping, name, text) => filterConditions(mapping, name, text.split('\n')[0]!);
    const sharesWithOthers = new Map<string, ReturnType<Ask>>();
    const keptForAll: Ask = (mapping, name, text) => {
      const known = sharesWithOthers.get(name + text);
      if (known !== undefined) return known;
      sharesWithOthers.set(name + text, filterConditions(mapping, name, text));
      return sharesWithOthers.get(name + text)!;
    };
    for (const bad of [forgetsExclusions, takesPart, keptForAll]) expect(() => compare(bad)).to.throw();
  });
});
