-- A view of the table with the names that the report knows, and a role that may read it and nothing else.
CREATE SCHEMA api;

CREATE VIEW api.logs WITH (security_invoker = true) AS
  SELECT id, client, ip, resource, method, status, url, error, time_ms AS time, logged_at AS "dateTime"
  FROM public.api_log;

GRANT USAGE ON SCHEMA api TO authenticated;
GRANT SELECT ON public.api_log, api.logs TO authenticated;

-- Which rows a signed-in user may see: here those of the client that the token names.
ALTER TABLE public.api_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_client ON public.api_log FOR SELECT TO authenticated
  USING (client = current_setting('request.jwt.claims', true)::json ->> 'client');
