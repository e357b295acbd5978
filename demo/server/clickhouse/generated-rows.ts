import { AUTHORIZATIONS, CLIENTS, DAY, DAYS, ENVIRONMENTS, OPERATIONS } from '../../logs/generated-log.js';
import { DEMO_TENANTS } from '../demo-readers.js';
import { numberLiteral, quoted } from './sql-text.js';
import { TENANT, type ClickHouseTable } from './table.js';

const [NORTHWIND, SOUTHWIND] = DEMO_TENANTS;

/** Who the rows belong to, and which share of them; the last two have no reader in the demo. */
const SHARES = [
  [NORTHWIND, 0.6],
  [SOUTHWIND, 0.25],
  ['eastwind', 0.1],
  ['westwind', 0.05],
] as const;

const list = (values: readonly (string | number)[]): string =>
  `[${values.map((value) => (typeof value === 'number' ? numberLiteral(value) : quoted(value))).join(', ')}]`;

/** For each thousandth of the traffic the number of its operation, from one. */
const THOUSANDTHS = OPERATIONS.flatMap(([, , , , share], index) => Array<number>(share).fill(index + 1));

/** What is before and behind the part of an address that differs, and what that part is. */
const ADDRESSES = OPERATIONS.map(([, , , address]) => {
  const [before = '', after = ''] = address.split(/\{\w+\}/);
  return { before, after, isNumbered: address.includes('{id}'), isPaged: address.includes('{page}') };
});

/** An even random number from 0 to 1 that belongs to a row and a purpose. */
const draw = (purpose: number): string => `((cityHash64(number, ${purpose}) % 1000003) / 1000003)`;

const ofOperation = (values: readonly (string | number)[]): string => `${list(values)}[operation]`;

const tenantSql = (): string => {
  let below = 0;
  const cases = SHARES.slice(0, -1).map(([tenant, share]) => {
    below += share;
    return `${draw(1)} < ${below.toFixed(3)}, ${quoted(tenant)}`;
  });
  return `multiIf(${cases.join(', ')}, ${quoted(SHARES.at(-1)![0])})`;
};

/**
 * One statement that has ClickHouse make rows like those of the log `million` in DuckDB (`logs/generated-log.ts` says how
 * they come about), of several tenants. The same at every start, but for when they happened.
 *
 * @param newest When the newest one happened, in milliseconds since 1970.
 */
export const generatedRowsSql = (table: ClickHouseTable, count: number, newest: number): string => {
  const fields: Readonly<Record<string, string>> = {
    id: 'toInt64(number + 1)',
    clientId: `concat('c-', toString(101 + client))`,
    client: 'name',
    authorizationId: 'toString(200 + client)',
    authorization: `${list(AUTHORIZATIONS)}[1 + cityHash64(client) % ${AUTHORIZATIONS.length}]`,
    ip: `concat('10.', toString(20 + client), '.', toString(cityHash64(client, 1) % 200), '.', toString(1 + cityHash64(number, 8) % 12))`,
    resource: ofOperation(OPERATIONS.map(([resource]) => resource)),
    event: ofOperation(OPERATIONS.map(([, event]) => event)),
    method: ofOperation(OPERATIONS.map(([, , method]) => method)),
    status: 'status',
    url: `concat(${ofOperation(ADDRESSES.map(({ before }) => before))},
      multiIf(numbered = 1, toString(1000 + toUInt32(9000 * pow(${draw(9)}, 2))), paged = 1, toString(1 + cityHash64(number, 9) % 40), ''),
      ${ofOperation(ADDRESSES.map(({ after }) => after))})`,
    server: `concat('gateway-', toString(server))`,
    error: 'status >= 400',
    time: `multiIf(status = 504, 30000 + floor(40 * ${draw(10)}), round(greatest(1, usual
      * multiIf(status >= 500, 6, status IN (401, 403, 429), 0.25, 1)
      * exp(0.55 * sqrt(-2 * log(greatest(${draw(11)}, 1e-9))) * cos(2 * pi() * ${draw(12)})))))`,
    dateTime: 'instant',
  };
  const columns = table.fields.map((field) => table.column(field));
  const values = table.fields.map(({ key }) => fields[key] ?? 'NULL');
  const age = `(${DAYS} * (1 - number / ${count - 1}))`;
  const trouble = `[500, 502, 503, 504][1 + cityHash64(number, 5) % 4]`;
  return `
  INSERT INTO ${table.name} (${TENANT}, ${columns.join(', ')})
  SELECT tenant, ${values.join(', ')}
  FROM (
    SELECT *,
      concat(${list(CLIENTS)}[1 + intDiv(client, ${ENVIRONMENTS.length})], '-', ${list(ENVIRONMENTS)}[1 + client % ${ENVIRONMENTS.length}]) AS name,
      multiIf(
        luck % 40 = 0 AND server = 1 + intDiv(luck, 40) % 4 AND ${draw(4)} < 0.4, ${trouble},
        luck % 50 = 1 AND client < 3 AND ${draw(4)} < 0.6, 429,
        ${draw(6)} < 0.0015, ${trouble},
        ${draw(6)} < 0.009, 401,
        ${draw(6)} < 0.016, 403,
        ${draw(6)} < 0.030 AND numbered = 1, 404,
        ${draw(6)} < 0.033 AND verb IN ('POST', 'PUT', 'PATCH'), 422,
        verb = 'POST', 201,
        verb = 'DELETE', 204,
        verb = 'GET' AND ${draw(7)} < 0.08, 304,
        200) AS status
    FROM (
      SELECT *,
        cityHash64(intDiv(instant - ${numberLiteral(newest)}, 3600000)) AS luck,
        ${ofOperation(OPERATIONS.map(([, , method]) => method))} AS verb,
        ${ofOperation(OPERATIONS.map(([, , , , , usual]) => usual))} AS usual,
        ${ofOperation(ADDRESSES.map(({ isNumbered }) => Number(isNumbered)))} AS numbered,
        ${ofOperation(ADDRESSES.map(({ isPaged }) => Number(isPaged)))} AS paged
      FROM (
        SELECT
          number,
          ${tenantSql()} AS tenant,
          toInt64(round(${numberLiteral(newest)} - ${DAY} * (${age} - 0.55 * (sin(2 * pi() * (${age} - 0.2)) + sin(2 * pi() * 0.2)) / (2 * pi())))) AS instant,
          ${list(THOUSANDTHS)}[1 + cityHash64(number, 2) % 1000] AS operation,
          toUInt32(floor(exp(log(${CLIENTS.length * ENVIRONMENTS.length + 1}) * ${draw(3)}))) - 1 AS client,
          1 + cityHash64(number, 13) % 4 AS server
        FROM numbers(${numberLiteral(count)})
      )
    )
  )`;
};
