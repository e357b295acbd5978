import { fingerprint } from '../../core/secrets/fingerprint.js';
import { ProblemError } from '../../core/problem.js';
import { columnsFromRows } from '../../rows/columns.js';
import type { LogPage, PageRequest } from '../log-source.js';
import type { Protocol } from '../protocol/protocol.js';
import { moreSign } from '../protocol/find-more-sign.js';
import { usableCursor } from '../protocol/usable-cursor.js';
import { cursorText } from './cursor-text.js';
import { filterConditions, mappedField, TIME_FIELD } from './filter-conditions.js';
import { mappedRequest, mentions, ownAddress, type Place } from './mapped-request.js';
import { isInOwnParameter, isTimeInOwnParameter } from './own-parameters.js';
import { pageReader, rowsReader } from './mapped-page.js';
import type { Mapping } from './mapping.js';
import { nextPageLink } from '../protocol/next-link.js';
import { pathReader } from './read-path.js';
import { TimePages } from './time-pages.js';

const isTrue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '';

/** Whether a filter is answered by {from} and {to}, where the mapping has no operators for the time. */
const isTimeRange = (mapping: Mapping, key: string): boolean =>
  mapping.time !== undefined &&
  ((key === 'from' && mentions(mapping, 'from')) || (key === 'until' && mentions(mapping, 'to')));

/**
 * The protocol that a mapping describes. What it has no words for, the source does not answer.
 *
 * @param endpoint What the mapping's paths are relative to; no request ever leaves its origin.
 */
export const mappedProtocol = (endpoint: URL, mapping: Mapping): Protocol => {
  const { paging = { by: 'none' as const }, rows, total, sort } = mapping;
  const readPage = pageReader(mapping);
  const readNext = paging.next === undefined ? null : pathReader(paging.next);
  const readNextOfRow = paging.nextOfLastRow === undefined ? null : pathReader(paging.nextOfLastRow);
  const readMore = paging.more === undefined ? null : pathReader(paging.more);
  const time = mappedField(mapping, TIME_FIELD);
  const timePages = time && paging.by === 'time' ? new TimePages(pathReader(time.at)) : null;

  const placeOf = ({ offset, limit, cursor }: PageRequest): Place => ({
    offset,
    limit: Math.min(limit, paging.most ?? limit),
    cursor: paging.by === 'cursor' ? cursor : undefined,
    before: paging.by === 'time' ? cursor : undefined,
  });

  const nextOf = (
    answer: unknown,
    raw: readonly unknown[],
    { cursor }: PageRequest,
    response?: Response,
  ): LogPage['next'] => {
    if (paging.by === 'link')
      return usableCursor(nextPageLink(readNext ? readNext(answer) : undefined, response, endpoint));
    if (paging.by === 'time') return null;
    if (paging.by !== 'cursor') return undefined;
    if (readMore && !isTrue(readMore(answer))) return null;
    if (readNext) return usableCursor(cursorText(readNext(answer)));
    const last = usableCursor(cursorText(raw.length > 0 ? readNextOfRow?.(raw.at(-1)) : null));
    // A page that begins with the row that it is asked by has no other behind its last one.
    return last === cursor ? null : last;
  };

  /** Where the endpoint says that there is no more, the rows are counted by where they end, whatever length pages have. */
  const endOf = (answer: unknown, length: number, { offset }: PageRequest): number | null => {
    const isCounted =
      (paging.by === 'offset' || paging.by === 'page') && readMore && !isTrue(readMore(answer));
    return isCounted ? offset + length : null;
  };

  return {
    capabilities: {
      filters: (key, param) => {
        const address = ownAddress(mapping.request?.path ?? '', endpoint);
        if (isTimeRange(mapping, key)) return !isTimeInOwnParameter(mapping, address);
        const conditions = filterConditions(mapping, key, param);
        return conditions !== null && !conditions.some((each) => isInOwnParameter(each, mapping, address));
      },
      sorts: (key) => {
        const field = mappedField(mapping, key);
        return sort !== undefined && field !== null && field.sortable !== false;
      },
      totals: total?.isAtLeast !== true,
      mayKeepCase: mapping.filters !== undefined && mapping.filters.caseless === undefined,
      isWhole: paging.by === 'none',
    },
    name: fingerprint(JSON.stringify(mapping)),
    format: rows?.format ?? 'json',
    ...(mapping.summary && {
      summary: async () => (await import('./mapped-summary.js')).mappedSummary(endpoint, mapping),
    }),
    readRows: (raw) => columnsFromRows(rowsReader(mapping)(raw)),
    ask(request) {
      if (paging.by === 'link' && request.cursor !== undefined) {
        const link = nextPageLink(request.cursor, undefined, endpoint);
        if (link === null)
          throw new ProblemError({ code: 'bad-request', details: { reason: 'foreign-link' } });
        return { ...mappedRequest(endpoint, mapping, request, placeOf(request)), address: new URL(link) };
      }
      return mappedRequest(endpoint, mapping, request, placeOf(request));
    },
    read(answer, request, response) {
      const received = readPage(answer, response);
      const { page, next } = timePages?.read(received, request.cursor, placeOf(request).limit) ?? {
        page: received,
        next: nextOf(answer, received.raw, request, response),
      };
      const { entries, total: count, problems } = page;
      const more = typeof next === 'string' || readMore ? undefined : moreSign(answer, response, endpoint);
      return {
        rows: columnsFromRows(entries),
        // Where there is but one page, all were received at once, whatever the endpoint says of others.
        total:
          paging.by === 'none'
            ? more
              ? null
              : entries.length
            : (count ?? endOf(answer, entries.length, request)),
        next,
        more,
        problems,
      };
    },
  };
};
