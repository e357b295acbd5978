import type { Language } from '../../i18n/language.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import type { Preset } from '../../presets/preset.js';
import { hasTime, type Covers } from '../../sources/schedules/covers.js';
import type { Frequency, Schedule } from '../../sources/schedules/schedule.js';
import { dayAsTyped, firstDay, FIRST_TIME } from './schedule-times.js';
import { FREQUENCIES } from './schedule-words.js';

/** What is in the form, as it was typed. */
export interface TypedForm {
  readonly name: string;
  readonly format: string;
  readonly frequency: Frequency;
  /** A day for each frequency: what one means depends on it, and changing it back keeps what was typed. */
  readonly days: Readonly<Record<Frequency, string>>;
  readonly time: string;
  readonly timeZone: string;
  readonly recipients: readonly string[];
  /** What the reader chose; null for what is usual. */
  readonly covers: Covers | null;
}

/** Everything but name and recipients is filled in. */
export const emptyForm = (preset: Preset, language: Language): TypedForm => ({
  name: '',
  format: 'csv',
  frequency: 'daily',
  days: { once: firstDay(preset, language), daily: '', weekly: '1', monthly: '1' },
  time: FIRST_TIME,
  timeZone: language.zone.name,
  recipients: [],
  covers: null,
});

/** The form filled in with a schedule that the server keeps, as far as its values can be read. */
export const formOf = (schedule: Schedule, preset: Preset, language: Language): TypedForm => {
  const empty = emptyForm(preset, language);
  const frequency = FREQUENCIES.find((known) => known === schedule.frequency) ?? empty.frequency;
  const day = frequency === 'once' ? dayAsTyped(schedule.day, preset) : schedule.day;
  return {
    ...empty,
    name: schedule.name,
    format: schedule.format || empty.format,
    frequency,
    days: { ...empty.days, [frequency]: day },
    time: schedule.time,
    timeZone: isTimeZone(schedule.timeZone) ? schedule.timeZone : empty.timeZone,
    recipients: schedule.recipients,
    covers: schedule.covers ?? (hasTime(schedule.filters) ? 'filtered' : 'everything'),
  };
};
