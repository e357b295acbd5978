CREATE TABLE api_log (
  id bigint PRIMARY KEY, client_id text, client text, authorization_id text, authorization_name text, ip text, resource text,
  event text, method text, status integer, url text, server text, error boolean, time_ms integer, logged_at timestamptz NOT NULL
);
INSERT INTO api_log (id, client, resource, method, status, url, error, time_ms, logged_at) VALUES
  (1, 'acme', 'users', 'GET', 200, '/v2/users', FALSE, 31, '2026-11-20 09:00:00Z'),
  (2, 'ACME', 'users', 'GET', 200, '/v2/users?page=2', FALSE, 12, '2026-11-20 09:01:00Z'),
  (3, 'acme-test', 'keys', 'POST', 403, '/v2/keys', TRUE, 212, '2026-11-20 09:02:00Z'),
  (4, 'globex', 'keys', 'DELETE', 404, '/v2/keys/7', TRUE, 8, '2026-11-20 09:03:00Z'),
  (5, 'globex', 'users', 'PUT', 500, '/v2/users/9', TRUE, 900, '2026-11-20 09:04:00Z'),
  (6, NULL, 'users', 'GET', 401, '/v2/users', TRUE, 3, '2026-11-20 09:05:00Z'),
  (7, '100% real_name', 'files', 'GET', 200, '/v2/files', FALSE, 77, '2026-11-20 09:06:00Z'),
  (8, 'o''hara', 'files', 'GET', 503, '/v2/files/1', TRUE, 5000, '2026-11-20 09:07:00Z'),
  (9, 'back\slash', 'files', 'GET', NULL, '/v2/files/2', NULL, NULL, '2026-11-20 09:08:00Z'),
  (10, 'acme', 'users', 'GET', 304, '/v2/users', FALSE, 5, '2026-11-20 09:09:00Z'),
  (11, 'acme', 'users', 'GET', 204, '/v2/users/1', FALSE, 5, '2026-11-20 09:10:00.250Z'),
  (12, 'initech', 'keys', 'GET', 429, '/v2/keys', TRUE, 2, '2026-11-20 09:10:00.250Z'),
  (13, 'initech', 'keys', 'GET', 200, '/v2/keys', FALSE, 44, '2026-11-20 09:11:00Z'),
  (14, 'umbrella', 'users', 'PATCH', 422, '/v2/users/3', TRUE, 19, '2026-11-20 09:12:00Z'),
  (15, 'umbrella', 'users', 'GET', 200, '/v2/users/3', FALSE, 21, '2026-11-20 09:13:00Z');
