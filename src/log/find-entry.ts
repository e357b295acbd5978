import { parseInstant } from '../core/instant.js';
import { ownValue, type LogEntry } from '../core/log-entry.js';
import { maskSecrets } from '../core/secrets/mask-secrets.js';
import type { Query } from '../core/query.js';
import { toText } from '../core/to-text.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { timeField } from '../presets/time-field.js';
import { entriesOf } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';
import { entryName } from '../query/entry-name.js';
import { findDate } from './find-date.js';
import type { Log } from './log.js';

/**
 * Where an entry is among the rows of a query: at an index, in none of them, or not to be found with a few requests.
 * `cursor` where pages follow each other, so that no row can be asked for by its index.
 */
export type EntryPlace = { readonly index: number } | 'absent' | 'unknown' | 'cursor';

/** Rows asked for at once while the entry is looked for. */
const PAGE = 200;
/** Pages looked through, of rows with the same value in the order. */
const MOST_PAGES = 25;
/** Halvings of the rows: enough for a thousand million of them. */
const MOST_PROBES = 32;
/** Rows looked at before where the entry should be, since rows may come or go meanwhile. */
const SLACK = 20;

class Search {
  readonly #log: Pick<Log, 'page'>;
  readonly #query: Query;
  readonly #signal: AbortSignal;
  readonly #isEntry: (entry: LogEntry) => boolean;
  /** The entry's value in the order; null where it has none that can be compared. */
  readonly #value: number | null;
  readonly #valueOf: (entry: LogEntry) => number | null;

  constructor(log: Pick<Log, 'page'>, query: Query, preset: Preset, entry: LogEntry, signal: AbortSignal) {
    this.#log = log;
    this.#query = query;
    this.#signal = signal;
    const name = entryName(preset, entry);
    const whole = (one: LogEntry): string => maskSecrets(toText(one));
    this.#isEntry =
      name === null ? (one) => whole(one) === whole(entry) : (one) => entryName(preset, one) === name;
    const key = query.sort?.key ?? '';
    const kind = kindOf(fieldOf(preset, key).kind);
    this.#valueOf = (one) => {
      const raw = ownValue(one, key);
      const value = key === timeField(preset) ? parseInstant(raw) : kind.value(raw);
      return typeof value === 'number' && !Number.isNaN(value) ? value : null;
    };
    this.#value = this.#valueOf(entry);
  }

  get canCompare(): boolean {
    return this.#value !== null;
  }

  ask(offset: number, limit: number): Promise<LogPage> {
    return this.#log.page({ query: this.#query, offset, limit, signal: this.#signal });
  }

  /** Below zero where a row is before the entry, above where it is after; null where it says nothing. */
  #order(entry: LogEntry): number | null {
    const value = this.#valueOf(entry);
    if (value === null || this.#value === null) return null;
    return this.#query.sort?.descending ? this.#value - value : value - this.#value;
  }

  /** Looks through rows from an index on, to the first that follows the entry, or, with `isWhole`, to the end. */
  async scan(from: number, isWhole = false): Promise<EntryPlace> {
    let offset = from;
    let hasBefore = from === 0;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { rows, next, total } = await this.ask(offset, PAGE);
      if (next !== undefined) return 'cursor';
      const entries = entriesOf(rows);
      const found = entries.findIndex(this.#isEntry);
      if (found >= 0) return { index: offset + found };
      const orders = entries.map((entry) => this.#order(entry)).filter((order) => order !== null);
      // A row of the same value may be on either side of the entry, and proves nothing.
      hasBefore ||= orders.some((order) => order < 0);
      // All of them behind: the count that led here was of something else.
      if (!isWhole && orders.some((order) => order > 0)) return hasBefore ? 'absent' : 'unknown';
      offset += entries.length;
      if (entries.length === 0 || (total !== null && offset >= total))
        return hasBefore ? 'absent' : 'unknown';
    }
    return 'unknown';
  }

  /** Halves the rows by their value in the order; null where a row without one is in the way. */
  async halve(total: number): Promise<number | null> {
    let [low, high] = [0, total];
    for (let probe = 0; probe < MOST_PROBES && low < high; probe++) {
      const middle = Math.floor((low + high) / 2);
      const { rows } = await this.ask(middle, 1);
      const [entry] = entriesOf(rows);
      const order = entry ? this.#order(entry) : null;
      if (order === null) return null;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The index of an entry among the rows of a query, in a few requests however many rows there are: in the order of time as
 * many rows are before it as are newer, which the endpoint counts; in other orders, or where it does not count right,
 * the rows are halved by their values.
 */
export const findEntry = async (
  log: Pick<Log, 'page'>,
  query: Query,
  preset: Preset,
  entry: LogEntry,
  signal: AbortSignal,
): Promise<EntryPlace> => {
  const search = new Search(log, query, preset, entry, signal);
  const time = timeField(preset);
  const instant = parseInstant(ownValue(entry, time ?? ''));
  if (query.sort !== null && query.sort.key === time && !Number.isNaN(instant)) {
    const counted = await findDate(log, query, instant, signal);
    const place = counted === null ? 'unknown' : await search.scan(Math.max(0, counted - SLACK));
    if (place !== 'unknown') return place;
  }
  const { total, next } = await search.ask(0, 1);
  if (next !== undefined) return 'cursor';
  if (total === null) return 'unknown';
  if (total <= PAGE * MOST_PAGES) return search.scan(0, true);
  const near = search.canCompare ? await search.halve(total) : null;
  return near === null ? 'unknown' : search.scan(Math.max(0, near - SLACK));
};
