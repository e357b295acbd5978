import { listOf } from '../../core/list-of.js';
import {
  isTimeQuestion,
  type Summary,
  type SummaryGroup,
  type SummaryQuestion,
  type TimeQuestion,
  type ValueQuestion,
} from '../../core/summary.js';
import { urlPattern } from '../../core/addresses/url-pattern.js';
import { inTurns } from '../../core/steps.js';
import type { ColumnStore } from '../column-store.js';
import { instantSteps } from '../instants-of.js';
import { commonest } from './commonest.js';
import { groupDurations, type Durations } from './group-durations.js';
import { NO_GROUP, type Groups } from './groups.js';
import { inSlices, type Pace } from './in-slices.js';
import type { Meanings } from './meanings.js';
import { CLASS, FAILED, MARKS, rowMarks } from './row-marks.js';
import { timeGroups } from './time-groups.js';
import { valueGroups } from './value-groups.js';

export interface SummariseOptions {
  /** Rows by index; null for all of them. */
  readonly rows: Uint32Array | null;
  readonly meanings: Meanings;
  readonly pace: Pace;
  /** Whether durations are left out, and first and last instants: for counts alone, such as those beside values to choose from. */
  readonly isBrief?: boolean | undefined;
}

/** The instant of each row; null where the log has none. */
const instantsOfLog = async (
  store: ColumnStore,
  key: string | undefined,
  pace: Pace,
): Promise<Float64Array | null> => {
  const column = key === undefined ? undefined : await inTurns(store.columnSteps(key), pace);
  return column ? inTurns(instantSteps(column), pace) : null;
};

/** Rows of each mark in each group, at `group * MARKS + mark`. */
const countMarks = async (
  { numbers }: Groups,
  groupOf: Int32Array,
  count: number,
  marks: Uint8Array,
  rows: Uint32Array | null,
  pace: Pace,
): Promise<Uint32Array> => {
  const counts = new Uint32Array(count * MARKS);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const group = groupOf[numbers[at]!]!;
      if (group >= 0) counts[group * MARKS + marks[rows ? rows[at]! : at]!]!++;
    }
  });
  return counts;
};

/** What the marks of a group say of it. */
const markedGroup = (counts: Uint32Array, group: number, hasStatus: boolean): Omit<SummaryGroup, 'value'> => {
  const classes: Record<string, number> = {};
  let [count, failed] = [0, 0];
  for (let mark = 0; mark < MARKS; mark++) {
    const rows = counts[group * MARKS + mark]!;
    if (rows === 0) continue;
    count += rows;
    if (mark & FAILED) failed += rows;
    const name = `${mark & CLASS}xx`;
    if (mark & CLASS) classes[name] = (classes[name] ?? 0) + rows;
  }
  return { count, failed, ...(hasStatus && { classes }) };
};

const countGroups = async ({ numbers, values }: Groups, pace: Pace): Promise<Uint32Array> => {
  const counts = new Uint32Array(values.length);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const number = numbers[at]!;
      if (number !== NO_GROUP) counts[number]!++;
    }
  });
  return counts;
};

interface Ends {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

const endsOf = async (
  { numbers }: Groups,
  groupOf: Int32Array,
  count: number,
  instants: Float64Array,
  rows: Uint32Array | null,
  pace: Pace,
): Promise<Ends> => {
  const first = new Float64Array(count).fill(Infinity);
  const last = new Float64Array(count).fill(-Infinity);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const group = groupOf[numbers[at]!]!;
      if (!(group >= 0)) continue;
      // NaN is less than nothing, and no more.
      const instant = instants[rows ? rows[at]! : at]!;
      if (instant < first[group]!) first[group] = instant;
      if (instant > last[group]!) last[group] = instant;
    }
  });
  return { first, last };
};

const ofTime = async (
  store: ColumnStore,
  question: TimeQuestion,
  { rows, meanings, pace }: SummariseOptions,
): Promise<Summary> => {
  const total = rows ? rows.length : store.length;
  const instants = await instantsOfLog(store, meanings.instant, pace);
  if (!instants) return { groups: [], total };
  const groups = await timeGroups(instants, question, rows, pace);
  const starts = groups.values as readonly number[];
  const order = listOf(starts.length, (number) => number).sort((a, b) => starts[a]! - starts[b]!);
  const groupOf = new Int32Array(starts.length);
  order.forEach((number, place) => (groupOf[number] = place));
  const marks = await rowMarks(store, meanings, pace);
  const counts = await countMarks(groups, groupOf, order.length, marks, rows, pace);
  const hasStatus = meanings.status !== undefined;
  return {
    groups: order.map((number, place) => ({
      value: starts[number],
      ...markedGroup(counts, place, hasStatus),
    })),
    total,
  };
};

const ofValues = async (
  store: ColumnStore,
  { by, top, pattern }: ValueQuestion,
  { rows, meanings, pace, isBrief = false }: SummariseOptions,
): Promise<Summary> => {
  const nameOf = pattern === 'url' ? urlPattern : undefined;
  const groups = await valueGroups(store, by, { rows, nameOf, pace });
  const { values } = groups;
  const counts = await countGroups(groups, pace);
  let distinct = 0;
  await inSlices(values.length, pace, (from, to) => {
    for (let number = from; number < to; number++)
      if (counts[number]! > 0 && values[number] !== null) distinct++;
  });
  const wanted = [...(await inTurns(commonest(counts, values, top), pace))];
  const { length } = wanted;
  const groupOf = new Int32Array(values.length).fill(-1);
  wanted.forEach((number, place) => (groupOf[number] = place));
  const marks = await rowMarks(store, meanings, pace);
  const marked = await countMarks(groups, groupOf, length, marks, rows, pace);

  const { duration } = meanings;
  const instants = isBrief ? null : await instantsOfLog(store, meanings.instant, pace);
  const ends = instants && (await endsOf(groups, groupOf, length, instants, rows, pace));
  const durations: readonly (Durations | null)[] =
    isBrief || !duration ? [] : await groupDurations(store, duration, rows, groups, groupOf, length, pace);
  const hasStatus = meanings.status !== undefined;
  return {
    groups: wanted.map((number, place) => ({
      value: values[number],
      ...markedGroup(marked, place, hasStatus),
      ...durations[place],
      ...(ends && Number.isFinite(ends.first[place]) && { first: ends.first[place], last: ends.last[place] }),
    })),
    total: rows ? rows.length : store.length,
    distinct,
  };
};

/**
 * What rows of a store have in common, and how often; in pieces, so that the page has its turn.
 *
 * Rejects with the signal's reason. Throws a RangeError for a length of spans that is none, or a zone that is not known.
 */
export const summarise = async (
  store: ColumnStore,
  question: SummaryQuestion,
  options: SummariseOptions,
): Promise<Summary> => {
  if (!isTimeQuestion(question)) return ofValues(store, question, options);
  if (question.bucket !== 'day' && !(question.bucket >= 1 && Number.isFinite(question.bucket)))
    throw new RangeError(`A span of ${question.bucket} ms cannot be counted in.`);
  return ofTime(store, question, options);
};
