import type { Language } from '../../i18n/language.js';
import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';
import type { TimeLabels } from './axis.js';
import type { EarlierOutline, Outline } from './earlier-outline.js';
import { sumOf, timesUsual, type Bar } from './bars.js';
import type { Span } from '../../dates/buckets.js';

/** "312 requests". */
export const requestCount = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} requests`, { id: 'requests-zero' }),
    one: words.msg(str`${text} request`),
    two: words.msg(str`${text} requests`, { id: 'requests-two' }),
    few: words.msg(str`${text} requests`, { id: 'requests-few' }),
    many: words.msg(str`${text} requests`, { id: 'requests-many' }),
    other: words.msg(str`${text} requests`),
  });
};

/** "41 failed". */
const failedCount = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} failed`, { id: 'failed-zero' }),
    one: words.msg(str`${text} failed`, { id: 'failed-one' }),
    two: words.msg(str`${text} failed`, { id: 'failed-two' }),
    few: words.msg(str`${text} failed`, { id: 'failed-few' }),
    many: words.msg(str`${text} failed`, { id: 'failed-many' }),
    other: words.msg(str`${text} failed`),
  });
};

/** "14:05 to 14:10", or one day. */
export const spanText = (span: Span, labels: TimeLabels, { words }: Language): string => {
  const [from, until] = labels.ends(span);
  return from === until ? from : words.msg(str`${from} to ${until}`);
};

/** A bar, or several, in words: "14:05 to 14:10: 312 requests, 41 failed". */
export const barText = (bar: Bar, labels: TimeLabels, language: Language): string => {
  const counts = [
    requestCount(bar.count, language),
    ...(bar.failed > 0 ? [failedCount(bar.failed, language)] : []),
  ];
  return `${spanText(bar, labels, language)}: ${counts.join(', ')}`;
};

/** How many rows of the earlier time a bar is compared with: "280"; `''` for a bar that is compared with none. */
export const earlierCount = (
  { counts, isExact }: Outline,
  place: number,
  { words, number }: Language,
): string => {
  const count = counts[place] ?? null;
  if (count === null) return '';
  const text = number(count);
  return isExact ? text : words.msg(str`about ${text}`);
};

/** What the outline behind the bars is; `''` where nothing is compared. */
export const outlineText = ({ compared, outline, isUnknown }: EarlierOutline, language: Language): string => {
  if (!compared || (!outline && !isUnknown)) return '';
  const { words } = language;
  const label = compared.label(language);
  return outline ? words.msg(str`Outline: ${label}`) : words.msg(str`Not counted: ${label}`);
};

/** The same, how far it is from the others, and what it is compared with: "…, 12 times the usual, before: 280". */
export const barName = (
  bars: readonly Bar[],
  place: number,
  labels: TimeLabels,
  language: Language,
  outline: Outline | null,
): string => {
  const { words } = language;
  const times = timesUsual(bars, place);
  const parts = [barText(bars[place]!, labels, language)];
  if (times !== null && Number.isFinite(times)) {
    const factor = language.number(Math.round(times));
    parts.push(words.msg(str`${factor} times the usual`));
  }
  const count = outline ? earlierCount(outline, place, language) : '';
  if (count !== '') parts.push(words.msg(str`before: ${count}`));
  return parts.join(', ');
};

/** The chart as a whole: "Timeline: 19,116 requests, 5.3 % failed, most at 08:05". */
export const chartName = (bars: readonly Bar[], labels: TimeLabels, language: Language): string => {
  const { words } = language;
  const sum = sumOf(bars);
  if (sum.count === 0) return words.msg('Timeline: no requests');
  const most = bars.reduce((one, other) => (other.count > one.count ? other : one));
  const requests = requestCount(sum.count, language);
  const time = labels.at(most.start);
  const share = shareText(sum.failed / sum.count, language);
  return sum.failed > 0
    ? words.msg(str`Timeline: ${requests}, ${share} failed, most at ${time}`)
    : words.msg(str`Timeline: ${requests}, most at ${time}`);
};
