import { listOf } from '../core/list-of.js';
import { withCache } from '../storage/cache/with-cache.js';
import { isObject } from '../core/is-object.js';
import { countFilters } from '../core/query.js';
import type { LogEntry } from '../core/log-entry.js';
import type { Problem } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import { inOwnOrder, isNewestFirst } from './in-own-order.js';
import { EMPTY_COLUMNS, entriesOf, entryAt, type Columns } from '../rows/columns.js';
import { defaultProtocol } from '../sources/protocol/default-protocol.js';
import { endpointSource, isStorable } from '../sources/endpoint/endpoint-source.js';
import { ForeignAnswer, type FirstAnswer } from '../sources/detect/foreign-answer.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { detectMapping, newestFirst } from '../sources/detect/detect-mapping.js';
import { detectNoRows } from '../sources/detect/detect-rows.js';
import { answerMembers } from '../sources/protocol/answer-members.js';
import { detectTotal } from '../sources/detect/detect-total.js';
import { TIME_FIELD } from '../sources/mapping/filter-conditions.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { knownNames } from '../sources/detect/well-known-fields.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import { isPageLength } from '../sources/page-length.js';
import { sourceId } from '../sources/source-id.js';
import { bareProtocol, isEmptyList, tellingAnswer } from '../sources/detect/telling-answer.js';
import { columnsThere } from './columns-there.js';
import type { Guess } from './guess.js';
import { keepGuess, keptGuess } from './kept-guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

/** Rows that are looked at for their names. */
const SAMPLE = 20;
/** Rows by which a page is known again. */
const TELLING = 5;

const beginning = (rows: Columns): string =>
  JSON.stringify(listOf(Math.min(rows.length, TELLING), (index) => entryAt(rows, index)));

/** The first answer, for anyone who asks for the first page; nobody asks the endpoint twice for it. */
const heldPage = async (
  protocol: Protocol,
  { answer, request, response }: FirstAnswer,
  fetchedAt: number,
): Promise<LogPage> => {
  const read = protocol.read(answer, request, response);
  const page = (response && (await protocol.complete?.(read, answer, request, response))) ?? read;
  const storable = response === undefined || isStorable(response);
  return { ...page, fetchedAt, fromCache: false, storable, etag: null };
};

/** A protocol that begins with an answer that is there already, unless that was narrowed by filters. */
const beginningWith = (protocol: Protocol, first: FirstAnswer): Protocol => {
  let isHeld = countFilters(first.request.query.filters) === 0;
  return {
    ...protocol,
    held({ offset, cursor, reload, query }: PageRequest) {
      const isThis = offset === 0 && cursor === undefined && !reload && countFilters(query.filters) === 0;
      if (!isThis || !isHeld) return null;
      isHeld = false;
      return heldPage(protocol, first, Date.now());
    },
  };
};

const ONE_PAGE: Problem = { code: 'unexpected', details: { reason: 'one-page' } };

/** A page that begins as the first one did says that the endpoint does not understand how it is asked: that is the end. */
const withoutRepeats = (protocol: Protocol): Protocol => {
  let first: string | null = null;
  return {
    ...protocol,
    read(answer, request, response) {
      const page = protocol.read(answer, request, response);
      const begins = beginning(page.rows);
      if (request.offset === 0) first = begins;
      else if (page.rows.length > 0 && begins === first)
        return { ...page, rows: EMPTY_COLUMNS, total: null, next: null, problems: [ONE_PAGE] };
      return page;
    },
  };
};

/** A list as long as servers make their pages, of one that takes no parameters: nobody can tell whether that is all. */
const withLengthSign = (protocol: Protocol): Protocol => ({
  ...protocol,
  read(answer, request, response) {
    const page = protocol.read(answer, request, response);
    const { length } = page.rows;
    if (page.more || !isPageLength(length)) return page;
    return { ...page, total: null, more: { kind: 'page-length', name: String(length) } };
  },
});

/**
 * Whether others than the report may have named the rows, or what they are in. A list without an envelope may be anybody's:
 * there it is enough that the time of the report stands under another name.
 */
const isForeign = ({ answer }: FirstAnswer, { fields = {} }: Mapping, keys: readonly string[]): boolean => {
  const isTimed = Object.hasOwn(fields, TIME_FIELD);
  if (Array.isArray(answer)) return isTimed;
  const rows = isObject(answer) && Object.hasOwn(answer, 'rows') ? (answer as { rows: unknown }).rows : null;
  if (!Array.isArray(rows)) return true;
  const names = new Set(rows.slice(0, SAMPLE).filter(isObject).flatMap(Object.keys));
  const known = keys.filter((key) => names.has(key)).length;
  return known === 0 || (isTimed && names.size > 2 * known);
};

/** A well-known name that was not taken for the report's own field is something else, such as `time` for an instant. */
const isNoOther = (key: string): boolean => knownNames(key).length === 0;

