import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../support/property-tests.js';
import { networkPattern } from '../../demo/server/network-pattern.js';
import { readNetwork } from '../../src/sources.js';

const octet = fc.integer({ min: 0, max: 255 });
const near = fc.constantFrom('10', '010', '20', '21', '22', '0', '255', '256', '1000');
const address = fc.oneof(
  fc.tuple(near, near, near, near).map((parts) => parts.join('.')),
  fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
);

/** As servers, proxies and databases write addresses. */
const values = fc
  .tuple(address, address, fc.integer({ min: 0, max: 12 }))
  .map(
    ([one, other, form]) =>
      [
        one,
        `${one}:8080`,
        `"${one}"`,
        `[${one}]:80`,
        `${other}, ${one}`,
        `${one};${other}`,
        `${one}/32`,
        `::ffff:${one}`,
        `${one}.${other}`,
        `x${one}`,
        `${one}x`,
        `2001:db8::1`,
        'unknown',
      ][form]!,
  );

const networks = fc
  .tuple(
    fc.constantFrom('10.20.21.22', '10.21.0.0', '0.0.0.0', '255.10.20.21'),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([start, length]) => `${start}/${length}`);

/** RE2 has the flag in the expression, JavaScript behind it. */
const matches = (pattern: string, value: string): boolean =>
  new RegExp(pattern.replace('(?i)', ''), 'i').test(value);

const agrees = (patternOf: typeof networkPattern): boolean =>
  !fc.check(
    fc.property(networks, values, (typed, value) => {
      // Zeros in front are no address within IPv6.
      fc.pre(!/^::.*(?:^|[.:])0\d/.test(value) && !/^::ffff:.*\b0\d/.test(value));
      const network = readNetwork(typed)!;
      return matches(patternOf(network)!, value) === network.includes(value);
    }),
    { numRuns: 5000 },
  ).failed;

describe('the pattern of a network', () => {
  it('matches the values in which the page finds one of its addresses', () => {
    assert.ok(agrees(networkPattern));
  });

  it('does not where ends are left open, or one number too many is taken', () => {
    assert.ok(!agrees((network) => networkPattern(network)!.replace(/\(\$\|.*\)$/, '')));
    assert.ok(
      !agrees((network) => networkPattern(network)!.replaceAll('|22)', '|22|23)').replaceAll('21', '2[12]')),
    );
  });

  it('is made of IPv4 alone', () => {
    assert.equal(networkPattern(readNetwork('2001:db8::/32')!), null);
    assert.notEqual(networkPattern(readNetwork('::ffff:10.0.0.0/104')!), null);
  });
});
