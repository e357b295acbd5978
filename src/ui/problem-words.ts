import type { Problem, ProblemCode } from '../core/problem.js';
import { visibleText } from '../core/visible-text.js';
import { str, type Words } from '../i18n/words.js';

export interface ProblemWords {
  /** What happened. */
  readonly title: string;
  /** What to do. */
  readonly advice: string;
}

const UNAVAILABLE = 503;

/** What Chromium and Firefox, Safari, and bundlers' own loaders say of code that cannot be loaded: an error has no type for it. */
const NOT_LOADED = /dynamically imported module|importing a module script failed|loading (css )?chunk/i;

type Speak = (words: Words, problem: Problem) => ProblemWords;

/** A detail may be a server's own words: what is hidden in them is made visible, so that they cannot reorder ours. */
const detail = (problem: Problem, name: string): string => visibleText(problem.details?.[name] ?? '');

/** What an answer was, for the people who run the server. */
const received = (words: Words, problem: Problem): string => {
  const type = detail(problem, 'contentType') || words.msg('no content type');
  return words.msg(str`Received: status ${String(problem.status ?? '?')}, ${type}.`);
};

/** Where the text of an answer stops being JSON. */
const place = (words: Words, { details }: Problem): string => {
  if (details?.reason === 'empty') return words.msg('It is empty.');
  return details?.line ? words.msg(str`Line ${details.line}, column ${details.column ?? ''}.`) : '';
};

/** Which members an answer has in place of rows, for anyone who wrote the server. */
const members = (words: Words, problem: Problem): string => {
  const names = detail(problem, 'members');
  return names ? words.msg(str`It is an object with: ${names}.`) : '';
};

/** Where rows are expected: where a mapping says, else as the default protocol has them. */
const rowsExpected = (words: Words, problem: Problem): string => {
  const path = detail(problem, 'path');
  return path
    ? words.msg(str`The mapping looks for a list at ${path}.`)
    : words.msg('Expected an object with a list “rows”.');
};

/** Why a file was not read. */
const fileAdvice = (words: Words, reason: string): string => {
  if (reason === 'empty') return words.msg('It is empty.');
  if (reason === 'no-rows') return words.msg('It has no list of entries.');
  if (reason === 'unreadable')
    return words.msg('It may be a folder, or was moved or changed. Choose it again.');
  return reason === 'cut-off'
    ? words.msg('It is cut off or damaged. None of it is shown.')
    : words.msg('This is not a JSON, NDJSON, CSV or HAR file or a web server log.');
};

