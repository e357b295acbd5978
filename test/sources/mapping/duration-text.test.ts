import { expect } from '@open-wc/testing';
import { millisecondsOfText } from '../../../src/sources/mapping/duration-text.js';
import { readDuration, readSpan } from '../../../src/sources/mapping/time-units.js';

describe('a length of time whose text names its unit', () => {
  for (const [text, due] of [
    ['0.1s', 100],
    ['12ms', 12],
    ['12 ms', 12],
    ['250µs', 0.25],
    ['250us', 0.25],
    ['1500ns', 0.0015],
    ['1m2.5s', 62_500],
    ['2h', 7_200_000],
    ['PT0.1S', 100],
    ['PT1M2,5S', 62_500],
    ['P1DT1H', 90_000_000],
    ['00:00:00.1234567', 123.4567],
    ['1.00:00:01', 86_401_000],
  ] as const)
    it(`is read: ${text}`, () => {
      expect(readDuration(text, 's')).to.equal(due);
    });

  it('is not made of what is none', () => {
    for (const text of [
      '',
      's',
      '12',
      '-1s',
      '12 parsecs',
      'PT',
      'P',
      '1s later',
      '12:30',
      '1e3s',
      '1s'.repeat(30),
    ])
      expect(millisecondsOfText(text), text).to.be.NaN;
    expect(readDuration('a while', 's')).to.equal('a while');
  });
});

describe('the time between two instants', () => {
  it('is exact where no number is', () => {
    expect(readSpan('1795216545000000001', '1795216545001500002', 'ns')).to.equal(1.500001);
    expect(readSpan(1, 1.25, 's')).to.equal(250);
    expect(readSpan('2026-11-20T10:00:00Z', '20/Nov/2026:10:00:01 +0000', 'iso')).to.equal(1000);
    expect(readSpan('2026-11-20T10:00:00Z', 'soon', 'iso')).to.equal(null);
    expect(readSpan(undefined, '5', 'ms')).to.equal(null);
  });
});
