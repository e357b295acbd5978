import { ColumnStore } from '../rows/column-store.js';
import { EMPTY_COLUMNS } from '../rows/columns.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import type { MoreSign } from '../sources/more-sign.js';
import { isPageLength } from '../sources/page-length.js';
import { endRemark, type ReadingEnd, type ReadingEndKind } from '../sources/reading-end.js';
import { wait } from '../sources/transport/wait.js';
import { numberField } from '../query/entry-name.js';
import type { LoadedPages } from './loaded-pages.js';
import { SeenRows } from '../log/reading/seen-rows.js';
import type { ReportState } from './state.js';
import { signIn } from '../log/reading/unmet-sign.js';

/** Pages without rows in a row after which a log is believed to have no end that could be reached. */
const MOST_EMPTY = 100;
/** Empty pages that are gone through at once; from then on each one waits so many milliseconds. */
const AT_ONCE = 10;
const PACE = 15;
/** Pages in a row that bring nothing new, after which a server is believed to give no others. */
const MOST_REPEATED = 3;
/** Requests that fill one page up. */
const MOST_FILLS = 20;

/** Where a page is wanted. */
export interface PagePlace {
  readonly source: LogSource;
  readonly request: PageRequest;
  readonly pages: LoadedPages;
  readonly number: number;
  readonly state: Pick<ReportState, 'preset' | 'pageSize'>;
}

/** What the pages by cursor behind a first one have brought so far. */
interface Brought {
  readonly seen: SeenRows;
  readonly numbers: Set<number>;
}

const brought = new WeakMap<LogPage, Brought>();

/** What the pages by offset hold from the first one on, as far as all of them are there. */
interface InOrder {
  readonly seen: SeenRows;
  /** The first page that is not looked at yet. */
  next: number;
}

const inOrder = new WeakMap<LogPage, InOrder>();

const broughtBy = ({ pages, state }: PagePlace): Brought => {
  const known = pages.base && brought.get(pages.base);
  if (known) return known;
  const first: Brought = { seen: new SeenRows(numberField(state.preset)), numbers: new Set([0]) };
  if (pages.base) {
    first.seen.add(pages.base);
    brought.set(pages.base, first);
  }
  return first;
};

const askedAnew = { held: undefined, onStale: undefined } as const;

/**
 * The page as the last one that can be had. What there is is counted by the pages that are held, each entry once, and by the places
 * of those between that are still to be asked for.
 */
const ended = (
  page: LogPage,
  { pages, number, state }: PagePlace,
  kind: ReadingEndKind,
  more: { empty?: number; sign?: MoreSign } = {},
): LogPage => {
  const seen = new SeenRows(numberField(state.preset));
  for (const one of [...pages.before(number), page]) seen.add(one);
  const { distinct, repeated } = seen;
  const read = distinct + pages.gapBefore(number);
  if (page.total !== null && read >= page.total) return page;
  const end: ReadingEnd = { kind, read, repeated, total: page.total, ...more };
  pages.endAt(pages.startOf(number) + page.rows.length, endRemark(end));
  return { ...page, end };
};

/** Rows before and on a page that follows others by cursor. */
const rowsTo = ({ pages, number }: PagePlace, { rows }: LogPage): number =>
  pages.startOf(number) + rows.length;

