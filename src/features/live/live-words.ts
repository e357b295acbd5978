import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { problemWords } from '../../ui/problem-words.js';
import type { LiveController } from './live-controller.js';

/** Why it stopped by itself. */
const endedWords = ({ ended, problem }: LiveController, { words }: Language): string => {
  if (ended === 'hidden') return words.msg('Live stopped: this page was in the background for 30 minutes.');
  if (ended === 'matched') return words.msg('Live stopped at the first match.');
  if (ended === 'succeeded') return words.msg('Live stopped: a request succeeded.');
  const { title, advice } = problem ? problemWords(problem, words) : { title: '', advice: '' };
  return [words.msg('Live stopped.'), title, advice].filter(Boolean).join(' ');
};

const skippedWords = (skipped: number | null, { words, number }: Language): string => {
  if (skipped === 0) return '';
  return skipped === null
    ? words.msg('More arrived too fast to be counted.')
    : words.msg(str`Arrived too fast to be read one by one: ${number(skipped)}.`);
};

/** What there is to say beside the button: what is new and since when, what went wrong, why it stopped; `''` for nothing. */
export const liveWords = (live: LiveController, language: Language): string => {
  const { words, number } = language;
  if (!live.isOn) return live.ended ? endedWords(live, language) : '';
  if (live.isUnordered) return words.msg('Live needs the newest entries first.');
  if (live.problem) {
    const { title } = problemWords(live.problem, words);
    return live.retryAt === null
      ? title
      : words.msg(str`${title} We try again at ${language.timeOfDay(live.retryAt)}.`);
  }
  if (live.since === 0) return '';
  const since = language.timeOfDay(live.since);
  const news =
    live.shown > 0
      ? words.msg(str`${number(live.shown)} new since ${since}`)
      : words.msg(str`Nothing new since ${since}`);
  const skipped = skippedWords(live.skipped, language);
  return skipped ? `${news}. ${skipped}` : news;
};

/** Whether what is said is more than what is new. */
export const isRemark = (live: LiveController): boolean =>
  live.isOn ? live.isUnordered || live.problem !== null || live.skipped !== 0 : live.ended !== null;

/** The name of the button. */
export const buttonWords = ({ waiting }: LiveController, { words, number }: Language): string =>
  waiting > 0 ? words.msg(str`Live, waiting while you read: ${number(waiting)} new`) : words.msg('Live');
