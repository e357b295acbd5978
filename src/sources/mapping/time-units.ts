import { instantToIso, parseInstant } from '../../core/instant.js';
import { type TimeZone } from '../../i18n/time-zone.js';
import type { Unit } from './mapping.js';

/** Milliseconds in one of a unit. */
const SCALES: Readonly<Record<Exclude<Unit, 'iso'>, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 };

/** Digits by which a count in a unit is longer than one in milliseconds; negative where it is shorter. */
const DIGITS = { s: -3, ms: 0, us: 3, ns: 6 } as const;

const NO_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?$/;

/** A number, also one that stands in a text. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;

/** An instant, in milliseconds since 1970; NaN for what is none. Long counts may stand in a text: no number holds them. */
export const readInstant = (value: unknown, unit: Unit, zone: TimeZone | null): number => {
  if (unit === 'iso') {
    const at = parseInstant(value);
    return zone && typeof value === 'string' && NO_ZONE.test(value.trim())
      ? zone.instantOf(at, 'earlier')
      : at;
  }
  return Math.floor(numberOf(value) * SCALES[unit] + 1e-6);
};

/** An instant as an endpoint counts it. Counts finer than milliseconds are texts: a number would round them. */
export const writeInstant = (instant: number, unit: Unit): string | number => {
  if (unit === 'iso') return instantToIso(instant);
  if (unit === 's') return instant / 1000;
  return unit === 'ms' ? instant : `${instant}${'0'.repeat(DIGITS[unit])}`;
};

/** A length of time in milliseconds; what is no number stays as it came. */
export const readDuration = (value: unknown, unit: Exclude<Unit, 'iso'>): unknown => {
  const count = numberOf(value);
  // Rounded to the nanosecond, since a scale such as a thousandth is no exact number.
  return Number.isNaN(count) ? value : Math.round(count * SCALES[unit] * 1e6) / 1e6;
};