/** Goes on through pages by cursor that bring nothing, to one that does, or to an end. */
const byCursor = async (received: LogPage, place: PagePlace): Promise<LogPage> => {
  const { source, request, pages, number } = place;
  const { seen, numbers } = broughtBy(place);
  const isNew = !numbers.has(number);
  const asked = new Set(pages.cursorsTo(number));
  let [page, { cursor }] = [received, request];
  let [empty, repeated] = [0, 0];
  for (;;) {
    const { next } = page;
    const hasRows = page.rows.length > 0;
    const isKnown = hasRows && number > 0 && (isNew || page !== received) && !seen.add(page);
    empty = hasRows ? 0 : empty + 1;
    repeated = isKnown ? repeated + 1 : 0;
    const last: LogPage = { ...page, next: null, ...(isKnown && { rows: EMPTY_COLUMNS, problems: [] }) };
    if (typeof next !== 'string' || (!hasRows && next === cursor)) {
      const read = rowsTo(place, last);
      const sign = signIn(page, pages.base ?? page, read);
      if (sign) return ended(last, place, 'unreached', { sign });
      if (isKnown) return ended(last, place, 'repeated-page');
      return page.total !== null && read < page.total ? ended(last, place, 'total-not-reached') : last;
    }
    if (asked.has(next)) return ended(last, place, 'repeated-cursor');
    if (hasRows && !isKnown) {
      numbers.add(number);
      return page;
    }
    if (empty >= MOST_EMPTY) return ended(last, place, 'empty-pages', { empty });
    if (repeated >= MOST_REPEATED) return ended(last, place, 'repeated-page');
    asked.add(next);
    cursor = next;
    if (empty > AT_ONCE) await wait(PACE, request.signal);
    page = await source.fetchPage({ ...request, ...askedAnew, cursor });
    request.signal.throwIfAborted();
  }
};

/** Fills up a page that is shorter than the others, and says whether there is nothing behind it. */
const filled = async (
  page: LogPage,
  { source, request }: PagePlace,
): Promise<{ page: LogPage; isEnd: boolean }> => {
  const store = new ColumnStore();
  store.append(page.rows);
  const known = new SeenRows();
  known.add(page);
  const { offset, limit } = request;
  let { total, problems } = page;
  let isEnd = page.rows.length === 0;
  for (let fills = 0; fills < MOST_FILLS && !isEnd && store.length < limit; fills++) {
    if (total !== null && offset + store.length >= total) break;
    const more = await source.fetchPage({ ...request, ...askedAnew, offset: offset + store.length });
    request.signal.throwIfAborted();
    total = more.total ?? total;
    isEnd = more.rows.length === 0;
    // Where pages are numbered it is the same one again.
    if (more.next !== undefined || !known.add(more)) break;
    store.append(more.rows);
    problems = [...problems, ...more.problems];
  }
  if (store.length === page.rows.length) return { page: { ...page, total }, isEnd };
  const picked = Uint32Array.from({ length: Math.min(store.length, limit) }, (_, row) => row);
  return { page: { ...page, total, problems, rows: gatherRows(store, picked), etag: null }, isEnd };
};

/** Whether there are rows behind a full page that reaches what is counted. One that refuses to say has none. */
const hasOthers = async (
  { source, request, pages, state }: PagePlace,
  page: LogPage,
  offset: number,
): Promise<boolean> => {
  const further = await source.fetchPage({ ...request, ...askedAnew, offset }).catch(() => null);
  request.signal.throwIfAborted();
  const seen = new SeenRows(numberField(state.preset));
  for (const one of [...pages.before(Infinity), page]) seen.add(one);
  // Where it counts more by now, rows have come.
  const isSameCount = further !== null && (further.total ?? 0) <= (page.total ?? 0);
  return isSameCount && further.rows.length > 0 && seen.add(further);
};

const repeatedEnd = (page: LogPage, place: PagePlace): LogPage => {
  const { pages, state } = place;
  const last: LogPage = { ...page, rows: EMPTY_COLUMNS, problems: [] };
  const first = pages.get(0);
  const sign = first?.more ?? page.more;
  if (sign) return ended(last, place, 'unreached', { sign });
  const length = first?.rows.length ?? 0;
  const isOnePage = page.total === null && place.number === 1 && length !== state.pageSize;
  if (!isOnePage) return ended(last, place, 'repeated-page');
  // The same rows whatever is asked: a file that is all there is, unless it is as long as pages are.
  return length < state.pageSize && isPageLength(length)
    ? ended(last, place, 'unreached', { sign: { kind: 'page-length', name: String(length) } })
    : last;
};

