import { statusCode } from '../../src/core/http-status.js';
import { parseInstant } from '../../src/core/instant.js';
import { readNetwork } from '../../src/core/addresses/ip-network.js';
import { toText } from '../../src/core/to-text.js';

type Matches = (raw: unknown) => boolean;

const contains =
  (param: string): Matches =>
  (raw) =>
    toText(raw).toLowerCase().includes(param.toLowerCase());

const truthOf = (raw: unknown): boolean | null =>
  typeof raw === 'boolean' ? raw : raw === 'true' ? true : raw === 'false' ? false : null;

const loginOf = (raw: unknown): unknown => {
  const truth = truthOf(raw);
  if (truth !== null) return truth ? 'successful' : 'failed';
  return raw === 'successful' || raw === 'failed' ? raw : null;
};

const isInside = (value: number, item: string, hasClasses: boolean): boolean => {
  const text = item.trim();
  const digit = hasClasses ? /^([1-5])xx$/i.exec(text)?.[1] : undefined;
  if (digit !== undefined) return value >= Number(digit) * 100 && value <= Number(digit) * 100 + 99;
  const parts = /^(\d{1,15}(?:\.\d{1,9})?)(-(\d{1,15}(?:\.\d{1,9})?)?)?$/.exec(text);
  if (!parts) return false;
  const [, from, isSpan, to] = parts;
  const last = isSpan === undefined ? Number(from) : to === undefined ? Infinity : Number(to);
  return value >= Number(from) && value <= last;
};

const status = (param: string): Matches => {
  const items = param
    .split(',')
    .filter((item) => /xx\s*$/i.test(item) || !/(?<!\d)(?:\d{1,2}|\d{4,})(?!\d)/.test(item));
  return (raw) => {
    const code = statusCode(raw);
    return code !== null && items.some((item) => isInside(code, item, true));
  };
};

const range = (param: string): Matches => {
  return (raw) => {
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    return typeof value === 'number' && param.split(',').some((item) => isInside(value, item, false));
  };
};

/** What each filter finds, worked out anew from its text for every value: the conditions that are read once have to find the same. */
export const matchesByText: Readonly<Record<string, (param: string) => Matches>> = {
  contains,
  choice: contains,
  oneOf: contains,
  anyOf: contains,
  ipAddress: (param) => {
    const network = readNetwork(param);
    return network ? (raw) => network.includes(toText(raw)) : contains(param);
  },
  status,
  statusClass: status,
  statusSeen: status,
  range,
  yesNo: (param) => (raw) => truthOf(raw) === truthOf(param),
  loginResult: (param) => (raw) => loginOf(raw) === loginOf(param),
  from: (param) => (raw) => parseInstant(raw) >= parseInstant(param),
  until: (param) => (raw) => parseInstant(raw) <= parseInstant(param),
  period: () => () => true,
};

/** The same of a filter key with its prefixes, by plain recursion. */
export const matchesByKey = (key: string, param: string, plain: (param: string) => Matches): Matches => {
  if (!key.startsWith('not.') && !key.startsWith('is.')) return plain(param);
  const values = param.split('\n').filter(Boolean);
  const isExact = /^(?:not\.)?is\../.test(key);
  if (isExact) {
    const isFound: Matches = (raw) => raw !== undefined && raw !== null && values.includes(toText(raw));
    return key.startsWith('not.') ? (raw) => !isFound(raw) : isFound;
  }
  const tests = values.map((value) => matchesByKey(key.slice('not.'.length), value, plain));
  return (raw) => !tests.some((isFound) => isFound(raw));
};
