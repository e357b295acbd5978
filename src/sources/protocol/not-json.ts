import { ProblemError } from '../../core/problem.js';
import { jsonFault } from './json-fault.js';
import { answerDetails } from '../transport/answer-details.js';

/** Line and column, both from 1, as an editor counts them. */
const placeOf = (text: string, at: number): Record<string, string> => {
  const before = text.slice(0, at).split('\n');
  return { position: String(at), line: String(before.length), column: String(before.at(-1)!.length + 1) };
};

/** A web page where JSON was expected; most often a session has ended, and the answer is a sign-in page. */
const isPage = (response: Response, text: string): boolean => {
  const type = response.headers.get('Content-Type') ?? '';
  if (/html/i.test(type)) return response.redirected || /^\s*</.test(text);
  return /^\s*</.test(text) && !/xml/i.test(type);
};

/** What an answer is that is not JSON: `sign-in-page` or `not-json`, with the place of the fault, never with the text. */
export const notJson = (response: Response, text: string): ProblemError => {
  const { status } = response;
  const details = answerDetails(response);
  if (isPage(response, text)) return new ProblemError({ code: 'sign-in-page', status, details });
  if (text.trim() === '')
    return new ProblemError({ code: 'not-json', status, details: { ...details, reason: 'empty' } });
  const at = jsonFault(text);
  return new ProblemError({
    code: 'not-json',
    status,
    details: { ...details, ...(at !== null && placeOf(text, at)) },
  });
};
