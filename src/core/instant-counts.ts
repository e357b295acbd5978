import { isLikelyInstant } from './instant.js';

/** What a number can count since when: Unix time in a unit, ticks of .NET since the year 1, file times of Windows since 1601. */
export type InstantCount = 's' | 'ms' | 'us' | 'ns' | 'ticks' | 'filetime';

interface Scale {
  /** Counts in a millisecond, for those finer than it; milliseconds in a count, for those that are not. */
  readonly finer?: number;
  readonly coarser?: number;
  /** The count at the start of 1970. */
  readonly epoch?: string;
}

const SCALES: Readonly<Record<InstantCount, Scale>> = {
  s: { coarser: 1000 },
  ms: { coarser: 1 },
  us: { finer: 1000 },
  // Ticks come first: those of our days are as large as nanoseconds of the beginning of 1990.
  ticks: { finer: 10_000, epoch: '621355968000000000' },
  filetime: { finer: 10_000, epoch: '116444736000000000' },
  ns: { finer: 1_000_000 },
};

const COUNTS = Object.keys(SCALES) as readonly InstantCount[];

const DIGITS = /^[+-]?\d+$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Whole counts that are longer than numbers are exact. */
const exactCount = (value: unknown): bigint | null => {
  const text = typeof value === 'string' ? value.trim() : '';
  return DIGITS.test(text) && text.length <= 24 ? BigInt(text) : null;
};

/** A number, also one that is a text of digits; NaN for anything else. */
export const countOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : NaN;
};

const floored = (count: bigint, by: bigint): bigint => count / by - (count % by < 0n ? 1n : 0n);

/** Milliseconds since 1970 of a count, without what is finer; NaN for what is not a number. */
export const instantOfCount = (value: unknown, unit: InstantCount): number => {
  const { finer, coarser = 1, epoch = '0' } = SCALES[unit];
  const exact = exactCount(value);
  if (exact !== null && finer) return Number(floored(exact - BigInt(epoch), BigInt(finer)));
  const count = countOf(value);
  // Fractions of seconds are not exact: without the millionth, 10.123 s would be 10,122 ms.
  return finer ? Math.floor((count - Number(epoch)) / finer + 1e-6) : Math.floor(count * coarser + 1e-6);
};

/** The unit in which a number is a time of 1990 to 2100: at most one, since they are a thousandfold apart. */
export const likelyCount = (value: unknown): InstantCount | undefined => {
  if (Number.isNaN(countOf(value))) return undefined;
  return COUNTS.find((unit) => isLikelyInstant(instantOfCount(value, unit)));
};
