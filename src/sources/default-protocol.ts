import { pageAddress } from './page-address.js';
import type { Protocol } from './protocol.js';
import { readPage } from './read-page.js';

/** The default protocol (contract, section 4): `GET` with `offset`, `limit`, `sort` and one parameter per filter. */
export const defaultProtocol = (endpoint: URL): Protocol => ({
  capabilities: { filters: 'all', sorts: 'all' },
  name: '',
  format: 'json',
  ask: (request) => ({ address: pageAddress(endpoint, request) }),
  read: readPage,
});
