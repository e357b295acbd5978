import { fc } from '../support/property-tests.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };
import spoofs from '../corpora/own-spoof-seeds.json' with { type: 'json' };
import markup from '../corpora/xss/markup.json' with { type: 'json' };

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

/** Values that no log should hold and some will: of the wrong type, hostile, out of range. */
export const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  NaN,
  Infinity,
  -0,
  1e308,
  2 ** 53,
  10n ** 30n,
  true,
  [],
  {},
  [[[]]],
  cycle,
  Object.create(null),
  Symbol('odd'),
  () => 'odd',
  new Date(NaN),
  {
    toString: () => {
      throw new Error('odd');
    },
  },
  {
    toJSON: () => {
      throw new Error('odd');
    },
  },
  { _$litType$: 1, strings: ['<b>'], values: [] },
  '\ud800',
  'a\nb\r\nc\u2028d\u0000',
  '9999999999999999999',
  '99999-99-99T99:99:99Z',
  '0000-00-00',
  ...markup.slice(0, 100),
  ...formulas,
  ...spoofs.map(({ value }) => value),
];

/** Any value that JSON can hold, and those above. */
export const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...ODD_VALUES),
  fc.string({ unit: 'binary' }),
);
