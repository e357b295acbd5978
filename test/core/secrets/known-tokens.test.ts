import { expect } from '@open-wc/testing';
import { maskSecrets } from '../../../src/core/secrets/mask-secrets.js';

const LETTERS = 'Zx9Kq4Tn7Wp2Lm8Rv3Yb6Hc1';
const LONG = LETTERS.repeat(2);
const HEX = '0123456789abcdef'.repeat(4);

/** In pieces, so that scanners of the sources do not take them for real ones. */
const TOKENS = [
  ['AKIA', 'IOSFODNN7EXAMPLE'],
  ['xapp-', `1-A0-${LETTERS}`],
  ['glsa_', `${LONG}_ab12cd34`],
  ['gloas-', LONG],
  ['hvs.', LONG],
  ['pypi-', `AgEIcHlwaS5vcmc${LONG}`],
  ['dckr_pat_', LETTERS],
  ['rubygems_', HEX],
  ['lin_api_', LONG],
  ['ntn_', LONG],
  ['secret_', LONG],
  ['pat', `${LETTERS.slice(0, 14)}.${HEX}`],
  ['AGE-SECRET-KEY-1', LONG.toUpperCase()],
  ['ATATT3x', LONG],
  ['sq0csp-', LONG],
  ['PMAK-', `${LETTERS}-${LETTERS}`],
  ['dapi', HEX.slice(0, 32)],
  ['nvapi-', LONG],
  ['gsk_', LONG],
  ['r8_', LONG],
  ['sbp_', HEX],
  ['GOCSPX-', LETTERS],
  ['1//0', LONG],
  ['EAA', LONG],
  ['key-', HEX.slice(0, 32)],
  ['SK', HEX.slice(0, 32)],
] as const;

describe('secrets that are known by their form', () => {
  for (const [prefix, rest] of TOKENS)
    it(`are masked where they begin with ${prefix}`, () => {
      expect(maskSecrets(`refused ${prefix}${rest} at once`)).to.equal('refused *** at once');
      expect(maskSecrets(JSON.stringify([prefix + rest]))).to.equal('["***"]');
      expect(maskSecrets(`see ${prefix} and a${prefix}${rest.slice(0, 3)}`)).to.contain(prefix);
    });

  for (const address of [
    `https://hooks.slack.com/services/T00000000/B00000000/${LETTERS}`,
    `https://discord.com/api/webhooks/123456789012345678/${LONG}`,
    `https://api.telegram.org/bot123456789:AA${LETTERS}/sendMessage`,
  ])
    it(`are masked in ${address.split('/')[2]}`, () => {
      expect(maskSecrets(address)).to.contain('***').and.not.contain(LETTERS);
    });

  for (const text of [
    `<add key="password" value="${LETTERS}"/>`,
    `CREATE USER x IDENTIFIED BY '${LETTERS}'`,
    `ALTER USER x WITH PASSWORD '${LETTERS}'`,
    `the password '${LETTERS}' was wrong`,
    JSON.stringify([`<add key="password" value="${LETTERS}"/>`]),
    `{'password': u'${LETTERS}'}`,
    `//packages.example/:_authToken=${LETTERS}`,
    `client_secret%3D${LETTERS}`,
    `connect.sid=s%3A${LETTERS}`,
    `sid=${LETTERS}; HttpOnly`,
    `SAMLResponse=${LETTERS}`,
    `code_verifier=${LETTERS}&x=1`,
    `client_assertion=${LETTERS}`,
    `{"assertion":"${LETTERS}"}`,
  ])
    it(`are masked in ${text.slice(0, 32)}`, () => expect(maskSecrets(text)).to.not.contain(LETTERS));

  for (const text of [
    'Basic authentication required',
    'Digest authentication failed',
    'Negotiate protocol version',
    'prompt_tokens=120 max_tokens=512',
    '{"note":"the password ","next":"x"}',
    'SELECT id FROM users WHERE password IS NULL',
    'SKU 0123456789 monkey-wrench pattern.matched dapi secret_santa',
    'https://api.telegram.org/ and https://hooks.slack.com/help',
  ])
    it(`are not seen in ${text}`, () => expect(maskSecrets(text)).to.equal(text));
});
