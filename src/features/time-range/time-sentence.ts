import type { Filters } from '../../core/query.js';
import { parseInstant } from '../../core/instant.js';
import { brief, spanInWords, type SpanContext } from '../../dates/span-in-words.js';
import { writeTime } from '../../dates/write-time.js';
import { periods } from '../../filters/period.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';

/** Keys of the filters that say from when to when rows are. */
export const TIME_KEYS: readonly string[] = ['from', 'until', 'period'];

export const withoutTime = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !TIME_KEYS.includes(key)));

/** Both ends in full, to be changed by hand. */
export const spanToEdit = (start: number, end: number, { language, pattern }: SpanContext): string =>
  `${writeTime(start, 'start', language, pattern)} – ${writeTime(end, 'end', language, pattern)}`;

/** The periods that readers choose from, in their order. */
export const periodChoices = ({
  words,
}: Language): readonly { readonly value: string; readonly label: string }[] =>
  periods.map(({ value, label }) => ({ value, label: label(words) }));

/** The time that rows are of, as a sentence. */
export const timeSentence = (filters: Filters, context: SpanContext): string => {
  const { language } = context;
  const { words } = language;
  const named = periodChoices(language).find(({ value }) => value === filters['period'])?.label;
  const [start, end] = [parseInstant(filters['from']), parseInstant(filters['until'])];
  const bounds = (): string | undefined => {
    const { at } = brief(
      context,
      [start, end].filter((instant) => !Number.isNaN(instant)),
    );
    if (!Number.isNaN(start) && !Number.isNaN(end)) return spanInWords(start, end, context);
    if (!Number.isNaN(start)) {
      const from = at(start, 'start');
      return words.msg(str`Since ${from}`);
    }
    if (Number.isNaN(end)) return undefined;
    const until = at(end, 'end');
    return words.msg(str`Up to ${until}`);
  };
  // A host may set both, and then both hold.
  return [named, bounds()].filter((part) => part !== undefined).join(' · ') || words.msg('Any time');
};
