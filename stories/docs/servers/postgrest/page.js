import 'api-log-report';
import { postgrest } from 'api-log-report/engines.js';

const report = document.createElement('api-log-report');

// PostgREST; for Supabase /rest/v1/logs, with the headers apikey and Accept-Profile.
report.endpoint = '/logs';
report.headers = () => ({ Authorization: `Bearer ${sessionStorage.getItem('token')}` });
report.mapping = postgrest({
  key: 'id',
  fields: {
    id: 'id',
    client: 'client',
    ip: 'ip',
    resource: 'resource',
    method: 'method',
    status: { at: 'status', type: 'number' },
    url: 'url',
    error: { at: 'error', type: 'boolean' },
    time: { at: 'time', type: 'number' },
    dateTime: { at: 'dateTime', unit: 'iso' },
  },
});
document.body.append(report);
