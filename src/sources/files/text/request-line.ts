/** Method, address and protocol as servers log them (RFC 9112, section 3); the address of a careless client may have blanks. */
const REQUEST = /^([A-Z][A-Z-]{0,31}) (\S.*?)(?: (HTTP\/\d(?:\.\d)?))?$/;

/** Most of a request that is looked at: servers refuse longer ones. */
const LONGEST = 100_000;

/** The parts of a request; those that it has not are undefined. */
export interface RequestLine {
  readonly method?: string;
  readonly url?: string;
  readonly protocol?: string;
}

/** Whether a text is the first line of a request, with its protocol. */
export const isRequestLine = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= LONGEST && REQUEST.exec(text)?.[3] !== undefined;

/** What the first line of a request says. A text that is none, such as one that a server could not read, is all there is of the address. */
export const requestMembers = (text: string): RequestLine => {
  const [, method, url, protocol] = (text.length <= LONGEST && REQUEST.exec(text)) || [];
  if (method === undefined) return text === '' || text === '-' ? {} : { url: text };
  return { method, url: url!, ...(protocol !== undefined && { protocol }) };
};
