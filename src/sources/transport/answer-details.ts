import { ProblemError } from '../../core/problem.js';

/** Longest text of a server that is shown to a reader. */
export const LIMIT = 300;

const REQUEST_ID = [
  'X-Request-Id',
  'X-Correlation-Id',
  'X-Trace-Id',
  'X-Amzn-Trace-Id',
  'CF-Ray',
  'traceparent',
];

/** Identifies the exchange in the server's own logs, for anyone who has to ask its operators. */
const requestId = (headers: Headers): string | undefined => {
  for (const name of REQUEST_ID) {
    const value = headers.get(name);
    if (value) return value.slice(0, LIMIT);
  }
  return undefined;
};

/** What an answer says about itself, without a word of its body. */
export const answerDetails = (response: Response): Record<string, string> => {
  const contentType = response.headers.get('Content-Type');
  const id = requestId(response.headers);
  return {
    ...(contentType && { contentType: contentType.slice(0, LIMIT) }),
    ...(id && { requestId: id }),
  };
};

/** A fault of an answer's shape with what the answer says about itself; all other faults as they are. */
export const withAnswerDetails = (
  error: ProblemError,
  response: Response | null | undefined,
): ProblemError => {
  const { problem, retryAfter } = error;
  if (!response || problem.code !== 'no-rows') return error;
  return new ProblemError(
    { ...problem, details: { ...answerDetails(response), ...problem.details } },
    retryAfter,
  );
};
