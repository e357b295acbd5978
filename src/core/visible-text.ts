/**
 * Characters that change how others are read, or that cannot be seen: controls, line separators, bidi marks, and what
 * Unicode itself calls ignorable (zero-width and filler characters, tags, selectors), with the braille blank. Left in
 * place they forge rows, reorder neighbours (Trojan Source, CVE-2021-42574) or make two clients look the same.
 *
 * A selector that makes an emoji of the character before it, or a keycap, is seen; behind a letter it is not.
 */
export const HIDDEN =
  /(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f](?!\u20e3)|(?![\ufe0e\ufe0f])[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/gu;

/** Most text is of these characters alone, and needs no closer look. */
export const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u02ff]*$/;

const token = (character: string): string => {
  const code = character.codePointAt(0)!;
  // Unicode has a picture for each C0 control (U+2400…) and for DEL.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
};

/** The text with every hidden character replaced by something that can be seen; one line stays one line. */
export const visibleText = (text: string): string => (PLAIN.test(text) ? text : text.replace(HIDDEN, token));