const guessOf = (mapping: Mapping, rows: readonly LogEntry[], preset: Preset): Guess => {
  const found = Object.keys(mapping.fields ?? {});
  return {
    mapping,
    columns: columnsThere(preset, mapping, rows.slice(0, SAMPLE), isNoOther),
    isPoor: found.length < 3 || !found.includes(TIME_FIELD),
  };
};

const told = new Set<string>();

/** Tells the developer of the page, once for each endpoint, what they may copy, and where to put it right. */
const announce = ({ origin, pathname }: URL, mapping: Mapping): void => {
  const place = origin + pathname;
  if (told.has(place)) return;
  told.add(place);
  console.info(
    `api-log-report: ${place} has no mapping; this one was made of its first answer. Put it right and set it as the tag's mapping, and nothing is guessed any more. Filters and orders are done over the rows loaded until it says how the endpoint is asked for them; api-log-report/engines.js has mappings that do, for servers that are known:\n${JSON.stringify(mapping, null, 2)}`,
  );
};

export interface DetectedSource {
  readonly source: LogSource;
  /** False for a log without rows: only these will tell how it is read. */
  readonly isSettled: boolean;
}

/**
 * Where a report reads whose first answer was in no protocol that was agreed on.
 *
 * @param error What the default protocol made of it: a {@link ForeignAnswer}, or a refusal. Any other is thrown again.
 */
export const openDetectedSource = async (
  error: unknown,
  asked: PageRequest,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): Promise<DetectedSource> => {
  const log = sourceId(endpointAddress(options.endpoint, options.baseUrl));
  const keys = preset.fields.map(({ key }) => key);
  const bare = () => openEndpoint({ ...options, cache: 'none' }, bareProtocol).fetchPage(asked);
  const telling =
    error instanceof ForeignAnswer || asked.offset === 0 ? await tellingAnswer(error, bare) : null;
  if (!telling) throw error;
  const { first, isBare } = telling;
  const { answer, response, endpoint, request } = first;
  const mapping = detectMapping({
    answer,
    response,
    endpoint,
    // Nobody knows how many one gives that was not asked for any number.
    limit: isBare ? Infinity : request.limit,
    keys,
  });
  const open = (read: SourceOptions, protocolOf: (address: URL) => Protocol): LogSource =>
    completeSource(
      openEndpoint(read, (address) => beginningWith(protocolOf(address), first)),
      preset,
    );
  const noRows = mapping ? null : detectNoRows(answer);
  if (noRows) {
    const empty: Mapping = { rows: noRows, paging: { by: 'none' } };
    const source = open({ ...options, cache: 'none' }, (address) => mappedProtocol(address, empty));
    return { source, isSettled: false };
  }
  if (!mapping || !isForeign(first, mapping, keys)) {
    if (!(error instanceof ForeignAnswer)) throw error;
    return { source: open(options, defaultProtocol), isSettled: !isEmptyList(first.answer) };
  }
  const rows = entriesOf(mappedProtocol(endpoint, mapping).read(answer, request, response).rows);
  const isInOrder = isNewestFirst(rows) && mapping.paging?.by !== 'none';
  const told = isInOrder ? newestFirst(mapping) : mapping;
  announce(endpoint, told);
  tell(guessOf(told, rows, preset));
  const { by } = mapping.paging ?? { by: 'none' };
  // Rows that are fewer than were asked for may be all: reading on shows whether they come again.
  const mayBeAll = by === 'offset' && !mapping.total && rows.length < request.limit;
  const isUncounted =
    by === 'none' && isBare && !detectTotal(answerMembers(answer), response?.headers, rows.length);
  const guarded = isUncounted ? withLengthSign : mayBeAll ? (protocol: Protocol) => protocol : withoutRepeats;
  const source = open(options, (address) => guarded(mappedProtocol(address, mapping)));
  if (!response || isStorable(response)) keepGuess({ mapping, isInOrder }, log, options);
  return { source: isInOrder ? inOwnOrder(source) : source, isSettled: true };
};

/**
 * The rows that are kept of a log of which nothing was said, read as on the last visit: a source that has no network. Null where
 * nothing is kept that can be trusted.
 *
 * @param record What {@link readMappingRecord} gave.
 */
export const openKeptSource = (
  record: unknown,
  options: SourceOptions,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource | null => {
  const kept = keptGuess(record, sourceId(endpointAddress(options.endpoint, options.baseUrl)), options);
  if (!kept) return null;
  const { mapping, isInOrder } = kept;
  const unreachable: typeof fetch = () => Promise.reject(new TypeError('only what is kept'));
  const endpoint = endpointSource({ ...options, fetch: unreachable }, (address) =>
    mappedProtocol(address, mapping),
  );
  const { cache: mode, partition } = options;
  const source = completeSource(withCache(endpoint, { mode, partition, isShareable: false }), preset);
  const ordered = isInOrder ? inOwnOrder(source) : source;
  return {
    ...ordered,
    fetchPage: (request) =>
      ordered.fetchPage({
        ...request,
        onStale: (page) => {
          tell(guessOf(isInOrder ? newestFirst(mapping) : mapping, entriesOf(page.rows), preset));
          request.onStale?.(page);
        },
      }),
  };
};
