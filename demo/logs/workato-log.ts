import { lengthAround, pick, pickOften, type Draw } from './draw.js';
import type { SmallLog } from './log-entry.js';
import { madeUpRows } from './made-up-rows.js';
import { presentValues } from './present-values.js';

/** A collection, its type, its endpoints and how long a call of it usually takes, in milliseconds. */
interface Collection {
  readonly name: string;
  readonly type: 'recipe' | 'proxy';
  readonly endpoints: readonly string[];
  readonly usual: number;
}

const COLLECTIONS: readonly Collection[] = [
  { name: 'Orders', type: 'recipe', endpoints: ['/orders-v1/orders', '/orders-v1/refunds'], usual: 640 },
  {
    name: 'Customers',
    type: 'recipe',
    endpoints: ['/customers-v2/search', '/customers-v2/contacts'],
    usual: 420,
  },
  { name: 'Stock levels', type: 'proxy', endpoints: ['/stock-v1/items', '/stock-v1/warehouses'], usual: 90 },
  { name: 'Onboarding', type: 'recipe', endpoints: ['/onboarding-v1/employees'], usual: 1800 },
  { name: 'Currency rates', type: 'proxy', endpoints: ['/rates-v1/latest'], usual: 60 },
];

const CLIENTS = [
  'Web shop',
  'Customer Success Team',
  'Warehouse',
  'Partner portal',
  'Finance',
  'Mobile app',
  'People Operations',
];

interface Outcome {
  readonly share: number;
  readonly status: number;
  readonly statusText: string;
  readonly gatewayCode?: string;
  readonly statusDetails?: string;
  /** Whether somebody without a known token called, whom the gateway cannot name. */
  readonly isNameless?: boolean;
  /** Recipes alone can be inactive. */
  readonly isOfRecipes?: boolean;
}

/** What may come of a request, with its share of all; what is left over is 200. */
const OUTCOMES: readonly Outcome[] = [
  {
    share: 0.03,
    status: 401,
    statusText: 'Unauthorized',
    gatewayCode: '4011',
    statusDetails: 'Unrecognized token',
    isNameless: true,
  },
  {
    share: 0.02,
    status: 401,
    statusText: 'Unauthorized',
    gatewayCode: '4012',
    statusDetails: 'Missing token',
    isNameless: true,
  },
  {
    share: 0.03,
    status: 404,
    statusText: 'Not Found',
    statusDetails: 'Recipe is inactive',
    isOfRecipes: true,
  },
  { share: 0.02, status: 429, statusText: 'Too Many Requests' },
  { share: 0.015, status: 500, statusText: 'Internal Server Error' },
  { share: 0.01, status: 504, statusText: 'Gateway Timeout' },
];

const SUCCESS: Outcome = { share: 1, status: 200, statusText: 'OK' };

const outcomeOf = (draw: Draw, { type }: Collection): Outcome => {
  let left = draw();
  for (const outcome of OUTCOMES) {
    left -= outcome.share;
    if (left < 0) return outcome.isOfRecipes && type !== 'recipe' ? SUCCESS : outcome;
  }
  return SUCCESS;
};

/** How long the gateway itself takes to refuse a call, in milliseconds. */
const REFUSAL = 12;

const request = (draw: Draw) => {
  const collection = pickOften(COLLECTIONS, draw);
  const outcome = outcomeOf(draw, collection);
  const { status, statusText, gatewayCode, statusDetails, isNameless } = outcome;
  const client = pickOften(CLIENTS, draw);
  const isRun = status === 200 || status === 500;
  const usual = status === 504 ? 30_000 : isRun ? collection.usual : REFUSAL;
  const job = `j-${Math.floor(draw() * 36 ** 6).toString(36)}`;
  return presentValues({
    outcome: status === 200 ? 'Success' : 'Error',
    status,
    statusText,
    gatewayCode,
    statusDetails,
    ip: `203.0.113.${10 + CLIENTS.indexOf(client)}`,
    time: status === 504 ? usual + Math.floor(draw() * 40) : lengthAround(usual, draw),
    delay: isRun ? lengthAround(8, draw) : undefined,
    collection: collection.name,
    collectionType: collection.type,
    resource: pick(collection.endpoints, draw),
    client: isNameless ? undefined : client,
    // A proxy runs no recipe, so there is no job to look at.
    jobUrl: isRun && collection.type === 'recipe' ? `https://automation.example/jobs/${job}` : undefined,
  });
};

/** 4,000 made-up requests of the last 40 days, so that every period of the report has some. */
export const workatoLog: SmallLog = {
  name: 'workato',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'dateTime', type: 'instant' },
    { key: 'outcome', type: 'text' },
    { key: 'status', type: 'status' },
    { key: 'statusText', type: 'text' },
    { key: 'gatewayCode', type: 'text' },
    { key: 'statusDetails', type: 'text' },
    { key: 'ip', type: 'text' },
    { key: 'time', type: 'number' },
    { key: 'delay', type: 'number' },
    { key: 'collection', type: 'text' },
    { key: 'collectionType', type: 'text' },
    { key: 'resource', type: 'text' },
    { key: 'client', type: 'text' },
    { key: 'jobUrl', type: 'text' },
  ],
  read: (newest) =>
    Promise.resolve(
      madeUpRows({
        count: 4_000,
        days: 40,
        newest,
        make: (draw, at) => ({ dateTime: at(), ...request(draw) }),
      }),
    ),
};
