import { instantOfCount, likelyCount } from '../../core/instant-counts.js';
import { instantOfText } from '../../core/instant-texts.js';
import { parseInstant } from '../../core/instant.js';
import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import {
  isTimeQuestion,
  type Summary,
  type SummaryGroup,
  type SummaryQuestion,
  type TimeQuestion,
} from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { urlPattern } from '../../core/addresses/url-pattern.js';
import { startOfDay } from '../../dates/wall-instants.js';
import { TimeZone } from '../../i18n/time-zone.js';

/** Spans that are taken in: no screen shows more, and an answer without end must not fill the memory. */
const MOST_SPANS = 50_000;

/** Thrown within: the answer cannot be right. */
class NotRight extends Error {}

const check = (isRight: boolean): void => {
  if (!isRight) throw new NotRight();
};

const own = (value: LogEntry, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** A number of rows; undefined where there is none. */
const countOf = (value: unknown, most: number): number | undefined => {
  if (value === undefined || value === null) return undefined;
  check(Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most);
  return value as number;
};

const durationOf = (value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined;
  check(typeof value === 'number' && Number.isFinite(value));
  return value as number;
};

/** As times of rows are read: text in any form that is known, a number in the unit in which it is a time of a log. */
const readInstant = (value: unknown): number => {
  const count = likelyCount(value);
  if (count !== undefined) return instantOfCount(value, count);
  const instant = parseInstant(value);
  return Number.isNaN(instant) && typeof value === 'string' ? instantOfText(value) : instant;
};

const instantOf = (value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined;
  const instant = readInstant(value);
  check(!Number.isNaN(instant));
  return instant;
};

/** Whether those of the numbers that are there come in rising order. */
const isRising = (numbers: readonly (number | undefined)[]): boolean => {
  const there = numbers.filter((value) => value !== undefined);
  return there.every((value, at) => at === 0 || there[at - 1]! <= value);
};

/** Names of classes that are none of HTTP's are left out. */
const classesOf = (value: unknown, count: number): Record<string, number> | undefined => {
  if (value === undefined || value === null) return undefined;
  check(isObject(value) && !Array.isArray(value));
  const classes = Object.entries(value as LogEntry)
    .filter(([name]) => /^[1-5]xx$/.test(name))
    .map(([name, rows]): [string, number] => [name, countOf(rows, count) ?? 0]);
  check(classes.reduce((sum, [, rows]) => sum + rows, 0) <= count);
  return Object.fromEntries(classes);
};

/** The first instant of the span that a value stands for. */
const spanReader = ({ bucket, zone = 'UTC' }: TimeQuestion): ((value: unknown) => number) => {
  const day = bucket === 'day' ? new TimeZone(zone) : null;
  return (value) => {
    const instant = instantOf(value) ?? NaN;
    check(!Number.isNaN(instant));
    if (bucket !== 'day') {
      check(instant % bucket === 0);
      return instant;
    }
    // A midnight of another zone would be another day's count.
    const wall = day!.wallClock(instant).getTime();
    const start = startOfDay(day!, Math.floor(wall / 86_400_000) * 86_400_000);
    check(instant === start || wall % 86_400_000 === 0);
    return start ?? instant;
  };
};

const groupOf = (given: unknown, valueOf: (value: unknown) => unknown): SummaryGroup => {
  check(isObject(given));
  const entry = given as LogEntry;
  const count = countOf(own(entry, 'count'), Number.MAX_SAFE_INTEGER);
  check(count !== undefined && Object.hasOwn(entry, 'value'));
  const [p50, p95, p99, max] = ['p50', 'p95', 'p99', 'max'].map((key) => durationOf(own(entry, key)));
  const [first, last] = ['first', 'last'].map((key) => instantOf(own(entry, key)));
  check(isRising([p50, p95, p99, max]) && isRising([first, last]));
  const group: SummaryGroup = {
    value: valueOf(entry['value']),
    count: count!,
    failed: countOf(own(entry, 'failed'), count!),
    classes: classesOf(own(entry, 'classes'), count!),
    p50,
    p95,
    p99,
    max,
    first,
    last,
  };
  return Object.fromEntries(
    Object.entries(group).filter(([, value]) => value !== undefined),
  ) as unknown as SummaryGroup;
};

const nameOf = (value: unknown): string => (value === null ? 'null' : `"${toText(value)}`);

/** A server that does not fold, or folds otherwise, gives other groups than the page would: its patterns are not what the page makes of them. */
const checkPatterns = (answer: LogEntry, groups: readonly SummaryGroup[]): void => {
  check(own(answer, 'pattern') === 'url');
  for (const { value } of groups)
    check(value === null || (typeof value === 'string' && urlPattern(value) === value));
};

const read = (answer: unknown, question: SummaryQuestion): Summary => {
  const list = isObject(answer) ? own(answer, 'summary') : undefined;
  check(Array.isArray(list));
  const given = list as readonly unknown[];
  const isTime = isTimeQuestion(question);
  check(given.length <= (isTime ? MOST_SPANS : question.top));
  const valueOf = isTime ? spanReader(question) : (value: unknown) => value;
  // A server may fill gaps in time with nothing.
  const groups = given.map((one) => groupOf(one, valueOf)).filter(({ count }) => count > 0);
  check(new Set(groups.map(({ value }) => nameOf(value))).size === groups.length);
  const counted = groups.reduce((sum, { count }) => sum + count, 0);
  const total = countOf(own(answer as LogEntry, 'total'), Number.MAX_SAFE_INTEGER) ?? null;
  check(total === null || total >= counted);
  if (isTime) return { groups: groups.sort((a, b) => (a.value as number) - (b.value as number)), total };
  if (question.pattern) checkPatterns(answer as LogEntry, groups);
  const distinct = countOf(own(answer as LogEntry, 'distinct'), Number.MAX_SAFE_INTEGER);
  check(distinct === undefined || distinct >= groups.filter(({ value }) => value !== null).length);
  return {
    groups: groups.sort((a, b) => b.count - a.count),
    total,
    ...(distinct !== undefined && { distinct }),
  };
};

/**
 * A summary out of an answer in the default protocol; null where it is none, or none that can be right: counts that are not numbers,
 * more groups than were asked for, spans that begin elsewhere, patterns that are none, parts that are more than the whole. Values stay what they are.
 */
export const readSummary = (answer: unknown, question: SummaryQuestion): Summary | null => {
  try {
    return read(answer, question);
  } catch (error) {
    if (error instanceof NotRight) return null;
    throw error;
  }
};
