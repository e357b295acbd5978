import { instantOfText } from '../../core/instant-texts.js';
import { instantToIso } from '../../core/instant.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import type { WrittenColumn } from './text/written-values.js';

type Row = Readonly<Record<string, unknown>>;

/** The instant of a row whose day, time of day and zone are columns of their own. */
export interface JoinedTime {
  readonly names: readonly string[];
  /** ISO 8601; undefined where the row has no such instant. */
  readonly read: (row: Row) => string | undefined;
}

const CLOCK =
  /^T?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
const OFFSET = /^(?:(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|[A-Z]{1,4})$/;

/** Of the values of a column so many must look right. */
const MOST_OF_THEM = 0.8;

/** Longest text that is looked at. */
const LONGEST = 60;

const textOf = (value: unknown): string =>
  typeof value === 'string' && value.length <= LONGEST ? value.trim() : '';

/** `2026-11-20` of a day; null where the text is none, or has a time of day. */
const dayOf = (value: unknown, column: WrittenColumn | undefined): string | null => {
  const text = textOf(value);
  // A number alone may count anything, and is a day only among such as begin with a year.
  if (text === '' || text.includes(':') || (/^\d+$/.test(text) && !/^(19|20)\d{6}$/.test(text))) return null;
  const at = instantOfText(textOf(column?.read(text)) || text);
  return Number.isNaN(at) ? null : instantToIso(at).slice(0, 10);
};

/** `10:00:00.5` on a clock of 24 hours, and the zone that may follow it; null where the text is not a time of day. */
const clockOf = (value: unknown): readonly [clock: string, zone: string] | null => {
  const [, hour, minute, second = '00', part, half, zone = ''] = CLOCK.exec(textOf(value)) ?? [];
  if (hour === undefined || +hour > 23 || +minute! > 59) return null;
  const whole = half === undefined ? +hour : (+hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const fraction = part === undefined ? '' : `.${part}`;
  return [`${String(whole).padStart(2, '0')}:${minute}:${second}${fraction}`, zone];
};

const isZone = (value: unknown): boolean => {
  const text = textOf(value);
  return OFFSET.test(text)
    ? !Number.isNaN(instantOfText(`2026-11-20 10:00:00 ${text}`))
    : text.includes('/') && isTimeZone(text);
};

const instantOf = (day: string, clock: string, zone: string): number => {
  if (!zone.includes('/')) return instantOfText(`${day} ${clock} ${zone || 'Z'}`);
  const at = instantOfText(`${day} ${clock} Z`);
  return isTimeZone(zone) ? new TimeZone(zone).instantOf(at, 'earlier') : NaN;
};

/**
 * Where rows have the instant of an entry in two columns, a day and a time of day, or in three, with a zone; null where they have not.
 * Of several pairs the first is meant, which is when something began.
 *
 * @param columns How columns are written whose dates are not written as machines do.
 */
export const joinedTime = (
  rows: readonly Row[],
  columns: ReadonlyMap<string, WrittenColumn>,
): JoinedTime | null => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isColumn = (name: string, test: (value: unknown) => boolean): boolean => {
    const values = rows.map((row) => row[name]).filter((value) => value !== undefined && value !== '');
    return values.length > 0 && values.filter(test).length >= values.length * MOST_OF_THEM;
  };
  const clock = names.find((name) => isColumn(name, (value) => clockOf(value) !== null));
  if (clock === undefined) return null;
  const isDay = (name: string): boolean =>
    !columns.get(name)?.isUndecided && isColumn(name, (value) => dayOf(value, columns.get(name)) !== null);
  // The day is seldom far from its time: the nearest before it, else the first behind.
  const place = names.indexOf(clock);
  const day = names.slice(0, place).findLast(isDay) ?? names.slice(place + 1).find(isDay);
  if (day === undefined) return null;
  const zone = names.find((name) => name !== day && name !== clock && isColumn(name, isZone));
  return {
    names: [day, clock, ...(zone === undefined ? [] : [zone])],
    read: (row) => {
      const date = dayOf(row[day], columns.get(day));
      const [time, ownZone] = clockOf(row[clock]) ?? [];
      if (date === null || time === undefined) return undefined;
      const at = instantOf(date, time, ownZone || (zone === undefined ? '' : textOf(row[zone])));
      return Number.isNaN(at) ? undefined : instantToIso(at);
    },
  };
};
