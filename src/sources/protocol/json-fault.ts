/** Beyond this many characters nobody needs a position, and finding it would hold up the page. */
const SCANNED = 1_000_000;

/** What may be at a place, by what was there before; each is sticky and matches at least one character. */
const SPACE = /[ \t\n\r]+/y;
// eslint-disable-next-line no-control-regex -- JSON forbids these characters in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Where a text stops being JSON (RFC 8259), as characters from its beginning; null where it is JSON, or too long.
 *
 * Engines word their messages differently, and some put the text itself into them, which may be a log's: so only this
 * number is reported.
 */
export const jsonFault = (text: string): number | null => {
  if (text.length > SCANNED) return null;
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    take(SPACE);
    const character = text[at];
    if (character === undefined) return expected === ', or end' && open.length === 0 ? null : at;
    if (expected === 'value' || expected === 'value or ]') {
      if (character === '[' || character === '{') {
        open.push(character);
        expected = character === '[' ? 'value or ]' : 'key or }';
        at += 1;
      } else if (character === ']' && expected === 'value or ]') {
        open.pop();
        expected = ', or end';
        at += 1;
      } else if (take(STRING) || take(SCALAR)) expected = ', or end';
      else return at;
    } else if (expected === 'key' || expected === 'key or }') {
      if (take(STRING)) expected = ':';
      else if (character === '}' && expected === 'key or }') {
        open.pop();
        expected = ', or end';
        at += 1;
      } else return at;
    } else if (expected === ':') {
      if (character !== ':') return at;
      expected = 'value';
      at += 1;
    } else {
      const inside = open.at(-1);
      if (character === ',' && inside) expected = inside === '[' ? 'value' : 'key';
      else if ((character === ']' && inside === '[') || (character === '}' && inside === '{')) open.pop();
      else return at;
      at += 1;
    }
  }
};
