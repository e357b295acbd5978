import type { NumberRange, RowPosition } from '../log-query.js';
import { NO_TIME } from './table.js';

export const HOUR = 3_600_000;

/** How many rows of one hour there are. Hours are counted from 1970. */
export interface HourCount {
  readonly hour: number;
  readonly rows: number;
}

/** Division as ClickHouse's `intDiv` does it: towards nothing, so that the hour 0 has twice the length. */
const hourOf = (time: number): number => Math.trunc(time / HOUR);

const NO_HOUR = hourOf(NO_TIME);

const rangeOf = (hour: number): NumberRange => [
  hour <= 0 ? (hour - 1) * HOUR + 1 : hour * HOUR,
  hour >= 0 ? (hour + 1) * HOUR - 1 : hour * HOUR,
];

/** In the order in which their rows are listed; rows without a time come last both ways. */
export const inOrder = (counts: readonly HourCount[], descending: boolean): HourCount[] =>
  counts.toSorted((a, b) => {
    if (a.hour === NO_HOUR || b.hour === NO_HOUR) return a.hour === NO_HOUR ? 1 : -1;
    return descending ? b.hour - a.hour : a.hour - b.hour;
  });

export const totalOf = (counts: readonly HourCount[]): number =>
  counts.reduce((sum, { rows }) => sum + rows, 0);

/** The only stretches of time that a page's rows can lie in, and how many of their first rows are before the page. */
export interface PageWindow {
  readonly ranges: readonly NumberRange[];
  readonly offset: number;
}

/** Neighbours become one. The newest hour is left open, for rows that were added since it was counted. */
const joined = (hours: readonly HourCount[], isNewestFirst: boolean): NumberRange[] => {
  const ranges: [number, number][] = [];
  for (const [index, { hour }] of hours.entries()) {
    const [lowest, highest] = rangeOf(hour);
    const end = isNewestFirst && index === 0 && hour !== NO_HOUR ? Number.MAX_SAFE_INTEGER : highest;
    const last = ranges.at(-1);
    if (last && last[0] === highest + 1) last[0] = lowest;
    else if (last && last[1] === lowest - 1) last[1] = end;
    else ranges.push([lowest, end]);
  }
  return ranges;
};

/**
 * Where to look for the page of a log in order of time; undefined where no rows are left.
 *
 * @param hours In the order of the rows.
 * @param rows How many are wanted.
 */
export const pageWindow = (
  hours: readonly HourCount[],
  start: { readonly offset: number } | { readonly after: RowPosition },
  rows: number,
  descending: boolean,
): PageWindow | undefined => {
  let first = 0;
  let before = 0;
  // Of the hour that the page before ended in there may be nothing left.
  let wanted = rows;
  if ('offset' in start) {
    while (first < hours.length && before + hours[first]!.rows <= start.offset)
      before += hours[first++]!.rows;
    wanted += start.offset - before;
  } else {
    const hour = start.after.value === null ? NO_HOUR : hourOf(Number(start.after.value));
    while (first < hours.length && !isReached(hours[first]!.hour, hour, descending)) first++;
    if (hours[first]?.hour === hour) wanted += hours[first]!.rows;
  }
  let end = first;
  for (let found = 0; end < hours.length && found < wanted; end++) found += hours[end]!.rows;
  if (end === first) return undefined;
  return {
    ranges: joined(hours.slice(first, end), descending && first === 0),
    offset: 'offset' in start ? start.offset - before : 0,
  };
};

/** Whether an hour of the list is the one that is looked for, or is behind it. */
const isReached = (hour: number, wanted: number, descending: boolean): boolean => {
  if (hour === NO_HOUR || wanted === NO_HOUR) return hour === NO_HOUR;
  return descending ? hour <= wanted : hour >= wanted;
};
