/** What stands in place of a secret. */
export const MASK = '***';

/** One parameter of a query string or a form; the name's length is bounded, so that the search stays linear. */
const PARAMETER = /(^|[?&;\s"'])([\w.%-]{1,64})=([^&;#\s"'\\<>]+)/g;

const SECRET_NAME =
  /token|secret|passw|pwd|session|signature|credential|(?:^|[_.-])(?:api)?key$|(?:^|[_.-])(?:auth|sig|code)$/i;

/** Whether a name is one that secrets go by. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** A JSON Web Token (RFC 7519): its first part is the base64url of `{"`. */
const WEB_TOKEN = /\beyJ[\w-]{5,}\.[\w-]{2,}(?:\.[\w-]*)?/g;

/** RFC 6750, section 2.1, and RFC 7617. */
const AUTHORIZATION = /\b(Bearer|Basic)\s+[\w.~+/-]{8,}=*/gi;

/** The text without the values of secrets that URLs and headers carry. Keeps JSON text JSON. */
export const maskSecrets = (text: string): string => {
  let masked = text;
  if (text.includes('=')) {
    masked = masked.replace(PARAMETER, (all, before: string, name: string) =>
      SECRET_NAME.test(name) ? `${before}${name}=${MASK}` : all,
    );
  }
  if (text.includes('eyJ')) masked = masked.replace(WEB_TOKEN, MASK);
  return masked.replace(AUTHORIZATION, `$1 ${MASK}`);
};
