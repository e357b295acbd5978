import { expect } from '@open-wc/testing';
import { englishNumber } from '../../src/i18n/english-number.js';

const { format } = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

describe('a number in English', () => {
  it('is written as the browser writes it', () => {
    const wholes = [0, 1, 12, 123, 1234, 12_345, 123_456, 1_234_567, 999_999_999_999_999];
    for (const whole of wholes)
      for (const decimals of [0, 0.5, 0.25, 0.125])
        for (const sign of [1, -1]) {
          const value = sign * (whole + decimals);
          if (Object.is(value, -0)) continue;
          expect(englishNumber(value) ?? format(value)).to.equal(format(value));
        }
    expect(englishNumber(1_234_567.125)).to.equal('1,234,567.125');
    expect(englishNumber(3.07)).to.equal('3.07');
  });

  it('is left to the browser where it has to be rounded or is not a plain number', () => {
    for (const value of [0.1 + 0.2, 1.0625, 1e-7, 1e21, 2 ** 60, NaN, Infinity])
      expect(englishNumber(value) === null, String(value)).to.equal(true);
  });
});
