import { isObject } from '../../core/is-object.js';
import { linkedAddress } from './link-cursor.js';
import { ownParameters, pageAddress } from './page-address.js';
import type { Protocol } from './protocol.js';
import { readPage } from './read-page.js';

/** Headers that may say how many rows there are, or which page is the next. */
const TELLING = ['Link', 'X-Total-Count', 'Content-Range', 'Next-Range'];

/** Whether an answer says more than the protocol has words for: it may be of other pages. */
const hasOthers = (answer: unknown): boolean =>
  isObject(answer) && Object.keys(answer).some((key) => !['rows', 'total', 'next'].includes(key));

/** The default protocol (contract, section 4): `GET` with `offset`, `limit`, `sort` and one parameter per filter. */
export const defaultProtocol = (endpoint: URL): Protocol => ({
  capabilities: { filters: { allBut: ownParameters(endpoint) }, sorts: 'all' },
  name: '',
  format: 'json',
  ask: (request) => ({ address: linkedAddress(request.cursor, endpoint) ?? pageAddress(endpoint, request) }),
  read: readPage,
  summary: async () => (await import('./default-summary.js')).defaultSummary(endpoint),
  async complete(page, answer, request, response) {
    const isTelling =
      response.status === 206 || TELLING.some((name) => response.headers.has(name)) || hasOthers(answer);
    if (!isTelling) return page;
    const { withHeaders } = await import('./header-paging.js');
    return withHeaders(page, answer, request, response, endpoint);
  },
});
