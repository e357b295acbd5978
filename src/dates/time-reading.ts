import type { Language } from '../i18n/language.js';

/** What a typed time is read with. */
export interface TimeContext {
  readonly language: Language;
  /** The report's pattern, as `Preset.dateFormat` has it: it says which number is the day. */
  readonly pattern: string;
  /** When the text is read, in milliseconds since 1970; given, so that a text means the same whenever it is tested. */
  readonly now: number;
  /** Whether a day without a year is the next one, as in a schedule, and not the last one, as in a log. */
  readonly isAhead?: boolean;
}

/** A time that was understood, in milliseconds since 1970. */
export interface TimeSpan {
  readonly start: number;
  /** The last millisecond of what was typed: of its minute, its second, its day, or of the range. */
  readonly end: number;
  /** Whether a range was typed, such as `14:00-14:10`. */
  readonly isRange: boolean;
}

/** Why a typed time means nothing, or not one thing. */
export type TimeFault =
  | { readonly code: 'unknown' | 'year' | 'order' }
  | { readonly code: 'no-such-date' | 'no-such-time'; readonly text: string }
  /** Clocks are put forward over this time: `wall` is what they would show, as if it were UTC. */
  | { readonly code: 'skipped'; readonly wall: number }
  /** Clocks are put back over this time, so that it happens at each of these instants. */
  | { readonly code: 'repeated'; readonly instants: readonly number[] }
  | { readonly code: 'ambiguous'; readonly readings: readonly TimeSpan[] };

export type TimeReading = TimeSpan | TimeFault;

export const isFault = (reading: TimeReading): reading is TimeFault => 'code' in reading;

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A day of the calendar, or a whole month where `day` is null. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** A time of day in milliseconds since its midnight, and the length of the smallest unit that was typed. */
export interface ClockTime {
  readonly time: number;
  readonly precision: number;
}
