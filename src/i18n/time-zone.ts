import { offsetsOf, type Offsets } from './zone-offsets.js';

/** Zones change their offset on quarter hours only, so an offset holds for the whole quarter. */
const QUARTER = 15 * 60_000;
/** Offsets kept per zone before starting again; a million rows over a year touch some 35,000 quarters. */
const MOST_KEPT = 50_000;

/** Offsets of one time zone from UTC, and the way back from a wall clock to instants. */
export class TimeZone {
  readonly name: string;
  readonly #read: Offsets;
  readonly #offsets = new Map<number, number>();

  /** @param name IANA name; throws a RangeError for one that {@link offsetsOf} does not know. */
  constructor(name: string) {
    this.name = name;
    this.#read = offsetsOf(name);
  }

  /** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER);
    let offset = this.#offsets.get(quarter);
    if (offset === undefined) {
      if (this.#offsets.size >= MOST_KEPT) this.#offsets.clear();
      offset = this.#read(quarter * QUARTER);
      this.#offsets.set(quarter, offset);
    }
    return offset;
  }

  /** What the zone's wall clock shows, as a date whose UTC fields are to be read. */
  wallClock(instant: number): Date {
    return new Date(instant + this.offsetAt(instant));
  }

  /**
   * The instant at which the wall clock shows a time.
   *
   * @param wall The wall time as if it were UTC, in milliseconds.
   * @param prefer Which one, where a clock change makes the hour happen twice. A time that a clock change leaves
   *   out is moved on by the gap, as clocks are.
   */
  instantOf(wall: number, prefer: 'earlier' | 'later'): number {
    const day = 24 * 60 * 60_000;
    const before = this.offsetAt(wall - day);
    const after = this.offsetAt(wall + day);
    const matches = [wall - before, wall - after].filter((at) => at + this.offsetAt(at) === wall);
    if (matches.length === 0) return wall - before;
    return prefer === 'earlier' ? Math.min(...matches) : Math.max(...matches);
  }

  /** Whether the wall clock shows this time twice, since clocks were put back: then it needs its offset beside it. */
  isRepeated(instant: number): boolean {
    const around = 3 * 60 * 60_000;
    // Nearly always; and two lookups cost less than the search.
    if (this.offsetAt(instant - around) === this.offsetAt(instant + around)) return false;
    const wall = instant + this.offsetAt(instant);
    return this.instantOf(wall, 'earlier') !== this.instantOf(wall, 'later');
  }

  /** The zone for people: its name, and how far it is from UTC at an instant. */
  label(instant: number): string {
    const offset = this.offsetName(instant);
    return offset === this.name ? offset : `${this.name} (${offset})`;
  }

  /** `UTC`, or `UTC+05:30`, at an instant. */
  offsetName(instant: number): string {
    const text = offsetText(this.offsetAt(instant));
    return text === 'Z' ? 'UTC' : `UTC${text.replace('-', '\u2212')}`;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 offset: `Z`, `-03:00`. Offsets with seconds, before 1900, are rounded to the minute as ISO 8601 asks. */
export const offsetText = (offset: number): string => {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  if (minutes === 0) return 'Z';
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
