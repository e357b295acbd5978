import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { parseExactJson } from '../../src/core/exact-json.js';

describe('exact JSON', () => {
  it('is JSON wherever numbers can hold the value', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        const plain: unknown = JSON.parse(pretty);
        if (/\d{16}/.test(pretty)) return;
        expect(parseExactJson(pretty)).to.deep.equal(plain);
      }),
    );
  });

  it('keeps every digit of a whole number that no number can hold', () => {
    const text =
      '{"id": 9223372036854775807, "ns":-1795216545000000001,"list":[12345678901234567,1],"ok":1234567890123456}';
    expect(parseExactJson(text)).to.deep.equal({
      id: '9223372036854775807',
      ns: '-1795216545000000001',
      list: ['12345678901234567', 1],
      ok: 1234567890123456,
    });
  });

  it('touches no digits within texts, fractions or powers', () => {
    for (const text of [
      '{"a":"x: 9223372036854775807, \\"quoted\\" 9223372036854775807"}',
      '{"9223372036854775807":"a\\\\","b": "9223372036854775807"}',
      '[1.2345678901234567, 12345678901234567e3,-0.12345678901234567]',
    ])
      expect(parseExactJson(text)).to.deep.equal(JSON.parse(text));
  });

  it('is seen to matter: JSON by itself rounds', () => {
    expect(JSON.parse('9223372036854775807')).to.equal(9223372036854776000);
  });

  it('is read beside a text that is longer than a pattern takes', () => {
    const long = 'x'.repeat(19_000_000);
    const { id, text } = parseExactJson(`{"text":"${long}","id":12345678901234567}`) as Record<
      string,
      unknown
    >;
    expect(Number(id)).to.equal(12345678901234568);
    expect((text as string).length).to.equal(long.length);
  });
});
