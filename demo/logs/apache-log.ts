import type { LogEntry, SmallLog } from './log-entry.js';
import { REPORT_FIELDS } from './log-field.js';
import { presentValues } from './present-values.js';
import { readNdjson } from './read-ndjson.js';

interface ApacheRequest {
  readonly id: number;
  readonly time: string;
  readonly client_ip: string;
  readonly user: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number | null;
  readonly referer: string | null;
  readonly user_agent: string | null;
}

/** A request in the report's words. The combined log format knows neither duration nor server: they stay absent. */
export const apacheEntry = (request: ApacheRequest): LogEntry => ({
  id: request.id,
  dateTime: new Date(request.time).toISOString(),
  ...presentValues({
    client: request.user,
    ip: request.client_ip,
    resource: request.path.split('?', 1)[0],
    method: request.method,
    status: request.status,
    url: request.path,
    error: request.status >= 400,
    userAgent: request.user_agent,
    referer: request.referer,
    bytes: request.bytes,
  }),
});

/** 10,000 web server requests; `../data/README.md` says where they come from. Ids are the file's line numbers. */
export const apacheLog: SmallLog = {
  name: 'apache',
  fields: [
    ...REPORT_FIELDS,
    { key: 'userAgent', type: 'text' },
    { key: 'referer', type: 'text' },
    { key: 'bytes', type: 'number' },
  ],
  read: async () => {
    const file = new URL('../data/apache_access.ndjson.gz', import.meta.url);
    return (await readNdjson<ApacheRequest>(file)).map(apacheEntry);
  },
};
