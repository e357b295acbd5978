import { isTimeQuestion, type Summary, type SummaryQuestion } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { urlPattern } from '../../core/addresses/url-pattern.js';
import { truthOf } from '../../kinds/yes-no.js';
import { compareValues } from '../../rows/kernels/compare-values.js';
import { readSummary } from '../protocol/read-summary.js';
import type { PartialSummary } from '../protocol/protocol.js';
import { addedGroups, partOf, type CountedGroup } from './added-groups.js';
import { fillText } from './fill-template.js';
import { mappedField } from './filter-conditions.js';
import { valueReader } from './mapped-entry.js';
import type { Mapping, Path, PatternMapping, SummaryMapping } from './mapping.js';
import { pathReader } from './read-path.js';
import { askedSpans, type AskedSpans } from './summary-spans.js';
import { numberOf, readDuration, readInstant } from './time-units.js';

type Read = (group: unknown) => unknown;

/** How a value becomes that of the report's rows. Engines count truth values as 1 and 0. */
const fieldReader = (mapping: Mapping, key: string): Read => {
  const convert = valueReader(mapping, key);
  if (mappedField(mapping, key)?.type !== 'boolean') return convert;
  return (value) => (value === 1 ? true : value === 0 ? false : (truthOf(value) ?? convert(value)));
};

/** A number that may be in a text, as databases write their counts. */
const countOf = (value: unknown): unknown => {
  const count = numberOf(value);
  return Number.isNaN(count) ? value : count;
};

/** A path in which {group} is the name of a field, whatever characters that has. */
const filledPath = (path: Path, group: string): Path => {
  if (Array.isArray(path)) return path.map((key) => (key === '{group}' ? group : key));
  return path === '{group}' ? [group] : (fillText(path, { group }) ?? path);
};

/** Reads what is at a path, with undefined for null: nobody knows it. */
const reader = (path: Path | undefined, convert: (value: unknown) => unknown): Read | null => {
  if (path === undefined) return null;
  const read = pathReader(path);
  return (group) => {
    const value = read(group);
    return value === undefined || value === null ? undefined : convert(value);
  };
};

/** How the members of a group are read, but for its value. */
const membersOf = (mapping: SummaryMapping, isAdded: boolean): Read => {
  const { unit = 'iso', durationUnit = 'ms' } = mapping;
  const instant = (value: unknown): unknown => {
    const at = readInstant(value, unit, null);
    return Number.isNaN(at) ? value : at;
  };
  const duration = (value: unknown): unknown => readDuration(value, durationUnit);
  const readers: [string, Read | null][] = [
    ['count', reader(mapping.count, countOf)],
    ['failed', reader(mapping.failed, countOf)],
    // Percentiles of parts say nothing of the whole.
    ...(isAdded ? [] : (['p50', 'p95', 'p99'] as const)).map((name): [string, Read | null] => [
      name,
      reader(mapping[name], duration),
    ]),
    ['max', reader(mapping.max, duration)],
    ['first', reader(mapping.first, instant)],
    ['last', reader(mapping.last, instant)],
  ];
  const classes = Object.entries(mapping.classes ?? {}).map(
    ([name, path]) => [name, reader(path, countOf)!] as const,
  );
  const status = reader(mapping.status, countOf);
  const error = reader(mapping.error, (value) => value);
  return (group) => {
    const members = Object.fromEntries(readers.map(([name, read]) => [name, read?.(group)]));
    const isSplit = status !== null || error !== null;
    const counted = classes.map(([name, read]) => [name, read(group)]).filter(([, rows]) => rows !== 0);
    return {
      ...members,
      ...(classes.length > 0 && { classes: Object.fromEntries(counted) as unknown }),
      ...(isSplit &&
        partOf(
          members['count'] as number,
          status ? (status(group) ?? null) : undefined,
          truthOf(error?.(group)) === true,
        )),
    };
  };
};

/** What is made of the instant that a group has: the first one of the span that was asked for. */
const startReader = (
  { unit = 'iso', isEnd = false }: SummaryMapping,
  { length, startOf, isAdded }: AskedSpans,
): Read => {
  return (value) => {
    const at = readInstant(value, unit, null) - (isEnd ? length : 0);
    // One that begins elsewhere is another span than the one that was asked for.
    return isAdded ? (at % length === 0 ? startOf(at) : NaN) : at;
  };
};

