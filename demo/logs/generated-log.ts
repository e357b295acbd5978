import { REPORT_FIELDS } from './log-field.js';

export const GENERATED_ROWS = 1_000_000;
export const DAYS = 30;
export const DAY = 86_400_000;

/** What the API does: resource, event, method, address, share of the traffic in thousandths, usual milliseconds. */
export const OPERATIONS = [
  ['credentials.password', 'credential.password.read', 'GET', '/api/v1/credentials/{id}/password', 310, 34],
  ['credentials', 'credential.list', 'GET', '/api/v1/credentials?page={page}', 140, 88],
  ['credentials', 'credential.read', 'GET', '/api/v1/credentials/{id}', 110, 22],
  ['tokens', 'token.issue', 'POST', '/api/v1/tokens', 95, 47],
  ['ssh-keys', 'ssh-key.read', 'GET', '/api/v1/ssh-keys/{id}', 70, 29],
  ['health', 'health.read', 'GET', '/api/v1/health', 60, 3],
  ['sessions', 'session.open', 'POST', '/api/v1/sessions', 45, 180],
  ['sessions', 'session.close', 'DELETE', '/api/v1/sessions/{id}', 43, 61],
  ['devices', 'device.list', 'GET', '/api/v1/devices?page={page}', 35, 120],
  ['credentials.password', 'credential.password.rotate', 'PUT', '/api/v1/credentials/{id}/password', 25, 640],
  ['users', 'user.read', 'GET', '/api/v1/users/{id}', 22, 26],
  ['certificates', 'certificate.read', 'GET', '/api/v1/certificates/{id}', 15, 31],
  ['credentials', 'credential.create', 'POST', '/api/v1/credentials', 12, 95],
  ['certificates', 'certificate.renew', 'POST', '/api/v1/certificates/{id}/renewals', 6, 1900],
  ['devices', 'device.update', 'PATCH', '/api/v1/devices/{id}', 6, 72],
  ['audit-events', 'audit-event.search', 'GET', '/api/v1/audit-events?page={page}', 4, 820],
  ['credentials', 'credential.delete', 'DELETE', '/api/v1/credentials/{id}', 2, 58],
] as const;

export const CLIENTS = [
  'deploy-pipeline',
  'billing-service',
  'web-portal',
  'backup-agent',
  'config-manager',
  'monitoring',
  'mobile-app',
  'data-warehouse',
  'ticket-desk',
  'network-scanner',
  'identity-sync',
  'database-proxy',
  'build-farm',
  'payment-gateway',
  'report-builder',
  'chat-assistant',
  'inventory',
  'load-tester',
  'partner-portal',
  'hr-sync',
] as const;
export const ENVIRONMENTS = ['production', 'staging'] as const;
export const AUTHORIZATIONS = [
  'Read only',
  'Full access',
  'Password rotation',
  'Session broker',
  'Audit',
] as const;

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly (string | number)[]): string => `[${values.map(literal).join(', ')}]`;

/** Every operation with the first thousandth of the traffic that is its own. */
const operationRows = (): string => {
  let first = 0;
  const rows = OPERATIONS.map(([resource, event, method, address, share, usual]) => {
    const row = [first, share, resource, event, method, address, usual].map(literal);
    first += share;
    return `(${row.join(', ')})`;
  });
  return rows.join(', ');
};

/**
 * One statement that makes the rows in the order of the report, newest first. `$1` is the newest row's instant in
 * milliseconds since 1970. Everything else follows from the row's number by hashing, so that every start makes the
 * same requests.
 *
 * - `draw(row, salt)` is an even random number from 0 to 1.
 * - Requests are most frequent once a day and rarest twelve hours later.
 * - Few clients make most requests (the logarithm of an even draw), each through one authorization of its own.
 * - Durations are log-normal around what is usual for the operation; refusals are quick, failures slow, a time-out
 *   is cut off at 30 s.
 * - About every fortieth hour one server is in trouble, and every fiftieth a client runs into its rate limit.
 */
