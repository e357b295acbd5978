import { maskKnownTokens } from './known-tokens.js';
import { MASK } from './mask.js';
import { maskJsonElements, maskJsonMembers } from './mask-json.js';
import { isPasswordName, isSecretName } from './secret-names.js';

/*
 * Each search is linear: a name is looked at up to a bounded length, and a value, once begun, is taken as a whole. No value
 * goes beyond a quote or a backslash, so that JSON text stays JSON.
 */

/** One parameter of a query string, a fragment or a form. */
const PARAMETER = /(^|\/:|\\[rnt]|[?&;#,({\s"'\\])([\p{L}\p{N}_.%[\]-]{1,64})=([^&;#\s"'\\<>]+)/gu;

/** The same in an address that is itself a parameter, and percent-encoded: once, or several times over. */
const ENCODED_PARAMETER =
  /(^|[\s"']|%(?:25){0,3}(?:3F|26|23|3B))((?:[\w.-]|%(?:25){0,3}[57][BDF]){1,64}?)(%(?:25){0,3}3D)((?:(?!%(?:25){0,3}(?:26|23|3B))[^&;#\s"'\\<>])+)/gi;

/** User and password in an address (RFC 3986, section 3.2.1); the user may be the secret, as with access tokens. */
const USER = /\/\/[^\s/?#"'\\@:]{0,128}:[^\s/?#"'\\]{0,256}(?=@)/g;
const TOKEN_AS_USER = /(https?:\/\/)[\w.~%-]{20,256}(?=@)/gi;
const ENCODED_USER =
  /((?:%(?:25){0,3}2F){2})[^\s"'\\&%@]{0,128}%(?:25){0,3}3A(?:(?!%(?:25){0,3}(?:40|2F))[^\s"'\\&]){1,256}(?=%(?:25){0,3}40)/gi;

/** A JSON Web Token (RFC 7519): its first part is the base64url of `{"`. */
const WEB_TOKEN = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{2,}(?:\.[\w-]*)?/g;

/** RFC 6750, section 2.1, and RFC 7617. */
const CREDENTIALS =
  /\b(Bearer|Basic|Digest|Negotiate|ApiKey|Api-Key|SharedKey|AWS4-HMAC-SHA256|Token(?=\s{1,8}[\w.~+/-]*\d))\s{1,8}[\w.~+/-]{8,}=*/gi;

/** Words that follow the name of a scheme in a sentence: "Basic authentication failed". */
const SAID_OF_SCHEMES =
  /^\w+\s+(?:authenti\w+|authori[sz]\w+|protocol|credentials?|challenges?|handshake|mechanism|required|rejected|realm)$/i;

/** The credentials of any scheme, told by the name of their field (RFC 9110, section 11.6.2). */
const AUTHORIZATION = /\b(authorization\s{0,8}[:=]\s{0,8})(?!\*\*\*)[^\s"'\\&;<>]+(?: [^\s"'\\&;<>,]+)?/gi;

/** A header on a line of its own, or quoted for a command; JSON writes line breaks as `\r` and `\n`. */
const HEADER = /(^|[\r\n"']|\\[rn])([\w-]{1,64})(\s{0,4}:\s{0,4})([^"'\\\r\n]+)/g;

/** Something that is assigned and quoted, as in code, settings and YAML: `password = 'x'`, `'token': 'x'`, `:pin => "x"`. */
const ASSIGNED =
  /((?<![\p{L}\p{N}_.-])'?)([\p{L}\p{N}_.-]{1,64})('?\s{0,4}(?:=>|:=|=|:)\s{0,4}\\{0,15}(?:[ub](?='))?)(["'`])([^"'`\\\r\n]+)/gu;

/** The same without quotes, with room around the sign; behind a colon only where nothing but a secret goes by the name. */
const SPACED =
  /(?<![\p{L}\p{N}_.-])([\p{L}\p{N}_.-]{1,64})(\s{0,4}(?:=>|:=|=|:)\s{1,4}|:)((?!\|)[^\s"'`\\&;,<>{}[\]]+)/gu;

/** Words that say of a password what is the matter with it. */
const SAID_OF_PASSWORDS =
  /^(?:is|was|are|must|may|can|not|no|none|null|true|false|too|the|a|an|in|for|and|or|has|reset|changed|expired|invalid|incorrect|wrong|missing|required|empty|weak|set|unset|ok|yes|unknown|failed|rejected|accepted|updated|removed|hidden|\*+)[.!?]?$/i;

/** An option of a command: `--password x`, `--token=x`; and a user with a password, as curl takes them. */
const OPTION = /(?<![\w-])(--?[\w-]{1,64})(\s{1,4})([^\s"'`\\-][^\s"'`\\]*)/g;
const USER_OPTION = /((?<![\w-])(?:-u|--user|--proxy-user)\s{1,4})[^\s:"'`\\]{1,64}:[^\s"'`\\]+/g;

/**
 * A password of SQL: `IDENTIFIED BY 'x'`, `WITH PASSWORD 'x'`; and one that a sentence quotes. A double quote does not count,
 * since it may end a text of JSON.
 */
const QUOTED =
  /(\b(?:identified\s{1,4}by|password|passphrase|senha|contrase[nñ]a|has[lł]o)\s{1,4}['`])([^"'`\\\r\n]+)/giu;

/** The same in double quotes, where these cannot be the end of a text of JSON: a word is in them, and they are closed. */
const DOUBLE_QUOTED =
  /(\b(?:identified\s{1,4}by|password|passphrase|senha|contrase[nñ]a|has[lł]o)\s{1,4}\\{0,15}")[^"\\\s,:;\]}][^"\\\r\n]*(?=\\{0,15}")/giu;

/** A password that a sentence gives away: `password is hunter2`. A digit or a sign in it tells it from what is said of one. */
const GIVEN_AWAY =
  /(\b(?:password|passphrase|senha|contrase[nñ]a|has[lł]o)\s{1,4}(?:is|was|to|é|es|to)\s{1,4})(?=[^\s"'\\]{0,128}?[\d!#$%&*+@^_~])[^\s"'`\\]+/giu;

/** A line of a `.netrc`, or several. */
const NETRC =
  /(\blogin(?:\s|\\+[nrt]){1,8}[^\s"'\\]{1,128}(?:\s|\\+[nrt]){1,8}password(?:\s|\\+[nrt]){1,8})[^\s"'\\]+/g;

/** Passwords that commands take without a name: `mysql -psecret`, `redis-cli -a secret`, `sshpass -p secret`. */
const COMMAND =
  /(\b(?:mysql\w{0,12}|mariadb(?:-\w{1,12})?)\b[^\r\n"'|;&\\]{0,200}?\s-p|\b(?:redis-cli\b[^\r\n"'|;&\\]{0,200}?\s-a|sshpass\s{1,4}-p)\s{1,4})[^\s"'\\-][^\s"'\\]*/g;

/** The answer to a challenge, from which a password can be guessed (RFC 7616, section 3.4). */
const DIGEST_RESPONSE = /(\bresponse=\\{0,15}")[\da-f]{32,64}(?=\\{0,15}")/gi;

/** A text of YAML over several lines: `password: |`, and what is further in below it. */
const BLOCK =
  /(?<![\p{L}\p{N}_.-])([\p{L}\p{N}_.-]{1,64})(:[ \t]{1,4}[|>][+-]?\d?[ \t]{0,4}(?:\r?\n|(?:\\+r)?\\+n))([ \t]{1,64})(?:(?!\\+[nr])[^\r\n"])+(?:(?:\r?\n|(?:\\+r)?\\+n)\3(?:(?!\\+[nr])[^\r\n"])+)*/gu;

/** A parameter whose name and value are attributes: `<add key="password" value="x"/>`. */
const NAMED_ATTRIBUTE =
  /(\b(?:key|name|id)=\\{0,15}["'])([^"'<>\\]{1,64})(\\{0,15}["']\s{1,8}value=\\{0,15}["'])([^"'<>\\]+)/gi;

/** An element of XML. */
const ELEMENT = /<([\p{L}_][\p{L}\p{N}_:.-]{0,63})((?:\s[^<>"\\]{0,128})?)>([^<"\\]+)/gu;

/** A word before a colon is a header where it is written like one: `Token: expired` is a sentence. */
const isHeaderName = (name: string): boolean => /-|^(?:authorization|cookie)$/i.test(name);

/** Whether a number is not a secret: how many tokens were used, or the code of a status; codes that are sent have four digits. */
const isCount = (name: string, value: string): boolean =>
  (/tokens$/i.test(name) && /^\d{1,9}$/.test(value)) ||
  (/(?:^|[_.-])code$/i.test(name) && /^\d{1,3}$/.test(value));

/** The text without the values of secrets that URLs, headers, forms and JSON carry. Keeps JSON text JSON. */
export const maskSecrets = (text: string): string => {
  // Before names are masked as values are: it is the name that tells.
  const named = text.replace(NAMED_ATTRIBUTE, (all, before: string, name: string, between: string) =>
    isSecretName(name) ? `${before}${name}${between}${MASK}` : all,
  );
  let masked = text.includes('[') && text.includes('"') ? maskJsonElements(named) : named;
  if (text.includes(':')) {
    if (text.includes('"')) masked = maskJsonMembers(masked);
    masked = masked.replace(HEADER, (all, before: string, name: string, colon: string) =>
      isHeaderName(name) && isSecretName(name) ? `${before}${name}${colon}${MASK}` : all,
    );
  }
  masked = masked
    .replace(QUOTED, `$1${MASK}`)
    .replace(DOUBLE_QUOTED, `$1${MASK}`)
    .replace(GIVEN_AWAY, `$1${MASK}`)
    .replace(NETRC, `$1${MASK}`)
    .replace(COMMAND, `$1${MASK}`)
    .replace(AUTHORIZATION, `$1${MASK}`);
  if (text.includes('=')) {
    masked = masked
      .replace(PARAMETER, (all, before: string, name: string, value: string) =>
        isSecretName(name) && !isCount(name, value) ? `${before}${name}=${MASK}` : all,
      )
      .replace(DIGEST_RESPONSE, `$1${MASK}`);
  }
  if (/[=:]/.test(text)) {
    masked = masked
      .replace(BLOCK, (all, name: string, sign: string, room: string) =>
        isSecretName(name) ? `${name}${sign}${room}${MASK}` : all,
      )
      .replace(ASSIGNED, (all, before: string, name: string, sign: string, quote: string) =>
        isSecretName(name) ? `${before}${name}${sign}${quote}${MASK}` : all,
      )
      .replace(SPACED, (all, name: string, sign: string, value: string) =>
        (sign.includes('=') ? isSecretName(name) : isPasswordName(name) && !SAID_OF_PASSWORDS.test(value))
          ? `${name}${sign}${MASK}`
          : all,
      )
      .replace(USER_OPTION, `$1${MASK}`);
  }
  if (text.includes('-'))
    masked = masked.replace(OPTION, (all, name: string, room: string, value: string) =>
      (isPasswordName(name) || /token$/i.test(name)) && !SAID_OF_PASSWORDS.test(value)
        ? `${name}${room}${MASK}`
        : all,
    );
  if (text.includes('<'))
    masked = masked.replace(ELEMENT, (all, name: string, attributes: string) =>
      isSecretName(name.slice(name.indexOf(':') + 1)) ? `<${name}${attributes}>${MASK}` : all,
    );
  if (text.includes('%')) {
    masked = masked
      .replace(ENCODED_PARAMETER, (all, before: string, name: string, equals: string) =>
        isSecretName(name) ? `${before}${name}${equals}${MASK}` : all,
      )
      .replace(ENCODED_USER, `$1${MASK}`);
  }
  if (text.includes('@')) masked = masked.replace(USER, `//${MASK}`).replace(TOKEN_AS_USER, `$1${MASK}`);
  if (text.includes('eyJ')) masked = masked.replace(WEB_TOKEN, MASK);
  return maskKnownTokens(
    masked.replace(CREDENTIALS, (all, scheme: string) =>
      SAID_OF_SCHEMES.test(all) ? all : `${scheme} ${MASK}`,
    ),
  );
};
