import type { FieldValue, Finding } from '../../core/finding.js';
import type { Filters, Query } from '../../core/query.js';
import type { SummaryGroup, ValueQuestion } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { kindOf } from '../../kinds/catalogue.js';
import { exactFilterFor } from '../../query/filter-by-value.js';
import { narrowed } from '../../query/narrowed.js';
import type { Preset } from '../../presets/preset.js';
import type { FindingsOptions, LogFindings, LogSummary } from '../../sources/log-source.js';
import {
  CHANCE,
  DIFFERENT,
  isEnough,
  weightOf,
  type FindingWeight,
  type ValueCounts,
} from './finding-weight.js';
import { MOST_FINDINGS } from './what-changed.js';

/** Fields that are asked about: two questions each. */
const MOST_FIELDS = 12;
/** The commonest values of the rows in question, and of all. */
const [MOST_INSIDE, MOST_OF_ALL] = [10, 100];

/** Of these the tighter one counts. */
const BOUNDS: readonly string[] = ['from', 'until'];

/** Asks the source; null where it has no such summary. */
export type AskSummary = (query: Query, question: ValueQuestion) => Promise<LogSummary | null>;

interface Candidate extends FieldValue, ValueCounts, FindingWeight {
  readonly group: SummaryGroup;
}

/** The questions for the values that may explain something: none of times, of amounts, of ids, nor of fields that the rows were chosen by. */
const questionsFor = (preset: Preset, without: ReadonlySet<string>): Omit<ValueQuestion, 'top'>[] =>
  preset.fields
    .filter(({ key, kind }) => {
      const { isInstant, isDerived, isControl, role, unit } = kindOf(kind);
      return !isInstant && !isDerived && !isControl && !unit && role !== 'identifier' && !without.has(key);
    })
    .slice(0, MOST_FIELDS)
    .map(({ key, kind }) => ({
      by: key,
      ...(kindOf(kind).role === 'address' && { pattern: 'url' as const }),
    }));

const nameOf = (value: unknown): string => `${typeof value} ${toText(value)}`;

/**
 * What rows have in common that further filters let through, by counts of the whole log: the rules of `what-changed.ts`. Null where
 * the source does not count, or not all that it takes.
 *
 * @param without Fields that the rows in question were chosen by.
 */
export const findingsBySummaries = async (
  ask: AskSummary,
  preset: Preset,
  query: Query,
  inside: Filters,
  without: ReadonlySet<string>,
  { signal, against }: Pick<FindingsOptions, 'signal' | 'against'>,
): Promise<LogFindings | null> => {
  // Two filters of one key narrow together, and a query holds one.
  const isOther = ([key, param]: [string, string]): boolean =>
    !!query.filters[key] && query.filters[key] !== param && !BOUNDS.includes(key);
  if ([...Object.entries(inside), ...Object.entries(against ?? {})].some(isOther)) return null;
  const others: Query = against ? { filters: narrowed(query.filters, against), sort: null } : query;
  const chosen: Query = { filters: narrowed(query.filters, inside), sort: null };
  const candidates: Candidate[] = [];
  let tried = 0;
  let insideTotal: number | null = null;
  /** Of those that were asked about beside them: all rows, or those of the other side. */
  let total: number | null = null;
  const outsideOf = (rows: number, own: number): number => (against ? rows : rows - own);
  for (const question of questionsFor(preset, without)) {
    const own = await ask(chosen, { ...question, top: MOST_INSIDE });
    signal.throwIfAborted();
    // Not every endpoint folds addresses.
    if (!own && question.pattern) continue;
    if (!own || own.total === null) return null;
    insideTotal = own.total;
    if (insideTotal === 0) break;
    tried += own.distinct ?? own.groups.length;
    // Only where a value is common enough is it of interest how common it is otherwise.
    const isCommon = own.groups.some(({ value, count }) => value !== null && isEnough(count, own.total!));
    if (!isCommon && total !== null) continue;
    const all = await ask(others, { ...question, top: isCommon ? MOST_OF_ALL : 1 });
    signal.throwIfAborted();
    if (!all || all.total === null || outsideOf(all.total, insideTotal) < 0) return null;
    total = all.total;
    const outsideTotal = outsideOf(total, insideTotal);
    if (outsideTotal === 0) break;
    const isWhole =
      (all.distinct ?? Infinity) <= all.groups.length ||
      all.groups.reduce((sum, { count }) => sum + count, 0) >= total;
    const counts = new Map(all.groups.map(({ value, count }) => [nameOf(value), count]));
    for (const group of own.groups) {
      const { value, count } = group;
      // Of a value that is not among the commonest nobody knows how many others have it; of one that is in no group, none does.
      const rows = counts.get(nameOf(value)) ?? (against && isWhole && isCommon ? 0 : undefined);
      if (value === null || value === '' || rows === undefined) continue;
      const outside = outsideOf(rows, count);
      if (outside < 0) continue;
      const numbers = { inside: count, insideTotal, outside, outsideTotal };
      const weight = weightOf(numbers);
      const pattern = question.pattern && toText(value).includes('{id}') ? question.pattern : undefined;
      if (weight) candidates.push({ field: question.by, value, pattern, ...numbers, ...weight, group });
    }
  }
  if (insideTotal === null) return null;
  const strongest = candidates
    .filter(({ chance }) => chance * tried <= CHANCE)
    .sort((one, other) => other.effect - one.effect || one.chance - other.chance);
  const findings = await merged(ask, preset, chosen, strongest);
  signal.throwIfAborted();
  const outside = total === null ? 0 : outsideOf(total, insideTotal);
  const rows = insideTotal + outside;
  return { findings, inside: insideTotal, outside, among: { rows, total: rows, isAll: true } };
};

/** Values of nearly the same rows as one finding, as far as the source can say which rows those are. */
const merged = async (
  ask: AskSummary,
  preset: Preset,
  chosen: Query,
  candidates: readonly Candidate[],
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  const left = [...candidates];
  while (findings.length < MOST_FINDINGS) {
    const next = left.shift();
    if (!next) break;
    const { field, value, pattern, group, inside, insideTotal, outside, outsideTotal } = next;
    const alike: FieldValue[] = [];
    const filter = pattern ? null : exactFilterFor(preset, field, value);
    for (const other of [...left]) {
      const isNear =
        Math.abs(other.inside - inside) <= DIFFERENT * inside &&
        Math.abs(other.outside - outside) <= DIFFERENT * Math.max(outside, inside);
      if (!filter || other.field === field || !isNear) continue;
      const both = await ask(
        { filters: { ...chosen.filters, [filter.key]: filter.param }, sort: null },
        { by: other.field, top: MOST_INSIDE, ...(other.pattern && { pattern: other.pattern }) },
      );
      const shared = both?.groups.find((one) => nameOf(one.value) === nameOf(other.value))?.count ?? 0;
      if (inside + other.inside - 2 * shared > DIFFERENT * (inside + other.inside - shared)) continue;
      alike.push({
        field: other.field,
        value: other.value,
        ...(other.pattern && { pattern: other.pattern }),
      });
      left.splice(left.indexOf(other), 1);
    }
    findings.push({
      field,
      value,
      ...(pattern && { pattern }),
      inside,
      insideTotal,
      outside,
      outsideTotal,
      alike,
      ...(group.first !== undefined && { first: group.first }),
      ...(group.last !== undefined && { last: group.last }),
    });
  }
  return findings;
};
