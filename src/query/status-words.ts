import { statusClass, statusCode, type StatusClass } from '../core/http-status.js';
import type { Words } from '../i18n/words.js';
import { CLIENT_ERROR_WORDS } from './client-error-words.js';
import { SERVER_ERROR_WORDS } from './server-error-words.js';

/** A status for somebody who reads a log of API calls and knows no HTTP. */
export interface StatusWords {
  /** What happened, in one sentence. */
  readonly meaning: string;
  /** What to do about it, and on which side; `''` where nothing went wrong. */
  readonly advice: string;
}

/** Words of statuses, made in the language that they are asked for in. */
export type StatusWordsTable = Readonly<Record<string, (words: Words) => StatusWords>>;

/** What went well, or goes on elsewhere: RFC 9110, section 15; 103 is RFC 8297, 207 is RFC 4918. */
const WORDS: StatusWordsTable = {
  100: ({ msg }) => ({
    meaning: msg('The server has the headers and waits for the rest.'),
    advice: '',
  }),
  101: ({ msg }) => ({
    meaning: msg('Client and server switched to another protocol, such as WebSocket.'),
    advice: '',
  }),
  103: ({ msg }) => ({
    meaning: msg('The server named what to load early; the answer itself follows.'),
    advice: '',
  }),
  200: ({ msg }) => ({ meaning: msg('The call worked.'), advice: '' }),
  201: ({ msg }) => ({ meaning: msg('The call worked, and something new was created.'), advice: '' }),
  202: ({ msg }) => ({ meaning: msg('The server accepted the call and does the work later.'), advice: '' }),
  203: ({ msg }) => ({
    meaning: msg('The call worked, but a proxy on the way changed the answer.'),
    advice: '',
  }),
  204: ({ msg }) => ({ meaning: msg('The call worked, and there is nothing to send back.'), advice: '' }),
  205: ({ msg }) => ({ meaning: msg('The call worked, and the client should clear its form.'), advice: '' }),
  206: ({ msg }) => ({ meaning: msg('The call worked and returned the requested part.'), advice: '' }),
  207: ({ msg }) => ({
    meaning: msg('The call had several results, each with its own status.'),
    advice: '',
  }),
  300: ({ msg }) => ({
    meaning: msg('There are several versions, and the client has to choose one.'),
    advice: '',
  }),
  301: ({ msg }) => ({
    meaning: msg('The address has moved for good. Use the new one.'),
    advice: '',
  }),
  302: ({ msg }) => ({
    meaning: msg('The address has moved for now; the client was redirected.'),
    advice: '',
  }),
  303: ({ msg }) => ({
    meaning: msg('The result is at another address; fetch it with GET.'),
    advice: '',
  }),
  304: ({ msg }) => ({
    meaning: msg('Nothing has changed, so the client may use the copy it has.'),
    advice: '',
  }),
  307: ({ msg }) => ({
    meaning: msg('For now, repeat the call at another address, with the same method.'),
    advice: '',
  }),
  308: ({ msg }) => ({
    meaning: msg('From now on, call another address with the same method.'),
    advice: '',
  }),
  ...CLIENT_ERROR_WORDS,
  ...SERVER_ERROR_WORDS,
};

/** A code that nobody knows means what its class means: RFC 9110, section 15. */
const CLASS_WORDS: Readonly<Record<StatusClass, (words: Words) => StatusWords>> = {
  '1xx': ({ msg }) => ({
    meaning: msg('The server sent notice before its answer, with its own code.'),
    advice: '',
  }),
  '2xx': ({ msg }) => ({
    meaning: msg('The call worked, with the server’s own code.'),
    advice: '',
  }),
  '3xx': ({ msg }) => ({
    meaning: msg('The client was redirected, with the server’s own code.'),
    advice: '',
  }),
  '4xx': ({ msg }) => ({
    meaning: msg('Something is wrong on the client’s side.'),
    advice: msg('Look this code up in the server’s documentation. Check what the client sends.'),
  }),
  '5xx': ({ msg }) => ({
    meaning: msg('Something is wrong on the server’s side.'),
    advice: msg('Look this code up in the documentation of the server or gateway. Check its logs.'),
  }),
};

/**
 * What a status means and what to do about it; null for what is not a status. These are many texts that few readers ask for:
 * only code that is itself loaded on demand may import this.
 *
 * @param value A code, as a number or its digits.
 */
export const statusWords = (value: unknown, words: Words): StatusWords | null => {
  const code = statusCode(value);
  return code === null ? null : (WORDS[code] ?? CLASS_WORDS[statusClass(code)])(words);
};
