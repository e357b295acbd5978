import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { MoreSign } from '../../sources/more-sign.js';
import type { ReadingEnd } from '../../sources/reading-end.js';
import { remarksOf, type Remark } from '../../sources/remark.js';

/** What is said of a log that was not read to a proven end. */
export interface EndWords {
  /** How much of it there is. */
  readonly title: string;
  /** Why, and what to do; of a log that is whole, what is in it twice. `''` where there is nothing to say. */
  readonly advice: string;
}

const signWords = ({ kind, name }: MoreSign, { words, number }: Language): string => {
  const named = visibleText(name);
  if (kind === 'elsewhere')
    return words.msg(
      str`The next page is on another address, which is not followed: ${named}. Have the server name its own address, or change the endpoint.`,
    );
  if (kind === 'page-length') {
    const rows = number(Number(name));
    return words.msg(
      str`The server sends the same ${rows} entries for every page. If there are more, set mapping.paging or expose the Link header (Access-Control-Expose-Headers).`,
    );
  }
  return words.msg(str`The server has more (${named}). Set a mapping that says how to ask for them.`);
};

const whyEnded = ({ kind, empty = 0, sign }: ReadingEnd, language: Language): string => {
  const { words, number } = language;
  const pages = number(empty);
  switch (kind) {
    case 'complete':
      return '';
    case 'repeated-page':
      return words.msg(
        'The server repeated a page instead of sending the next one. Check that it understands offset, or set mapping.paging.',
      );
    case 'repeated-cursor':
      return words.msg(
        'The server named a page that it had already sent. Try again. If it keeps happening, tell your administrator.',
      );
    case 'empty-pages':
      return words.msg(
        str`The server sent ${pages} pages in a row without entries. Narrow the search, or try again later.`,
      );
    case 'total-not-reached':
      return words.msg(
        'The server sent no further entries, although it counts more. Try again. If it keeps happening, tell your administrator.',
      );
    case 'grew':
      return words.msg('Entries were added faster than they could be read. Set an end time and try again.');
    case 'unreached':
      return sign ? signWords(sign, language) : '';
  }
};

/** How the reading of a log ended, in words. */
export const readingEndWords = (end: ReadingEnd, language: Language): EndWords => {
  const { words, number } = language;
  const [read, total] = [number(end.read), number(end.total ?? 0)];
  const twice = number(end.repeated);
  const title =
    end.total === null
      ? words.msg(str`${read} entries were read; there may be more.`)
      : words.msg(str`${read} of ${total} entries were read.`);
  const advice = [
    whyEnded(end, language),
    end.repeated > 0 ? words.msg(str`Received twice: ${twice} entries.`) : '',
  ];
  return { title, advice: advice.filter(Boolean).join(' ') };
};

/** The end that remarks about rows tell of; null where none does. */
export const endOfRemarks = (remarks: readonly Remark[]): ReadingEnd | null =>
  remarksOf(remarks, 'cut-short')[0]?.end ?? null;
