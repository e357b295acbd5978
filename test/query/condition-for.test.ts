import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { anyValue } from '../contracts/odd-values.js';
import { filters } from '../../src/filters/catalogue.js';
import { contains } from '../../src/filters/contains.js';
import type { Filter } from '../../src/filters/filter.js';
import { status } from '../../src/filters/status.js';
import { readBy } from '../../src/filters/sought.js';
import { kinds } from '../../src/kinds/all.js';
import { addKinds, kindOf } from '../../src/kinds/catalogue.js';
import { presets } from '../../src/presets.js';
import type { Preset } from '../../src/presets/preset.js';
import { conditionFor } from '../../src/query/condition-for.js';
import { matchesByKey, matchesByText } from './matches-by-text.js';

const report = presets.get('senhasegura')!;

/** A report whose field `thing` is searched by a filter. */
const searchedBy = (filter: string | Filter): Preset => ({
  ...report,
  fields: [...report.fields, { key: 'thing', kind: 'text', label: () => 'Thing' }],
  search: [{ key: 'thing', field: 'thing', filter }],
});

/** Items that lists of numbers and statuses are made of, readable and not. */
const item = fc.oneof(
  fc.constantFrom(
    '404',
    '4xx',
    '5XX',
    '400-499',
    '500-',
    '200-100',
    '20',
    '0.5-2',
    '404.5',
    '',
    ' 503 ',
    '-5',
    'x',
  ),
  fc.nat({ max: 999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 })).map((ends) => ends.join('-')),
);

const instant = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());

const param = fc.oneof(
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(',')),
  fc.constantFrom(
    'true',
    'false',
    'successful',
    'failed',
    '10.21.0.0/16',
    '10.21.*',
    '2001:db8::/32',
    'P7D',
    'Ana',
  ),
  instant,
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

const raw = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    false,
    'true',
    'failed',
    '10.21.3.4',
    '2001:db8::1',
    'ana souza',
    '404',
    503,
  ),
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 100, max: 599 }).map(String),
  instant,
  anyValue,
);

const PREFIXES = ['', 'not.', 'is.', 'not.is.', 'not.not.', 'not.not.is.'];

type Test = (preset: Preset, key: string, param: string) => (raw: unknown) => boolean;

/** Throws where a test of conditions finds another value than the text of the filter says. */
const compare = (key: string, test: Test): void => {
  const preset = searchedBy(key);
  fc.assert(
    fc.property(
      fc.constantFrom(...PREFIXES),
      fc.array(param, { minLength: 1, maxLength: 3 }),
      fc.array(raw, { minLength: 1, maxLength: 8 }),
      (prefix, params, values) => {
        const text = prefix === '' ? params[0]! : params.join('\n');
        const expected = matchesByKey(`${prefix}thing`, text, matchesByText[key]!);
        const matches = test(preset, `${prefix}thing`, text);
        for (const value of values)
          if (matches(value) !== expected(value)) throw new Error(`${text} ${String(value)}`);
      },
    ),
    { numRuns: 400 },
  );
};

describe('a filter that was read', () => {
  before(() => addKinds(kinds));

  for (const key of filters.keys())
    it(`finds what its text says, with each prefix: ${key}`, () => {
      compare(key, (preset, name, text) => conditionFor(preset, name, text).matches);
    });

  it('would be seen to find others', () => {
    const forgetsExclusions: Test = (preset, name, text) =>
      conditionFor(preset, name.replace(/^not\./, ''), text).matches;
    const readsTheFirst: Test = (preset, name, text) =>
      conditionFor(preset, name, text.split(/[\n,]/)[0]!).matches;
    const ignoresKind: Test = (preset, name, text) =>
      conditionFor({ ...preset, search: [] }, name, text).matches;
    for (const bad of [forgetsExclusions, readsTheFirst, ignoresKind])
      expect(() => compare('status', bad)).to.throw();
    expect(() => compare('status', (...asked) => conditionFor(...asked).matches)).not.to.throw();
  });

  it('is read once, however often a report asks for it', () => {
    const read: string[] = [];
    const counted: Filter = {
      ...contains,
      matches: readBy((text) => {
        read.push(text);
        return { operator: 'contains', text, matches: contains.matches(text) };
      }),
    };
    const preset = searchedBy(counted);
    for (const [key, text] of [
      ['thing', 'a'],
      ['not.thing', 'a\nb'],
      ['thing', 'b'],
      ['not.not.thing', 'a'],
    ] as const) {
      conditionFor(preset, key, text);
      conditionFor(searchedBy(counted), key, text);
    }
    expect(read).to.deep.equal(['a', 'b']);
  });

  it('is of the kind that its field has by then: further kinds are loaded after the first rows', () => {
    const kind = 'a-kind-that-comes-late';
    const preset = { ...report, search: [], fields: [{ key: 'thing', kind, label: () => 'Thing' }] };
    expect(conditionFor(preset, 'thing', '5xx').matches(503)).to.equal(false);
    addKinds(new Map([[kind, kindOf('status')]]));
    expect(conditionFor(preset, 'thing', '5xx').matches(503)).to.equal(true);
  });

  it('is tested by an own filter that has no more than a test, as that finds it each time', () => {
    let limit = 10;
    const own: Filter = { ...status, matches: (text) => (value) => Number(value) > Number(text) + limit };
    const preset = searchedBy(own);
    expect(conditionFor(preset, 'thing', '5').operands).to.have.nested.property('[0].operator', 'other');
    expect(conditionFor(preset, 'thing', '5').matches(12)).to.equal(false);
    limit = 1;
    expect(conditionFor(preset, 'thing', '5').matches(12)).to.equal(true);
    expect(conditionFor(preset, 'not.thing', '5').matches(12)).to.equal(false);
  });

  it('says where it looks: in a field, in the time of the report, in every field', () => {
    expect(conditionFor(report, 'status', '4xx').field).to.equal('status');
    expect(conditionFor(report, 'from', '2026-11-21T00:00:00Z').field).to.equal('dateTime');
    expect(conditionFor(report, 'q', 'text')).to.deep.include({ isAnywhere: true });
    expect(conditionFor(report, 'not.q', 'text')).to.deep.include({ isAnywhere: true, isExcluded: true });
    expect(conditionFor(report, 'is.q', 'text')).to.deep.include({ isAnywhere: false, field: 'q' });
    const withField = {
      ...report,
      fields: [...report.fields, { key: 'q', kind: 'text', label: () => 'Query' }],
    };
    expect(conditionFor(withField, 'q', 'text')).to.deep.include({ isAnywhere: false, field: 'q' });
  });

  it('says of several values which are of a network of addresses', () => {
    const { isNetwork, operands } = conditionFor(report, 'not.ip', '10.21.0.0/16\n10.2');
    expect(isNetwork).to.equal(true);
    expect(operands.map(({ sharedText }) => sharedText)).to.deep.equal(['10.21.', null]);
    expect(conditionFor(report, 'is.ip', '10.21.0.0/16').isNetwork).to.equal(false);
  });
});
