import type { LogEntry } from '../../../core/log-entry.js';
import { lineFormat } from './line-format.js';
import { namedValues, quotedValues } from '../text/quoted-values.js';
import { firstAddress } from '../text/record-values.js';
import { requestMembers } from '../text/request-line.js';

const START = /^\[(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[^\]\s]{0,20})\] /;
const COUNT = /^(\d+|-)$/;

/** Behind the request, by the names of what Envoy calls them. */
const DEFAULT = ['response_flags'];
/** Istio says more of an answer before its numbers. */
const OF_ISTIO = [
  'response_flags',
  'response_code_details',
  'connection_termination_details',
  'upstream_transport_failure_reason',
];
const AFTER_NUMBERS = [
  'upstream_service_time',
  'x_forwarded_for',
  'user_agent',
  'request_id',
  'authority',
  'upstream_host',
];
/** And this behind it. */
const AT_END = [
  'upstream_cluster',
  'upstream_local_address',
  'downstream_local_address',
  'downstream_remote_address',
  'requested_server_name',
  'route_name',
];

/** Bytes received, bytes sent, milliseconds. */
const areNumbers = (values: readonly string[]): boolean =>
  values.length === 3 && values.every((value) => COUNT.test(value));

const entryOf = (line: string): LogEntry | null => {
  const [start, at] = START.exec(line) ?? [];
  if (start === undefined || line[start.length] !== '"') return null;
  const [request, status, ...values] = quotedValues(line.slice(start.length));
  if (!/^(\d{1,3}|-)$/.test(status ?? '')) return null;
  const before = [DEFAULT, OF_ISTIO].find(({ length }) => areNumbers(values.slice(length, length + 3)));
  if (!before) return null;
  const [received, sent, duration] = values.slice(before.length);
  const names = [...before, 'bytes_received', null, null, ...AFTER_NUMBERS, ...AT_END];
  const {
    user_agent: userAgent,
    request_id: id,
    x_forwarded_for: forwardedFor,
    ...named
  } = namedValues(names, values);
  const ip = firstAddress(forwardedFor?.split(/, ?/)[0], named['downstream_remote_address']);
  const server = named['authority'] ?? named['upstream_host'];
  const more = values.slice(names.length).join(' ');
  return {
    ...named,
    dateTime: at!,
    ...requestMembers(request!.replace(/^-(?: -)*$/, '-')),
    // Of a caller that went away before the answer there is none.
    ...(status !== '0' && status !== '-' && { status: Number(status) }),
    ...(sent !== '-' && { bytes: Number(sent) }),
    ...(received !== '-' && { bytes_received: Number(received) }),
    ...(duration !== '-' && { time: Number(duration) }),
    ...(ip !== undefined && { ip }),
    ...(forwardedFor?.includes(',') && { forwardedFor }),
    ...(server !== undefined && { server }),
    ...(named['upstream_cluster'] !== undefined && { resource: named['upstream_cluster'] }),
    ...(id !== undefined && { id }),
    ...(userAgent !== undefined && { userAgent }),
    ...(more !== '' && { more }),
  };
};

/** The access log of Envoy in its default format, and in that of Istio, after their documentation: durations are milliseconds. */
export const envoyLog = lineFormat('envoy-log', entryOf);