/** What happened and what to do, for every code that a problem can have. */
const speech: Readonly<Record<ProblemCode, Speak>> = {
  'no-endpoint': (words) => ({
    title: words.msg('This report has no endpoint.'),
    advice: words.msg('Set endpoint to the URL that returns the log, or set source.'),
  }),
  'bad-endpoint': (words) => ({
    title: words.msg('The endpoint is not a URL.'),
    advice: words.msg('Set an http or https URL without a password, such as /api/logs.'),
  }),
  'bad-attribute': (words, problem) => ({
    title:
      problem.details?.effect === 'closed'
        ? words.msg('The locked filters have no value.')
        : words.msg(str`The attribute ${detail(problem, 'attribute')} is not valid JSON.`),
    advice:
      problem.details?.effect === 'kept'
        ? words.msg(str`${detail(problem, 'message')} The last good value is used.`)
        : words.msg(str`${detail(problem, 'message')} No entries are loaded until this is corrected.`),
  }),
  'bad-mapping': (words, problem) => ({
    title: words.msg('The endpoint’s mapping is not valid.'),
    advice: words.msg(
      str`“${detail(problem, 'path')}” is ${detail(problem, 'found')}; expected ${detail(problem, 'expected')}.`,
    ),
  }),
  'unknown-name': (words, problem) => ({
    title: words.msg(str`Unknown ${detail(problem, 'attribute')}: “${detail(problem, 'value')}”.`),
    advice: words.msg(str`Use one of: ${detail(problem, 'known')}. The default is used for now.`),
  }),
  unauthorised: (words) => ({
    title: words.msg('You are signed out.'),
    advice: words.msg('Sign in again, then retry.'),
  }),
  forbidden: (words) => ({
    title: words.msg('You are not allowed to see this log.'),
    advice: words.msg('Ask your administrator for access.'),
  }),
  'not-found': (words) => ({
    title: words.msg('There is no log at this address.'),
    advice: words.msg('Check the endpoint of the report, or ask your administrator.'),
  }),
  'bad-request': (words, problem) => ({
    title: words.msg('The server did not accept this search.'),
    advice:
      detail(problem, 'detail') ||
      detail(problem, 'title') ||
      words.msg('Change or clear the filters and try again.'),
  }),
  'too-many-requests': (words) => ({
    title: words.msg('Too many requests.'),
    advice: words.msg('The server asked us to wait; we try again by ourselves.'),
  }),
  'server-error': (words, problem) => ({
    title:
      problem.status === UNAVAILABLE
        ? words.msg('The server is not available right now.')
        : words.msg('The server failed.'),
    advice: detail(problem, 'requestId')
      ? words.msg(
          str`Try again. If it keeps happening, give your administrator the request ID ${detail(problem, 'requestId')}.`,
        )
      : words.msg('Try again. If it keeps happening, tell your administrator.'),
  }),
  'time-out': (words) => ({
    title: words.msg('The server took too long to answer.'),
    advice: words.msg('Try again, or narrow the search.'),
  }),
  offline: (words) => ({
    title: words.msg('You are offline.'),
    advice: words.msg('Loading continues when you are back online.'),
  }),
  network: (words, problem) =>
    detail(problem, 'reason') === 'cut-off'
      ? { title: words.msg('The answer was cut off.'), advice: words.msg('Try again. None of it is shown.') }
      : {
          title: words.msg('The server could not be reached.'),
          advice:
            detail(problem, 'reason') === 'content-security-policy'
              ? words.msg('The security policy of this page blocks it (connect-src).')
              : words.msg(
                  'Check your network and whether you are signed in. The server may also block this page (CORS).',
                ),
        },
  'sign-in-page': (words, problem) => ({
    title:
      detail(problem, 'reason') === 'redirect'
        ? words.msg('The server redirects to another page instead of sending log data.')
        : words.msg('The server sent a web page instead of log data.'),
    advice: words.msg('You probably need to sign in again.'),
  }),
  'not-json': (words, problem) => ({
    title: words.msg('The server’s answer is not JSON.'),
    advice: `${received(words, problem)} ${place(words, problem)}`,
  }),
  'no-rows': (words, problem) => ({
    title: words.msg('The server’s answer has no rows.'),
    advice: `${rowsExpected(words, problem)} ${received(words, problem)} ${members(words, problem)}`,
  }),
  'too-large': (words) => ({
    title: words.msg('The server’s answer is too large.'),
    advice: words.msg('A page may have up to 20 MB. Ask for fewer rows with page-size.'),
  }),
  'bad-file': (words, problem) => ({
    title: words.msg('The file could not be read.'),
    advice: fileAdvice(words, detail(problem, 'reason')),
  }),
  cancelled: (words) => ({
    title: words.msg('Loading was cancelled.'),
    advice: words.msg('Retry when you like.'),
  }),
  'window-blocked': (words) => ({
    title: words.msg('The browser blocked the print page.'),
    advice: words.msg('Allow pop-ups for this site and print again.'),
  }),
  'entry-not-found': (words) => ({
    title: words.msg('The entry of this link was not found.'),
    advice: words.msg('It may have expired, or you may not have access to it.'),
  }),
  'filters-missing': (words) => ({
    title: words.msg('Some of your filters could not be restored.'),
    advice: words.msg('Very long filters, and those that may hold secrets, are not kept.'),
  }),
  'copy-blocked': (words) => ({
    title: words.msg('The browser did not allow copying.'),
    advice: words.msg('Copying needs https and permission to use the clipboard.'),
  }),
  'host-error': (words, problem) => ({
    title: words.msg('The page that shows this report could not prepare the request.'),
    advice: words.msg(str`Its property ${detail(problem, 'property')} gave no usable value.`),
  }),
  unexpected: (words, problem) =>
    NOT_LOADED.test(problem.details?.['message'] ?? '')
      ? {
          title: words.msg('A part of the report could not be loaded.'),
          advice: words.msg('Check your network, reload the page and try again.'),
        }
      : { title: words.msg('Something went wrong.'), advice: detail(problem, 'message') },
};

/** A problem in words; the status code, where there was an answer, is with them. */
export const problemWords = (problem: Problem, words: Words): ProblemWords => {
  const { title, advice } = (speech[problem.code] ?? speech.unexpected)(words, problem);
  return { title: problem.status ? `${title} (${problem.status})` : title, advice };
};

/** A problem with a schedule: what is otherwise a search that was refused, or a log that is not there, is one of these here. */
export const scheduleProblemWords = (problem: Problem, words: Words): ProblemWords => {
  const titles: Partial<Record<ProblemCode, string>> = {
    'bad-request': words.msg('The server did not accept this schedule.'),
    'not-found': words.msg('There are no schedules at this address, or this one is gone.'),
  };
  const title = titles[problem.code];
  if (title === undefined) return problemWords(problem, words);
  return {
    title: problem.status ? `${title} (${problem.status})` : title,
    advice: detail(problem, 'detail') || detail(problem, 'title'),
  };
};
