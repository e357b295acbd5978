/** What a page of a bank may allow, and no more. */
export const STRICT_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

export const STRICT = { 'content-security-policy': STRICT_POLICY };
