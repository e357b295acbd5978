import { drawsOf, lengthAround, pick, pickOften, type Draw } from './draw.js';
import { AUTHORIZATIONS, CLIENTS, OPERATIONS } from './generated-log.js';
import type { LogRow, SmallLog } from './log-entry.js';
import { REPORT_FIELDS } from './log-field.js';
import { presentValues } from './present-values.js';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
/** Requests a minute in the middle of the day, and how many more or fewer at its busiest and quietest. */
const USUAL_TRAFFIC = 4.2;
const WAVE = 2;
/** Minutes from the busiest one to the newest row. */
const BUSIEST = 260;

/** What is wrong, and when, in minutes before the newest row. */
const OUTAGE = { from: 236, until: 188 };
const SLOW_BEFORE_OUTAGE = 22;
const TOKEN_EXPIRED = 64;

/** Clients try again while they get no answer; one that is refused, without end. */
const RETRIES = 1.7;
const REFUSED_SHARE = 0.14;
/** How long a gateway waits for the credential store, in milliseconds. */
const PATIENCE = 30_000;

type Operation = (typeof OPERATIONS)[number];

/** Each as often as its share of the traffic says. */
const OPERATION_OF_THOUSANDTH = OPERATIONS.flatMap((operation) =>
  Array.from({ length: operation[4] }, () => operation),
);
const EXPIRED_CLIENT = CLIENTS.indexOf('billing-service');

const isOutage = (age: number): boolean => age <= OUTAGE.from && age > OUTAGE.until;
const isSlow = (age: number): boolean => age > OUTAGE.until && age <= OUTAGE.from + SLOW_BEFORE_OUTAGE;
const needsStore = ([resource]: Operation): boolean => resource.startsWith('credentials');

interface Failure {
  readonly status: number;
  readonly errorMessage: string;
}

/** What goes wrong anywhere, at any time: its share of all requests, and of which it is one. */
const EVERYDAY: readonly (Failure & { readonly share: number; has?(operation: Operation): boolean })[] = [
  {
    share: 0.01,
    status: 404,
    errorMessage: 'Nothing has this id',
    has: ([, , , path]) => path.includes('{id}'),
  },
  { share: 0.006, status: 403, errorMessage: 'The authorization does not cover this resource' },
  { share: 0.004, status: 422, errorMessage: 'A field is missing', has: ([, , method]) => method !== 'GET' },
  { share: 0.0015, status: 500, errorMessage: 'Unexpected error' },
];

const failureOf = (draw: Draw, age: number, client: number, operation: Operation): Failure | undefined => {
  if (isOutage(age) && needsStore(operation)) {
    const luck = draw();
    if (luck < 0.62) return { status: 503, errorMessage: 'The credential store refuses connections' };
    if (luck < 0.86) return { status: 504, errorMessage: 'The credential store did not answer within 30 s' };
  }
  if (age <= TOKEN_EXPIRED && client === EXPIRED_CLIENT)
    return { status: 401, errorMessage: 'The token of this client has expired' };
  const luck = draw();
  let least = 0;
  for (const { share, has, ...failure } of EVERYDAY) {
    least += share;
    if (luck < least) return has?.(operation) === false ? undefined : failure;
  }
  return undefined;
};

const success = ([, , method]: Operation): number =>
  method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200;

const duration = (draw: Draw, age: number, operation: Operation, status: number): number => {
  const usual = operation[5];
  if (status === 504) return PATIENCE + Math.floor(draw() * 40);
  if (status === 401 || status === 403) return lengthAround(Math.max(2, usual / 5), draw);
  return lengthAround(isSlow(age) && needsStore(operation) ? usual * 24 : usual, draw);
};

const request = (draw: Draw, age: number) => {
  const operation = pick(OPERATION_OF_THOUSANDTH, draw);
  const isRetry = age <= TOKEN_EXPIRED && draw() < REFUSED_SHARE;
  const client = isRetry ? EXPIRED_CLIENT : CLIENTS.indexOf(pickOften(CLIENTS, draw));
  const failure = failureOf(draw, age, client, operation);
  const status = failure?.status ?? success(operation);
  const [resource, event, method, path] = operation;
  return presentValues({
    clientId: `c-${101 + client}`,
    client: CLIENTS[client],
    authorizationId: String(200 + client),
    authorization: AUTHORIZATIONS[client % AUTHORIZATIONS.length],
    ip: `10.${20 + client}.${7 * client}.${1 + Math.floor(draw() * 6)}`,
    resource,
    event,
    method,
    status,
    url: path
      .replace('{id}', String(1000 + Math.floor(9000 * draw() ** 2)))
      .replace('{page}', String(1 + Math.floor(40 * draw()))),
    server: `gateway-${1 + Math.floor(draw() * 4)}`,
    error: status >= 400,
    time: duration(draw, age, operation, status),
    errorMessage: failure?.errorMessage,
  });
};

/** How many requests a minute has. */
const trafficAt = (age: number, draw: Draw): number => {
  const wave = USUAL_TRAFFIC + WAVE * Math.cos((2 * Math.PI * (age - BUSIEST)) / DAY_MINUTES);
  return Math.floor(wave * (isOutage(age) ? RETRIES : 1) + draw());
};

/** Requests of the day before `newest`, newest first. */
const requestsOfDay = (newest: Date): LogRow[] => {
  const rows: { age: number; values: Readonly<Record<string, unknown>> }[] = [];
  for (let minute = 0; minute < DAY_MINUTES; minute++) {
    const draw = drawsOf(minute);
    const ages = Array.from({ length: trafficAt(minute, draw) }, () => minute + draw()).sort((a, b) => a - b);
    for (const age of ages) rows.push({ age, values: request(draw, age) });
  }
  const instant = (age: number): string =>
    new Date(newest.getTime() - Math.round(age * MINUTE)).toISOString();
  return rows.map(({ age, values }, place) => ({
    id: rows.length - place,
    dateTime: instant(age),
    ...values,
  }));
};

/**
 * The last day of an imaginary API, made up, with something to find: a store that stopped answering for 48 minutes, slow
 * before it failed, and a client whose token expired an hour ago. The same at every start, but for when it happened.
 */
export const dayLog: SmallLog = {
  name: 'day',
  fields: [...REPORT_FIELDS, { key: 'errorMessage', type: 'text' }],
  read: (newest) => Promise.resolve(requestsOfDay(newest)),
};
