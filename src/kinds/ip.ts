import { toText } from '../core/to-text.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** An address. IPv4 sorts by its numbers, so that 10.0.0.9 comes before 10.0.0.10. */
export const ip: Kind = {
  isUnbroken: true,
  group: 'caller',
  ...text,
  monospace: true,
  filter: 'ipAddress',
  value(raw) {
    const address = toText(raw);
    const octets = IPV4.exec(address)?.slice(1);
    return octets ? octets.map((octet) => octet.padStart(3, '0')).join('.') : address || null;
  },
};
