import type { LogEntry } from '../../../core/log-entry.js';
import { isObject } from '../../../core/is-object.js';

/** Whether a record has something under each of the names. */
export const hasNames = (record: LogEntry, ...names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(record, name));

/** The first of several values that says something, as text; undefined where none does. */
export const firstText = (...values: readonly unknown[]): string | undefined => {
  for (const value of values) {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value !== '' && value !== '-') return value;
  }
  return undefined;
};

/** The first of several values that is a number, also one that is in a text; undefined where none is. */
export const firstNumber = (...values: readonly unknown[]): number | undefined => {
  for (const value of values) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
  }
  return undefined;
};

/** Members that say something. */
export const withoutNothing = (members: Readonly<Record<string, unknown>>): LogEntry =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The members of what may be an object. */
export const membersOf = (value: unknown): LogEntry => (isObject(value) ? value : {});

const IPV4_AND_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/;
const BRACKETS = /^\[([\da-f:.]+)\](?::\d{1,5})?$/i;

/** An address without the port of the caller, and without the brackets of IPv6. */
export const withoutPort = (address: string): string =>
  address.replace(IPV4_AND_PORT, '$1').replace(BRACKETS, '$1');

/** The first of several values that is an address, without its port. */
export const firstAddress = (...values: readonly unknown[]): string | undefined => {
  const address = firstText(...values);
  return address === undefined ? undefined : withoutPort(address);
};

/** A record without members of these names. */
export const withoutMembers = (record: LogEntry, ...names: readonly string[]): LogEntry =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
