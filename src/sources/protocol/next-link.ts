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

/**
 * Whether a link names the endpoint as the server behind a gateway knows it: under another host, or without what the gateway puts
 * before the path (Confluence gives that apart, as `_links.base`). Then its parameters are those of the next page here.
 */
const isSamePlace = ({ pathname, protocol }: URL, endpoint: URL): boolean =>
  /^https?:$/.test(protocol) && pathname.length > 1 && endpoint.pathname.endsWith(pathname);

/** The same for a log of which nobody said that it is behind no gateway: a link to the endpoint's own place is one to the endpoint. */
export const nextPageLink = (link: unknown, response: Response | undefined, endpoint: URL): string | null => {
  const text =
    typeof link === 'string' && link !== '' ? link : headerLink(response?.headers.get('Link') ?? null);
  const address = text && URL.canParse(text, endpoint) ? new URL(text, endpoint) : null;
  if (!address || !isSamePlace(address, endpoint)) return nextLink(link, response, endpoint);
  const own = new URL(endpoint);
  own.search = address.search;
  return own.href;
};
