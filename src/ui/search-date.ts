import type { TemplateResult } from 'lit';
import { wholePattern } from '../dates/date-pattern.js';
import { readTime } from '../dates/read-time.js';
import { isFault, type TimeContext } from '../dates/time-reading.js';
import { timeFaultWords, timeInWords } from '../dates/time-words.js';
import type { TimeEdge } from '../dates/write-time.js';
import type { Language } from '../i18n/language.js';
import type { Preset } from '../presets/preset.js';
import { dateField, type DateField } from './date-field.js';
import { timeContext } from './read-times.js';

/** The report's pattern for people: `DD/MM/YYYY HH:MM`, in Portuguese `DD/MM/AAAA HH:MM`. */
export const patternHint = (preset: Preset, { words }: Language): string =>
  preset.dateHint?.(words) ?? preset.dateFormat;

/** What is said below a date field while somebody types; a text that is not yet a time is not a fault. */
export const understood = (typed: string, edge: TimeEdge, context: TimeContext): string => {
  const reading = readTime(typed, context);
  if (reading === null || (isFault(reading) && reading.code === 'unknown')) return '';
  return isFault(reading) ? timeFaultWords(reading, context) : timeInWords(reading, edge, context.language);
};

/** What the browser's calendar gave, in a pattern: `2026-11-05T14:05` is a wall clock's time, whatever the zone. */
const written = (value: string, pattern: string): string => {
  const [, YYYY = '', MM = '', DD = '', HH = '', mm = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(value) ?? [];
  if (YYYY === '') return '';
  const parts: Readonly<Record<string, string>> = { YYYY, MM, DD, HH, mm };
  // Without its seconds: an end that was chosen to the minute means the whole of it.
  const toMinute = wholePattern(pattern).replace(/\W?ss(\WSSS)?/, '');
  return toMinute.replace(/YYYY|DD|MM|HH|mm/g, (part) => parts[part]!);
};

/** A date field of the search, or of "Go to date". */
export const reportDateField = (
  preset: Preset,
  language: Language,
  edge: TimeEdge,
  field: Omit<DateField, 'picks' | 'pickerHint' | 'said' | 'picked' | 'placeholder'> & {
    readonly placeholder?: string | undefined;
  },
): TemplateResult =>
  dateField({
    ...field,
    placeholder: field.placeholder || patternHint(preset, language),
    picks: 'datetime-local',
    pickerHint: language.words.msg('Calendar: Alt and the down arrow'),
    said: (typed) => understood(typed, edge, timeContext(preset, language, Date.now())),
    picked: (value) => written(value, preset.dateFormat),
  });
