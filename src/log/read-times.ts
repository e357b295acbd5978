import { countOf, instantOfCount, likelyCount, type InstantCount } from '../core/instant-counts.js';
import { instantOfText, orderOfDate, type DateOrder } from '../core/instant-texts.js';
import { instantToIso, isLikelyInstant, parseInstant } from '../core/instant.js';
import { isObject } from '../core/is-object.js';
import { listOf } from '../core/list-of.js';
import { toText } from '../core/to-text.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { columnOf, readColumn, type Column, type Columns } from '../rows/columns.js';
import type { LogPage, LogSource } from '../sources/log-source.js';
import { around } from '../sources/middleware/around.js';
import type { Remark } from '../sources/remark.js';
import type { FollowStep } from '../sources/tail.js';

/** How the times of a field are written, found out once for a log: one odd value does not change what all others are. */
interface Way {
  readonly count?: InstantCount | undefined;
  readonly order?: DateOrder | undefined;
}

/** Instants that programs write where they have none: the start of 1970, a second or millisecond before it, the start of the year 1. */
const NONE: ReadonlySet<number> = new Set([0, -1, -1000, Date.parse('0001-01-01T00:00:00Z')]);
/** Around a value; what is invisible otherwise, such as a byte order mark, is a value, and shown as one. */
const BLANKS = /^[ \t]+|[ \t]+$/g;
const NONE_WRITTEN = /^(?:0000-00-00\b.*|0|-1|)$/;

const isNone = (value: unknown): boolean =>
  value === null ||
  value === 0 ||
  value === -1 ||
  (typeof value === 'string' &&
    (NONE_WRITTEN.test(value.replaceAll(BLANKS, '')) || NONE.has(instantOfText(value))));

/** The value in what databases wrap it in: `{"$date": …}` (MongoDB), `{"seconds": …, "nanos": …}` (Protocol Buffers). */
const unwrapped = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { $date, $numberLong, seconds = value['_seconds'] } = value;
  const inner = $date ?? $numberLong;
  if (inner !== undefined) return unwrapped(inner);
  const parts = value['nanos'] ?? value['nanoseconds'] ?? value['_nanoseconds'];
  const isSeconds = !Number.isNaN(countOf(seconds)) && Number.isInteger(parts ?? 0);
  return isSeconds ? Number(seconds) + Math.floor(Number(parts ?? 0) / 1e6) / 1000 : value;
};

/** The one that most of them have; of as many the first. */
const commonest = <Value>(values: readonly (Value | undefined)[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((value) => counts.get(value) === most);
};

/** Days and months are told apart by all of them, or not at all. */
const orderOf = (values: readonly unknown[]): DateOrder | undefined => {
  const orders = new Set(
    values.flatMap((value) => (typeof value === 'string' ? (orderOfDate(value) ?? []) : [])),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
};

/** What one value means; NaN where it means nothing, or may mean two things. */
const instantOf = (value: unknown, { count, order }: Way): number => {
  if (Number.isNaN(countOf(value))) return typeof value === 'string' ? instantOfText(value, order) : NaN;
  const likely = likelyCount(value);
  if (likely !== undefined) return likely === (count ?? likely) ? instantOfCount(value, likely) : NaN;
  const written = instantOfText(String(value));
  // What is not a time in any unit is one by the protocol, if a strange one, but not among counts of another unit.
  return Number.isNaN(written) && typeof value === 'number' && (count ?? 'ms') === 'ms'
    ? parseInstant(value)
    : written;
};

interface ReadRows {
  readonly rows: Columns;
  readonly remarks: readonly Remark[];
}

interface ReadColumn {
  readonly column: Column;
  readonly unread: readonly unknown[];
  readonly unlikely: number;
}

const readTimes = (column: Column, length: number, known: Way): readonly [ReadColumn, Way] => {
  const raw = listOf(length, (row) => readColumn(column, row));
  const inner = new Map(raw.map((value) => [value, unwrapped(value)]));
  const values = [...inner.values()].filter((value) => value !== undefined && !isNone(value));
  const way: Way = {
    count: known.count ?? commonest(values.map(likelyCount)),
    order: known.order ?? orderOf(values),
  };
  const unread: unknown[] = [];
  let unlikely = 0;
  const read = (value: unknown): unknown => {
    const own = inner.get(value);
    if (own === undefined || own === null) return value;
    if (isNone(own)) return null;
    const instant = instantOf(own, way);
    if (Number.isNaN(instant)) {
      unread.push(value);
      // A number would be taken for milliseconds.
      return typeof value === 'number' ? String(value) : value;
    }
    if (!isLikelyInstant(instant)) unlikely++;
    return parseInstant(value) === instant ? value : instantToIso(instant);
  };
  const all = raw.map(read);
  const isAsItIs = all.every((value, row) => value === raw[row]);
  return [{ column: isAsItIs ? column : columnOf(all), unread, unlikely }, way];
};

/** Reads the times of one log. */
export interface TimeReader {
  /** A page with its times as ISO 8601 or milliseconds; those that cannot be read stay as received, and are counted in a remark. */
  page(page: LogPage): LogPage;
  /** The same for rows without a page around them. */
  rows(rows: Columns): Columns;
}

/** @param keys The fields that hold times. */
export const timeReader = (keys: readonly string[]): TimeReader => {
  const ways = new Map<string, Way>();
  const done = new WeakMap<Columns, ReadRows>();

  const made = (rows: Columns): ReadRows => {
    const columns = new Map(rows.columns);
    const unread: unknown[] = [];
    let unlikely = 0;
    for (const key of keys) {
      const column = columns.get(key);
      if (!column) continue;
      const [read, way] = readTimes(column, rows.length, ways.get(key) ?? {});
      ways.set(key, way);
      columns.set(key, read.column);
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      for (const value of read.unread) unread.push(value);
      unlikely += read.unlikely;
    }
    const remarks: Remark[] = [];
    if (unread.length > 0)
      remarks.push({ code: 'unread-times', rows: unread.length, value: toText(unread[0]).slice(0, 60) });
    if (unlikely > 0) remarks.push({ code: 'unlikely-times', rows: unlikely });
    return { rows: { length: rows.length, columns }, remarks };
  };

  const read = (rows: Columns): ReadRows => {
    const found = done.get(rows) ?? made(rows);
    done.set(rows, found);
    return found;
  };

  const readPage = (page: LogPage): LogPage => {
    const { rows, remarks } = read(page.rows);
    return { ...page, rows, problems: [...page.problems, ...remarks] };
  };

  return { page: readPage, rows: (rows) => read(rows).rows };
};

async function* readSteps(
  steps: AsyncGenerator<FollowStep, void>,
  reader: TimeReader,
): AsyncGenerator<FollowStep, void> {
  try {
    for await (const step of steps)
      yield step.kind === 'rows' ? { ...step, rows: reader.rows(step.rows) } : step;
  } finally {
    await steps.return();
  }
}

/** The same for what a source keeps, and for rows that come by themselves. */
export const withAllTimesRead = (below: LogSource, { fields }: Preset): LogSource => {
  const reader = timeReader(fields.filter(({ kind }) => kindOf(kind).isInstant).map(({ key }) => key));
  return around(below, {
    ...(below.kept && {
      kept: async () =>
        (await below.kept!()).map((answer) => ({
          ...answer,
          pages: answer.pages.map((kept) => ({ ...kept, page: reader.page(kept.page) })),
        })),
    }),
    ...(below.follow && {
      async follow(...asked) {
        const steps = await below.follow!(...asked);
        return steps && readSteps(steps, reader);
      },
    }),
  });
};
