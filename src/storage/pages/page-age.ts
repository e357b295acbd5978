/** Younger than this a page is not asked for again, in milliseconds (contract, section 4). */
const FRESH = 60_000;

/** Older than this a page is dropped, in milliseconds. */
export const KEPT = 24 * 60 * 60 * 1000;

/** A negative age means that the clock was set back: such a copy says nothing about how old it is. */
export const isUsable = (fetchedAt: number, now: number): boolean =>
  fetchedAt <= now && now - fetchedAt <= KEPT;

/** @param since When the report began: what was fetched before is shown, but asked for again. */
export const isFresh = (fetchedAt: number, now: number, since: number): boolean =>
  fetchedAt >= since && fetchedAt <= now && now - fetchedAt < FRESH;
