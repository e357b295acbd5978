import { EMPTY_QUERY } from '../../core/query.js';
import { detectableProtocol, ForeignAnswer, type FirstAnswer } from './foreign-answer.js';
import type { Protocol } from '../protocol/protocol.js';
import { failedBy } from '../../core/fault-traits.js';

/** An answer that a protocol can be found by. */
export interface TellingAnswer {
  readonly first: FirstAnswer;
  /** Whether the endpoint was asked with no parameters: then nobody said how many rows it should give. */
  readonly isBare: boolean;
}

/** Asks for less than the default protocol does: no filter and no order. Throws {@link ForeignAnswer}. */
const asking =
  (ask: Protocol['ask']) =>
  (endpoint: URL): Protocol => ({
    ...detectableProtocol([])(endpoint),
    ask,
    read(answer, request, response) {
      throw new ForeignAnswer({ answer, request: { ...request, query: EMPTY_QUERY }, response, endpoint });
    },
  });

/** Asks for a page in no order: an endpoint may know how pages are asked for, and have no field of this name. */
export const unorderedProtocol = (endpoint: URL): Protocol =>
  asking((request) => detectableProtocol([])(endpoint).ask({ ...request, query: EMPTY_QUERY }))(endpoint);

/** Asks for nothing but the address itself: many refuse parameters that they do not know. */
export const bareProtocol = (endpoint: URL): Protocol => asking(() => ({ address: endpoint }))(endpoint);

/** Whether nobody can tell by an answer that there is nothing, and whose protocol that is. */
export const isEmptyList = (answer: unknown): boolean => Array.isArray(answer) && answer.length === 0;

const foreign = (answer: unknown): FirstAnswer | null =>
  answer instanceof ForeignAnswer ? answer.first : null;

/**
 * The answer to the default protocol, where that is in another. Where that was refused, the answer to a page in no order, and then to no
 * parameters at all; these alone where it was an empty list, since there are servers that take what they do not know for filters. Null
 * where there is none.
 *
 * @param fault What asking in the default protocol ended with.
 * @param ask Asks in a protocol, once.
 */
export const tellingAnswer = async (
  fault: unknown,
  ask: (protocolOf: (endpoint: URL) => Protocol) => Promise<unknown>,
): Promise<TellingAnswer | null> => {
  const own = foreign(fault);
  const isEmpty = own !== null && isEmptyList(own.answer);
  if (own && !isEmpty) return { first: own, isBare: false };
  if (!own && !failedBy(fault, 'request')) return null;
  const answerTo = async (protocolOf: (endpoint: URL) => Protocol): Promise<FirstAnswer | null> =>
    foreign(await ask(protocolOf).catch((error: unknown) => error));
  const unordered = own ? null : await answerTo(unorderedProtocol);
  if (unordered && !isEmptyList(unordered.answer)) return { first: unordered, isBare: false };
  const bare = await answerTo(bareProtocol);
  if (bare && !(own && isEmptyList(bare.answer))) return { first: bare, isBare: true };
  return own && { first: own, isBare: false };
};
