import { MASK } from './mask.js';

/**
 * Secrets that are told by what they look like, wherever they stand. Prefixes after the documentation of those who give them
 * out: GitHub, GitLab, Stripe, Slack, npm, OpenAI and Anthropic, Google, SendGrid, DigitalOcean, Shopify, Hugging Face.
 */
const PREFIXED = new RegExp(
  String.raw`(?<![\w-])(?:` +
    [
      'gh[pousr]_[A-Za-z0-9]{16,255}',
      'github_pat_\\w{16,255}',
      'gl(?:pat|ptt|dt|rt)-[\\w-]{16,255}',
      '[srp]k_(?:live|test)_\\w{8,255}',
      'whsec_[\\w+/=]{16,255}',
      'xox[a-z]-[\\w-]{8,255}',
      'npm_[A-Za-z0-9]{16,255}',
      'sk-[\\w-]{16,255}',
      'AIza[\\w-]{30,255}',
      'ya29\\.[\\w-]{16,255}',
      'SG\\.[\\w-]{16,255}\\.[\\w-]{16,255}',
      'dop_v1_[a-f0-9]{32,255}',
      'shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{16,255}',
      'hf_[A-Za-z0-9]{16,255}',
    ].join('|') +
    ')',
  'g',
);

/** What each of them begins with: most texts hold none, and are not looked through. */
const HINT = /_|-|AIza|ya29|SG\./;

/**
 * A block of PEM (RFC 7468) that is no certificate and no public key. What lies in it is base64 and headers; in JSON its line
 * breaks are `\n`. A block that was cut off is one to its end.
 */
const PEM =
  /(-----BEGIN (?!CERTIFICATE|PUBLIC KEY|[A-Z]{2,8} PUBLIC KEY|X509)[A-Z0-9 ]{1,40}-----)(?:[\w+/=:,.* \t\r\n-]|\\+[rnt])*/g;

/** The text without secrets that are known by their form. */
export const maskKnownTokens = (text: string): string => {
  let masked = text;
  if (text.includes('-----BEGIN ')) masked = masked.replace(PEM, `$1${MASK}`);
  return HINT.test(masked) ? masked.replace(PREFIXED, MASK) : masked;
};
