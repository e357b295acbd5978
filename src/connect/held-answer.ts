import { ProblemError } from '../core/problem.js';
import { countFilters } from '../core/query.js';
import { isStorable } from '../sources/endpoint/endpoint-source.js';
import type { FirstAnswer } from '../sources/detect/foreign-answer.js';
import type { LogPage, PageRequest } from '../sources/log-source.js';
import type { Protocol, ReadPage } from '../sources/protocol/protocol.js';
import { withAnswerDetails } from '../sources/transport/answer-details.js';

/** A fault of its shape has what the answer says about itself, as it has where it is asked for. */
const readHeld = (
  protocol: Protocol,
  { answer, request, response }: Pick<FirstAnswer, 'answer' | 'request' | 'response'>,
): ReadPage => {
  try {
    return protocol.read(answer, request, response);
  } catch (error) {
    throw error instanceof ProblemError ? withAnswerDetails(error, response) : error;
  }
};

/** The first answer, for anyone who asks for the first page; nobody asks the endpoint twice for it. */
const heldPage = async (
  protocol: Protocol,
  { answer, request, response }: FirstAnswer,
  fetchedAt: number,
): Promise<LogPage> => {
  const read = readHeld(protocol, { answer, request, response });
  const page = (response && (await protocol.complete?.(read, answer, request, response))) ?? read;
  const storable = response === undefined || isStorable(response);
  return { ...page, fetchedAt, fromCache: false, storable, etag: null };
};

/** A protocol that begins with an answer that is there already, unless that was narrowed by filters. */
export const beginningWith = (protocol: Protocol, first: FirstAnswer): Protocol => {
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
