import type { IpNetwork } from '../../src/sources.js';

const ANY_OCTET = '(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])';
/** What separates the addresses of a list, as proxies write it (`X-Forwarded-For`). */
const BETWEEN = '[ \\t\\n\\v\\f\\r,;]';
/** IPv4 within IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = '((::|(0{1,4}:){5})ffff:)?';

/** The numbers from one to another, each with or without zeros in front, as an alternative each. */
const octetPattern = (lowest: number, highest: number): string => {
  if (lowest === 0 && highest === 255) return ANY_OCTET;
  const numbers = Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at));
  return `(${numbers.map((number) => `0{0,${3 - number.length}}${number}`).join('|')})`;
};

/**
 * A regular expression, as RE2 reads it, for values that hold an address of an IPv4 network: the databases here have no type for
 * addresses of all the ways in which logs write them. Null for a network of IPv6, which is written in too many.
 */
export const networkPattern = ({ text }: Pick<IpNetwork, 'text'>): string | null => {
  const [address = '', length] = text.split('/');
  if (address.includes(':')) return null;
  const octets = address.split('.').map((octet, place) => {
    const inside = Math.min(8, Math.max(0, Number(length) - 8 * place));
    return octetPattern(Number(octet), Number(octet) + 2 ** (8 - inside) - 1);
  });
  const within = `"?\\[?${MAPPED}${octets.join('\\.')}`;
  const behind = `(\\]?(:[0-9]+)?|[%/][^ \\t\\n\\v\\f\\r,;]*)"?`;
  return `(?i)(^|${BETWEEN})${within}${behind}($|${BETWEEN})`;
};
