/** What is used of `Temporal`, where a browser has it; the language's own declarations do not know it yet. */
interface Clocks {
  readonly Now: { timeZoneId(): string };
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(name: string): { readonly timeZoneId: string; readonly offsetNanoseconds: number };
    };
  };
}

/**
 * The first formatter of a browser's process takes longer than all else that the first rows wait for, since it loads the data of all
 * languages. `Temporal` has the same zones without it.
 */
const clocks = (): Clocks | undefined => (globalThis as { Temporal?: Clocks }).Temporal;

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
export type Offsets = (instant: number) => number;

const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/;

const byFormatter = (name: string): Offsets => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (instant) => {
    const offset = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(offset) ?? [];
    const ahead = ((+hours * 60 + +minutes) * 60 + +seconds) * 1000;
    return sign === '-' ? -ahead : ahead;
  };
};

/** @param name IANA name; throws a RangeError for one that this browser does not know. */
export const offsetsOf = (name: string): Offsets => {
  if (name === 'UTC') return () => 0;
  try {
    const { Instant } = clocks()!;
    const at = (instant: number) => Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
    // It reads the zone of a whole date, too, which is not a name.
    if (at(0).timeZoneId.toLowerCase() === name.toLowerCase())
      return (instant) => at(instant).offsetNanoseconds / 1e6;
  } catch {
    // A browser without it, or a name that it does not know.
  }
  return byFormatter(name);
};

/** Whether a name is a zone of the IANA data that this browser carries. */
export const isTimeZone = (name: string): boolean => {
  try {
    offsetsOf(name);
    return true;
  } catch {
    return false;
  }
};

let known: string | undefined;

const ownName = (): string => {
  const name = clocks()?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A system whose zone is set to nonsense has one that the browser itself does not know.
  return isTimeZone(name) ? name : 'UTC';
};

/** The zone of this browser; asked once. */
export const browserTimeZone = (): string => (known ??= ownName());
