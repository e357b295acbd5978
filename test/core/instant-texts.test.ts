import { expect } from '@open-wc/testing';
import { instantOfCount, likelyCount, type InstantCount } from '../../src/core/instant-counts.js';
import { instantOfText, isWithoutZone, orderOfDate } from '../../src/core/instant-texts.js';
import { fc } from '../support/property-tests.js';

const AT = Date.parse('2026-11-20T10:00:00.000Z');
const AT_123 = AT + 123;

const instants = fc.date({
  min: new Date('1990-01-02T00:00:00Z'),
  max: new Date('2100-12-30T00:00:00Z'),
  noInvalidDate: true,
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Ways in which programs write an instant, to the second, by the plain getters of a date. */
const WAYS: Readonly<Record<string, (date: Date) => string>> = {
  'RFC 1123': (date) => date.toUTCString(),
  Go: (date) => `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC m=+12.345678901`,
  PostgreSQL: (date) => `${date.toISOString().slice(0, 19).replace('T', ' ')}+00`,
  nginx: (date) => date.toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' '),
  'basic ISO': (date) => `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
  digits: (date) => date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, ''),
  'Common Log Format': (date) =>
    `[${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000]`,
  ctime: (date) =>
    `${date.toUTCString().slice(0, 3)} ${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()}`,
  '.NET': (date) => `/Date(${date.getTime()})/`,
};

describe('instants as programs write them', () => {
  for (const [text, instant] of [
    ['2026-11-20 10:00:00.123 +0000 UTC m=+0.1', AT_123],
    ['2026-11-20 07:00:00.123 -0300 -03 m=+0.1', AT_123],
    ['2026-11-20T11:00:00+01:00[Europe/Paris]', AT],
    ['2026-11-20T10:00:00Z[UTC]', AT],
    ['2026-11-20 10:00:00 GMT', AT],
    ['2026/11/20 10:00', AT],
    ['20261120T1100+0100', AT],
    ['20261120100000123', AT_123],
    ['Friday, 20-Nov-26 10:00:00 GMT', AT],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.parse('1994-11-06T08:49:37Z')],
    ['Fri, 20 Nov 2026 05:00:00 EST', AT],
    ['20-NOV-2026 10:00:00.123', AT_123],
    ['Nov 20, 2026, 10:00:00 AM', AT],
    ['Nov 20, 2026 12:30:00 AM', Date.parse('2026-11-20T00:30:00Z')],
    ['Fri Nov 20 2026 11:00:00 GMT+0100 (Central European Standard Time)', AT],
    ['Fri Nov 20 10:00:00 UTC 2026', AT],
    ['/Date(1795168800123+0100)/', AT_123],
  ] as const)
    it(`reads ${text}`, () => {
      expect(instantOfText(text)).to.equal(instant);
    });

  for (const text of [
    '2026-11-20T10:00:00[Europe/Paris]',
    '2026-11-20 10:00:00 CEST',
    '2026-11-20 10:00:00 CET',
    'Fri Nov 20 10:00:00 CET 2026',
    '20 Nov 2026 10:00:00 (CET)',
    '31/Feb/2026:10:00:00 +0000',
    'Nov 20, 2026 13:00:00 AM',
    'Nov 20 10:00:00',
    '20/11/2026 10:00',
    '10:00',
    '2026',
    '99999999',
    '2026112010000',
    'yesterday',
    '',
  ])
    it(`does not guess at "${text}"`, () => {
      expect(instantOfText(text)).to.deep.equal(NaN);
    });

  for (const [name, write] of Object.entries(WAYS))
    it(`reads back what is written in the way of ${name}`, () => {
      fc.assert(
        fc.property(instants, (date) => {
          date.setUTCMilliseconds(0);
          expect(instantOfText(write(date))).to.equal(date.getTime());
        }),
        { numRuns: 300 },
      );
    });

  it('reads dates of numbers in the order that it is given, and says what order a date has', () => {
    expect(instantOfText('20/11/2026 10:00', 'day')).to.equal(AT);
    expect(instantOfText('11/20/2026 10:00 AM', 'month')).to.equal(AT);
    expect(instantOfText('11/20/2026 10:00', 'day')).to.deep.equal(NaN);
    expect(['20/11/2026', '11/20/2026', '05/11/2026', '20/20/2026'].map(orderOfDate)).to.deep.equal([
      'day',
      'month',
      undefined,
      undefined,
    ]);
  });

  it('knows which of them leave their zone open', () => {
    for (const text of [
      '2026-11-20 10:00',
      '2026/11/20 10:00',
      'Fri Nov 20 10:00:00 2026',
      '20/11/2026 10:00',
    ])
      expect(isWithoutZone(text), text).to.equal(true);
    for (const text of [
      '2026-11-20 10:00Z',
      '2026/11/20 10:00 +0100',
      'Fri Nov 20 10:00:00 UTC 2026',
      '/Date(1)/',
      'x',
    ])
      expect(isWithoutZone(text), text).to.equal(false);
  });
});

describe('instants as counts', () => {
  const EXACT: Readonly<Record<InstantCount, (at: bigint) => bigint>> = {
    s: (at) => at / 1000n,
    ms: (at) => at,
    us: (at) => at * 1000n + 999n,
    ns: (at) => at * 1_000_000n + 999_999n,
    ticks: (at) => at * 10_000n + 621_355_968_000_000_000n,
    filetime: (at) => at * 10_000n + 116_444_736_000_000_000n,
  };

  for (const unit of Object.keys(EXACT) as InstantCount[])
    it(`knows a count of ${unit}, and reads it to the millisecond`, () => {
      // Nanoseconds of 1990 are as many as ticks of our days.
      const later = instants.filter((date) => date.getUTCFullYear() >= 2000 && date.getUTCFullYear() < 2050);
      fc.assert(
        fc.property(later, (date) => {
          if (unit === 's') date.setUTCMilliseconds(0);
          const text = String(EXACT[unit](BigInt(date.getTime())));
          expect(likelyCount(text), text).to.equal(unit);
          expect(instantOfCount(text, unit)).to.equal(date.getTime());
        }),
        { numRuns: 300 },
      );
    });

  it('takes no other number for an instant', () => {
    for (const value of [0, -1, 5, 200, 1e30, NaN, '', 'x', '1,795,168,800', null, true, {}])
      expect(likelyCount(value), JSON.stringify(value)).to.equal(undefined);
  });

  it('would be a millisecond off as a number of nanoseconds', () => {
    const off = [...Array(200).keys()].filter(
      (more) => Math.floor(Number(`${AT + more}000000`) / 1e6) !== AT + more,
    );
    const exact = [...Array(200).keys()].every(
      (more) => instantOfCount(`${AT + more}000000`, 'ns') === AT + more,
    );
    expect(exact).to.equal(true);
    expect(off.length).to.be.above(0);
  });
});
