import { ownValue, type LogEntry } from '../core/log-entry.js';
import { maskSecrets } from '../core/secrets/mask-secrets.js';
import { toText } from '../core/to-text.js';

/** A token of RFC 9110, section 9.1, as methods are; without the characters that a shell gives a meaning. */
const METHOD = /^[A-Za-z][A-Za-z-]{0,31}$/;

/** Stands for the server where the log has only a path: anyone who runs the command knows which one. */
const SERVER = '"$SERVER"';

/** Longest address that is worth repeating. */
const LONGEST = 8000;

/** A word that a POSIX shell takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const addressOf = (raw: string): string | null => {
  if (raw === '' || raw.length > LONGEST) return null;
  const isPath = raw.startsWith('/') && !raw.startsWith('//');
  let address: URL;
  try {
    address = new URL(raw, isPath ? 'https://server.invalid' : undefined);
  } catch {
    return null;
  }
  // Nothing but calls over HTTP: curl reads files, too. A user in the address is a secret, or made to deceive.
  if (!/^https?:$/.test(address.protocol) || address.username || address.password) return null;
  // The parsed address, in which each character with a meaning of its own is escaped.
  const path = maskSecrets(`${address.pathname}${address.search}`);
  return isPath ? `${SERVER}${quoted(path)}` : quoted(`${address.origin}${path}`);
};

/**
 * The curl command that repeats a call, secrets masked; null where the entry does not say which call it was. Safe to
 * paste into a POSIX shell whatever the entry holds.
 */
export const curlCommand = (entry: LogEntry): string | null => {
  const own = (key: string): string => toText(ownValue(entry, key)).trim();
  const method = own('method') || 'GET';
  const address = addressOf(own('url')) ?? addressOf(own('resource'));
  if (address === null || !METHOD.test(method)) return null;
  return `curl --globoff --include --request ${method} --url ${address}`;
};
