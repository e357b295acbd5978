import type { Filters } from '../../core/query.js';
import type { SummaryGroup, ValueQuestion } from '../../core/summary.js';
import { parseInstant } from '../../core/instant.js';
import type { Preset } from '../../presets/preset.js';
import { bothFilters } from '../../query/both-filters.js';
import { reachesBack } from '../../report/reaches-back.js';
import type { ReportQuestions } from '../../report/report-questions.js';

/** How many entries two spans have, and how many of them failed; null where nobody knows. */
export interface CompareCounts {
  readonly all: Pair<number | null>;
  readonly failed: Pair<number | null>;
  /** The filters that find those that failed; null where nobody knows. */
  readonly failedFilters: Filters | null;
  /** Whether the log goes back to where the earlier span begins; null where nobody knows. */
  readonly reachesBack: boolean | null;
  /** What became slower most; null where nothing did, or nobody knows. */
  readonly slower: Slower | null;
}

/** Of the span, and of the one that it is compared with. */
export type Pair<Value> = readonly [now: Value, then: Value];

/** A value whose entries take longer than before. */
export interface Slower {
  readonly question: ValueQuestion;
  readonly value: unknown;
  /** Milliseconds that 95 of 100 entries do not exceed. */
  readonly p95: Pair<number>;
}

/** Entries that a value needs in both spans for its durations to say something. */
const LEAST_ENTRIES = 20;
/** How many times as long entries have to take. */
const SLOWER = 1.5;
/** Values that are looked at. */
const MOST_VALUES = 50;

/** The value whose 95th percentile has grown most, of those that are common enough in both. */
export const slowestChange = (
  question: ValueQuestion,
  [now, then]: Pair<readonly SummaryGroup[]>,
): Slower | null => {
  let found: Slower | null = null;
  let most = 0;
  for (const group of now) {
    const other = then.find(({ value }) => value === group.value);
    if (!other || group.count < LEAST_ENTRIES || other.count < LEAST_ENTRIES) continue;
    const [p95, before] = [group.p95 ?? NaN, other.p95 ?? NaN];
    const times = p95 / before;
    // Written so that what is not a number is passed over, too.
    if (!(times >= SLOWER && times > most) || before <= 0) continue;
    most = times;
    found = { question, value: group.value, p95: [p95, before] };
  }
  return found;
};

export interface CountsQuestion {
  /** Filters of the span, and of the one that it is compared with. */
  readonly sides: Pair<Filters>;
  /** Filters that find what failed, each by another field: the first that finds any is meant. */
  readonly failures: readonly Filters[];
  readonly preset: Preset;
  /** Whose durations are compared; null for nothing. */
  readonly by: Omit<ValueQuestion, 'top'> | null;
  readonly signal: AbortSignal;
}

/** Asks for the numbers of both spans. Rejects with the source's fault, or the signal's reason. */
export const compareCounts = async (
  questions: ReportQuestions,
  { sides, failures, preset, by, signal }: CountsQuestion,
): Promise<CompareCounts> => {
  const both = async <Answer>(ask: (filters: Filters) => Promise<Answer>): Promise<Pair<Answer>> => {
    const [now, then] = await Promise.all(sides.map(ask));
    return [now!, then!];
  };
  const start = parseInstant(sides[1]['from']);
  const isThere = await reachesBack(questions, start, signal);
  const all = await both((filters) => questions.count(filters, { signal }));
  let failed: Pair<number | null> = [null, null];
  let failedFilters: Filters | null = null;
  for (const filters of failures) {
    // Beside a reader's own filter of the field both are asked for at once; where no entry can match both, none is a failure by it.
    const narrowed = bothFilters(preset, sides[0], filters);
    if (!narrowed) continue;
    const own = Object.fromEntries(Object.keys(filters).map((key) => [key, narrowed[key]!]));
    const found = await both((side) => questions.count({ ...side, ...own }, { signal }));
    if (failedFilters === null || found.some((count) => (count ?? 0) > 0)) {
      failed = found;
      failedFilters = own;
    }
    if (found.some((count) => (count ?? 0) > 0)) break;
  }
  if (by === null || all.includes(null))
    return { all, failed, failedFilters, reachesBack: isThere, slower: null };
  const question: ValueQuestion = { ...by, top: MOST_VALUES };
  const summaries = await both((filters) => questions.summariseOf(filters, question, { signal }));
  const isKnown = summaries.every(({ among }) => !among || among.isAll);
  const slower = isKnown ? slowestChange(question, [summaries[0].groups, summaries[1].groups]) : null;
  return { all, failed, failedFilters, reachesBack: isThere, slower };
};
