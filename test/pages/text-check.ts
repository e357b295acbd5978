/**
 * Says what is wrong with a text that shows a value, or null. Runs in the page, as text, since half of a character
 * does not survive the way out of it; so it may use nothing from around it.
 *
 * A second reading of the rule, on purpose not the report's own: no hidden character is left, and with its tokens
 * turned back the text is the value again, cut off at 2,000 characters.
 */
export const textFault = (value: string, shown: string, limit: number): string | null => {
  const hidden =
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
  const plain = (text: string): string =>
    text
      .replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/[\u2400-\u2421]/g, (picture) =>
        picture === '\u2421' ? '\u007f' : String.fromCharCode(picture.charCodeAt(0) - 0x2400),
      );
  if (hidden.test(shown)) return 'holds a hidden character';
  if (plain(shown) === plain(value)) return null;
  if (shown.length !== limit + 1 || !shown.endsWith('…')) return 'is another text';
  const start = plain(shown.slice(0, -1).replace(/\[U?\+?[0-9A-F]*$/, ''));
  return plain(value).startsWith(start) ? null : 'starts with another text';
};
