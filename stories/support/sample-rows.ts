/** One request of a made-up log, with the keys of the default report. A type, so that it is a row like any other. */
export type SampleRow = {
  readonly id: number;
  readonly clientId: string;
  readonly client: string;
  readonly authorizationId: string;
  readonly authorization: string;
  readonly ip: string;
  readonly resource: string;
  readonly event: string;
  readonly method: string;
  readonly status: number;
  readonly url: string;
  readonly server: string;
  readonly error: boolean;
  readonly time: number;
  readonly dateTime: string;
};

const CLIENTS = [
  'Billing Batch (billing)',
  'Ana Souza (ana.souza)',
  'Deploy Robot (deploy)',
  'Rui Prado (rui.prado)',
  'Vault Sync (vault-sync)',
  'Monitor (monitor)',
  'João Lima (joao.lima)',
];
const AUTHORIZATIONS = ['Credentials read', 'Credentials write', 'Session audit', 'Inventory'];
const RESOURCES = ['/api/pam/credential', '/api/pam/session', '/api/asset/device', '/api/dsm/secret'];
const EVENTS = ['Credential viewed', 'Session listed', 'Device changed', 'Secret created'];
const METHODS = ['GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE'];
const STATUSES = [
  200, 200, 200, 201, 200, 204, 200, 304, 200, 401, 200, 404, 200, 403, 200, 500, 200, 429, 503,
];

/** When the newest request was received. */
export const NEWEST = Date.UTC(2026, 10, 21, 12, 30);
/** Milliseconds from one request to the one before it. */
export const STEP = 7000;

/** A number that looks like chance and is the same on every run (the finaliser of MurmurHash3). */
const chance = (seed: number): number => {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const pick = <Item>(items: readonly Item[], seed: number): Item => items[chance(seed) % items.length]!;

/**
 * The row at an index, newest first, of a log with so many rows. Made when it is asked for: nothing is
 * held, however long the log.
 */
export const sampleRow = (index: number, total: number): SampleRow => {
  const client = chance(index) % CLIENTS.length;
  const resource = chance(index + 11) % RESOURCES.length;
  const status = pick(STATUSES, index + 23);
  const item = 1000 + (chance(index + 5) % 9000);
  return {
    id: total - index,
    clientId: `c-${client + 1}`,
    client: CLIENTS[client]!,
    authorizationId: `a-${(chance(index + 3) % 4) + 1}`,
    authorization: AUTHORIZATIONS[chance(index + 3) % 4]!,
    ip: `10.${client}.${chance(index + 7) % 256}.${chance(index + 9) % 256}`,
    resource: RESOURCES[resource]!,
    event: EVENTS[resource]!,
    method: pick(METHODS, index + 13),
    status,
    url: `https://vault.example${RESOURCES[resource]!}/${item}?page=${(index % 9) + 1}`,
    server: `app-0${(chance(index + 17) % 3) + 1}`,
    error: status >= 400,
    time: 3 + (chance(index + 19) % 1900),
    dateTime: new Date(NEWEST - index * STEP).toISOString(),
  };
};

/** The first rows of a log that is as long as that. */
export const sampleRows = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => sampleRow(index, count));
