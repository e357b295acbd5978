import { browserTimeZone, isTimeZone } from './zone-offsets.js';

/** Who has a say in the zone of a report; what is not a known zone is as if nobody had said it. */
export interface TimeZoneWishes {
  /** What readers chose for themselves. */
  readonly reader: string | undefined;
  /** What the page set: a zone, or `local` for the browser's. */
  readonly page: string | null;
  /** The zone of the report itself, where it has one. */
  readonly preset: string | undefined;
}

/** The IANA name of a report's zone. */
export const chooseTimeZone = ({ reader, page, preset }: TimeZoneWishes): string => {
  const wish = [reader, page, preset].find((zone) => zone && (zone === 'local' || isTimeZone(zone)));
  return wish && wish !== 'local' ? wish : browserTimeZone();
};
