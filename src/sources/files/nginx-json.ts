import type { LogEntry } from '../../core/log-entry.js';
import { recordFormat } from './record-format.js';
import { firstNumber, firstText, hasNames, withoutNothing } from './text/record-values.js';
import { requestMembers } from './text/request-line.js';

/** Milliseconds of seconds with three decimals. */
const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.round(seconds * 1e6) / 1e3;

/** Seconds since 1970 with milliseconds, as `$msec` has them. */
const isoOfSeconds = (seconds: number | undefined): string | undefined =>
  seconds === undefined || Math.abs(seconds) > 1e11
    ? undefined
    : new Date(Math.round(seconds * 1000)).toISOString();

const urlOf = (record: LogEntry): string | undefined => {
  const whole = firstText(record['request_uri']);
  const path = firstText(record['uri'], record['document_uri']);
  const query = firstText(record['args'], record['query_string']);
  return whole ?? (path === undefined || query === undefined ? path : `${path}?${query}`);
};

const read = (record: LogEntry): LogEntry => {
  const request = requestMembers(firstText(record['request']) ?? '');
  return {
    ...record,
    ...withoutNothing({
      // The finest first.
      dateTime:
        isoOfSeconds(firstNumber(record['msec'])) ?? firstText(record['time_iso8601'], record['time_local']),
      method: firstText(record['request_method']) ?? request.method,
      url: urlOf(record) ?? request.url,
      protocol: firstText(record['server_protocol']) ?? request.protocol,
      status: firstNumber(record['status']),
      ip: firstText(record['remote_addr']),
      client: firstText(record['remote_user']),
      server: firstText(record['host'], record['http_host'], record['server_name']),
      time: milliseconds(firstNumber(record['request_time'])),
      bytes: firstNumber(record['body_bytes_sent'], record['bytes_sent']),
      userAgent: firstText(record['http_user_agent']),
      referer: firstText(record['http_referer'], record['http_referrer']),
      id: firstText(record['request_id']),
    }),
  };
};

/** The access log of nginx where `log_format` makes JSON of its variables, by the names that these have. */
export const nginxJson = recordFormat({
  key: 'nginx-json',
  is: (record) =>
    hasNames(record, 'remote_addr') &&
    ['request', 'request_uri', 'uri'].some((name) => hasNames(record, name)) &&
    ['time_local', 'time_iso8601', 'msec'].some((name) => hasNames(record, name)),
  read,
});
