import type { SummaryGroup } from '../../core/summary.js';
import { barAt, type Buckets, type Span } from '../../dates/buckets.js';

/** Rows of one span of time, by what became of them. */
export interface Bar extends Span {
  readonly count: number;
  /** 1xx to 3xx, and what did not fail where there is no status: redirects count as success. */
  readonly good: number;
  /** 4xx. */
  readonly refused: number;
  /** 5xx, and what failed otherwise. */
  readonly broken: number;
  /** Nobody says what became of them. */
  readonly unknown: number;
  readonly failed: number;
}

type Parts = { -readonly [Key in Exclude<keyof Bar, 'start' | 'end'>]: number };

/** What became of the rows of a group. A class beyond 5xx is a failure, too. */
const partsOf = ({ count, classes, failed }: SummaryGroup): Parts => {
  const known = Object.entries(classes ?? {});
  const sum = (isMeant: (name: string) => boolean): number =>
    known.reduce((all, [name, rows]) => (isMeant(name) ? all + rows : all), 0);
  const parts: Parts = {
    count,
    good: sum((name) => /^[1-3]/.test(name)),
    refused: sum((name) => name.startsWith('4')),
    broken: sum((name) => !/^[1-4]/.test(name)),
    unknown: 0,
    failed: 0,
  };
  parts.unknown = Math.max(0, count - parts.good - parts.refused - parts.broken);
  parts.failed = failed ?? parts.refused + parts.broken;
  // Failures that no status shows: of rows without one first, then of those that call themselves a success.
  const hidden = Math.max(0, parts.failed - parts.refused - parts.broken);
  const ofUnknown = Math.min(hidden, parts.unknown);
  const ofGood = Math.min(hidden - ofUnknown, parts.good);
  parts.broken += ofUnknown + ofGood;
  parts.unknown -= ofUnknown;
  parts.good -= ofGood;
  // Where a report has no status, what is not said to have failed did not.
  if (classes === undefined && failed !== undefined) {
    parts.good += parts.unknown;
    parts.unknown = 0;
  }
  return parts;
};

/** The bars of a chart, and the rows in them; spans of the answer that are shorter than a bar are added up. */
export const barsOf = (buckets: Buckets, groups: readonly SummaryGroup[]): readonly Bar[] => {
  const { starts, end } = buckets;
  const all = starts.map((start, place) => ({
    start,
    end: starts[place + 1] ?? end,
    ...partsOf({ value: start, count: 0 }),
  }));
  for (const group of groups) {
    const bar = all[barAt(buckets, Number(group.value))];
    if (!bar) continue;
    for (const [key, rows] of Object.entries(partsOf(group))) bar[key as keyof Parts] += rows;
  }
  return all;
};

/** Several bars as one. */
export const sumOf = (bars: readonly Bar[]): Bar => {
  const sum = { ...bars[0]!, end: bars.at(-1)!.end };
  for (const bar of bars.slice(1))
    for (const key of ['count', 'good', 'refused', 'broken', 'unknown', 'failed'] as const)
      sum[key] += bar[key];
  return sum;
};

/** Failures of a bar that are out of the ordinary at least, and how many times as many as usual. */
const LEAST = 5;
const TIMES = 3;

/** How many times as many failures a bar has as the other bars with rows have on average, which may be none; null where that is nothing special. */
export const timesUsual = (bars: readonly Bar[], place: number): number | null => {
  const { failed } = bars[place]!;
  const others = bars.filter(({ count }, at) => at !== place && count > 0);
  if (failed < LEAST || others.length === 0) return null;
  const usual = others.reduce((sum, other) => sum + other.failed, 0) / others.length;
  return failed >= TIMES * usual ? failed / usual : null;
};
