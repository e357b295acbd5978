import type { TimeZone } from '../i18n/time-zone.js';
import { DAY } from './time-reading.js';

/** The instants at which a zone's clocks show a time: none where they are put forward over it, two where they are put back. */
export const wallInstants = (zone: TimeZone, wall: number): number[] => {
  const offsets = new Set([zone.offsetAt(wall - DAY), zone.offsetAt(wall), zone.offsetAt(wall + DAY)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((at) => at + zone.offsetAt(at) === wall)
    .sort((a, b) => a - b);
};

/** Midnight of a day as if the wall clock were UTC; NaN where the calendar has no such day. */
export const wallOfDay = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : NaN;
};

/** The first instant of a day; null where the zone left the whole day out. */
export const startOfDay = (zone: TimeZone, wall: number): number | null => {
  const [first] = wallInstants(zone, wall);
  if (first !== undefined) return first;
  // Clocks are put forward over midnight: the day begins at the instant of the change, which is looked for.
  let after = zone.instantOf(wall, 'earlier');
  let before = after - DAY;
  const offset = zone.offsetAt(after);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  const shown = zone.wallClock(after).getTime();
  return shown >= wall && shown < wall + DAY ? after : null;
};