/** The first page without rows, of which the one before has some, where a reader went far behind it. */
const firstEmpty = async ({ source, request, pages, number }: PagePlace): Promise<number> => {
  let last = number;
  while (last > 0 && !pages.get(last - 1)) last--;
  let [filledBelow, empty] = [last - 1, number];
  while (empty - filledBelow > 1) {
    const middle = Math.floor((filledBelow + empty) / 2);
    const offset = pages.startOf(middle);
    const { rows } = await source.fetchPage({ ...request, ...askedAnew, offset });
    request.signal.throwIfAborted();
    if (rows.length > 0) filledBelow = middle;
    else empty = middle;
  }
  return empty;
};

/**
 * The first page that brings nothing but what pages before it have, nor does the one behind it; null where none does as far as all
 * pages are there. Each is looked at once those above it are there, whatever order they come in.
 */
const firstRepeated = async (page: LogPage, place: PagePlace): Promise<number | null> => {
  const { source, request, pages, number, state } = place;
  if (!pages.base) return null;
  let known = inOrder.get(pages.base);
  if (!known) inOrder.set(pages.base, (known = { seen: new SeenRows(numberField(state.preset)), next: 0 }));
  // What was asked for before an update says nothing of the log as it is.
  const pageAt = (at: number): LogPage | undefined =>
    at === number ? page : pages.isOutdated(at) ? undefined : pages.get(at);
  for (let at = known.next; ; at = known.next) {
    const one = pageAt(at);
    if (!one) return null;
    if (!known.seen.add(one)) {
      // As many rows as a page has may have come meanwhile: then others follow.
      const offset = pages.startOf(at + 1);
      const further = pageAt(at + 1) ?? (await source.fetchPage({ ...request, ...askedAnew, offset }));
      request.signal.throwIfAborted();
      if (further.rows.length === 0 || !known.seen.lacks(further)) return at;
    }
    known.next = at + 1;
  }
};

const placeOf = (number: number, place: PagePlace): PagePlace => ({
  ...place,
  number,
  request: { ...place.request, offset: place.pages.startOf(number) },
});

const byOffset = async (page: LogPage, asked: PagePlace): Promise<LogPage> => {
  const { pages } = asked;
  const isBehind = page.rows.length === 0 && asked.number > 0 && !pages.frame?.newer;
  const place = isBehind ? placeOf(await firstEmpty(asked), asked) : asked;
  const { request, number } = place;
  const { offset, limit } = request;
  const again = await firstRepeated(page, place);
  if (again !== null) return repeatedEnd(page, placeOf(again, place));
  const reached = offset + page.rows.length;
  const isCounted = page.total !== null && reached >= page.total && !pages.isUncounted;
  if (isCounted && number > 0 && page.rows.length >= limit && !pages.frame?.newer)
    pages.isUncounted = await hasOthers(place, page, reached);
  if (page.rows.length >= limit || pages.frame?.newer) return page;
  const { page: whole, isEnd } = await filled(page, place);
  const { total, more } = whole;
  if (!isEnd) return whole;
  const read = offset + whole.rows.length;
  if (more && signIn(whole, pages.base ?? whole, read))
    return ended(whole, place, 'unreached', { sign: more });
  if (total !== null && read < total) return ended(whole, place, 'total-not-reached');
  if (isBehind) pages.endAt(read, null);
  return whole;
};

/**
 * A page of a log that readers scroll through, or what is in its place where the server gives nothing, or gives again what it gave
 * before: the next one with rows, the rows that a short one lacks, or the end with the reason why it is none that was proven.
 */
export const readOn = async (page: LogPage, place: PagePlace): Promise<LogPage> => {
  if (page.isHeld || page.among) return page;
  if (page.next !== undefined || place.request.cursor !== undefined) return byCursor(page, place);
  const found = await byOffset(page, place);
  // A count that moves about must not take rows away that are there.
  const least = found.rows.length > 0 ? place.request.offset + found.rows.length : 0;
  return found.total !== null && found.total < least ? { ...found, total: least } : found;
};
