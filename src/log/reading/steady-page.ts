import { ColumnStore } from '../../rows/column-store.js';
import { entryAt, type Columns } from '../../rows/columns.js';
import { gatherRows } from '../../rows/gather-rows.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import type { Frame, InFrame } from './frame.js';

/** A log that grows while it is asked for is asked so often for the rows of one page, and so often for one of them. */
const MOST_ROUNDS = 4;
const MOST_TRIES = 3;

interface Asked {
  readonly page: LogPage;
  /** Rows of the log before it when it was received. */
  readonly start: number;
}

interface Found extends Asked {
  readonly index: number;
}

/** A row as text, whatever order its fields have. */
const rowText = (rows: Columns, index: number): string =>
  JSON.stringify(Object.entries(entryAt(rows, index)).sort(([one], [other]) => (one < other ? -1 : 1)));

const lastRow = (rows: Columns): string | undefined =>
  rows.length > 0 ? rowText(rows, rows.length - 1) : undefined;

/** Index behind a row, the nearest to where it is expected, since rows may be alike; null where it is not there. */
const indexBehind = (rows: Columns, row: string, expected: number): number | null => {
  for (let distance = 0; distance <= rows.length; distance++)
    for (const index of new Set([expected - 1 - distance, expected - 1 + distance]))
      if (index >= 0 && index < rows.length && rowText(rows, index) === row) return index + 1;
  return null;
};

/**
 * A page of a log as it was when its first page was received, though rows were added before that since: each row once, and none left out.
 *
 * How many have come is what the total has grown by. A total may lie, though, and rows may come late and further down: so where
 * the row before is known, its place decides; where it is not found, nothing is believed to have moved. Pages are only ever asked for
 * at multiples of their length, since some endpoints number them, and since the cache has them so.
 *
 * @param first What was received for the request itself, where that was asked for already.
 */
export const steadyPage = async (
  source: Pick<LogSource, 'fetchPage'>,
  request: PageRequest,
  { frame, before, isFilled }: InFrame & { frame: Frame },
  first?: LogPage,
): Promise<LogPage> => {
  const { offset, limit } = request;
  const startOfPage = (index: number): number => Math.floor(index / limit) * limit;
  const ask = (start: number, reload = request.reload): Promise<LogPage> =>
    source.fetchPage({ ...request, offset: start, reload, held: undefined, onStale: undefined });

  /**
   * The page with the row before the one wanted, or the one that begins behind it; null where it cannot be found.
   *
   * A total that has shrunk may have lost rows behind all that were read, and one that is only estimated says nothing: so the row
   * is looked for where it stood first, and elsewhere only if it is gone from there.
   */
  const behindRow = async (row: string, wanted: number, received: Asked): Promise<Found | null> => {
    let { page, start } = received;
    // A place may be looked at again once others have come: other rows are there then.
    const looked = new Set<string>();
    for (let tries = 0; tries < MOST_TRIES && page.total !== null; tries++) {
      const grown = page.total - frame.total;
      const expected = wanted + grown - start;
      if (grown === frame.newer && expected === 0) return { page, start, index: 0 };
      const index = indexBehind(page.rows, row, expected);
      // Nothing is between the row and the page received first, which was asked for earlier: it is the next one.
      if (index !== null && start + index === received.start) return { ...received, index: 0 };
      if (index !== null) return { page, start, index };
      const homes = [wanted - 1 + frame.newer, wanted - 1 + grown].map((home) =>
        startOfPage(Math.max(0, home)),
      );
      if (grown > frame.newer) homes.reverse();
      looked.add(`${start} ${grown}`);
      const home = homes.find((one) => !looked.has(`${one} ${grown}`));
      if (home === undefined) return null;
      [page, start] = [await ask(home), home];
    }
    return null;
  };

  const store = new ColumnStore();
  const picked: number[] = [];
  let known = before && lastRow(before.rows);
  let page: LogPage;
  let rounds = 0;
  do {
    const wanted = offset + picked.length;
    // Pages that are shorter than asked for begin wherever the one before ended.
    let start = rounds > 0 && picked.length === 0 ? wanted + frame.newer : startOfPage(wanted + frame.newer);
    if (first) [page, start, first] = [first, offset, undefined];
    else page = await ask(start);
    // A copy from before the frame has rows further up than they are now.
    if (page.fromCache && page.total !== null && page.total < frame.total + frame.newer)
      page = await ask(start, true);
    if (page.total === null || page.next !== undefined) return page;

    if (known === undefined) {
      frame.newer = Math.max(0, page.total - frame.total);
    } else {
      const found = await behindRow(known, wanted, { page, start });
      if (found) {
        ({ page, start } = found);
        frame.newer = start + found.index - wanted;
      }
    }
    const total = page.total ?? frame.total + frame.newer;
    frame.total = total - frame.newer;

    const [held, length] = [store.length, picked.length];
    store.append(page.rows);
    // Where more rows have come than a page has, those wanted are on a later one.
    for (let index = Math.max(0, wanted + frame.newer - start); index < page.rows.length; index++)
      picked.push(held + index);
    if (picked.length > length) known = lastRow(page.rows);
    if (start + page.rows.length >= total || (!isFilled && picked.length > 0)) break;
  } while (picked.length < limit && ++rounds < MOST_ROUNDS);

  const rows = gatherRows(store, Uint32Array.from(picked.slice(0, limit)));
  return { ...page, rows, total: frame.total, newer: frame.newer, etag: null };
};
