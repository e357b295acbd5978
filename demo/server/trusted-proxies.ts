import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whether headers that say how a request reached the proxy are trusted when this address sends them. */
export type IsTrustedProxy = (address: string | undefined) => boolean;

const LOOPBACK = ['127.0.0.0/8', '::1'];

const add = (list: BlockList, text: string): void => {
  const [address = '', prefix] = text.split('/');
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const longest = family === 'ipv6' ? 128 : 32;
  const bits = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
  if (isIP(address) === 0 || !(bits <= longest))
    throw new RangeError(`${text} is not a proxy: an address, a network such as 10.0.0.0/8, or loopback`);
  list.addSubnet(address, bits, family);
};

/**
 * @param named Addresses, networks (`10.0.0.0/8`), or `loopback`; nobody where there are none.
 * @throws RangeError where one of them is none of these.
 */
export const trustedProxies = (named: readonly string[] = []): IsTrustedProxy => {
  const list = new BlockList();
  for (const text of named.flatMap((each) => (each === 'loopback' ? LOOPBACK : [each]))) add(list, text);
  return (address) =>
    address !== undefined && isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
};
