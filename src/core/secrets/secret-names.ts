/** Parts of names that can be of nothing but a secret, in the languages of the report and some more. */
const PASSWORD =
  /secret|segredo|passw|passphrase|passcode|pwd|kennwort|senha(?!segura)|palavra-?passe|contrase[nñ]a|has[lł]o|mot-?de-?passe|(?:api|private|access|signing|encryption|master)[_.-]?key/iu;

/** Parts that make a name one of a secret wherever they occur. */
const ANYWHERE = /token|session|sessid|signature|credential|cookie|authorization|[cx]srf/i;

/** Ends of names that say of a secret which one it is, what became of it, or how much: not what it is. */
const ABOUT =
  /(?:^|[_.-])(?:id|name|type|kind|count|length|size|age|time|at|date|on|by|policy|status|state|expir\w*|valid|reason|error|message|event|action|duration)$/;

/** The fewest of them that leave a name none of a secret wherever it occurs: `passwordPolicy=strict`, `--password-file x`. */
const SETTING =
  /(?:^|[_.-])(?:policy|policies|files?|paths?|type|kind|length|strength|count|field|rules?|required|enabled|expir\w*|max-?age)$/;

/** Words that do so alone: `author`, `compass` and `spin` hold them, too. */
const WORD =
  /(?:^|[^a-z])(?:jwt|t?otp)(?![a-z])|(?:^|[._-])sid$|saml-?(?:response|request)$|(?:^|[^a-z])assertion$|code-?verifier$|code_verifier$|(?:^|[^a-z\d])(?:auth|pass|pin|sig|cvc|cvv)$/;

/** Keys and codes that are secrets however they are joined; `routeKey` and `statusCode` are none. */
const JOINED =
  /(?:api|access|private|signing|encryption|shared|master|auth|account|subscription|consumer|licen[cs]e|ssh)-?keys?$|(?:auth|verification|security|access|device|one-?time|pin|reset|recovery|activation)-?code$/;

/** Any other key or code that is a word of its own, such as `key`, `my_key`, `code`. */
const LOOSE = /(?:^|[_.-])(?:keys?|code)$/i;

/** Codes that are told to find a fault. */
const HARMLESS =
  /(?:status|err|error|response|reply|http|reason|result|return|exit|gateway|country|currency|language|region|postal|zip|area)[_.-]code$/i;

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The name as a reader has it: `api%255Fkey` is `api_key`, and `user[pass]` is `user-pass`. */
const plain = (name: string): string => {
  const text = name.includes('%') ? decoded(decoded(name)) : name;
  return text.trim().replace(/\]$/, '').replaceAll(/[[\]]/g, '-');
};

const wordsOf = (text: string): string => text.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();

/** Whether a name can be of nothing but a secret: what follows it in a sentence is taken for one, too. */
export const isPasswordName = (name: string): boolean => {
  const text = plain(name);
  return PASSWORD.test(text) && !SETTING.test(wordsOf(text));
};

const isSecretWord = (text: string, words: string): boolean =>
  PASSWORD.test(text) ||
  ANYWHERE.test(text) ||
  WORD.test(words) ||
  JOINED.test(words.replaceAll(/[_.]/g, '-'));

/** Whether a name is one that secrets go by. */
export const isSecretName = (name: string): boolean => {
  const text = plain(name);
  const words = wordsOf(text);
  if (SETTING.test(words)) return false;
  return isSecretWord(text, words) || (LOOSE.test(text) && !HARMLESS.test(text));
};

/**
 * Whether a field of a log entry holds nothing but a secret, by its key. Narrower than {@link isSecretName}: what the field
 * `authorization` of the default report holds is the name of one, and a field that is called `code` says what went wrong.
 */
export const isSecretField = (key: string): boolean => {
  const text = plain(key);
  const words = wordsOf(text);
  if (text === 'authorization') return false;
  return isSecretWord(text, words) && !(ABOUT.test(words) && !/sess[a-z]*[_.-]?id$/.test(words));
};
