/** Longest text of a server that is shown to a reader. */
const LIMIT = 300;

const REQUEST_ID = [
  'X-Request-Id',
  'X-Correlation-Id',
  'X-Trace-Id',
  'X-Amzn-Trace-Id',
  'CF-Ray',
  'traceparent',
];

/** Identifies the exchange in the server's own logs, for whoever has to ask its operators. */
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

/**
 * `title` and `detail` of problem details (RFC 9457) as text; a member of a wrong type is ignored, as the RFC demands,
 * and its links are never followed.
 */
export const problemDetails = (text: string): Record<string, string> => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return {};
  }
  if (body === null || typeof body !== 'object') return {};
  const found: Record<string, string> = {};
  for (const name of ['title', 'detail']) {
    const value: unknown = Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
    if (typeof value === 'string' && value) found[name] = value.slice(0, LIMIT);
  }
  return found;
};
