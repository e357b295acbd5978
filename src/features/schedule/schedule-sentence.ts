import { visibleText } from '../../core/visible-text.js';
import type { Filters } from '../../core/query.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import type { Preset } from '../../presets/preset.js';
import { filterLines } from '../../query/filter-lines.js';
import { hasTime, keptFilters } from '../../sources/schedules/covers.js';
import { runsAfter, type Timing } from '../../sources/schedules/run-times.js';
import type { Schedule } from '../../sources/schedules/schedule.js';
import { coveredEntries } from './schedule-covers.js';
import type { Rehearsed } from './schedule-rehearsal.js';
import { scheduleSentence } from './schedule-words.js';

const NEXT = 3;
/** Recipients that a sentence names. */
const NAMED = 3;

/** What is made, in which form, and for whom. */
type Content = Pick<Schedule, 'filters' | 'covers' | 'format' | 'recipients'>;

const formatWords = (format: string, words: Words): string => {
  switch (format) {
    case 'csv':
      return words.msg('as a CSV file');
    case 'html':
      return words.msg('as a print page');
    default:
      return format;
  }
};

const filterWords = (filters: Filters, preset: Preset, language: Language): string =>
  filterLines(preset, filters, language)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ');

const recipientWords = (recipients: readonly string[], { words, number }: Language): string => {
  const named = recipients.slice(0, NAMED).map(visibleText).join(', ');
  const others = recipients.length - NAMED;
  return others > 0
    ? words.msg(str`to ${named} and ${number(others)} more`)
    : words.msg(str`to ${named}`, { desc: 'To whom a report is sent' });
};

/** "entries of the week before (Status: 401), as a CSV file, to auditor@example.com". */
export const contentWords = (content: Content, preset: Preset, language: Language): string => {
  const { words } = language;
  const covers = content.covers ?? (hasTime(content.filters) ? 'filtered' : 'everything');
  // The time is said by what is covered.
  const filters = covers === 'filtered' ? content.filters : keptFilters('everything', content.filters);
  const narrowed = filterWords(filters, preset, language);
  return [
    coveredEntries(covers, words) + (narrowed && ` (${narrowed})`),
    formatWords(visibleText(content.format), words),
    content.recipients.length > 0 ? recipientWords(content.recipients, language) : '',
  ]
    .filter(Boolean)
    .join(', ');
};

/** Days of runs, in the zone of the schedule; with the time where a clock change moves it. A sentence ends behind them: no abbreviation does. */
const dates = (runs: readonly number[], { timeZone, time }: Timing, { locale }: Language): string => {
  // English is written day first here, as the report's patterns are.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return runs
    .map((run) => day.format(run) + (clock.format(run) === time ? '' : ` (${clock.format(run)})`))
    .join(', ')
    .replace(/\.$/, '');
};

/** The next days of a schedule; `''` where there are none, or its times cannot be read. */
export const nextWords = (timing: Timing, now: number, language: Language, most = NEXT): string => {
  const runs = runsAfter(timing, now, most);
  if (runs.length === 0) return '';
  return language.words.msg(str`Next: ${dates(runs, timing, language)}.`);
};

const rowsWords = (rows: number, { words, number }: Language): string => {
  const count = number(rows);
  return words.plural(rows, {
    zero: words.msg(str`${count} rows`, { id: 'schedule-rows-zero' }),
    one: words.msg(str`${count} row`, { id: 'schedule-rows-one' }),
    two: words.msg(str`${count} rows`, { id: 'schedule-rows-two' }),
    few: words.msg(str`${count} rows`, { id: 'schedule-rows-few' }),
    many: words.msg(str`${count} rows`, { id: 'schedule-rows-many' }),
    other: words.msg(str`${count} rows`, { id: 'schedule-rows-other' }),
  });
};

/** How many rows a run would have had. */
export const rehearsedWords = ({ at, rows }: Rehearsed, timing: Timing, language: Language): string => {
  const counted = rowsWords(rows, language);
  if (at === null) return language.words.msg(str`Sent now, that would have been ${counted}.`);
  return language.words.msg(str`On ${dates([at], timing, language)} that would have been ${counted}.`);
};

/** A schedule as a sentence: when, what, in which form and to whom. */
export const wholeSentence = (schedule: Timing & Content, preset: Preset, language: Language): string =>
  `${scheduleSentence(schedule, language)}: ${contentWords(schedule, preset, language)}.`;
