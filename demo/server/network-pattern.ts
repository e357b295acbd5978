import type { IpNetwork } from '../../src/sources.js';
import { groupPattern, type GroupRange } from './group-pattern.js';

const ANY_OCTET = '(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])';
const PLAIN_OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
/** What separates the addresses of a list, as proxies write it (`X-Forwarded-For`): blanks of all alphabets, as in JavaScript. */
const SEPARATORS = ' \\t\\n\\v\\f\\r,;\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** The groups that IPv4 within IPv6 begins with (RFC 4291, 2.5.5.2). */
const MAPPED = [0, 0, 0, 0, 0, 0xffff];
const GROUPS = 8;

/** The numbers from one to another as an alternative each; on its own IPv4 has zeros in front at times, within IPv6 never. */
const octetPattern = (lowest: number, highest: number, zeros: boolean): string => {
  if (lowest === 0 && highest === 255) return zeros ? ANY_OCTET : PLAIN_OCTET;
  const numbers = Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at));
  return `(${numbers.map((number) => (zeros ? `0{0,${3 - number.length}}${number}` : number)).join('|')})`;
};

/** The last two groups, whose first bits alone are given, as four numbers with points between. */
const octetsPattern = (ranges: readonly GroupRange[], zeros: boolean): string =>
  ranges
    .flatMap(([lowest, highest]) => [
      octetPattern(lowest >> 8, highest >> 8, zeros),
      octetPattern(lowest & 255, highest & 255, zeros),
    ])
    .join('\\.');

/** The numbers of each group within a network. */
const rangesOf = (groups: readonly number[], bits: number): GroupRange[] =>
  groups.map((group, place) => {
    const open = 16 - Math.min(16, Math.max(0, bits - 16 * place));
    return [group, group + 2 ** open - 1];
  });

/** An address in the one way of `IpNetwork`, in groups of 16 bits; IPv4 as it is within IPv6. */
const groupsOf = (address: string): number[] => {
  if (!address.includes(':')) {
    const [a, b, c, d] = address.split('.').map(Number);
    return [...MAPPED, a! * 256 + b!, c! * 256 + d!];
  }
  const [before = [], behind = []] = address
    .split('::')
    .map((part) => (part ? part.split(':').map((group) => parseInt(group, 16)) : []));
  return [...before, ...Array<number>(GROUPS - before.length - behind.length).fill(0), ...behind];
};

/** IPv6 written with `::` in place of groups of zeros that begin at a place: what may follow it. */
const behindZeros = (ranges: readonly GroupRange[], place: number): string[] => {
  const notZero = ranges.findIndex(([lowest], at) => at >= place && lowest > 0);
  const latest = notZero < 0 ? GROUPS : notZero;
  const ends: string[] = [];
  if (latest === GROUPS) ends.push('');
  if (place < 7 && latest >= 7) ends.push(groupPattern(ranges[7]!));
  const first = Math.min(latest, 6);
  if (first <= place) return ends;
  const pattern = (at: number): string => `${groupPattern(ranges[at]!)}:`;
  const optional = ranges
    .slice(place + 1, first)
    .reduce((text, _, step) => `(${text}${pattern(place + 1 + step)})?`, '');
  const fixed = ranges
    .slice(first, 6)
    .map((_, step) => pattern(first + step))
    .join('');
  return [...ends, `${optional}${fixed}${lastPattern(ranges)}`];
};

const lastPattern = (ranges: readonly GroupRange[]): string =>
  `(${ranges.slice(6).map(groupPattern).join(':')}|${octetsPattern(ranges.slice(6), false)})`;

/** IPv6 in all its ways: zeros in front or none, `::` for groups of zeros, the last two groups as IPv4. */
const ipv6Pattern = (ranges: readonly GroupRange[]): string => {
  const head = (count: number): string => ranges.slice(0, count).map(groupPattern).join(':');
  const shortened = ranges.flatMap((_, place) => {
    const ends = behindZeros(ranges, place);
    return ends.length === 0 ? [] : [`${head(place)}::(${ends.join('|')})`];
  });
  return [`${head(6)}:${lastPattern(ranges)}`, ...shortened].join('|');
};

/** A network of IPv6 without the addresses in it that are of IPv4. */
const withoutMapped = (ranges: readonly GroupRange[]): (readonly GroupRange[])[] => {
  const parts: (readonly GroupRange[])[] = [];
  for (const [place, mapped] of MAPPED.entries()) {
    const [lowest, highest] = ranges[place]!;
    const same = MAPPED.slice(0, place).map((group): GroupRange => [group, group]);
    const others: GroupRange[] = [
      [lowest, Math.min(highest, mapped - 1)],
      [Math.max(lowest, mapped + 1), highest],
    ];
    for (const other of others)
      if (other[0] <= other[1]) parts.push([...same, other, ...ranges.slice(place + 1)]);
    if (mapped < lowest || mapped > highest) break;
  }
  return parts;
};

/** What may be behind an address: a zone (RFC 4007) or the length of a prefix. */
const behind = (inside: string): string => `[%/][^${inside}${SEPARATORS}]*`;

/**
 * A regular expression, as RE2 reads it, for values that hold an address of a network: the databases here have no type for addresses of
 * all the ways in which logs write them. It finds what {@link IpNetwork.includes} does.
 */
export const networkPattern = ({ text }: Pick<IpNetwork, 'text'>): string => {
  const [address = '', length] = text.split('/');
  const isIpv4 = !address.includes(':');
  const ranges = rangesOf(groupsOf(address), Number(length) + (isIpv4 ? 16 * MAPPED.length : 0));
  const ipv6 = (isIpv4 ? [ranges] : withoutMapped(ranges)).map(ipv6Pattern).join('|');
  const forms = [`(${ipv6})(${behind('')})?`, `\\[(${ipv6})(${behind('\\]')})?\\](:[0-9]+)?`];
  if (isIpv4) {
    const ipv4 = octetsPattern(ranges.slice(MAPPED.length), true);
    forms.push(`${ipv4}(:[0-9]+|${behind('')})?`, `\\[${ipv4}(:[0-9]+|${behind('\\]')})?\\](:[0-9]+)?`);
  }
  return `(?i)(^|[${SEPARATORS}])"?(${forms.join('|')})"?($|[${SEPARATORS}])`;
};
