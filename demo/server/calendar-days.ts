import { Temporal } from 'temporal-polyfill';
import { HttpProblem } from './problem-details.js';

const DAY = 86_400_000;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Clock changes that a statement has room for: those of some 400 years. */
const MOST_CHANGES = 800;

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
export interface ZoneOffset {
  /** Up to this instant, exclusively; for good where it is infinite. */
  readonly until: number;
  readonly ahead: number;
}

export const isZone = (name: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * The offsets of a zone from one instant to another (milliseconds since 1970), in order.
 *
 * @throws HttpProblem 422 where there are too many between them.
 */
export const zoneOffsets = (zone: string, from: number, until: number): ZoneOffset[] => {
  const offsets: ZoneOffset[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const isLast = !next || next.epochMilliseconds > until;
    offsets.push({ until: isLast ? Infinity : next.epochMilliseconds, ahead: at.offsetNanoseconds / 1e6 });
    if (isLast) return offsets;
    if (offsets.length > MOST_CHANGES)
      throw new HttpProblem(422, 'Too many days', {
        detail: 'bucket: these rows are of too many years for days: ask for a shorter time',
      });
    at = next;
  }
};

/** The number of a calendar day since 1970, for an instant: what both databases work out by the offsets. */
export const dayOf = (offsets: readonly ZoneOffset[], instant: number): number =>
  Math.floor((instant + offsets.find(({ until }) => instant < until)!.ahead) / DAY);

/** The first instant of a day, by its number since 1970: midnight, or the first instant after it where clocks skip it. */
export const startOfDay = (zone: string, day: number): number =>
  EPOCH.add({ days: day }).toZonedDateTime(zone).epochMilliseconds;
