/**
 * Made-up log entries. Each is a pure function of its index, so that the server needs no memory of a million, and the
 * page knows which IDs to look for.
 */

export const TOTAL = 1_000_000;
/** Rows of the log that is kept in a cache as a whole. */
export const KEPT = 100_000;

const SEED = 0x5eed;
export const NEWEST = Date.UTC(2026, 0, 31);
export const BETWEEN = 250;
const CLIENTS = 400;

const NOUNS =
  'orders customers invoices products payments sessions carts shipments invoice-lines users prices stocks webhooks refunds coupons reports tickets audits';
const RESOURCES = NOUNS.split(' ').flatMap((noun) => [noun, `${noun}-archive`]);
const EVENTS = ['read', 'list', 'create', 'update', 'delete'];
const METHODS = ['GET', 'GET', 'POST', 'PUT', 'DELETE'];
const STATUSES = [200, 201, 204, 400, 401, 403, 404, 429, 500, 503];

/** Shares that add up to one, from weights. */
const cumulative = (weights) => {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  return sums.map((value) => value / sum);
};
const zipf = (count) => cumulative(Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** 1.05));

const RESOURCE_SHARES = zipf(RESOURCES.length);
const CLIENT_SHARES = zipf(CLIENTS);
const EVENT_SHARES = cumulative([50, 25, 12, 10, 3]);
const STATUS_SHARES = cumulative([780, 90, 50, 18, 12, 8, 18, 6, 14, 4]);

/** A number in [0, 1) for one field of one row: the last step of MurmurHash3. */
const uniform = (index, salt) => {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b) ^ SEED;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

const pick = (shares, share) => {
  const found = shares.findIndex((limit) => limit > share);
  return found < 0 ? shares.length - 1 : found;
};

export const idOf = (index) => `req${String(index).padStart(8, '0')}`;

/**
 * One row, newest first, by the field keys of the default protocol.
 *
 * @param {number} index @param {string} mark Tells one answer from another; empty for none.
 */
export const rowAt = (index, mark) => {
  const client = pick(CLIENT_SHARES, uniform(index, 0));
  const resource = RESOURCES[pick(RESOURCE_SHARES, uniform(index, 1))];
  const kind = pick(EVENT_SHARES, uniform(index, 2));
  const status = STATUSES[pick(STATUS_SHARES, uniform(index, 3))];
  const authorization = client * 3 + Math.floor(uniform(index, 4) * 3);
  return {
    id: idOf(index),
    clientId: 1000 + client,
    client: `client-${client.toString(36)} GmbH`,
    authorizationId: 50_000 + authorization,
    authorization: `key-${authorization.toString(36)}-${status === 401 ? 'old' : 'live'}`,
    ip: `10.${client % 256}.${authorization % 256}.${Math.floor(uniform(index, 5) * 256)}`,
    resource,
    event: EVENTS[kind],
    method: METHODS[kind],
    status,
    url: `/v2/${resource}/${Math.floor(uniform(index, 6) * 1e6)}`,
    server: `web-${1 + Math.floor(uniform(index, 7) * 12)}${mark}`,
    error: status >= 400,
    time: Math.round(Math.exp(3 + 2 * uniform(index, 8)) * 100) / 100,
    dateTime: new Date(NEWEST - index * BETWEEN - Math.floor(uniform(index, 9) * BETWEEN)).toISOString(),
  };
};
