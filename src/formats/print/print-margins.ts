import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';

/** Placeholders in a text for what the browser counts; for private use, so that no translation has them. */
const [PAGE, PAGES] = ['\uE000', '\uE001'];

/** A text as a CSS string: all but letters, digits and a few signs by their code points, so that it ends nowhere sooner. */
const quoted = (text: string): string => {
  const safe = text.replace(
    /[^\p{L}\p{N} .,:–-]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${safe}"`;
};

/**
 * What is in the margins of every sheet: the title, the span of time, the number of the page and how many there are.
 * Browsers without margin boxes (CSS Paged Media, section 5) write their own.
 */
export const marginStyles = (title: string, span: string, { words, direction }: Language): string => {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const counted = words
    .msg(str`Page ${PAGE} of ${PAGES}`)
    .split(/([\uE000\uE001])/)
    .map((part) => (part === PAGE ? 'counter(page)' : part === PAGES ? 'counter(pages)' : quoted(part)))
    .join(' ');
  return `
@page {
@top-${start} { content: ${quoted(title)}; font: 7pt system-ui, sans-serif; }
@top-${end} { content: ${quoted(span)}; font: 7pt system-ui, sans-serif; }
@bottom-${end} { content: ${counted}; font: 7pt system-ui, sans-serif; }
}`;
};
