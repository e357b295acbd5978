/** Parts that make a name one of a secret wherever they stand. */
const ANYWHERE =
  /token|secret|passw|passphrase|passcode|pwd|session|sessid|signature|credential|cookie|authorization|[cx]srf/i;

/** Words that do so alone: `author`, `compass` and `spin` hold them, too. */
const WORD = /(?:^|[^a-z])(?:jwt|t?otp)(?![a-z])|(?:^|[^a-z\d])(?:auth|pass|pin|sig|cvc|cvv)$/;

/** Keys and codes that are secrets however they are joined; `routeKey` and `statusCode` are none. */
const JOINED =
  /(?:api|access|private|signing|encryption|shared|master|auth|account|subscription|consumer|licen[cs]e|ssh)-?keys?$|(?:auth|verification|security|access|device|one-?time|pin|reset|recovery|activation)-?code$/;

/** Any other key or code that stands as a word of its own, such as `key`, `my_key`, `code`. */
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

/** Whether a name is one that secrets go by. */
export const isSecretName = (name: string): boolean => {
  const text = plain(name);
  if (ANYWHERE.test(text)) return true;
  const words = text.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return (
    WORD.test(words) ||
    JOINED.test(words.replaceAll(/[_.]/g, '-')) ||
    (LOOSE.test(text) && !HARMLESS.test(text))
  );
};
