import { plainDigits } from '../core/plain-digits.js';

/**
 * A typed text as the parser compares it: lower case, without accents, invisible characters and spaces of other widths.
 * Pasted times have all of these.
 */
export const plainText = (text: string): string =>
  plainDigits(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
