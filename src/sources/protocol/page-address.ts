import { ProblemError } from '../../core/problem.js';
import { filterValues, normaliseFilters, sortToText, type Query } from '../../core/query.js';
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
 * The endpoint's URL with a query's filters as parameters, and others beside them. What is in the endpoint's own query string is
 * kept, letter by letter since it may be signed, but for what is asked here.
 *
 * @param given Parameters beside the filters; null for one that is not to be there at all.
 */
export const filteredAddress = (
  endpoint: URL,
  { filters }: Pick<Query, 'filters'>,
  given: Readonly<Record<string, string | null>>,
): URL => {
  // The filters first, so that a filter key can never replace what else is asked.
  const own = ownParameters(endpoint);
  const ours = new URLSearchParams(
    Object.entries(normaliseFilters(filters))
      .filter(([key]) => !own.has(key))
      .flatMap(([key, param]) => filterValues(key, param).map((value) => [key, value])),
  );
  const replaced = new Set([...ours.keys(), ...Object.keys(given)]);
  for (const [name, value] of Object.entries(given)) {
    if (value === null) ours.delete(name);
    else ours.set(name, value);
  }
  const kept = endpoint.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !replaced.has(nameOf(parameter)));
  const address = new URL(endpoint);
  address.search = [...kept, ours.toString()].join('&');
  return address;
};

/** The URL of one page in the default protocol (contract, section 4). Paging and order are sent once, ours. */
export const pageAddress = (
  endpoint: URL,
  { query, offset, limit, cursor }: Pick<PageRequest, 'query' | 'offset' | 'limit' | 'cursor'>,
): URL =>
  filteredAddress(endpoint, query, {
    ...(query.sort && { sort: sortToText(query.sort) }),
    offset: cursor === undefined ? String(offset) : null,
    ...(cursor !== undefined && { cursor }),
    limit: String(limit),
  });
