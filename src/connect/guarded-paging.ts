import { listOf } from '../core/list-of.js';
import { EMPTY_COLUMNS, entryAt, type Columns } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';
import { isPageLength } from '../sources/page-length.js';
import type { Remark } from '../sources/remark.js';
import type { Protocol } from '../sources/protocol/protocol.js';

/** Rows by which a page is known again. */
const TELLING = 5;

const beginning = (rows: Columns): string =>
  JSON.stringify(listOf(Math.min(rows.length, TELLING), (index) => entryAt(rows, index)));

const ONE_PAGE: Remark = { code: 'one-page' };

/** What is behind a first page that comes whatever is asked for, where others were to be expected. */
export const NO_OTHER_PAGE: Partial<LogPage> = { total: null, next: null, problems: [ONE_PAGE] };

/** A page that begins as the first one did says that the endpoint does not understand how it is asked: that is the end. */
export const withoutRepeats = (protocol: Protocol): Protocol => {
  let first: string | null = null;
  return {
    ...protocol,
    read(answer, request, response) {
      const page = protocol.read(answer, request, response);
      const begins = beginning(page.rows);
      if (request.offset === 0) first = begins;
      else if (page.rows.length > 0 && begins === first)
        return { ...page, rows: EMPTY_COLUMNS, ...NO_OTHER_PAGE };
      return page;
    },
  };
};

/** What is said where a first page comes again that may be all: nobody can tell of one as long as servers make their pages. */
export const lengthSign = ({
  rows: { length },
}: Pick<LogPage, 'rows'>): Partial<Pick<LogPage, 'total' | 'more'>> =>
  isPageLength(length) ? { total: null, more: { kind: 'page-length', name: String(length) } } : {};

/** A list as long as servers make their pages, of one that takes no parameters: nobody can tell whether that is all. */
export const withLengthSign = (protocol: Protocol): Protocol => ({
  ...protocol,
  read(answer, request, response) {
    const page = protocol.read(answer, request, response);
    return page.more ? page : { ...page, ...lengthSign(page) };
  },
});
