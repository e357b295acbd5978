import { failedBy } from '../core/fault-traits.js';
import { isObject } from '../core/is-object.js';
import type { LogEntry } from '../core/log-entry.js';
import { problemOf, type Problem } from '../core/problem.js';
import { entriesOf } from '../rows/columns.js';
import { detectMappings, newestFirst } from '../sources/detect/detect-mapping.js';
import { detectNoRows } from '../sources/detect/detect-rows.js';
import { detectTotal } from '../sources/detect/detect-total.js';
import { guessedUnit } from '../sources/detect/duration-unit.js';
import { ForeignAnswer, type FirstAnswer } from '../sources/detect/foreign-answer.js';
import { isEmptyList, tellingAnswer } from '../sources/detect/telling-answer.js';
import type { EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import { fittingEngines } from '../sources/engines/fitting-engines.js';
import { TIME_FIELD } from '../sources/mapping/filter-conditions.js';
import { pageReader } from '../sources/mapping/mapped-page.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import type { Remark } from '../sources/remark.js';
import { answerMembers } from '../sources/protocol/answer-members.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import { isNewestFirst } from './in-own-order.js';

/**
 * What can be said of further pages: `uncounted`, there are none to ask for, and nobody knows whether the first one is all;
 * `open`, it may be all, and the next one shows it; `guessed`, how they are asked for is a guess that a repeated page refutes.
 */
export type FurtherPages = 'uncounted' | 'open' | 'guessed';

/** An endpoint that answers in a protocol of its own, as its first answer describes it. */
export interface MappedEndpoint {
  readonly kind: 'mapped';
  readonly first: FirstAnswer;
  readonly mapping: Mapping;
  /** The same with other ways to ask for further pages, for where that of the mapping brings none. */
  readonly others: readonly Mapping[];
  /** Whether its rows come newest first by themselves. */
  readonly isInOrder: boolean;
  /** Rows of the first answer, as the mapping reads them. */
  readonly rows: readonly LogEntry[];
  readonly furtherPages: FurtherPages;
  /** What is to be said of lengths of time whose unit nothing but their sizes says. */
  readonly guessedUnit: Remark | undefined;
  /** Exports of `engines.ts` that are made for answers such as this one. */
  readonly engines: readonly string[];
}

/** What an endpoint turns out to be. */
export type Discovery =
  /** It speaks the default protocol; not settled by an empty list, which may be anybody's. */
  | { readonly kind: 'default'; readonly first: FirstAnswer; readonly isSettled: boolean }
  | MappedEndpoint
  /** It has no rows yet, and only these will show how it is read; the mapping finds none. */
  | { readonly kind: 'empty'; readonly first: FirstAnswer; readonly mapping: Mapping }
  /** What it answers may be a log file. */
  | { readonly kind: 'file' }
  /** Its fault says nothing about its protocol. */
  | { readonly kind: 'unknown' };

/** What is discovered for which report, and how. */
export interface DiscoverOptions extends Pick<EndpointOptions, 'endpoint' | 'baseUrl'> {
  /** Keys of the report's own fields. */
  readonly keys: readonly string[];
  /** Whether the endpoint may be asked once more, without parameters: only the first page of a log may be another one's. */
  readonly mayAskBare: boolean;
  /** Asks for the first page in a protocol. */
  ask(protocolOf: (endpoint: URL) => Protocol): Promise<unknown>;
}

const UNKNOWN: Discovery = { kind: 'unknown' };

const NAMED_AS_FILE = /\.(har|json|jsonl|ndjson|csv|log)(\.gz)?$/i;

/** Whether an answer that is not a page may be a whole log file. What says that it is JSON is a page, unless it is named so. */
const mayBeFile = ({ code, details }: Problem, { endpoint, baseUrl }: DiscoverOptions): boolean => {
  if (code !== 'too-large' && code !== 'not-json' && code !== 'no-rows') return false;
  const isNamed = NAMED_AS_FILE.test(endpointAddress(endpoint, baseUrl).pathname);
  const isJson = /^application\/json\b/i.test(details?.contentType ?? '');
  // A page of an endpoint may be too large once: read as a file, its total and all other pages would be lost.
  if (code === 'too-large') return isNamed || !isJson;
  return isNamed || (code === 'not-json' && !isJson && details?.reason !== 'empty');
};

/** Rows that are looked at for their names. */
const SAMPLE = 20;

/**
 * Whether others than the report may have named the rows, or what they are in. A list without an envelope may be anybody's:
 * there it is enough that the time of the report is under another name.
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

const furtherPagesOf = (
  { answer, response, request }: FirstAnswer,
  { paging, total }: Mapping,
  length: number,
  isBare: boolean,
): FurtherPages => {
  const { by } = paging ?? { by: 'none' };
  if (by === 'none' && isBare && !detectTotal(answerMembers(answer), response?.headers, length))
    return 'uncounted';
  // Rows that are fewer than were asked for may be all: reading on shows whether they come again.
  return by === 'offset' && !total && length < request.limit ? 'open' : 'guessed';
};

/**
 * Finds out what an endpoint is that nobody described: the one way for the report and for developers' tools alike. What is
 * found is a description; `open-discovered.ts` opens a log from it.
 *
 * @param fault What asking in the default protocol, as `detectableProtocol` has it, ended with.
 */
export const discover = async (fault: unknown, options: DiscoverOptions): Promise<Discovery> => {
  const { keys, mayAskBare, ask } = options;
  const isForeignAnswer = fault instanceof ForeignAnswer;
  if (!isForeignAnswer && !failedBy(fault, 'request'))
    return mayBeFile(problemOf(fault), options) ? { kind: 'file' } : UNKNOWN;
  if (!isForeignAnswer && !mayAskBare) return UNKNOWN;
  const telling = await tellingAnswer(fault, ask);
  if (!telling) return UNKNOWN;
  const { first, isBare } = telling;
  const { answer, response, endpoint, request } = first;
  // Nobody knows how many rows one gives that was not asked for any number.
  const limit = isBare ? Infinity : request.limit;
  const [mapping, ...others] = detectMappings({ answer, response, endpoint, limit, keys });
  const noRows = mapping ? null : detectNoRows(answer);
  if (noRows) return { kind: 'empty', first, mapping: { rows: noRows, paging: { by: 'none' } } };
  if (!mapping || !isForeign(first, mapping, keys)) {
    if (!isForeignAnswer) return UNKNOWN;
    return { kind: 'default', first, isSettled: !isEmptyList(answer) };
  }
  const rows = entriesOf(mappedProtocol(endpoint, mapping).read(answer, request, response).rows);
  return {
    kind: 'mapped',
    first,
    mapping,
    others,
    isInOrder: isNewestFirst(rows) && mapping.paging?.by !== 'none',
    rows,
    furtherPages: furtherPagesOf(first, mapping, rows.length, isBare),
    guessedUnit: guessedUnit(mapping, pageReader(mapping)(answer, response).raw.slice(0, SAMPLE)),
    engines: fittingEngines(first),
  };
};

/** The mapping that a host may copy: it says what was seen of the order of the rows, too. */
export const describedMapping = ({
  mapping,
  isInOrder,
}: Pick<MappedEndpoint, 'mapping' | 'isInOrder'>): Mapping => (isInOrder ? newestFirst(mapping) : mapping);
