import { instantToIso, parseInstant } from '../core/instant.js';

/** A way to write instants that gives every text of it back as it was, so that numbers can be kept in its place. */
export interface InstantForm {
  /** Milliseconds since 1970; NaN for any text that {@link write} would not write. */
  read(text: string): number;
  write(instant: number): string;
}

/** Up to the minute, with the colon behind it: `2026-11-21T08:30:`. */
const MINUTE_LENGTH = 17;
const ZERO = '0'.charCodeAt(0);

const formOf = (length: number, write: (instant: number) => string): InstantForm => {
  let minute = '';
  let start = NaN;

  const digitsAt = (text: string, from: number, to: number): number => {
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) return NaN;
      value = value * 10 + digit;
    }
    return value;
  };

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
      const second = digitsAt(text, MINUTE_LENGTH, MINUTE_LENGTH + 2);
      const isWhole = text.charCodeAt(length - 1) === 90 && second < 60;
      if (length === 20) return isWhole ? start + second * 1000 : NaN;
      const millisecond = digitsAt(text, MINUTE_LENGTH + 3, length - 1);
      return isWhole && text.charCodeAt(MINUTE_LENGTH + 2) === 46 ? start + second * 1000 + millisecond : NaN;
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
