import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import type { Frequency, LastRun, Schedule } from '../../sources/schedules/schedule.js';

export const FREQUENCIES: readonly Frequency[] = ['once', 'daily', 'weekly', 'monthly'];

/** Weekdays as the schedule endpoint takes them: ISO 8601, Monday first. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

export const weekdayName = (weekday: string, { locale }: Language): string => {
  const place = WEEKDAYS.indexOf(weekday);
  if (place < 0) return weekday;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + place * DAY);
};

export const frequencyName = (frequency: string, words: Words): string => {
  switch (frequency) {
    case 'once':
      return words.msg('Once');
    case 'daily':
      return words.msg('Daily');
    case 'weekly':
      return words.msg('Weekly');
    case 'monthly':
      return words.msg('Monthly');
    default:
      return frequency;
  }
};

/** When a schedule runs, as a sentence. */
export const scheduleSentence = (
  { frequency, day, time, timeZone }: Pick<Schedule, 'frequency' | 'day' | 'time' | 'timeZone'>,
  language: Language,
): string => {
  const { words } = language;
  switch (frequency) {
    case 'once':
      return words.msg(str`Once, on ${day} at ${time} (${timeZone})`);
    case 'daily':
      return words.msg(str`Every day at ${time} (${timeZone})`);
    case 'weekly':
      return words.msg(str`Every week, on ${weekdayName(day, language)} at ${time} (${timeZone})`);
    case 'monthly':
      return words.msg(str`Every month, on day ${day} at ${time} (${timeZone})`);
    default:
      return `${frequency} ${day} ${time} (${timeZone})`;
  }
};

const outcomeWords = ({ outcome }: LastRun, words: Words): string => {
  switch (outcome) {
    case 'sent':
      return words.msg('sent');
    case 'retrying':
      return words.msg('not sent yet, trying again');
    default:
      return words.msg('not sent');
  }
};

/**
 * The outcome of the last run, with the server's own word on why.
 *
 * @param dateFormat How the report writes instants.
 */
export const lastRunSentence = (lastRun: LastRun, language: Language, dateFormat: string): string => {
  const { words } = language;
  const time = language.dateTime(lastRun.at, dateFormat);
  const outcome = outcomeWords(lastRun, words);
  const sentence = words.msg(str`Last run: ${time}, ${outcome}`);
  return lastRun.detail === '' ? sentence : `${sentence} (${visibleText(lastRun.detail)})`;
};
