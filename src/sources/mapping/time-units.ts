import { instantOfCount } from '../../core/instant-counts.js';
import { instantOfText, isWithoutZone } from '../../core/instant-texts.js';
import { instantToIso, parseInstant } from '../../core/instant.js';
import { type TimeZone } from '../../i18n/time-zone.js';
import { millisecondsOfText } from './duration-text.js';
import type { Unit, WrittenUnit } from './mapping.js';

/** Milliseconds in one of a unit. */
const SCALES: Readonly<Record<Exclude<Unit, 'iso'>, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 };

/** Digits by which a count in a unit is longer than one in milliseconds; negative where it is shorter. */
const DIGITS = { s: -3, ms: 0, us: 3, ns: 6 } as const;

/** A number, also one that is in a text. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;

/** An instant, in milliseconds since 1970; NaN for what is none. Long counts may be in a text: no number holds them. */
export const readInstant = (value: unknown, unit: Unit, zone: TimeZone | null): number => {
  if (unit !== 'iso') return instantOfCount(value, unit);
  if (typeof value !== 'string') return parseInstant(value);
  const at = instantOfText(value);
  return zone && value.includes(':') && isWithoutZone(value) ? zone.instantOf(at, 'earlier') : at;
};

/** An instant as an endpoint counts it. Counts finer than milliseconds are texts: a number would round them. */
export const writeInstant = (instant: number, unit: WrittenUnit): string | number => {
  if (unit === 'iso-blank') return instantToIso(instant).replace('T', ' ');
  if (unit === 'iso') return instantToIso(instant);
  if (unit === 's') return instant / 1000;
  return unit === 'ms' ? instant : `${instant}${'0'.repeat(DIGITS[unit])}`;
};

/** Rounded to the nanosecond, since a scale such as a thousandth is not an exact number. */
const rounded = (milliseconds: number): number => Math.round(milliseconds * 1e6) / 1e6;

/** A length of time in milliseconds, whatever unit a text names itself; what is none stays as received. */
export const readDuration = (value: unknown, unit: Exclude<Unit, 'iso'>): unknown => {
  const count = numberOf(value);
  const milliseconds = Number.isNaN(count) ? millisecondsOfText(value) : count * SCALES[unit];
  return Number.isNaN(milliseconds) ? value : rounded(milliseconds);
};

const isWhole = (value: unknown): value is string | number =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,20}$/.test(value));

/** Milliseconds from one instant to another; null where one of them is none. */
export const readSpan = (start: unknown, end: unknown, unit: Unit): number | null => {
  // Counts of nanoseconds are longer than numbers are exact.
  const milliseconds =
    unit !== 'iso' && isWhole(start) && isWhole(end)
      ? Number(BigInt(end) - BigInt(start)) * SCALES[unit]
      : readInstant(end, unit, null) - readInstant(start, unit, null);
  return Number.isNaN(milliseconds) ? null : rounded(milliseconds);
};
