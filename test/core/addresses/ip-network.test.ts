import { expect } from '@open-wc/testing';
import {
  isAddress,
  looksLikeNetwork,
  networkOfOne,
  readNetwork,
} from '../../../src/core/addresses/ip-network.js';
import { fc } from '../../support/property-tests.js';

const textOf = (typed: string): string | null => readNetwork(typed)?.text ?? null;

const isIn = (network: string, value: string): boolean => readNetwork(network)!.includes(value);

/** An IPv4 address as one number. */
const numberOf = (address: string): number =>
  address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);

const ipv4 = fc.ipV4();
const ipv6 = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });

const plainIpv6 = (groups: readonly number[]): string => groups.map((group) => group.toString(16)).join(':');
const paddedIpv6 = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');
const bigOf = (groups: readonly number[]): bigint =>
  groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);

describe('a network of addresses', () => {
  const written: Readonly<Record<string, string | null>> = {
    '10.21.0.0/16': '10.21.0.0/16',
    ' 10.21.3.4 / 16 ': '10.21.0.0/16',
    '10.21.3.4/255.255.0.0': '10.21.0.0/16',
    '10.21.3.4/0.0.0.0': '0.0.0.0/0',
    '10.21/16': '10.21.0.0/16',
    '10.21.*': '10.21.0.0/16',
    '10.21.*.*': '10.21.0.0/16',
    '10.21.3.*': '10.21.3.0/24',
    '0.0.0.0/0': '0.0.0.0/0',
    '10.21.3.4/32': '10.21.3.4/32',
    '10.21.3.4/31': '10.21.3.4/31',
    '10.21.3.5/31': '10.21.3.4/31',
    '2001:DB8::/32': '2001:db8::/32',
    '2001:0db8:0000:0000:0000:0000:0000:0001/64': '2001:db8::/64',
    '::/0': '::/0',
    '::1/128': '::1/128',
    '::ffff:10.21.3.4/112': '10.21.0.0/16',
    '::ffff:0:0/96': '0.0.0.0/0',
    '10.21.0.0/33': null,
    '10.21.0.0/': null,
    '10.21.0.0/-1': null,
    '10.21.0.0/16/8': null,
    '10.256.0.0/16': null,
    '10.21.0.0/255.0.255.0': null,
    '10.21.0.0.0/16': null,
    '10.*.3.4': null,
    '10.21.3.4.*': null,
    '*': null,
    '2001:db8::/129': null,
    '2001:db8:::/32': null,
    '2001:db8::/255.0.0.0': null,
    '/16': null,
    'example.com/16': null,
    '10.21.3.4': null,
    '': null,
  };
  for (const [typed, expected] of Object.entries(written))
    it(`is read: “${typed}”`, () => {
      expect(textOf(typed)).to.equal(expected);
    });

  it('holds the IPv4 addresses that begin with its bits, and no others', () => {
    fc.assert(
      fc.property(ipv4, ipv4, fc.integer({ min: 0, max: 32 }), (network, address, bits) => {
        const size = 2 ** (32 - bits);
        const expected = Math.floor(numberOf(network) / size) === Math.floor(numberOf(address) / size);
        return isIn(`${network}/${bits}`, address) === expected;
      }),
    );
  });

  it('holds the IPv6 addresses that begin with its bits, however they are written', () => {
    fc.assert(
      fc.property(
        ipv6,
        fc.integer({ min: 0, max: 128 }),
        fc.integer({ min: 0, max: 127 }),
        (groups, bits, flipped) => {
          const place = Math.floor(flipped / 16);
          const other = groups.map((group, at) =>
            at === place ? group ^ (0x8000 >> (flipped % 16)) : group,
          );
          const shift = BigInt(128 - bits);
          const network = `${plainIpv6(groups)}/${bits}`;
          return [groups, other].every((address) => {
            const expected = bigOf(address) >> shift === bigOf(groups) >> shift;
            return [plainIpv6, paddedIpv6].every((write) => isIn(network, write(address)) === expected);
          });
        },
      ),
    );
  });

  it('has a text that each of its addresses contains', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6.map(plainIpv6)), fc.nat(128), (address, length) => {
        const bits = address.includes(':') ? length : length % 33;
        const { sharedText } = readNetwork(`${address}/${bits}`)!;
        return address.includes(sharedText);
      }),
    );
    const shared = [
      '10.21.0.0/16',
      '10.21.128.0/17',
      '10.0.0.0/7',
      '10.21.3.4/32',
      '2001:db8::/32',
      'fd::/16',
    ];
    expect(shared.map((text) => readNetwork(text)!.sharedText)).to.deep.equal([
      '10.21.',
      '10.21.',
      '',
      '10.21.3.4',
      '2001:',
      '',
    ]);
  });

  it('is looked for in what logs and databases write around an address', () => {
    const inside = [
      '10.21.3.4',
      '10.21.3.4:443',
      '::ffff:10.21.3.4',
      '::FFFF:a15:304',
      '[::ffff:10.21.3.4]:443',
      '10.21.3.4/32',
      '203.0.113.7, 10.21.3.4',
      ' 10.21.3.4 ',
    ];
    const outside = [
      '10.22.3.4',
      '110.21.3.4',
      '10.21.3',
      '10.21.3.4.example.com',
      '',
      '-',
      '::1',
      '10.21.3.400',
    ];
    expect(inside.filter((value) => !isIn('10.21.0.0/16', value))).to.deep.equal([]);
    expect(outside.filter((value) => isIn('10.21.0.0/16', value))).to.deep.equal([]);
    expect(isIn('fe80::/10', 'fe80::1%eth0')).to.equal(true);
    expect(isIn('fe80::/10', '[fe80::1]:8080')).to.equal(true);
    expect(isIn('::/0', '10.21.3.4')).to.equal(false);
    expect(isIn('0.0.0.0/0', '::1')).to.equal(false);
  });

  it('is made of one address', () => {
    expect(networkOfOne('10.21.3.4:80')!.text).to.equal('10.21.3.4/32');
    expect(networkOfOne('2001:DB8::1')!.text).to.equal('2001:db8::1/128');
    expect(networkOfOne('example.com')).to.equal(null);
  });

  it('is seen to be meant where it cannot be read, and not in other texts', () => {
    const meant = [
      '10.21.0.0/33',
      '10.21.0.0/',
      '10.*.3.4',
      '10.0.0.1-10.0.0.9',
      '10.0.0.1 – 10.0.0.9',
      '::1/200',
    ];
    const others = ['10.21', 'health.amazonaws.com', 'ec2-1-2-3-4', '::1', '1-2', '/api/v2', '', 'acme*'];
    expect(meant.filter((text) => !looksLikeNetwork(text))).to.deep.equal([]);
    expect(others.filter((text) => looksLikeNetwork(text))).to.deep.equal([]);
    expect(['10.0.0.1', '::1', '10.0.0', '10.0.0.1:80', '1:2'].map(isAddress)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
