import { expect } from '@open-wc/testing';
import { durationUnit, guessedUnit } from '../../../src/sources/detect/duration-unit.js';
import { detectMapping } from '../../../src/sources/detect/detect-mapping.js';
import { knownNames } from '../../../src/sources/detect/well-known-fields.js';
import { plainName } from '../../../src/sources/protocol/plain-name.js';

const KEYS = ['id', 'dateTime', 'time', 'status', 'method', 'url'];

const rowsWith = (name: string, values: readonly unknown[]): object[] =>
  values.map((value, index) => ({
    id: index,
    timestamp: new Date(Date.UTC(2026, 10, 20) - index * 1000).toISOString(),
    status: 200,
    [name]: value,
  }));

/** The unit that is detected, and whether it is said that it is a guess. */
const found = (name: string, values: readonly unknown[]): string => {
  const rows = rowsWith(name, values);
  const mapping = detectMapping({
    answer: { items: rows },
    limit: 100,
    endpoint: new URL('https://log.example/'),
    keys: KEYS,
  })!;
  const field = mapping.fields!['time'];
  if (field === undefined) return 'none';
  const unit = typeof field === 'object' && !Array.isArray(field) ? field.unit! : 'ms';
  return guessedUnit(mapping, rows) ? `${unit}?` : unit;
};

describe('the unit of lengths of time', () => {
  for (const [name, values, unit] of [
    // By name.
    ['took_us', [7, 120, 9], 'us'],
    ['durationMs', [7, 120, 9], 'ms'],
    ['elapsed_seconds', [7, 1, 2], 's'],
    // By what logs of that name count in, where the values fit.
    ['request_time', [0.007, 0.12, 1.5], 's'],
    ['responseTime', [7, 120, 9], 'ms'],
    ['duration', ['7ms', '0.1s', '1m2s'], 'ms'],
    // By fractions and sizes: a guess, which is said.
    ['RequestTime', [7, 9, 12], 's?'],
    ['RequestTime', [7, 130, 420, 700, 95], 'ms?'],
    ['duration', [0.007, 0.12, 1.5], 's?'],
    ['duration', [7, 120, 9], 'ms?'],
    ['duration', [120_000, 340_000, 90_000], 'us?'],
    ['duration', [12_000_000, 34_000_000, 9_000_000], 'ns?'],
    // One odd value does not change what the others are.
    ['duration', [7, 120, 9, 240_000], 'ms?'],
  ] as const)
    it(`is ${unit} of ${name}: ${values.join(', ')}`, () => {
      expect(found(name, values)).to.equal(unit);
    });

  it('has an example as received where it is a guess', () => {
    const rows = rowsWith('RequestTime', [0, 7, 9]);
    expect(guessedUnit({ fields: { time: { at: 'RequestTime', unit: 's' } } }, rows)).to.deep.equal({
      code: 'guessed-unit',
      field: 'time',
      unit: 's',
      value: '7',
      milliseconds: 7000,
    });
    expect(guessedUnit({ fields: { dateTime: 'timestamp' } }, rows)).to.equal(undefined);
  });

  it('is never left open, whatever a log calls them', () => {
    for (const { name, unit } of knownNames('time')) {
      const path = { keys: name.split('.'), plain: plainName(name), values: [7, 9, 12] };
      expect(durationUnit(path, unit, undefined).unit).to.match(/^(s|ms|us|ns)$/);
    }
  });
});
