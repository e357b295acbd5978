/** Before a cursor that is the address of the next page, and not an opaque text of the server's. */
export const LINK_CURSOR = 'Link: ';

/** The address in such a cursor; null where it is another, or would lead to another origin. */
export const linkedAddress = (cursor: string | undefined, endpoint: URL): URL | null => {
  if (!cursor?.startsWith(LINK_CURSOR)) return null;
  const link = cursor.slice(LINK_CURSOR.length);
  const address = URL.canParse(link) ? new URL(link) : null;
  return address?.origin === endpoint.origin ? address : null;
};
