import { parseExactJson } from '../../core/exact-json.js';
import type { Protocol } from './protocol.js';

/** Whether several values may be in a text, each of them on a line, where it is not one value. */
const MAY_BE_LINES = /^\s*\{.*\}\s*\n\s*\{/;

/**
 * The JSON value of an answer's text, whatever its content type says; of one value on each line, the list of them.
 * Rejects with `sign-in-page` or `not-json`; what tells them apart, and what reads lines, is loaded when it is needed.
 */
export const pageJson = async (
  response: Response,
  text: string,
  format: Protocol['format'] = 'json',
): Promise<unknown> => {
  try {
    if (format !== 'ndjson') return parseExactJson(text);
  } catch {
    if (format === 'json' || !MAY_BE_LINES.test(text))
      throw (await import('./not-json.js')).notJson(response, text);
  }
  try {
    return (await import('./json-lines.js')).readLines(text);
  } catch {
    throw (await import('./not-json.js')).notJson(response, text);
  }
};
