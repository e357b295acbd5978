import { LONGEST_ADDRESS, URL_PATTERN_STEPS } from './url-pattern-steps.js';

const STEPS = URL_PATTERN_STEPS.map(({ find, put }) => ({ find: new RegExp(find, 'g'), put }));

/** What some step looks for: an address without any of it is its own pattern. */
const FOLDABLE = /[0-9?#;%@('[]/;

/** The first characters of a text, as databases count them: a pair of surrogates is one. */
const cut = (text: string): string =>
  text.length <= LONGEST_ADDRESS
    ? text
    : [...text.slice(0, 2 * LONGEST_ADDRESS)].slice(0, LONGEST_ADDRESS).join('');

const foldAddress = (text: string): string => {
  const address = cut(text);
  if (!FOLDABLE.test(address)) return address;
  return STEPS.reduce((folded, { find, put }) => folded.replace(find, put), address);
};

/** Patterns of numbers in the same folder, by that folder: most addresses of a log are some of these. */
const numbered = new Map<string, string>();
/** Folders of a large interface; of those that hold ids themselves there is no end. */
const MOST_FOLDERS = 5000;

const [ZERO, NINE, SLASH] = ['0', '9', '/'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** Where the number begins that a path ends in, behind a slash; -1 where it ends in none. */
const numberStart = (text: string): number => {
  if (text.length > LONGEST_ADDRESS) return -1;
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
