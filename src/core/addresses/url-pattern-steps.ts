/** One pass over a whole address: what is found is replaced, as often as it occurs. */
export interface PatternStep {
  readonly find: string;
  /** With `$1`, `$2` for what the first and the second pair of parentheses hold. */
  readonly put: string;
}

/** Longest address that is looked at, in characters (code points): what is behind says nothing more of what was called. */
export const LONGEST_ADDRESS = 2000;

const UUID = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}';
/** A hash or an object's id: hexadecimal digits, some of them above nine or none. */
const HASH = '[A-Fa-f]*[0-9][0-9A-Fa-f]*';
/** Letters and digits in turn, as nobody names anything; or four digits and more among letters. */
const TOKEN = '[A-Za-z]*[0-9]+[A-Za-z]+[0-9][0-9A-Za-z]*|[A-Za-z]*[0-9]{4,}[A-Za-z]*';

/**
 * How an address becomes its pattern, as data: the page and databases go through the same steps. They are written in what all
 * regular expressions have in common (RE2, Java, JavaScript): no looking around, no classes but those in brackets, no end of the text, and
 * counted repetitions of ASCII alone.
 *
 * The signs `?`, `#` and `;` are in no address once its query, its fragment and its parameters are gone: from then on they mark places.
 */
export const URL_PATTERN_STEPS: readonly PatternStep[] = [
  { find: '[?#](?:[^?]|[?])*', put: '' },
  { find: ';[^/]*', put: '' },
  // Of an absolute address the origin is not a segment, and its port not an id.
  { find: '^([A-Za-z][A-Za-z0-9+.-]*)://', put: '$1:;' },
  { find: '^([^/;]*:;[^/]*):([0-9]+)', put: '$1;$2' },
  { find: '%40', put: '@' },
  { find: '/[^/@]+@[^/]*[.][^/]+', put: '/{id}' },
  // A segment ends with # where it is looked at as a whole; a version such as /1.1/ is not an id, and loses the mark.
  { find: '(/[^/]*)', put: '$1#' },
  { find: '/([0-9][.][0-9][0-9]?)#', put: '/$1' },
  // Nothing but digits and what groups them: a number, a date, an IPv4 address.
  { find: '/[0-9][0-9.,:_-]*#', put: '/{id}#' },
  { find: UUID, put: '{id}' },
  // OData has keys in parentheses: Orders(10248), Orders('ALFKI').
  { find: "[(](?:-?[0-9]+|'[^'/#]*'|%27[^()/#]*%27)[)]#", put: '({id})#' },
  // 12.json, 7.png
  { find: '/[0-9]+([.][A-Za-z][A-Za-z0-9]*)#', put: '/{id}$1#' },
  { find: '#', put: '' },
  // Parts of a segment, each between two marks of its own; long ones between others.
  { find: '([^-_.:~,=/]+)', put: '?$1?' },
  { find: '[?][0-9]{4,}[?]', put: '{id}' },
  { find: '[?]([0-9A-Za-z]{12,})[?]', put: '#$1#' },
  { find: `#(?:${HASH}|${TOKEN})#`, put: '{id}' },
  { find: '[?#]', put: '' },
  { find: ':;', put: '://' },
  { find: ';', put: ':' },
];
