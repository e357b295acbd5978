const DECIMAL = /^\p{Nd}$/u;

/** The value of a decimal digit of any script. Unicode has the ten of a script in a row, in order (section 4.6, Nd). */
const valueOf = (digit: string): number => {
  const at = digit.codePointAt(0)!;
  let first = at;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first--;
  return (at - first) % 10;
};

/**
 * A text with the digits of all scripts as those of ASCII: keyboards in Arabic, Persian or Devanagari type their own, and
 * East Asian ones wide ones. Separators that come with them become a point and a comma.
 */
export const plainDigits = (text: string): string =>
  text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/[٫．]/g, '.')
    .replace(/[،，、؛；]/g, ',');

/** A typed list of numbers, as their filters read it: plain digits and hyphens, without invisible characters. */
export const plainNumbers = (text: string): string =>
  plainDigits(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/[－−–]/g, '-');
