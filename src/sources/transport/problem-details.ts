import { isObject } from '../../core/is-object.js';
import { LIMIT } from './answer-details.js';

/** Most faults of fields that are taken in. */
const MOST = 30;

/** A member of the body that a fault is about, as a JSON pointer or a fragment with one. */
const POINTER = /^#?\/(\w{1,60})/;

/** What is wrong with members of what was sent, by the pointer to each: `#/name`. */
const memberFaults = (errors: unknown): [string, string][] =>
  (Array.isArray(errors) ? (errors as unknown[]).slice(0, MOST) : []).flatMap((error): [string, string][] => {
    if (!isObject(error)) return [];
    const { pointer, detail } = error;
    const member = typeof pointer === 'string' ? POINTER.exec(pointer)?.[1] : undefined;
    return member !== undefined && typeof detail === 'string'
      ? [[`#/${member}`, detail.slice(0, LIMIT)]]
      : [];
  });

/**
 * `title`, `detail` and the members of `errors` of problem details (RFC 9457) as text; a member of a wrong type is ignored, as the RFC demands,
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
  const errors: unknown = Object.hasOwn(body, 'errors') ? (body as Record<string, unknown>)['errors'] : null;
  return { ...found, ...Object.fromEntries(memberFaults(errors)) };
};
