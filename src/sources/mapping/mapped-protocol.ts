import { fingerprint } from '../../core/fingerprint.js';
import { ProblemError } from '../../core/problem.js';
import { columnsFromRows } from '../../rows/columns.js';
import type { LogPage, PageRequest } from '../log-source.js';
import type { Protocol } from '../protocol.js';
import { filterConditions, mappedField, TIME_FIELD } from './filter-conditions.js';
import { mappedRequest, mentions, type Place } from './mapped-request.js';
import { pageReader, type MappedPage } from './mapped-page.js';
import type { Mapping } from './mapping.js';
import { nextLink } from './next-link.js';
import { pathReader } from './read-path.js';

const cursorText = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as string | number}`;
};

const isTrue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '';

/** Instants as an endpoint counts them; long counts stand in texts, since no number holds them. */
const compareTimes = (a: unknown, b: unknown): number => {
  const [one, other] = [cursorText(a) ?? '', cursorText(b) ?? ''];
  const isCounted = /^\d+$/.test(one) && /^\d+$/.test(other);
  if (isCounted && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Rows that came in groups, each in order of its own, in one order. */
const newestFirst = (page: MappedPage, timeOf: (raw: unknown) => unknown): MappedPage => {
  const order = page.raw
    .map((row, index) => ({ index, time: timeOf(row) }))
    .sort((a, b) => compareTimes(b.time, a.time));
  return {
    ...page,
    raw: order.map(({ index }) => page.raw[index]),
    entries: order.map(({ index }) => page.entries[index]!),
  };
};

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
  const readTime = time && pathReader(time.at);
  /** Rows of a time that pages end in: the next one, which ends with that time, gives them again. */
  const atEnd = new Map<string, ReadonlySet<string>>();

  const placeOf = ({ offset, limit, cursor }: PageRequest): Place => ({
    offset,
    limit: Math.min(limit, paging.most ?? limit),
    cursor: paging.by === 'cursor' ? cursor : undefined,
    before: paging.by === 'time' ? cursor : undefined,
  });

  const nextOf = (
    answer: unknown,
    raw: readonly unknown[],
    request: PageRequest,
    response?: Response,
  ): LogPage['next'] => {
    const last = raw.at(-1);
    switch (paging.by) {
      case 'offset':
      case 'page':
        return undefined;
      case 'link':
        return nextLink(readNext ? readNext(answer) : undefined, response, endpoint);
      case 'cursor': {
        if (readMore && !isTrue(readMore(answer))) return null;
        return cursorText(
          readNext ? readNext(answer) : readNextOfRow && last !== undefined ? readNextOfRow(last) : null,
        );
      }
      case 'time':
        return last === undefined || !readTime ? null : cursorText(readTime(last));
      default:
        return undefined;
    }
  };

  /** Where the endpoint says that there is no more, the rows are counted by where they end, whatever length pages have. */
  const endOf = (answer: unknown, length: number, { offset }: PageRequest): number | null => {
    const isCounted =
      (paging.by === 'offset' || paging.by === 'page') && readMore && !isTrue(readMore(answer));
    return isCounted ? offset + length : null;
  };

  /** Without what the page before had of the same time. */
  const withoutSeen = (raw: readonly unknown[], cursor: string | undefined): readonly boolean[] => {
    const seen = cursor === undefined ? undefined : atEnd.get(cursor);
    return raw.map((row) => !seen?.has(fingerprint(JSON.stringify(row))));
  };

  return {
    capabilities: {
      filters: (key, param) => isTimeRange(mapping, key) || filterConditions(mapping, key, param) !== null,
      sorts: (key) =>
        sort !== undefined &&
        mappedField(mapping, key)?.sortable !== false &&
        mappedField(mapping, key) !== null,
      totals: total?.isAtLeast !== true,
      isWhole: paging.by === 'none',
    },
    name: fingerprint(JSON.stringify(mapping)),
    format: rows?.format ?? 'json',
    ask(request) {
      if (paging.by === 'link' && request.cursor !== undefined) {
        const link = nextLink(request.cursor, undefined, endpoint);
        if (link === null)
          throw new ProblemError({ code: 'bad-request', details: { reason: 'foreign-link' } });
        return { ...mappedRequest(endpoint, mapping, request, placeOf(request)), address: new URL(link) };
      }
      return mappedRequest(endpoint, mapping, request, placeOf(request));
    },
    read(answer, request, response) {
      const page = readPage(answer, response);
      const {
        raw,
        entries,
        total: count,
      } = readTime && paging.by === 'time' ? newestFirst(page, readTime) : page;
      const isNew = paging.by === 'time' ? withoutSeen(raw, request.cursor) : null;
      const kept = isNew ? entries.filter((_, index) => isNew[index]) : entries;
      let next = nextOf(answer, raw, request, response);
      if (paging.by === 'time' && typeof next === 'string') {
        // A page of nothing new, or a short one, is the last.
        const isLast = kept.length === 0 || raw.length < placeOf(request).limit;
        if (isLast) next = null;
        else {
          const ofThatTime = raw.filter((row) => cursorText(readTime!(row)) === next);
          atEnd.set(next, new Set(ofThatTime.map((row) => fingerprint(JSON.stringify(row)))));
        }
      }
      if (next === request.cursor && next !== undefined) next = null;
      return {
        rows: columnsFromRows(kept),
        // Where there is but one page, all came at once, whatever the endpoint says of others.
        total: paging.by === 'none' ? kept.length : (count ?? endOf(answer, kept.length, request)),
        next,
        problems: [],
      };
    },
  };
};
