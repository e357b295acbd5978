/** Date and time with optional seconds, fraction and zone: RFC 3339, and the space that many servers write for T. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2}|UTC)?)?$/i;

/** Outside of this no calendar date can be made (ECMA-262, 21.4.1.1). */
const LIMIT = 8.64e15;

const offsetMinutes = (zone: string | undefined): number => {
  if (!zone || /^(z|utc)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
};

/**
 * Milliseconds since 1970 of an instant on the wire: ISO 8601 text (without a zone it is taken as UTC) or a number
 * of milliseconds. NaN for anything else: never a guess, since a wrong time is worse than a raw one.
 */
export const parseInstant = (value: unknown): number => {
  if (typeof value === 'number') return Math.abs(value) <= LIMIT ? value : NaN;
  if (typeof value !== 'string') return NaN;
  const match = ISO.exec(value.trim());
  if (!match) return NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match;
  const milliseconds = Math.trunc(Number(`0.${fraction}`) * 1000);
  const at = Date.UTC(+year!, +month! - 1, +day!, +hour, +minute, +second, milliseconds);
  const real = new Date(at);
  // Date.UTC rolls 31 April over into May; such a date is none.
  const rolled =
    real.getUTCMonth() !== +month! - 1 || real.getUTCDate() !== +day! || +hour > 23 || +minute > 59;
  return rolled || +second > 60 ? NaN : at - offsetMinutes(zone) * 60_000;
};

export const instantToIso = (instant: number): string => new Date(instant).toISOString();
