import type { Language } from '../../i18n/language.js';
import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';
import { entryCount } from '../../shell/frame/entry-count.js';
import type { CompareCounts, Pair } from './compare-counts.js';
import type { Earlier } from './compare-spans.js';

/** What a span is compared with, as it is chosen. */
export const earlierLabel = (earlier: Earlier, { words }: Language): string =>
  earlier === 'before'
    ? words.msg('The period before')
    : earlier === 'day'
      ? words.msg('The day before, same time')
      : words.msg('The week before, same time');

/** "29/11 00:00 – 10:19: 19,116 entries, 12% more than 28/11 00:00 – 10:19 (17,068)." */
export const countSentence = (
  [now, then]: Pair<number>,
  [span, earlier]: Pair<string>,
  language: Language,
): string => {
  const { words, number } = language;
  const entries = entryCount(now, language);
  const before = number(then);
  if (now === then) return words.msg(str`${span}: ${entries}, as many as ${earlier}.`);
  if (then === 0) return words.msg(str`${span}: ${entries}. ${earlier}: none.`);
  const share = shareText(Math.abs(now - then) / then, language);
  return now > then
    ? words.msg(str`${span}: ${entries}, ${share} more than ${earlier} (${before}).`)
    : words.msg(str`${span}: ${entries}, ${share} fewer than ${earlier} (${before}).`);
};

/** "Failed: 1,013 (5.3%), before: 358 (2.1%)."; `''` where nobody knows. */
export const failedSentence = ({ all, failed }: CompareCounts, language: Language): string => {
  const { words, number } = language;
  const share = (part: number, whole: number): string => shareText(whole > 0 ? part / whole : 0, language);
  const [now, then] = failed;
  const [allNow, allThen] = all;
  if (now === null || then === null || allNow === null || allThen === null) return '';
  const [count, ofNow] = [number(now), share(now, allNow)];
  const [before, ofThen] = [number(then), share(then, allThen)];
  return words.msg(str`Failed: ${count} (${ofNow}), before: ${before} (${ofThen}).`);
};
