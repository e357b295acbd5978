import { listOf } from '../../core/list-of.js';
import type { TimeQuestion } from '../../core/summary.js';
import { startOfDay } from '../../dates/wall-instants.js';
import { TimeZone } from '../../i18n/time-zone.js';
import type { SummaryMapping } from './mapping.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Zones are whole quarters ahead of UTC, since the first of them had railways. */
const QUARTER = 900_000;

/** How spans of time are asked for, and what is made of those that the endpoint counts. */
export interface AskedSpans {
  /** Length of those that are asked for, in milliseconds. */
  readonly length: number;
  /** Whether several of them are one of those wanted. */
  readonly isAdded: boolean;
  /** First instant of the wanted one that one of them is part of; NaN where it is part of several. */
  startOf(instant: number): number;
}

/** Instants at which offsets of a zone are looked at: each half of the years that logs are of. */
const SAMPLES = listOf(80, (half) => Date.UTC(2000 + Math.floor(half / 2), (half % 2) * 6));

const daysOf = (name: string): AskedSpans => {
  const zone = new TimeZone(name);
  const isHours = SAMPLES.every((instant) => zone.offsetAt(instant) % HOUR === 0);
  const length = isHours ? HOUR : QUARTER;
  const starts = new Map<number, number>();
  const dayOf = (instant: number): number => Math.floor(zone.wallClock(instant).getTime() / DAY) * DAY;
  const startOf = (wall: number): number => {
    let start = starts.get(wall);
    if (start === undefined) starts.set(wall, (start = startOfDay(zone, wall) ?? NaN));
    return start;
  };
  return {
    length,
    isAdded: true,
    startOf: (instant) => {
      const [day, last] = [dayOf(instant), dayOf(instant + length - 1)];
      return day === last ? startOf(day) : NaN;
    },
  };
};

/**
 * The spans that an endpoint is asked for. Days of a zone are added up from hours or quarters, so that each is as long as it is there,
 * whatever the endpoint knows of zones. Null where it counts in spans that those wanted are not made of.
 */
export const askedSpans = (
  { bucket, zone = 'UTC' }: TimeQuestion,
  { every, bucketUnit = 'ms' }: Pick<SummaryMapping, 'every' | 'bucketUnit'>,
): AskedSpans | null => {
  const isPlain = bucket !== 'day' || zone === 'UTC';
  const wanted = bucket === 'day' ? DAY : bucket;
  const spans: AskedSpans = isPlain
    ? { length: wanted, isAdded: false, startOf: (instant) => Math.floor(instant / wanted) * wanted }
    : daysOf(zone);
  if (every !== undefined && spans.length % every !== 0) return null;
  const asked =
    every === undefined ? spans : { ...spans, length: every, isAdded: spans.isAdded || every !== wanted };
  return bucketUnit === 's' && asked.length % 1000 !== 0 ? null : asked;
};
