import { startOfDay, zoneOffsets, type ZoneOffset } from './calendar-days.js';
import type { SummaryGroup } from './log-summary.js';
import { HttpProblem } from './problem-details.js';

export const DAY = 86_400_000;
export const SHORTEST_BUCKET = 1_000;
export const MOST_BUCKETS = 5_000;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Lengths that people think in, in milliseconds. */
const LENGTHS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364].map((days) => days * DAY),
];

/** The shortest of the usual lengths of which few enough hold these times, in milliseconds. */
export const bucketFor = (first: number, last: number): number => {
  const isEnough = (length: number): boolean =>
    Math.floor(last / length) - Math.floor(first / length) < MOST_BUCKETS;
  return LENGTHS.find(isEnough) ?? Math.ceil((last - first) / (MOST_BUCKETS - 1) / DAY) * DAY;
};

/** @param bucket The length to ask for instead, in milliseconds. */
export const wrongBucket = (detail: string, bucket: number): HttpProblem =>
  new HttpProblem(422, 'Bucket too short', {
    detail: `bucket: ${detail}: ask for bucket=${bucket}`,
    errors: [{ parameter: 'bucket', detail: `${detail}: ask for bucket=${bucket}` }],
    bucket,
  });

type TimeGroup = Extract<SummaryGroup, { kind: 'bucket' | 'day' }>;

/** Stretches of time as a database is asked for them: each has a number, and rows are counted by it. */
export interface Buckets {
  readonly length: number;
  /** What is added to an instant before it is divided by the length and rounded down. */
  readonly offsets: readonly ZoneOffset[];
  /** The instant at which the one of a number begins, as it goes on the wire. */
  startOf(number: number): string;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** @param first The earliest time of the rows, and the latest. */
export const bucketsOf = (by: TimeGroup, first: number, last: number): Buckets =>
  by.kind === 'bucket'
    ? {
        length: by.length,
        offsets: [{ until: Infinity, ahead: 0 }],
        startOf: (number) => iso(number * by.length),
      }
    : {
        length: DAY,
        offsets: zoneOffsets(by.zone, first, last),
        startOf: (number) => iso(startOfDay(by.zone, number)),
      };
