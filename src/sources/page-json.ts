import { parseExactJson } from '../core/exact-json.js';

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseExactJson);

/**
 * The JSON value of an answer's text, whatever its content type says; of one value on each line, the list of them.
 * Rejects with `sign-in-page` or `not-json`; what tells them apart is loaded when there is a fault.
 */
export const pageJson = async (
  response: Response,
  text: string,
  format: 'json' | 'ndjson' = 'json',
): Promise<unknown> => {
  try {
    return format === 'ndjson' ? lines(text) : parseExactJson(text);
  } catch {
    throw (await import('./not-json.js')).notJson(response, text);
  }
};
