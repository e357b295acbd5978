import { expect } from '@open-wc/testing';
import { retryAfterSeconds } from '../../../src/sources/transport/retry-after.js';

const now = Date.parse('2026-11-21T12:00:00Z');
const seconds = (headers: Record<string, string>): number | null =>
  retryAfterSeconds(new Headers(headers), now);
const at = (time: string): string => new Date(`2026-11-21T${time}Z`).toUTCString();

describe('Retry-After', () => {
  for (const [text, expected] of [
    ['120', 120],
    ['0', 1],
    ['1.2', 2],
    ['900', 900],
    ['86400', 900],
    ['99999999999999999999', 900],
    [at('12:02:00'), 120],
    ['Saturday, 21-Nov-26 12:02:00 GMT', 120],
    ['Sat Nov 21 12:02:00 2026 GMT', 120],
    [at('11:00:00'), 1],
    [at('23:00:00'), 900],
    ['-5', null],
    ['', null],
    ['soon', null],
    ['Infinity', null],
    ['0x10', null],
    ['2026-11-21T12:02:00Z', null],
    ['Sat, 99 Foo 2026', null],
  ] as const) {
    it(`${JSON.stringify(text)} is ${expected} s`, () => {
      expect(seconds({ 'Retry-After': text })).to.equal(expected);
    });
  }

  it('counts a date from the answer’s own clock, not the reader’s', () => {
    expect(seconds({ 'Retry-After': at('03:01:00'), Date: at('03:00:00') })).to.equal(60);
    expect(seconds({ 'Retry-After': at('12:01:00'), Date: 'odd' })).to.equal(60);
  });

  it('is null where the header is missing', () => {
    expect(seconds({})).to.equal(null);
  });
});
