import type { Remark } from '../remark.js';
import type { MappedPage } from './mapped-page.js';
import { cursorText } from './cursor-text.js';

/** More rows of one instant than a page has: an endpoint that is asked by the time alone gives no others of it. */
const ONE_INSTANT: Remark = { code: 'one-instant' };

type TimeOf = (raw: unknown) => unknown;

/** Instants as an endpoint counts them; long counts are in texts, since no number holds them. */
const compareTimes = (a: unknown, b: unknown): number => {
  const [one, other] = [cursorText(a) ?? '', cursorText(b) ?? ''];
  const isCounted = /^\d+$/.test(one) && /^\d+$/.test(other);
  if (isCounted && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
};

const picked = ({ raw, entries, ...page }: MappedPage, order: readonly number[]): MappedPage => ({
  ...page,
  raw: order.map((index) => raw[index]),
  entries: order.map((index) => entries[index]!),
});

/** Rows received in groups, each in order of its own, in one order. */
const newestFirst = (page: MappedPage, timeOf: TimeOf): MappedPage => {
  const times = page.raw.map(timeOf);
  return picked(
    page,
    times.map((_, index) => index).sort((a, b) => compareTimes(times[b], times[a])),
  );
};

/**
 * Pages that follow each other by the time of the last row. A page is asked for that ends with that time, since others may have
 * it too, and rows that the page before had are left out: whether the end of a range belongs to it differs from server to server.
 */
export class TimePages {
  readonly #timeOf: TimeOf;
  /** Rows of a page, as text, by the time that it ended in. */
  readonly #before = new Map<string, ReadonlySet<string>>();

  constructor(timeOf: TimeOf) {
    this.#timeOf = timeOf;
  }

  /** @param limit Rows asked for: a page of fewer is the last one. */
  read(
    received: MappedPage,
    asked: string | undefined,
    limit: number,
  ): { page: MappedPage; next: string | null } {
    const page = newestFirst(received, this.#timeOf);
    const seen = asked === undefined ? undefined : this.#before.get(asked);
    const isNew = (row: unknown): boolean =>
      !seen || compareTimes(this.#timeOf(row), asked) < 0 || !seen.has(JSON.stringify(row));
    const kept = picked(
      page,
      page.raw.flatMap((row, index) => (isNew(row) ? [index] : [])),
    );
    const last = kept.raw.length === 0 || page.raw.length < limit ? undefined : page.raw.at(-1);
    const next = cursorText(last === undefined ? null : this.#timeOf(last));
    if (next !== null) this.#before.set(next, new Set(page.raw.map((row) => JSON.stringify(row))));
    const isStuck = received.raw.length >= limit && kept.raw.length === 0;
    return { page: isStuck ? { ...kept, problems: [...kept.problems, ONE_INSTANT] } : kept, next };
  }
}
