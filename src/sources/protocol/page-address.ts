import { ProblemError } from '../../core/problem.js';
import { filterValues, normaliseFilters, sortToText } from '../../core/query.js';
import type { PageRequest } from '../log-source.js';

/** The endpoint as an absolute URL; only `http:` and `https:` can be asked. */
export const endpointAddress = (endpoint: string, baseUrl: string): URL => {
  let address: URL | null = null;
  try {
    // A blank endpoint would resolve to the host page itself.
    address = endpoint.trim() ? new URL(endpoint, baseUrl) : null;
  } catch {
    // No URL: told below, in the same words as a wrong scheme.
  }
  if (!address) throw new ProblemError({ code: endpoint.trim() ? 'bad-endpoint' : 'no-endpoint' });
  if (!/^https?:$/.test(address.protocol)) {
    throw new ProblemError({ code: 'bad-endpoint', details: { scheme: address.protocol.slice(0, 40) } });
  }
  // fetch refuses a URL with a user in it, and a fragment never leaves the browser.
  if (address.username || address.password)
    throw new ProblemError({ code: 'bad-endpoint', details: { reason: 'credentials' } });
  address.hash = '';
  return address;
};

const nameOf = (parameter: string): string => new URLSearchParams(parameter).keys().next().value ?? '';

const PAGING = new Set(['sort', 'offset', 'limit', 'cursor']);

const ownNames = (endpoint: URL): string[] => endpoint.search.slice(1).split('&').filter(Boolean).map(nameOf);

/**
 * Parameters of the endpoint's own address that are none of paging. A filter of the same name is never sent beside one or in
 * its place: some servers take the last of two, some the first, and of `is.client` any will do. It is done here.
 */
export const ownParameters = (endpoint: URL): ReadonlySet<string> =>
  new Set(ownNames(endpoint).filter((name) => !PAGING.has(name)));

/**
 * The URL of one page in the default protocol (contract, section 4). What stands in the endpoint's own query string is
 * kept, letter by letter since it may be signed, but for paging and order: those are sent once, ours.
 */
export const pageAddress = (
  endpoint: URL,
  { query, offset, limit, cursor }: Pick<PageRequest, 'query' | 'offset' | 'limit' | 'cursor'>,
): URL => {
  // The filters first, so that a filter key can never replace the paging.
  const own = ownParameters(endpoint);
  const ours = new URLSearchParams(
    Object.entries(normaliseFilters(query.filters))
      .filter(([key]) => !own.has(key))
      .flatMap(([key, param]) => filterValues(key, param).map((value) => [key, value])),
  );
  if (query.sort) ours.set('sort', sortToText(query.sort));
  if (cursor === undefined) ours.set('offset', String(offset));
  else ours.set('cursor', cursor);
  ours.set('limit', String(limit));

  const replaced = new Set([...ours.keys(), ...(cursor === undefined ? [] : ['offset'])]);
  const kept = endpoint.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !replaced.has(nameOf(parameter)));
  const address = new URL(endpoint);
  address.search = [...kept, ours.toString()].join('&');
  return address;
};
