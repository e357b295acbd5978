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

/** Asks for nothing but the address itself: many refuse parameters that they do not know. Throws {@link ForeignAnswer}. */
export const bareProtocol = (endpoint: URL): Protocol => ({
  ...detectableProtocol([])(endpoint),
  ask: () => ({ address: endpoint }),
  read(answer, request, response) {
    // Nothing was asked of it, filters neither.
    throw new ForeignAnswer({ answer, request: { ...request, query: EMPTY_QUERY }, response, endpoint });
  },
});

/** Whether nobody can tell by an answer that there is nothing, and whose protocol that is. */
export const isEmptyList = (answer: unknown): boolean => Array.isArray(answer) && answer.length === 0;

/**
 * The answer to the default protocol, where that is in another; or one to no parameters at all, where these were refused, or
 * brought an empty list, since there are servers that take what they do not know for filters. Null where there is neither.
 *
 * @param fault What asking in the default protocol ended with.
 * @param askBare Asks by {@link bareProtocol}, once.
 */
export const tellingAnswer = async (
  fault: unknown,
  askBare: () => Promise<unknown>,
): Promise<TellingAnswer | null> => {
  const own = fault instanceof ForeignAnswer ? fault.first : null;
  const isEmpty = own !== null && isEmptyList(own.answer);
  if (own && !isEmpty) return { first: own, isBare: false };
  const isRefused = failedBy(fault, 'request');
  if (!own && !isRefused) return null;
  const answer = await askBare().catch((error: unknown) => error);
  const bare = answer instanceof ForeignAnswer ? answer.first : null;
  if (bare && !(own && isEmptyList(bare.answer))) return { first: bare, isBare: true };
  return own && { first: own, isBare: false };
};
