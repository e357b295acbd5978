import { DAY, MINUTE } from '../../dates/time-reading.js';
import type { Language } from '../../i18n/language.js';
import type { TimeZone } from '../../i18n/time-zone.js';
import type { Span } from '../../dates/buckets.js';

const SECOND = 1000;
const HOUR = 60 * MINUTE;

/** Distances between times on the axis, the longest first. */
const STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((days) => days * DAY),
].reverse();
const FEWEST = 4;
const MOST = 6;

/** Round times on the wall clock of a zone within a span. */
const roundTimes = ({ start, end }: Span, step: number, zone: TimeZone): number[] => {
  const times: number[] = [];
  const last = zone.wallClock(end - 1).getTime();
  for (let wall = Math.ceil(zone.wallClock(start).getTime() / step) * step; wall <= last; wall += step) {
    const instant = zone.instantOf(wall, 'earlier');
    if (instant >= start && instant < end && instant > (times.at(-1) ?? -Infinity)) times.push(instant);
  }
  return times;
};

/** Three to six times to write on the axis, where the span has so many whole seconds. */
export const axisTimes = (span: Span, zone: TimeZone): readonly number[] => {
  const length = span.end - span.start;
  const isLong = length > MOST * 4 * STEPS[0]!;
  const step = isLong
    ? Math.ceil(length / MOST / DAY) * DAY
    : STEPS.find((one) => length / one >= FEWEST - 1 && roundTimes(span, one, zone).length >= FEWEST);
  if (step === undefined) return [span.start];
  const times = roundTimes(span, step, zone);
  const every = Math.ceil(times.length / MOST);
  // Midnights are written as their days: without one of them four times noon would say nothing.
  const midnight = times.findIndex((instant) => zone.wallClock(instant).getTime() % DAY === 0);
  return times.filter((_, place) => place % every === Math.max(0, midnight) % every);
};

/** How times of a chart are written: as short as tells them apart. */
export interface TimeLabels {
  /** On the axis; a midnight is written as its day. */
  tick(instant: number): string;
  /** One instant. */
  at(instant: number): string;
  /** Both ends of a span, without the words between them. */
  ends(span: Span): readonly [string, string];
}

/** @param isOfDays Whether bars are of whole days. */
export const timeLabels = (
  { locale, zone }: Language,
  whole: Span,
  isOfDays: boolean,
  hasSeconds: boolean,
): TimeLabels => {
  // English is written day first here, as the report's patterns are.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const timeZone = zone.name;
  const dayOf = (instant: number): number => Math.floor(zone.wallClock(instant).getTime() / DAY);
  const yearOf = (instant: number): number => zone.wallClock(instant).getUTCFullYear();
  const hasYears = yearOf(whole.start) !== yearOf(whole.end - 1);
  const day = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(hasYears && { year: 'numeric' }),
  });
  const clock = new Intl.DateTimeFormat(tag, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(hasSeconds && { second: '2-digit' }),
  });
  const isOneDay = dayOf(whole.start) === dayOf(whole.end - 1);
  /** Where clocks are put back, a time is there twice. */
  const timeOf = (instant: number): string =>
    zone.isRepeated(instant) ? `${clock.format(instant)} ${zone.offsetName(instant)}` : clock.format(instant);
  const at = (instant: number): string => {
    if (isOfDays) return day.format(instant);
    return isOneDay ? timeOf(instant) : `${day.format(instant)}, ${timeOf(instant)}`;
  };
  return {
    at,
    tick: (instant) =>
      isOfDays || (!isOneDay && zone.wallClock(instant).getTime() % DAY === 0)
        ? day.format(instant)
        : timeOf(instant),
    ends({ start, end }) {
      if (isOfDays) return [day.format(start), day.format(end - 1)];
      return [at(start), dayOf(start) === dayOf(end - 1) ? timeOf(end) : at(end)];
    },
  };
};
