import type { SummaryGroup, TimeQuestion } from '../../core/summary.js';
import { DAY } from '../../dates/time-reading.js';
import type { TimeZone } from '../../i18n/time-zone.js';
import type { LogSummary } from '../../sources/log-source.js';
import { chooseBuckets, endOfDay, type Buckets, type Span } from '../../dates/buckets.js';

/** What the active filters say about time; an end that they leave open is that of the rows. */
export interface Bounds {
  readonly start: number | null;
  /** First instant behind. */
  readonly end: number | null;
}

/** Counts of a query by time, and the spans that they are of. */
export interface Counted {
  readonly buckets: Buckets;
  readonly summary: LogSummary;
}

export interface AskBarsOptions {
  readonly bounds: Bounds;
  /** Width of the chart in CSS pixels. */
  readonly width: number;
  readonly zone: TimeZone;
  readonly ask: (question: TimeQuestion) => Promise<LogSummary>;
}

/** Share of the span that has rows below which it is asked for again, in shorter bars. */
const ENOUGH = 0.7;
/** Each question can cost the server a scan. */
const MOST_QUESTIONS = 4;

const instantsOf = (groups: readonly SummaryGroup[]): number[] =>
  groups.filter(({ count }) => count > 0).map(({ value }) => Number(value));

const endsOf = (instants: readonly number[]): readonly [number, number] => [
  instants.reduce((one, other) => Math.min(one, other)),
  instants.reduce((one, other) => Math.max(one, other)),
];

/** From the first span that has rows to the end of the last one. */
const occupied = ({ groups }: LogSummary, { starts, end }: Buckets): Span | null => {
  const instants = instantsOf(groups);
  if (instants.length === 0) return null;
  const [first, last] = endsOf(instants);
  return { start: first, end: starts.find((start) => start > last) ?? end };
};

/** Days that have rows, as a span; a server may count the days of another zone. */
const spanOfDays = ({ groups }: LogSummary, zone: TimeZone): Span | null => {
  const instants = instantsOf(groups);
  if (instants.length === 0) return null;
  const [start, last] = endsOf(instants);
  return { start, end: Math.max(endOfDay(last, zone), last + DAY) };
};

/**
 * Asks for the bars of a query. Where the filters leave an end open, the days that have rows are asked for first, and then shorter
 * spans as long as most of the chart would be empty. Null where no row has a time.
 */
export const askBars = async ({ bounds, width, zone, ask }: AskBarsOptions): Promise<Counted | null> => {
  let span: Span;
  let days: LogSummary | null = null;
  const byDay: TimeQuestion = { by: 'time', bucket: 'day', zone: zone.name };
  const isOpen = bounds.start === null || bounds.end === null;
  if (isOpen) {
    days = await ask(byDay);
    const rows = spanOfDays(days, zone);
    if (!rows) return null;
    const start = bounds.start ?? rows.start;
    span = { start, end: Math.max(start + 1, bounds.end ?? rows.end) };
  } else span = { start: bounds.start, end: Math.max(bounds.start + 1, bounds.end) };
  for (let questions = 1; ; questions++) {
    const buckets = chooseBuckets(span, width, zone);
    const { bucket } = buckets;
    const summary = bucket === 'day' ? (days ?? (await ask(byDay))) : await ask({ by: 'time', bucket });
    const rows = isOpen ? occupied(summary, buckets) : null;
    if (!rows) return { buckets, summary };
    const narrow = { start: bounds.start ?? rows.start, end: bounds.end ?? rows.end };
    const isFull = narrow.end - narrow.start >= ENOUGH * (span.end - span.start);
    if (isFull || bucket === 1000 || questions >= MOST_QUESTIONS - 1)
      return { buckets: trimmed(buckets, narrow), summary };
    span = narrow;
  }
};

/** The bars without those before and behind a span. */
const trimmed = ({ bucket, starts, end }: Buckets, span: Span): Buckets => {
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= span.start),
  );
  const behind = starts.findIndex((start) => start >= span.end);
  return {
    bucket,
    starts: starts.slice(first, behind < 0 ? undefined : Math.max(behind, first + 1)),
    end: behind < 0 ? end : (starts[Math.max(behind, first + 1)] ?? end),
  };
};
