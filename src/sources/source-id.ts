import { fingerprint } from '../core/secrets/fingerprint.js';

/** Query parameters whose values are secrets, whatever is before or after in their names. */
const SECRET = /token|key|secret|password|passwd|auth|sig|code|session|credential/i;

/**
 * Names the log behind an address, for the cache: the address itself, with a fingerprint in place of each secret.
 * A masked secret alone would let the rows of one token be shown under another.
 */
export const sourceId = (endpoint: URL): string => {
  const address = new URL(endpoint);
  address.hash = '';
  address.username = '';
  address.password = '';
  for (const [name, value] of [...address.searchParams]) {
    if (SECRET.test(name)) address.searchParams.set(name, `~${fingerprint(value)}`);
  }
  return address.href;
};
