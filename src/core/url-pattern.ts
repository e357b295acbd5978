/** What stands for everything that tells one thing from others of its sort. */
const ID = '{id}';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** A hash or an object's id: hexadecimal digits, some of them above nine and some not. */
const HASH = /^(?=.*\d)[0-9a-f]{12,}$/i;
/** What parts of a segment are joined by. */
const PART = /[^-_.:~,=]+/g;
/** `/api/1.1/` is a version and no id; so is `v2`, whose digit is no part of its own. */
const VERSION = /^\d\.\d{1,2}$/;
/** Nothing but digits and what groups them: a number, a date, an IPv4 address. */
const NUMBER = /^\d[\d.,:_-]*$/;
const EMAIL = /^[^@]+@[^@]+\.[^@]+$/;
/** Digits of a part by which it is an id and not the second of several pages: a year, an order's number. */
const LONG_NUMBER = 4;
/** Characters of a part from which letters and digits in turn are a token. */
const LONG_TOKEN = 12;

const DIGITS = /\d+/g;

/** Letters and digits in turn, as nobody names anything. */
const isToken = (part: string): boolean =>
  part.length >= LONG_TOKEN &&
  /[a-z]/i.test(part) &&
  /^[a-z0-9]+$/i.test(part) &&
  ((part.match(DIGITS)?.length ?? 0) > 1 || (part.match(/\d/g)?.length ?? 0) >= LONG_NUMBER);

const isId = (part: string): boolean =>
  (/^\d+$/.test(part) && part.length >= LONG_NUMBER) || HASH.test(part) || isToken(part);

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const foldSegment = (segment: string): string => {
  if (segment === '' || VERSION.test(segment)) return segment;
  if (NUMBER.test(segment) || EMAIL.test(decoded(segment))) return ID;
  return (
    segment
      .replace(UUID, ID)
      // OData has keys in parentheses: Orders(10248), Orders('ALFKI').
      .replace(/\((?:-?\d+|'[^']*'|%27[^()]*%27)\)$/i, `(${ID})`)
      // 12.json, 7.png
      .replace(/^\d+(?=\.[a-z][a-z0-9]*$)/i, ID)
      .replace(PART, (part) => (isId(part) ? ID : part))
  );
};

/** Longest address that is looked at, in characters: what comes behind says nothing more of what was called. */
const LONGEST = 2000;

const foldPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => foldSegment(segment.split(';', 1)[0]!))
    .join('/');

const foldAddress = (text: string): string => {
  const [address = ''] = text.slice(0, LONGEST).split(/[?#]/, 1);
  // Of an absolute address the origin stays: its port is a number, and no id.
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(address)?.[0] ?? '';
  return origin + foldPath(address.slice(origin.length));
};

/** Patterns of numbers in the same folder, by that folder: most addresses of a log are some of these. */
const numbered = new Map<string, string>();
/** Folders of a large interface; of those that hold ids themselves there is no end. */
const MOST_FOLDERS = 5000;

const [ZERO, NINE, SLASH] = ['0', '9', '/'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** Where the number begins that a path ends in, behind a slash; -1 where it ends in none. */
const numberStart = (text: string): number => {
  if (text.length > LONGEST) return -1;
  let at = text.length - 1;
  for (; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
  }
  return at > 0 && at < text.length - 1 && text.charCodeAt(at) === SLASH && text.charCodeAt(at - 1) !== SLASH
    ? at + 1
    : -1;
};

/**
 * What addresses have in common that differ by ids alone: `/credentials/42?page=2` and `/credentials/7` are
 * `/credentials/{id}`. Numbers, UUIDs, hashes, long tokens and mail addresses are folded; the query string, the fragment and
 * parameters of a segment (`;jsessionid=…`) are left out. A pattern is its own pattern.
 */
export const urlPattern = (text: string): string => {
  const start = numberStart(text);
  if (start < 0) return foldAddress(text);
  const folder = text.slice(0, start);
  let pattern = numbered.get(folder);
  if (pattern === undefined) {
    pattern = foldAddress(text);
    if (numbered.size >= MOST_FOLDERS) numbered.clear();
    numbered.set(folder, pattern);
  }
  return pattern;
};
