import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../support/property-tests.js';
import { networkPattern } from '../../demo/server/network-pattern.js';
import { readNetwork } from '../../src/sources.js';

const octet = fc.integer({ min: 0, max: 255 });
const near = fc.constantFrom('10', '010', '20', '21', '22', '0', '255', '256', '1000');
const ipv4 = fc.oneof(
  fc.tuple(near, near, near, near).map((parts) => parts.join('.')),
  fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
);

/** Groups around those of the networks below, with and without zeros in front. */
const group = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('0', '0000', '1', '2001', 'DB8', '0db8', 'db9', 'ffff', 'a15', '0a15'),
  },
  { weight: 1, arbitrary: fc.nat(0xffff).map((value) => value.toString(16)) },
);
/** As many groups as there may be, some short of one or with one too many, with `::` at any place. */
const ipv6 = fc
  .tuple(fc.array(group, { maxLength: 9 }), fc.nat(9), fc.option(ipv4, { freq: 3 }), fc.boolean())
  .map(([groups, place, octets, isMapped]) => {
    const all = isMapped ? ['::ffff', ...groups.slice(0, 2)] : groups;
    const parts = octets === null ? all : [...all.slice(0, 6), octets];
    if (isMapped || parts.length === 8) return parts.join(':');
    return `${parts.slice(0, place).join(':')}::${parts.slice(place).join(':')}`;
  });
const address = fc.oneof(ipv4, ipv6);

/** As servers, proxies and databases write addresses. */
const values = fc
  .tuple(address, address, fc.nat(18))
  .map(
    ([one, other, form]) =>
      [
        one,
        `${one}:8080`,
        `"${one}"`,
        `[${one}]`,
        `[${one}]:80`,
        `[${one}`,
        `${one}]`,
        `[${one}:80]:90`,
        `[${one}%eth0]:80`,
        `${one}%eth0`,
        `${other}, ${one}`,
        `${one};${other}`,
        `${other}\u00a0${one}`,
        `${one}/32`,
        `::ffff:${one}`,
        `${one}.${other}`,
        `x${one}`,
        `${one}x`,
        'unknown',
      ][form]!,
  );

const networks = fc.oneof(
  fc
    .tuple(fc.constantFrom('10.20.21.22', '10.21.0.0', '0.0.0.0', '255.10.20.21'), fc.nat(32))
    .map(([start, length]) => `${start}/${length}`),
  fc
    .tuple(
      fc.constantFrom('2001:db8::1', '::', '::ffff:10.21.0.0', '2001:db8:0:1:ffff:0:a15:1', '::fffe:0:1'),
      fc.nat(128),
    )
    .map(([start, length]) => `${start}/${length}`),
);

/** RE2 has the flag in the expression, JavaScript behind it. */
const compiled = (pattern: string): RegExp => new RegExp(pattern.replace('(?i)', ''), 'i');

const disagreement = (patternOf: typeof networkPattern): unknown =>
  fc.check(
    fc.property(networks, fc.array(values, { minLength: 100, maxLength: 100 }), (typed, some) => {
      const network = readNetwork(typed)!;
      const pattern = compiled(patternOf(network));
      return some.every((value) => pattern.test(value) === network.includes(value));
    }),
    { numRuns: 200, endOnFailure: true },
  ).counterexample;

describe('the pattern of a network', () => {
  it('matches the values in which the page finds one of its addresses', () => {
    assert.equal(disagreement(networkPattern), null);
  });

  const wrong: Readonly<Record<string, (pattern: string) => string>> = {
    'ends are left open': (pattern) => pattern.replace(/\(\$\|[^|]*\)$/, ''),
    'one number too many is taken': (pattern) => pattern.replaceAll('21', '2[12]'),
    'zeros in front are forgotten': (pattern) => pattern.replace(/0\{0,\d\}/g, ''),
    'groups of zeros are always written': (pattern) => pattern.replaceAll('::', ':!:'),
    'a port is taken behind IPv6 without brackets': (pattern) => pattern.replace('[%/]', '[:%/]'),
  };
  for (const [fault, change] of Object.entries(wrong))
    it(`does not where ${fault}`, () => {
      assert.notEqual(
        disagreement((network) => change(networkPattern(network))),
        null,
      );
    });
});
