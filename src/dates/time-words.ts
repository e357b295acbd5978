import type { Language } from '../i18n/language.js';
import { TimeZone } from '../i18n/time-zone.js';
import { str } from '../i18n/words.js';
import { placeName } from './place-name.js';
import type { TimeContext, TimeFault, TimeSpan } from './time-reading.js';
import { clockPattern, writeTime, type TimeEdge } from './write-time.js';

const longDay = (instant: number, { locale, zone }: Language, weekday?: 'long'): string => {
  const isEnglish = locale === 'en';
  // English is written day first here, as the report's patterns are.
  const text = new Intl.DateTimeFormat(isEnglish ? 'en-GB' : locale, {
    timeZone: zone.name,
    weekday,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
  // Whether a comma comes after the weekday is another thing in each version of the platform's data.
  return isEnglish ? text.replace(',', '') : text;
};

const clock = (instant: number, edge: TimeEdge, language: Language): string => {
  const { zone } = language;
  const time = language.dateTime(instant, clockPattern(instant, edge, language));
  return zone.isRepeated(instant) ? `${time} ${zone.offsetName(instant)}` : time;
};

/** An instant of the log in words, to the minute: "5 November 2026, 14:05". */
export const instantInWords = (instant: number, language: Language): string =>
  `${longDay(instant, language)}, ${language.dateTime(instant, 'HH:mm')}`;

/** A day such as `2026-11-05` in words: "Thursday 5 November 2026". */
export const dayInWords = (day: string, language: Language): string =>
  longDay(Date.parse(`${day}T00:00:00Z`), { ...language, zone: new TimeZone('UTC') }, 'long');

/** A typed time in words: "Thursday 5 November 2026, 14:05, São Paulo". */
export const timeInWords = (span: TimeSpan, edge: TimeEdge, language: Language): string => {
  const place = placeName(language.zone.name);
  if (!span.isRange) {
    const at = edge === 'start' ? span.start : span.end;
    return `${longDay(at, language, 'long')}, ${clock(at, edge, language)}, ${place}`;
  }
  const [first, last] = [longDay(span.start, language, 'long'), longDay(span.end, language, 'long')];
  const [from, until] = [clock(span.start, 'start', language), clock(span.end, 'end', language)];
  return first === last
    ? `${first}, ${from} – ${until}, ${place}`
    : `${first}, ${from} – ${last}, ${until}, ${place}`;
};

/** Why a typed time means nothing, and what to write. */
export const timeFaultWords = (fault: TimeFault, { language, pattern, now }: TimeContext): string => {
  const { words, zone } = language;
  const example = language.dateTime(now, pattern);
  switch (fault.code) {
    case 'no-such-date': {
      const { text } = fault;
      return words.msg(str`The date ${text} does not exist. Write a date such as ${example}.`);
    }
    case 'no-such-time': {
      const { text } = fault;
      return words.msg(str`The time ${text} does not exist. Write a date such as ${example}.`);
    }
    case 'year':
      return words.msg(str`Write the year with four digits, such as ${example}.`);
    case 'order':
      return words.msg('The end is before the start.');
    case 'skipped': {
      const time = language.dateTime(fault.wall, pattern, new TimeZone('UTC'));
      return words.msg(str`${time} does not exist here: clocks go forward then.`);
    }
    case 'repeated': {
      const offsets = fault.instants.map((instant) => zone.offsetName(instant));
      const [first = '', second = ''] = offsets;
      return words.msg(str`This time happens twice, because clocks go back. Add ${first} or ${second}.`);
    }
    case 'ambiguous': {
      const [first = '', second = ''] = fault.readings.map(({ start, end, isRange }) => {
        const from = writeTime(start, 'start', language, pattern);
        return isRange ? `${from} – ${writeTime(end, 'end', language, pattern)}` : from;
      });
      return words.msg(str`This could be ${first} or ${second}. Write one of them.`);
    }
    default:
      return words.msg(str`Write a date such as ${example}.`);
  }
};
