import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { isInSpans, readSpan, readSpans, typedItems } from '../../src/core/number-span.js';

describe('a span of numbers', () => {
  it('is a number, or two with a hyphen between, the last of which may be missing', () => {
    expect(readSpan('200')).to.deep.equal({ from: 200, to: 200 });
    expect(readSpan('100-200')).to.deep.equal({ from: 100, to: 200 });
    expect(readSpan('200-')).to.deep.equal({ from: 200, to: Infinity });
    expect(readSpan('0.25-1.5')).to.deep.equal({ from: 0.25, to: 1.5 });
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      ' 200',
      '-5',
      '200-100',
      '1e3',
      '0x10',
      '٤٠٤',
      '1-2-3',
      '--',
      'xx',
      '1234567890123456',
    ])
      for (const form of ['numbers', 'statuses', 'any'] as const)
        expect(readSpan(text, form), `${form} ${text}`).to.equal(null);
  });

  it('may be a class of statuses, of which only whole numbers are meant', () => {
    for (const form of ['statuses', 'any'] as const)
      expect(readSpan('4XX', form)).to.deep.equal({ from: 400, to: 499, isWhole: true });
    for (const text of ['0xx', '6xx', '4xx-5xx', '44xx'])
      expect(readSpan(text, 'statuses'), text).to.equal(null);
    expect(readSpan('4xx')).to.equal(null);
  });

  it('has three digits in each status', () => {
    expect(readSpan('400-', 'statuses')).to.deep.equal({ from: 400, to: Infinity });
    for (const text of ['40', '4040', '20-400', '400-50']) {
      expect(readSpan(text, 'statuses'), text).to.equal(null);
      expect(readSpan(text.split('-')[0]!, 'any')).not.to.equal(null);
    }
  });

  it('keeps its place in a list, whether it can be read or not', () => {
    expect(readSpans('401, x,5xx,', 'statuses')).to.deep.equal([
      { from: 401, to: 401 },
      null,
      { from: 500, to: 599, isWhole: true },
      null,
    ]);
  });

  it('holds both of its ends', () => {
    const ends = fc
      .tuple(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }))
      .map((pair) => pair.sort((a, b) => a - b));
    fc.assert(
      fc.property(ends, fc.nat({ max: 1e6 }), ([from, to], value) => {
        const spans = [null, readSpan(`${from}-${to}`)];
        expect(isInSpans(value, spans)).to.equal(value >= from && value <= to);
        expect(isInSpans(from, spans) && isInSpans(to, spans)).to.equal(true);
      }),
    );
    expect(isInSpans(5, [null])).to.equal(false);
  });

  it('is found in what was pasted with blanks, semicolons and line breaks', () => {
    expect(typedItems(' 401;403\n5xx , 400 - 404 >= 500 ')).to.deep.equal([
      '401',
      '403',
      '5xx',
      '400-404',
      '>=500',
    ]);
  });
});