export const generatedLogSql = (table: string, count = GENERATED_ROWS): string => `
  CREATE TABLE ${table} AS
  WITH operations (first, share, resource, event, method, address, usual) AS (VALUES ${operationRows()}),
  thousandths AS (
    SELECT first + step AS thousandth, operations.* FROM operations, LATERAL range(0, share) AS steps(step)
  ),
  numbered AS (
    SELECT
      position,
      ${count} - position AS row,
      ${DAYS}.0 * position / (${count} - 1) AS age
    FROM range(0, ${count}) AS numbers(position)
  ),
  placed AS (
    SELECT
      position,
      row,
      round($1::DOUBLE - ${DAY} * (age - 0.55 * (sin(2 * pi() * (age - 0.2)) + sin(2 * pi() * 0.2)) / (2 * pi()))) AS instant,
      (1000 * draw(row, 1))::INTEGER % 1000 AS thousandth,
      floor(exp(ln(${CLIENTS.length * ENVIRONMENTS.length} + 1) * draw(row, 2)))::INTEGER - 1 AS client,
      1 + (hash(row, 3) % 4)::INTEGER AS server
    FROM numbered
  ),
  hours AS (
    SELECT *, floor((instant - $1) / 3600000)::BIGINT AS hour, hash(floor((instant - $1) / 3600000)::BIGINT) AS luck
    FROM placed
  ),
  answered AS (
    SELECT
      hours.*,
      operations.* EXCLUDE (thousandth, first, share),
      CASE
        WHEN luck % 40 = 0 AND server = 1 + (luck // 40 % 4)::INTEGER AND draw(row, 4) < 0.4
          THEN list_extract([500, 502, 503, 504], 1 + (hash(row, 5) % 4)::INTEGER)
        WHEN luck % 50 = 1 AND client < 3 AND draw(row, 4) < 0.6 THEN 429
        WHEN draw(row, 6) < 0.0015 THEN list_extract([500, 502, 503, 504], 1 + (hash(row, 5) % 4)::INTEGER)
        WHEN draw(row, 6) < 0.009 THEN 401
        WHEN draw(row, 6) < 0.016 THEN 403
        WHEN draw(row, 6) < 0.030 AND address LIKE '%{id}%' THEN 404
        WHEN draw(row, 6) < 0.033 AND method IN ('POST', 'PUT', 'PATCH') THEN 422
        WHEN method = 'POST' THEN 201
        WHEN method = 'DELETE' THEN 204
        WHEN method = 'GET' AND draw(row, 7) < 0.08 THEN 304
        ELSE 200
      END AS status
    FROM hours JOIN thousandths AS operations USING (thousandth)
  ),
  clients AS (
    SELECT
      *,
      list_extract(${list(CLIENTS)}, 1 + client // ${ENVIRONMENTS.length}) || '-'
        || list_extract(${list(ENVIRONMENTS)}, 1 + client % ${ENVIRONMENTS.length}) AS name,
      1 + (hash(client) % ${AUTHORIZATIONS.length})::INTEGER AS authorization_number
    FROM answered
  )
  SELECT
    row::DOUBLE AS id,
    'c-' || (101 + client) AS "clientId",
    name AS client,
    (200 + client)::VARCHAR AS "authorizationId",
    list_extract(${list(AUTHORIZATIONS)}, authorization_number) AS "authorization",
    '10.' || (20 + client) || '.' || (hash(client, 1) % 200) || '.' || (1 + hash(row, 8) % 12) AS ip,
    resource,
    event,
    method,
    status::DOUBLE AS status,
    replace(replace(address, '{id}', (1000 + floor(9000 * pow(draw(row, 9), 2)))::INTEGER::VARCHAR),
      '{page}', (1 + hash(row, 9) % 40)::VARCHAR) AS url,
    'gateway-' || server AS server,
    status >= 400 AS error,
    CASE
      WHEN status = 504 THEN 30000.0 + floor(40 * draw(row, 10))
      ELSE round(greatest(1, usual
        * CASE WHEN status >= 500 THEN 6.0 WHEN status IN (401, 403, 429) THEN 0.25 ELSE 1.0 END
        * exp(0.55 * sqrt(-2 * ln(greatest(draw(row, 11), 1e-9))) * cos(2 * pi() * draw(row, 12)))))
    END AS time,
    instant AS "dateTime",
    position
  FROM clients
  ORDER BY position`;

/** An even random number from 0 to 1 that belongs to a row and a purpose. */
export const DRAW_MACRO =
  'CREATE OR REPLACE MACRO draw(row_number, salt) AS (hash(row_number, salt) % 1000003)::DOUBLE / 1000003';

export const generatedLog = { name: 'million', fields: REPORT_FIELDS } as const;
