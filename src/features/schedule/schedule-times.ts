import { html, type TemplateResult } from 'lit';
import { datePart } from '../../dates/date-pattern.js';
import { readClock, readDay } from '../../dates/read-parts.js';
import { readTime } from '../../dates/read-time.js';
import { isFault, type TimeContext, type TimeFault } from '../../dates/time-reading.js';
import { dayInWords, timeFaultWords } from '../../dates/time-words.js';
import { createLanguage, type Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import type { Preset } from '../../presets/preset.js';
import type { Frequency } from '../../sources/schedules/schedule.js';
import { dateField } from '../../ui/date-field.js';

export const DAY_FIELD = 'schedule-day';
export const TIME_FIELD = 'schedule-time';

export const FIRST_TIME = '08:00';
/** Milliseconds from that time to the end of its day. */
const REST_OF_DAY = 16 * 60 * 60 * 1000;

/** How the day of a schedule is read: in the report's pattern, without its time, and the next such day. */
const dayContext = (preset: Preset, language: Language): TimeContext => ({
  language,
  pattern: datePart(preset.dateFormat),
  now: Date.now(),
  isAhead: true,
});

const dayFault = (fault: TimeFault, context: TimeContext): string => timeFaultWords(fault, context);

const clockFault = (fault: TimeFault, { words }: Language): string => {
  if (fault.code !== 'no-such-time') return words.msg('Write a time such as 08:00 or 14:30.');
  const { text } = fault;
  return words.msg(str`The time ${text} does not exist. Write a time such as 08:00 or 14:30.`);
};

/** The day whose morning is still to come: a time that is over would be refused. */
export const firstDay = (preset: Preset, language: Language): string =>
  language.dateTime(Date.now() + REST_OF_DAY, datePart(preset.dateFormat));

/** A day as it is sent, as the form writes it. */
export const dayAsTyped = (day: string, preset: Preset): string => {
  const [YYYY = '', MM = '', DD = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = { YYYY, MM, DD };
  return datePart(preset.dateFormat).replace(/YYYY|MM|DD/g, (part) => parts[part]!);
};

/** The day on which a schedule runs once. */
export const onceField = (value: string, preset: Preset, language: Language): TemplateResult => {
  const { words } = language;
  const context = dayContext(preset, language);
  return dateField({
    id: DAY_FIELD,
    name: 'day',
    value,
    placeholder: context.pattern,
    picks: 'date',
    pickerHint: words.msg('Calendar: Alt and the down arrow'),
    describedBy: `${DAY_FIELD}-mistake`,
    said(typed) {
      const day = readDay(typed, dayContext(preset, language));
      if (typeof day === 'string') return dayInWords(day, language);
      return day.code === 'unknown' ? '' : dayFault(day, dayContext(preset, language));
    },
    picked: (value) => (value === '' ? '' : dayAsTyped(value, preset)),
  });
};

/** The time of day at which a schedule runs, on a clock of 24 hours as in the report. */
export const timeOfDayField = (value: string, language: Language): TemplateResult =>
  dateField({
    id: TIME_FIELD,
    name: 'time',
    value,
    placeholder: 'HH:MM',
    picks: 'time',
    pickerHint: language.words.msg('Choose a time: Alt and the down arrow'),
    describedBy: `${TIME_FIELD}-mistake`,
    said(typed) {
      const time = readClock(typed);
      if (typeof time === 'string') return time === typed.trim() ? '' : time;
      return time.code === 'unknown' ? '' : clockFault(time, language);
    },
    picked: (value) => value.slice(0, 5),
  });

/** What was typed as day and time of a schedule, as the wire has them, and what is wrong with it by field id. */
export interface ScheduleTimes {
  readonly day: string;
  readonly time: string;
  readonly mistakes: ReadonlyMap<string, string>;
}

/** What was typed as day and time, read by how often the schedule runs. */
export const readScheduleTimes = (
  typed: { readonly day: string; readonly time: string; readonly timeZone: string },
  frequency: Frequency,
  preset: Preset,
  language: Language,
): ScheduleTimes => {
  const isOnce = frequency === 'once';
  const { words } = language;
  const mistakes = new Map<string, string>();
  const context = dayContext(preset, language);
  const day = isOnce ? readDay(typed.day, context) : typed.day;
  if (typeof day !== 'string') mistakes.set(DAY_FIELD, dayFault(day, context));
  else if (isOnce && day < language.dateTime(context.now, 'YYYY-MM-DD'))
    mistakes.set(DAY_FIELD, words.msg('This day is over.'));
  else if (frequency === 'monthly' && !/^(?:[1-9]|[12]\d|3[01])$/.test(day))
    mistakes.set(DAY_FIELD, words.msg('Write a day from 1 to 31.'));
  const time = readClock(typed.time);
  if (typeof time !== 'string') mistakes.set(TIME_FIELD, clockFault(time, language));
  if (isOnce && mistakes.size === 0 && isTimeZone(typed.timeZone)) {
    // Clocks may be put forward or back on that day, in the zone of the schedule.
    const there = { ...context, language: createLanguage(words, typed.timeZone), pattern: preset.dateFormat };
    const moment = readTime(`${day as string}T${time as string}`, there);
    if (moment !== null && isFault(moment)) mistakes.set(TIME_FIELD, timeFaultWords(moment, there));
  }
  const textOf = (part: string | TimeFault): string => (typeof part === 'string' ? part : '');
  return { day: textOf(day), time: textOf(time), mistakes };
};

/** A field of the form, with room for what is wrong with it. */
export const scheduleField = (id: string, label: string, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>${control}<span class="mistake" id="${id}-mistake"></span>
  </div>
`;