const nameOf = (value: unknown): string => (value === null ? 'null' : `"${toText(value)}`);

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** Groups as they were sent; null where there are none that could be some. */
const sentGroups = ({ groups, each }: SummaryMapping, answer: unknown): readonly unknown[] | null => {
  const list = pathReader(groups)(answer);
  if (!Array.isArray(list)) return null;
  if (each === undefined) return list as readonly unknown[];
  const readEach = pathReader(each);
  return list.flatMap((group: unknown) => {
    const items = readEach(group);
    return Array.isArray(items) ? items.map((item: unknown) => ({ item, group })) : [];
  });
};

/** Whether a header that counts rows or groups counts others than were sent. */
const countsOthers = (
  header: string,
  sent: number,
  rows: number,
  response: Response | undefined,
): boolean => {
  const counted = numberOf(response?.headers.get(header)?.split('/').at(-1) ?? '');
  return Number.isNaN(counted) || (counted !== sent && counted !== rows);
};

/**
 * The summary in an answer that a mapping describes; null where it is none, or none that can be right. `partial` where it is one, and
 * says itself that it is not of all rows.
 */
export const readMappedSummary = (
  mapping: Mapping,
  summary: PatternMapping,
  answer: unknown,
  question: SummaryQuestion,
  response: Response | undefined,
): Summary | PartialSummary | null => {
  const isTime = isTimeQuestion(question);
  const spans = isTime ? askedSpans(question, summary) : null;
  const sent = sentGroups(summary, answer);
  if (!sent || (isTime && !spans)) return null;
  if (summary.doubt !== undefined && numberOf(pathReader(summary.doubt)(answer)) !== 0) return 'partial';

  const isPattern = !isTime && question.pattern !== undefined;
  /** Whether addresses were received unchanged. */
  const isFolded = isPattern && !summary.fold;
  const isSplit = summary.status !== undefined || summary.error !== undefined;
  const isAdded = isSplit || isFolded || (spans?.isAdded ?? false);
  const read = membersOf(summary, isAdded);
  const group = isTime ? '' : (mappedField(mapping, question.by)?.name ?? '');
  const readValue = pathReader(filledPath(summary.value, group));
  const convert = isTime ? startReader(summary, spans!) : fieldReader(mapping, question.by);
  const valueOf = (item: unknown): unknown => {
    const value = readValue(item);
    if (isMissing(value) || value === summary.missing) return null;
    if (isPattern) return isFolded ? urlPattern(toText(value)) : toText(value);
    return convert(value);
  };
  const counted = sent
    .map((item) => ({ ...(read(item) as CountedGroup), value: valueOf(item) }))
    // Rows without an instant are in no span.
    .filter(({ value, count }) => !(count === 0 || (isTime && value === null)));
  const without = summary.without === undefined ? undefined : pathReader(summary.without)(answer);
  if (without !== undefined && without !== null) {
    const missing = { ...(read(without) as CountedGroup), value: null };
    if (missing.count !== 0) counted.push(missing);
  }
  const rows = counted.reduce((total, { count }) => total + count, 0);
  const isShort = !isTime && sent.length < (summary.most ?? question.top);
  const isAll = isShort && (summary.most !== undefined || summary.fewerAreAll === true);
  if (!isTime && summary.most !== undefined && !isAll) return 'partial';
  if (summary.countHeader !== undefined && countsOthers(summary.countHeader, sent.length, rows, response))
    return 'partial';

  const groups = isAdded ? addedGroups(counted, nameOf) : counted;
  const at = (path: Path | undefined): unknown =>
    path === undefined ? undefined : countOf(pathReader(path)(answer));
  const wanted = isTime
    ? groups
    : groups
        .sort((one, other) => other.count - one.count || compareValues(one.value, other.value))
        .slice(0, question.top);
  return readSummary(
    {
      summary: wanted,
      ...(isPattern && { pattern: question.pattern }),
      total: at(summary.total) ?? (isAll ? rows : undefined),
      distinct:
        at(summary.distinct) ?? (isAll ? groups.filter(({ value }) => value !== null).length : undefined),
    },
    question,
  );
};
