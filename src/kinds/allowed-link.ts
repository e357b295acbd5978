const ALLOWED = ['http:', 'https:'];

/**
 * The address that a link may open, or null. An allow-list: `javascript:`, `data:` and all that is still to be
 * invented are out; so are addresses that carry a user name, which are made to deceive.
 *
 * @param base What a relative address is resolved against.
 * @returns The parsed address, never the raw text, whose control characters a browser would drop.
 */
export const allowedLink = (value: unknown, base: string): string | null => {
  if (typeof value !== 'string' || value.trim() === '') return null;
  let address: URL;
  try {
    address = new URL(value, base);
  } catch {
    return null;
  }
  const allowed = ALLOWED.includes(address.protocol) && !address.username && !address.password;
  return allowed ? address.href : null;
};
