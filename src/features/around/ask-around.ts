import { instantToIso, parseInstant } from '../../core/instant.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { toText } from '../../core/to-text.js';
import type { Filters } from '../../core/query.js';
import type { Log } from '../../log/log.js';
import type { Preset } from '../../presets/preset.js';
import { entryName, numberField } from '../../query/entry-name.js';
import { narrowed } from '../../query/narrowed.js';
import { entriesOf } from '../../rows/columns.js';
import type { Among, LogPage } from '../../sources/log-source.js';

/** The entries before an instant, or those from it on. */
export type Side = 'before' | 'after';

/** Entries asked for at once, on each side. */
export const MOST_ENTRIES = 50;
/** The same with the entry itself. */
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

/** Where the entries beyond those received are asked for. */
export interface Beyond {
  /** Rows before them in the order of the answer; where they are asked for from its end, rows up to them. */
  readonly offset: number;
  readonly cursor?: string | undefined;
}

/** Entries on one side, in the order of time, and what is known of those beyond. */
export interface SideAnswer {
  readonly entries: readonly LogEntry[];
  /** Null where there are none beyond. */
  readonly beyond: Beyond | null;
  /** Rows that they were found among, where those are not the whole log. */
  readonly among: Among | null;
  /** Whether the server gave them in another order than that of time, so that nearer ones may be missing. */
  readonly isUnordered: boolean;
}

/** A text that is the same for one entry, wherever it was received. */
export const sameEntry = (preset: Preset, entry: LogEntry): string =>
  entryName(preset, entry) ?? maskSecrets(toText(entry));

