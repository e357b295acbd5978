import { LIMIT } from './answer-details.js';

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
