import { instantToIso, parseInstant } from '../../core/instant.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { toText } from '../../core/to-text.js';
import type { Filters } from '../../core/query.js';
import type { Log } from '../../log/log.js';
import type { Preset } from '../../presets/preset.js';
import { entryName } from '../../query/entry-name.js';
import { narrowed } from '../../query/narrowed.js';
import { entriesOf } from '../../rows/columns.js';
import type { Among, LogPage } from '../../sources/log-source.js';

/** The entries before an instant, or those from it on. */
export type Side = 'before' | 'after';

/** Entries asked for at once, on each side. */
export const MOST_ENTRIES = 50;
/** The same with the one at the edge, which is known already. */
const LIMIT = MOST_ENTRIES + 1;

/** Pages that are looked through for one that is not known yet. */
const MOST_PAGES = 20;

/** Which entries are wanted around one. */
export interface AroundQuestion {
  readonly preset: Preset;
  /** Key of the report's time. */
  readonly time: string;
  /** The host's own filters. */
  readonly locked: Filters;
  /** Values that all of them have. */
  readonly filters: Filters;
  /** Milliseconds before and after the entry; null for any. */
  readonly reach: number | null;
  readonly entry: LogEntry;
}

/** Entries on one side, in the order of time, and what is known of those beyond. */
export interface SideAnswer {
  readonly entries: readonly LogEntry[];
  readonly hasMore: boolean;
  /** Rows that they were found among, where those are not the whole log. */
  readonly among: Among | null;
  /** Whether the server gave them in another order than that of time. */
  readonly isUnordered: boolean;
}

/** A text that is the same for one entry, wherever it was received. */
export const sameEntry = (preset: Preset, entry: LogEntry): string =>
  entryName(preset, entry) ?? maskSecrets(toText(entry));

const boundsOf = (side: Side, from: number, center: number, reach: number | null): Filters => {
  const start = side === 'before' ? (reach === null ? null : center - reach) : from;
  const end = side === 'before' ? from : reach === null ? null : center + reach;
  return {
    ...(start !== null && { from: instantToIso(start) }),
    ...(end !== null && { until: instantToIso(end) }),
  };
};

/**
 * The entries nearest to an instant, on one side of it. Those of the instant itself are among those after it.
 *
 * @param known Entries that are there already: the next ones are wanted.
 */
export const askSide = async (
  log: Log,
  side: Side,
  { preset, time, locked, filters: values, reach, entry }: AroundQuestion,
  known: readonly LogEntry[],
  signal: AbortSignal,
): Promise<SideAnswer> => {
  const instantOf = (one: LogEntry): number => parseInstant(ownValue(one, time));
  // Logs may count finer than the milliseconds that a filter has.
  const center = Math.floor(instantOf(entry));
  const edges = known.map(instantOf);
  const from =
    edges.length === 0
      ? center
      : side === 'before'
        ? Math.ceil(Math.min(...edges))
        : Math.floor(Math.max(...edges));
  const bounds = boundsOf(side, from, center, reach);
  // The host's filters stay as they are: of two ends of the time the tighter one is meant.
  const filters = narrowed({ ...values, ...bounds, ...withoutBounds(locked) }, boundsIn(locked));
  const names = new Set(known.map((one) => sameEntry(preset, one)));
  const isNew = (one: LogEntry): boolean => !names.has(sameEntry(preset, one));
  const isThere = (one: LogEntry): boolean => {
    const away = instantOf(one) - center;
    return (reach === null || Math.abs(away) <= reach + 1) && (side === 'before' ? away < 0 : away >= 0);
  };
  const ask = (descending: boolean, offset: number): Promise<LogPage> =>
    log.page({ query: { filters, sort: { key: time, descending } }, offset, limit: LIMIT, signal });
  const isPart = ({ among }: LogPage): boolean => among !== undefined && !among.isAll;
  let descending = side === 'before';
  let offset = 0;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    let page = await ask(descending, offset);
    if (isPart(page) && !descending) {
      // Of a log that is not read whole the newest rows are here, and in the other order they would be the oldest.
      descending = true;
      const newest = await ask(true, 0);
      const behind = Math.max(0, (newest.total ?? 0) - LIMIT);
      page = behind === 0 ? newest : await ask(true, behind);
      const entries = entriesOf(page.rows).filter((one) => isThere(one) && isNew(one));
      return {
        entries: inOrder(entries, instantOf),
        hasMore: behind > 0,
        among: isPart(page) ? page.among! : null,
        isUnordered: false,
      };
    }
    const received = entriesOf(page.rows);
    const entries = received.filter((one) => isThere(one) && isNew(one));
    const behind = offset + received.length;
    const isEnd =
      received.length === 0 ||
      (page.total === null ? page.next === null || received.length < LIMIT : behind >= page.total);
    // As many at one instant as a page has: what is beyond them is on the next one.
    if (entries.length === 0 && !isEnd && typeof page.next !== 'string') {
      offset = behind;
      continue;
    }
    const instants = received.map(instantOf);
    const isAhead = (instant: number, at: number): boolean =>
      at > 0 && (descending ? instant > instants[at - 1]! : instant < instants[at - 1]!);
    return {
      entries: inOrder(entries, instantOf),
      hasMore: !isEnd,
      among: isPart(page) ? page.among! : null,
      isUnordered: instants.some(isAhead),
    };
  }
  return { entries: [], hasMore: true, among: null, isUnordered: true };
};

const inOrder = (entries: readonly LogEntry[], instantOf: (entry: LogEntry) => number): LogEntry[] =>
  [...entries].sort((one, other) => instantOf(one) - instantOf(other));

const TIMES = ['from', 'until'] as const;

const withoutBounds = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !TIMES.some((time) => time === key)));

const boundsIn = (filters: Filters): Filters =>
  Object.fromEntries(TIMES.flatMap((key) => (filters[key] === undefined ? [] : [[key, filters[key]]])));