/** All that an entry says, whatever the order of its fields: pages differ in that. */
const textOf = (entry: LogEntry): string =>
  toText(Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Index of an entry among others: of several with its name the one that says the same; -1 where there is none. */
export const placeOf = (preset: Preset, entry: LogEntry, entries: readonly LogEntry[]): number => {
  const [name, text] = [sameEntry(preset, entry), textOf(entry)];
  const same = entries.findIndex((one) => one === entry || textOf(one) === text);
  return same >= 0 ? same : entries.findIndex((one) => sameEntry(preset, one) === name);
};

const boundsOf = (side: Side, center: number, reach: number | null): Filters => {
  const start = side === 'after' ? center : reach === null ? null : center - reach;
  const end = side === 'before' ? center : reach === null ? null : center + reach;
  return {
    ...(start !== null && { from: instantToIso(start) }),
    ...(end !== null && { until: instantToIso(end) }),
  };
};

const isPart = ({ among }: LogPage): boolean => among !== undefined && !among.isAll;

interface Received {
  readonly page: LogPage;
  readonly rows: readonly LogEntry[];
  readonly beyond: Beyond | null;
}

type Ask = (request: {
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}) => Promise<LogPage>;

/** A page from the nearest entry outwards, as the log is asked. */
const nextPage = async (
  ask: Ask,
  side: Side,
  { offset, cursor }: Beyond,
  limit: number,
): Promise<Received> => {
  const page = await ask({ descending: side === 'before', offset, limit, cursor });
  const rows = entriesOf(page.rows);
  const end = offset + rows.length;
  const isEnd = rows.length === 0 || page.next === null || (page.total !== null && end >= page.total);
  return { page, rows, beyond: isEnd ? null : { offset: end, cursor: page.next ?? undefined } };
};

/**
 * The same of rows behind an instant where the log is not read whole: the newest are here, and asked for in the other order they
 * would be the oldest. So they are taken from the end of the newest ones.
 */
const lastPage = async (ask: Ask, end: number | null, limit: number): Promise<Received> => {
  const newest = end === null ? await ask({ descending: true, offset: 0, limit }) : null;
  const to = end ?? newest?.total ?? newest?.rows.length ?? 0;
  const offset = Math.max(0, to - limit);
  const page =
    newest && offset === 0
      ? newest
      : await ask({ descending: true, offset, limit: Math.max(1, to - offset) });
  const rows = entriesOf(page.rows)
    .slice(0, to - offset)
    .reverse();
  return { page, rows, beyond: offset === 0 || rows.length === 0 ? null : { offset } };
};

/**
 * The entries nearest to an instant, on one side of it. Those of the instant itself are among those after it.
 *
 * @param known Those received before, where the ones beyond them are wanted.
 */
export const askSide = async (
  log: Log,
  side: Side,
  { preset, time, locked, filters: values, reach, entry }: AroundQuestion,
  known: SideAnswer | null,
  signal: AbortSignal,
): Promise<SideAnswer> => {
  const instantOf = (one: LogEntry): number => parseInstant(ownValue(one, time));
  // Logs may count finer than the milliseconds that a filter has.
  const center = Math.floor(instantOf(entry));
  // The host's filters stay as they are: of two ends of the time the tighter one is meant.
  const bounded = (bounds: Filters): Filters =>
    narrowed({ ...values, ...bounds, ...withoutBounds(locked) }, boundsIn(locked));
  const filters = bounded(boundsOf(side, center, reach));
  const isThere = (one: LogEntry): boolean => {
    const away = instantOf(one) - center;
    return (reach === null || Math.abs(away) <= reach + 1) && (side === 'before' ? away < 0 : away >= 0);
  };
  const ask: Ask = ({ descending, offset, limit, cursor }) =>
    log.page({ query: { filters, sort: { key: time, descending } }, offset, limit, cursor, signal });
  /** Rows of the very instant, which come before those before it; null where nobody knows. */
  const countAtInstant = async (): Promise<number | null> => {
    const at = instantToIso(center);
    const query = { filters: bounded({ from: at, until: at }), sort: null };
    const { total, problems } = await log.page({ query, offset: 0, limit: 1, signal });
    return problems.length > 0 ? null : total;
  };

  const number = numberField(preset);
  // Rows that were written meanwhile move others to the next page. Entries without a number may say the same and be two.
  const shown = new Set((known?.entries ?? []).map(textOf));
  const isNew = (one: LogEntry): boolean => {
    const text = textOf(one);
    const isShown = number !== undefined && toText(ownValue(one, number)) !== '' && shown.has(text);
    shown.add(text);
    return !isShown;
  };
  const limit = known ? MOST_ENTRIES : LIMIT;
  let beyond: Beyond | null = known ? known.beyond : { offset: 0 };
  let isBackwards = known?.among !== null && known?.among !== undefined && side === 'after';
  let end = isBackwards ? (beyond?.offset ?? 0) : null;
  let last = NaN;
  let isUnordered = known?.isUnordered ?? false;
  let among: Among | null = null;
  let before = '';
  /** Where it would have gone on, had the rows of the very instant not been passed over. */
  let passed: Beyond | null = null;
  const entries: LogEntry[] = [];
  for (let pages = 0; beyond && pages < MOST_PAGES; pages++) {
    let received: Received = isBackwards
      ? await lastPage(ask, end, limit)
      : await nextPage(ask, side, beyond, limit);
    if (!isBackwards && side === 'after' && isPart(received.page)) {
      isBackwards = true;
      received = await lastPage(ask, null, limit);
    }
    const { page, rows } = received;
    among = isPart(page) ? page.among! : null;
    const names = rows.map(textOf).join('\n');
    // A server that gives one page whatever it is asked for has no others.
    if (rows.length > 0 && names === before && page.total === null)
      return { entries: inOrder(entries, side, instantOf), beyond: null, among, isUnordered: true };
    before = names;
    if (passed && rows[0] && instantOf(rows[0]) < center) {
      // There were fewer of them: the count was of something else.
      beyond = passed;
      passed = null;
      continue;
    }
    passed = null;
    for (const one of rows) {
      const instant = instantOf(one);
      isUnordered ||= side === 'before' ? instant > last : instant < last;
      last = instant;
      if (isThere(one) && isNew(one)) entries.push(one);
    }
    ({ beyond } = received);
    end = beyond?.offset ?? null;
    // Where nobody counts the rows, a short page is an end only if nothing is behind it.
    const isOpen = page.total === null && page.next === undefined && rows.length < limit;
    if (entries.length > 0 && !isOpen) break;
    // As many at one instant as a page has: those before it are behind them.
    if (pages === 0 && !known && beyond && side === 'before' && beyond.cursor === undefined) {
      const count = await countAtInstant();
      if (count !== null && count > beyond.offset) {
        passed = beyond;
        beyond = { offset: count - 1 };
      }
    }
  }
  return {
    entries: inOrder(entries, side, instantOf),
    beyond,
    among,
    // What was received whole is put in order here.
    isUnordered: isUnordered && (beyond !== null || known !== null),
  };
};

/** Entries in the order of time; those of one millisecond in the order in which the log counts finer. */
const inOrder = (
  nearestFirst: readonly LogEntry[],
  side: Side,
  instantOf: (entry: LogEntry) => number,
): LogEntry[] =>
  (side === 'before' ? [...nearestFirst].reverse() : [...nearestFirst]).sort(
    (one, other) => instantOf(one) - instantOf(other),
  );

const TIMES = ['from', 'until'] as const;

const withoutBounds = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !TIMES.some((time) => time === key)));

const boundsIn = (filters: Filters): Filters =>
  Object.fromEntries(TIMES.flatMap((key) => (filters[key] === undefined ? [] : [[key, filters[key]]])));
