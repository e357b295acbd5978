/** Query parameters whose values are secrets, whatever stands before or after in their names. */
const SECRET = /token|key|secret|password|passwd|auth|sig|code|session|credential/i;

/** FNV-1a, 64 bits: tells two secrets apart in a cache key, without the secret being written to disk. */
const fingerprint = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
};

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
