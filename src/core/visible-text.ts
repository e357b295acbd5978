/**
 * Characters that change how others are read, or that cannot be seen: C0 and C1 controls, soft hyphen, zero-width
 * and bidi marks, fillers, invisible operators, variation-free tag characters. Left in place they forge rows,
 * reorder neighbours (Trojan Source, CVE-2021-42574) or make two clients look the same.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const NEEDS_TOKEN =
  // eslint-disable-next-line no-control-regex -- as above
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\udb40]/;

const token = (character: string): string => {
  const code = character.codePointAt(0)!;
  // Unicode has a picture for each C0 control (U+2400…) and for DEL.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
};

/** The text with every hidden character replaced by something that can be seen; one line stays one line. */
export const visibleText = (text: string): string =>
  NEEDS_TOKEN.test(text) ? text.replace(HIDDEN, token) : text;
