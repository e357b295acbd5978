/** An address as groups of 16 bits: two of IPv4, eight of IPv6. */
type Groups = readonly number[];

const OCTETS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

const readIpv4 = (text: string): Groups | null => {
  const [a, b, c, d] = OCTETS.exec(text)?.slice(1).map(Number) ?? [];
  if (a === undefined || Math.max(a, b!, c!, d!) > 255) return null;
  return [a * 256 + b!, c! * 256 + d!];
};

/** The browser's own parser knows all ways to write one, and writes each in one way (RFC 5952). */
const readIpv6 = (text: string): Groups | null => {
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(text) || !URL.canParse(`http://[${text}]`)) return null;
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const [before = [], behind = []] = [head, tail].map((part) => (part ? part.split(':') : []));
  const groups = [...before, ...Array<string>(8 - before.length - behind.length).fill('0'), ...behind];
  return groups.map((group) => parseInt(group, 16));
};

/** IPv4 within IPv6 (RFC 4291, 2.5.5.2): servers that listen for both write it so. */
const isMapped = (groups: Groups): boolean =>
  groups.length === 8 && groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);

const readAddress = (text: string): Groups | null => {
  const groups = readIpv4(text) ?? readIpv6(text);
  return groups && isMapped(groups) ? groups.slice(6) : groups;
};

/** Whether a text is an address of IPv4 or IPv6, and nothing else. */
export const isAddress = (text: string): boolean => readAddress(text) !== null;

/** Brackets, a port, a zone (RFC 4007) or the length of a prefix around an address, as logs and databases have them. */
const bare = (text: string): string =>
  text
    .replace(/^"|"$/g, '')
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/[%/].*$/, '');

/** The addresses in a value: proxies add theirs to a list (`X-Forwarded-For`). */
const addressesIn = (value: string): Groups[] =>
  value.split(/[\s,;]+/).flatMap((part) => {
    const groups = readAddress(bare(part));
    return groups ? [groups] : [];
  });

/** The part of a group that belongs to a network of so many bits. */
const kept = (group: number, place: number, bits: number): number => {
  const inside = Math.min(16, Math.max(0, bits - 16 * place));
  return group & (0xffff << (16 - inside)) & 0xffff;
};

const addressText = (groups: Groups): string =>
  groups.length === 2
    ? groups.flatMap((group) => [group >> 8, group & 255]).join('.')
    : new URL(`http://[${groups.map((group) => group.toString(16)).join(':')}]`).hostname.slice(1, -1);

/** A range of addresses that begin alike. */
export interface IpNetwork {
  /** In one way of writing, from its first address on: `10.21.0.0/16`. */
  readonly text: string;
  /** What the text of each of its addresses contains, however it is written; `''` where there is nothing. */
  readonly sharedText: string;
  /** Whether a value of a log is one of its addresses, or has one of them. */
  includes(value: string): boolean;
}

/** Bits of a network by what is written behind the slash: their number, or for IPv4 a mask without gaps. */
const bitsOf = (length: string, isIpv4: boolean): number | null => {
  if (/^\d{1,3}$/.test(length)) return Number(length);
  const mask = isIpv4 ? readIpv4(length) : null;
  const digits = mask?.map((group) => group.toString(2).padStart(16, '0')).join('');
  return digits !== undefined && /^1*0*$/.test(digits) ? digits.lastIndexOf('1') + 1 : null;
};

/** `10.21/16` and `10.21.*` as addresses with four numbers, and how many of these are given. */
const completed = (text: string): { address: string; given: number } => {
  const parts = text.replace(/(?:\.\*)+$/, '').split('.');
  const isShort = parts.length < 4 && parts.every((part) => /^\d{1,3}$/.test(part));
  return { address: isShort ? [...parts, 0, 0, 0].slice(0, 4).join('.') : text, given: parts.length };
};

/**
 * Reads CIDR notation (RFC 4632, RFC 4291): `10.21.0.0/16`, `2001:db8::/32`; also `10.21/16`, `10.21.*` and
 * `10.21.0.0/255.255.0.0`. Null where a text is none.
 */
export const readNetwork = (typed: string): IpNetwork | null => {
  const [start = '', length, ...others] = typed.trim().split(/\s*\/\s*/);
  const { address, given } = completed(start);
  const isPattern = length === undefined && start.endsWith('.*') && given < 4;
  if (others.length > 0 || (length === undefined && !isPattern)) return null;
  const written = readIpv4(address) ?? readIpv6(address);
  if (!written) return null;
  const all = written.length * 16;
  const asked = isPattern ? given * 8 : bitsOf(length!, written.length === 2);
  if (asked === null || asked > all) return null;
  const isIpv4 = isMapped(written) && asked >= 96;
  const bits = isIpv4 ? asked - 96 : asked;
  const groups = (isIpv4 ? written.slice(6) : written).map((group, place) => kept(group, place, bits));
  return {
    text: `${addressText(groups)}/${bits}`,
    sharedText: sharedText(groups, bits),
    includes: (value) =>
      addressesIn(value).some(
        (found) =>
          found.length === groups.length &&
          groups.every((group, place) => kept(found[place]!, place, bits) === group),
      ),
  };
};

/**
 * The numbers of IPv4 that are the same in all addresses, and a point where others follow. IPv6 is written in many ways: sure is a
 * first group that has no zeros in front.
 */
const sharedText = (groups: Groups, bits: number): string => {
  if (groups.length === 8) return bits >= 16 && groups[0]! >= 0x1000 ? `${groups[0]!.toString(16)}:` : '';
  const same = Math.floor(bits / 8);
  const text = addressText(groups).split('.').slice(0, same).join('.');
  return same === 0 || same === 4 ? text : `${text}.`;
};

/** The network that holds the first address of a value and no other; null where it has none. */
export const networkOfOne = (value: string): IpNetwork | null => {
  const [groups] = addressesIn(value);
  return groups ? readNetwork(`${addressText(groups)}/${groups.length * 16}`) : null;
};

/** Whether a text looks as if a range of addresses were meant, though {@link readNetwork} cannot read it. */
export const looksLikeNetwork = (text: string): boolean =>
  /^\s*[\da-f.:]*\d[\da-f.:]*(?:\s*\/|[\d.]*\*)/i.test(text) ||
  text.split(/\s*[-–]\s*/).filter((end) => readAddress(end.trim()) !== null).length === 2;
