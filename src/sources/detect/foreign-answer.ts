import { defaultProtocol } from '../protocol/default-protocol.js';
import type { PageRequest } from '../log-source.js';
import type { Protocol } from '../protocol/protocol.js';

/** An answer that the default protocol may not read well, and its request. */
export interface FirstAnswer {
  readonly answer: unknown;
  readonly request: PageRequest;
  readonly response: Response | undefined;
  readonly endpoint: URL;
}

/**
 * Carries such an answer to anyone who can make something of it. An abort, since nobody is to try again or to look for copies
 * meanwhile.
 */
export class ForeignAnswer extends DOMException {
  constructor(readonly first: FirstAnswer) {
    super('', 'AbortError');
  }
}

/** Rows that are looked at. */
const SAMPLE = 9;

/**
 * Whether rows are where they are expected, with the time of the report; without any, one cannot tell. A bare list without rows may
 * be anybody's: there are servers that take parameters that they do not know for filters.
 */
const isOurs = (answer: unknown, keys: readonly string[]): boolean => {
  const rows = Array.isArray(answer) ? (answer as unknown[]) : (answer as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return answer === null || rows === null;
  if (rows.length === 0) return rows !== answer;
  const telling = keys.filter((key) => key === 'dateTime');
  const has = (row: unknown, key: string): boolean => Object.hasOwn(Object(row) as object, key);
  return rows
    .slice(0, SAMPLE)
    .some((row) => (telling.length > 0 ? telling : keys).some((key) => has(row, key)));
};

/**
 * The default protocol, which throws {@link ForeignAnswer} where the first page may be in another.
 *
 * @param keys Keys of the report's own fields.
 */
export const detectableProtocol =
  (keys: readonly string[]) =>
  (endpoint: URL): Protocol => {
    const own = defaultProtocol(endpoint);
    return {
      ...own,
      format: 'either',
      read(answer, request, response) {
        if (request.offset === 0 && !request.cursor && !isOurs(answer, keys))
          throw new ForeignAnswer({ answer, request, response, endpoint });
        return own.read(answer, request, response);
      },
    };
  };
