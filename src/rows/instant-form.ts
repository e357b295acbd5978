import { instantToIso, millisecondsPastMinute, MINUTE_LENGTH, parseInstant } from '../core/instant.js';

/** A way to write instants that gives every text of it back as it was, so that numbers can be kept in its place. */
export interface InstantForm {
  /** Milliseconds since 1970; NaN for any text that {@link write} would not write. */
  read(text: string): number;
  write(instant: number): string;
}

const formOf = (length: number, write: (instant: number) => string): InstantForm => {
  let minute = '';
  let start = NaN;

  const parsed = (text: string): number => {
    const instant = parseInstant(text);
    return !Number.isNaN(instant) && write(instant) === text ? instant : NaN;
  };

  return {
    read(text) {
      if (text.length !== length) return NaN;
      // Rows of a log follow each other by seconds: the whole of a text is looked at once a minute.
      if (!minute || !text.startsWith(minute)) {
        const instant = parsed(text);
        if (Number.isNaN(instant)) return NaN;
        minute = text.slice(0, MINUTE_LENGTH);
        start = Math.floor(instant / 60_000) * 60_000;
        return instant;
      }
      return start + millisecondsPastMinute(text);
    },
    write,
  };
};

/** How the wire writes instants in most logs: in UTC, with or without milliseconds. */
const FORMS: readonly InstantForm[] = [
  formOf(24, instantToIso),
  formOf(20, (instant) => `${instantToIso(instant).slice(0, 19)}Z`),
];

/** The form that a text is written in; undefined where it is none of them, or no instant. */
export const instantFormOf = (text: string): InstantForm | undefined =>
  FORMS.find(({ read }) => !Number.isNaN(read(text)));
