import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { instantToIso, parseInstant } from '../../src/core/instant.js';

describe('instant', () => {
  it('reads back what it writes', () => {
    // Years of four digits: others have a form of their own (ECMA-262, 21.4.1.15).
    const instant = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        expect(parseInstant(date.toISOString())).to.equal(date.getTime());
        expect(parseInstant(instantToIso(date.getTime()))).to.equal(date.getTime());
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a text the same whatever was read before it', () => {
    const ending = fc.oneof(
      fc.constantFrom(
        '00Z',
        '59.999Z',
        '60Z',
        '60.000Z',
        '5Z',
        '05,123Z',
        '05.12Z',
        '05.1234Z',
        '05z',
        '05',
        '05+01:00',
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789.:Z- '), maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        ending,
        fc.constantFrom('2026-11-21T08:30:', '2026-11-21 08:30:', '2026-02-31T08:30:'),
        (end, start) => {
          parseInstant('1999-01-01T00:00:00Z');
          const alone = parseInstant(start + end);
          parseInstant(`${start}17Z`);
          expect(parseInstant(start + end)).to.deep.equal(alone);
        },
      ),
      { numRuns: 1000 },
    );
  });

  for (const [text, iso] of [
    ['2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21 10:20', '2026-11-21T10:20:00.000Z'],
    ['2026-11-21T10:20:30', '2026-11-21T10:20:30.000Z'],
    ['2026-11-21t10:20:30z', '2026-11-21T10:20:30.000Z'],
    ['2026-11-21T10:20:30.123456789Z', '2026-11-21T10:20:30.123Z'],
    ['2026-11-21T10:20:30,5Z', '2026-11-21T10:20:30.500Z'],
    ['2026-11-21T10:20:30-03:00', '2026-11-21T13:20:30.000Z'],
    ['2026-11-21 10:20:30 +0530', '2026-11-21T04:50:30.000Z'],
    ['2026-11-21 10:20:30 UTC', '2026-11-21T10:20:30.000Z'],
    [' 2024-02-29T00:00:00Z ', '2024-02-29T00:00:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
    ['0000-03-01', '0000-03-01T00:00:00.000Z'],
    // A leap second is the first instant of the next minute: POSIX time has no other place for it.
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} for ${iso}`, () => {
      expect(instantToIso(parseInstant(text))).to.equal(iso);
    });
  }

  for (const value of [
    '',
    'now',
    '21/11/2026',
    '11/21/2026 10:20',
    '2026-13-01',
    '2026-00-01',
    '2026-02-29',
    '2026-04-31',
    '2026-11-00',
    '2026-11-21T24:00:00Z',
    '2026-11-21T10:60:00Z',
    '2026-11-21T10:20:61Z',
    '2026-11-21T10:20:60Z',
    '2026-11-21T10:20:30+99:99',
    '2026-11-21T10:20:30+24:00',
    '2026-11-21T10:20:30+05:60',
    '2026-11-21T10',
    '20261121T102030Z',
    '٢٠٢٦-١١-٢١',
    '2026-11-21T10:20:30Z; drop',
    NaN,
    Infinity,
    8.64e15 + 1,
    8.64e15,
    -8.64e15,
    null,
    undefined,
    true,
    {},
    [1],
    new Date(0),
    10n,
  ]) {
    it(`does not guess at ${typeof value === 'string' ? value : Object.prototype.toString.call(value)}`, () => {
      expect(parseInstant(value)).to.deep.equal(NaN);
    });
  }

  it('keeps every millisecond of a fraction', () => {
    for (let milliseconds = 0; milliseconds < 1000; milliseconds += 1) {
      const fraction = String(milliseconds).padStart(3, '0');
      expect(parseInstant(`2026-11-21T10:20:30.${fraction}Z`) % 1000, fraction).to.equal(milliseconds);
      expect(parseInstant(`2026-11-21T10:20:30.${fraction}999Z`) % 1000, fraction).to.equal(milliseconds);
    }
  });

  it('agrees with the browser on every text that both read, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (text, value) => {
        for (const one of [text, value]) {
          const instant = parseInstant(one);
          if (!Number.isNaN(instant)) expect(Math.abs(instant)).to.be.at.most(8.64e15 - 1);
        }
      }),
    );
    const part = (most: number): fc.Arbitrary<string> =>
      fc.nat(most).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(part(13), part(32), part(25), part(61), part(62), (month, day, hour, minute, second) => {
        const text = `2024-${month}-${day}T${hour}:${minute}:${second}Z`;
        const ours = parseInstant(text);
        if (Number.isNaN(ours) || second === '60') return;
        expect(ours, text).to.equal(Date.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  // With a pattern of squared time these would take longer than the runner waits.
  it('reads a long text to its end', () => {
    const room = ' '.repeat(1_000_000);
    expect(parseInstant(`${room}2026-11-21${room}x`)).to.deep.equal(NaN);
    expect(parseInstant(`2026-11-21T10:20:30.${'1'.repeat(1_000_000)}`)).to.satisfy(
      (instant: number) => Number.isNaN(instant) || instant === Date.UTC(2026, 10, 21, 10, 20, 30, 111),
    );
  });
});
