import { MASK } from './mask.js';

/**
 * Secrets that are told by what they look like, wherever they occur. Prefixes after the documentation of those who give them
 * out: GitHub, GitLab, Stripe, Slack, npm, OpenAI and Anthropic, Google, SendGrid, DigitalOcean, Shopify, Hugging Face, AWS
 * (ids of keys), Grafana, HashiCorp Vault, PyPI, Docker, RubyGems, Linear, Notion, Airtable, age, Atlassian, Square, Postman,
 * Databricks, NVIDIA, Groq, Replicate, Supabase, Facebook, Mailgun, Twilio.
 */
const PREFIXED = new RegExp(
  String.raw`(?<![\w-])(?:` +
    [
      'gh[pousr]_[A-Za-z0-9]{16,255}',
      'github_pat_\\w{16,255}',
      'gl(?:pat|ptt|dt|rt|oas|cbt|ft|agent|imt|soat)-[\\w-]{16,255}',
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
      'A(?:KIA|SIA)[A-Z0-9]{16}(?![A-Za-z0-9])',
      'xapp-\\d-[\\w-]{8,255}',
      'gls?a_[A-Za-z0-9]{20,255}(?:_[A-Fa-f0-9]{8})?',
      'hv[sbr]\\.[\\w-]{20,255}',
      'pypi-[\\w-]{32,255}',
      'dckr_(?:pat|oat)_[\\w-]{16,255}',
      'rubygems_[a-f0-9]{32,255}',
      'lin_(?:api|oauth)_[A-Za-z0-9]{24,255}',
      'ntn_[A-Za-z0-9]{32,255}',
      'secret_[A-Za-z0-9]{40,255}',
      'pat[A-Za-z0-9]{14}\\.[a-f0-9]{32,255}',
      'AGE-SECRET-KEY-1[A-Z0-9]{32,255}',
      'ATATT3x[\\w=-]{32,255}',
      'sq0(?:csp|atp|idp)-[\\w-]{20,255}',
      'PMAK-[A-Za-z0-9]{20,255}-[A-Za-z0-9]{20,255}',
      'dapi[a-f0-9]{32}(?:-\\d)?(?![A-Za-z0-9])',
      'nvapi-[\\w-]{32,255}',
      'gsk_[A-Za-z0-9]{32,255}',
      'r8_[A-Za-z0-9]{32,255}',
      'sbp_[a-f0-9]{32,255}',
      'GOCSPX-[\\w-]{20,255}',
      '1//0[\\w-]{32,255}',
      'EAA[A-Za-z0-9]{40,255}',
      'key-[a-f0-9]{32}(?![A-Za-z0-9])',
      'SK[a-f0-9]{32}(?![A-Za-z0-9])',
    ].join('|') +
    ')',
  'g',
);

/** Addresses that anyone who has them may post to: of Slack, Discord and Teams; and of a bot of Telegram. */
const WEBHOOK =
  /(hooks\.slack\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/|webhook\.office\.com\/webhookb2\/|api\.telegram\.org\/(?:file\/)?bot)[\w/:@-]{16,512}/g;

/**
 * A block of PEM (RFC 7468) that is neither a certificate nor a public key. What lies in it is base64 and headers; in JSON its line
 * breaks are `\n`. A block that was cut off is one to its end.
 */
const PEM =
  /(-----BEGIN (?!CERTIFICATE|PUBLIC KEY|[A-Z]{2,8} PUBLIC KEY|X509)[A-Z0-9 ]{1,40}-----)(?:[\w+/=:,.* \t\r\n-]|\\+[rnt])*/g;

/** The text without secrets that are known by their form. */
export const maskKnownTokens = (text: string): string => {
  let masked = text;
  if (text.includes('-----BEGIN ')) masked = masked.replace(PEM, `$1${MASK}`);
  if (text.includes('.com/') || text.includes('.org/')) masked = masked.replace(WEBHOOK, `$1${MASK}`);
  return masked.replace(PREFIXED, MASK);
};
