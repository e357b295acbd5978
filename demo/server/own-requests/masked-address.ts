/** Names of parameters whose values open something. */
const SECRET_NAME =
  /token|secret|passw|pwd|senha|credential|signature|^sig$|api.?key|access.?key|^key$|auth|^code$|jwt|session|cookie/i;

/** Values that open something, whatever they are called: signed tokens, and keys of well-known services. */
const SECRET_VALUE = /^(?:bearer |basic |eyJ[\w-]+\.|gh[opsu]_|github_pat_|glpat-|xox[abprs]-|sk[-_]|AKIA)/i;

const MASK = '***';

/** Path and query of an address as a log may hold them: without the values of secrets. */
export const maskedAddress = (address: string): string => {
  const { pathname, search, searchParams } = new URL(address);
  const isSecret = ([name, value]: [string, string]): boolean =>
    value !== '' && (SECRET_NAME.test(name) || SECRET_VALUE.test(value));
  if (![...searchParams].some(isSecret)) return pathname + search;
  const masked = [...searchParams].map(
    ([name, value]) =>
      `${encodeURIComponent(name)}=${isSecret([name, value]) ? MASK : encodeURIComponent(value)}`,
  );
  return `${pathname}?${masked.join('&')}`;
};
