/**
 * `<https://…>; rel="next"` among the links of a header (RFC 8288, section 3). No address holds a `<`: without that, a header of
 * nothing else would be read to its end from each one.
 */
const HEADER_LINK = /<([^<>]*)>((?:\s*;\s*[\w-]+\*?\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/g;

const isNext = (parameters: string): boolean =>
  /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters);

/** What a header `Link` names as the next page. */
export const headerLink = (header: string | null): string | undefined => {
  for (const [, link, parameters = ''] of (header ?? '').matchAll(HEADER_LINK))
    if (isNext(parameters)) return link;
  return undefined;
};

/**
 * The address of the next page, absolute; null where there is none, or where it would lead to another origin, which must
 * not be sent what the host's headers hold.
 *
 * @param link What is in the answer; where that is nothing, the header `Link` is looked at.
 */
export const nextLink = (link: unknown, response: Response | undefined, endpoint: URL): string | null => {
  const text =
    typeof link === 'string' && link !== '' ? link : headerLink(response?.headers.get('Link') ?? null);
  if (!text) return null;
  let address: URL;
  try {
    address = new URL(text, endpoint);
  } catch {
    return null;
  }
  const isOwn = address.origin === endpoint.origin && !address.username && !address.password;
  return isOwn ? address.href : null;
};
