import type { NumberColumn } from '../number-column.js';

/** What a number looks like as a text, in lower case: `-1.5e-7`, `infinity`. */
const NUMERIC = /^[-+.\de]*$/;
/** Parts of an instant such as `2026-11-21t08:30:00.000z`. */
const OF_INSTANT = /^[-:.\dtz]*$/;
/** No instant has as many digits in a row. */
const TOO_MANY_DIGITS = /\d{5}/;

const MINUTE = 60_000;
/** Characters of an instant up to its seconds: `2026-11-21t08:30:`. */
const TO_SECONDS = 17;

/** More minutes than this are not held, twenty years. */
const MOST_MINUTES = 10_000_000;

/** Larger ones are not integers to the engine. */
const LARGEST = 2 ** 31;

type HasText = (value: number) => boolean;

/** Whether the decimal digits of an integer have these in a row: ten times as fast as to write it. */
const hasDigits = (digits: string): HasText => {
  const wanted = Number(digits);
  const least = 10 ** (digits.length - 1);
  const power = least * 10;
  return (value) => {
    if (value === 0) return digits === '0';
    // Whole numbers of 32 bits, which engines divide quickly.
    for (let rest = value | 0; rest >= least; rest = (rest / 10) | 0)
      if (rest % power === wanted) return true;
    return false;
  };
};

const ofNumbers = (wanted: string): HasText | null => {
  if (!NUMERIC.test(wanted) && !'-infinity'.includes(wanted)) return null;
  const inText: HasText = (value) => String(value).toLowerCase().includes(wanted);
  if (!/^\d{1,9}$/.test(wanted)) return inText;
  const inDigits = hasDigits(wanted);
  return (value) =>
    value >= 0 && value < LARGEST && Number.isInteger(value) ? inDigits(value) : inText(value);
};

/** Answers to a question about whole numbers, each asked once. */
const asked = (least: number, most: number, ask: (value: number) => boolean): HasText => {
  const known = new Uint8Array(most - least + 1);
  return (value) => {
    const place = value - least;
    if (known[place] === 0) known[place] = ask(value) ? 2 : 1;
    return known[place] === 2;
  };
};

/** The minutes that instants are in, least and greatest; null where there are none, or too many between. */
const minutesOf = (instants: Float64Array): readonly [number, number] | null => {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < instants.length; row++) {
    const instant = instants[row]!;
    if (instant < least) least = instant;
    if (instant > most) most = instant;
  }
  const [first, last] = [Math.floor(least / MINUTE), Math.floor(most / MINUTE)];
  return last - first >= 0 && last - first < MOST_MINUTES ? [first, last] : null;
};

/** Of instants the minutes are looked at once each, and so are the 60,000 milliseconds of a minute. */
const ofInstants = (
  wanted: string,
  instants: Float64Array,
  write: (instant: number) => string,
): HasText | null => {
  if (!OF_INSTANT.test(wanted) || TOO_MANY_DIGITS.test(wanted)) return null;
  const text = (instant: number): string => write(instant).toLowerCase();
  const minutes = minutesOf(instants);
  if (!minutes) return (instant) => text(instant).includes(wanted);
  const inMinute = asked(...minutes, (minute) =>
    text(minute * MINUTE)
      .slice(0, TO_SECONDS)
      .includes(wanted),
  );
  const inSeconds = asked(0, MINUTE - 1, (after) => text(after).slice(TO_SECONDS).includes(wanted));
  // Digits alone are on one side of the colon before the seconds.
  const isApart = /^\d*$/.test(wanted);
  return (instant) => {
    const minute = Math.floor(instant / MINUTE);
    if (inMinute(minute) || inSeconds(instant - minute * MINUTE)) return true;
    return !isApart && text(instant).includes(wanted);
  };
};

/**
 * A test whether the text of a number or of an instant in a column has another one in it, without writing most of them.
 *
 * @param wanted In lower case, not empty.
 * @returns null where no number of the column can have it.
 */
export const numberWithText = ({ form, numbers }: NumberColumn, wanted: string): HasText | null =>
  form ? ofInstants(wanted, numbers, (instant) => form.write(instant)) : ofNumbers(wanted);
