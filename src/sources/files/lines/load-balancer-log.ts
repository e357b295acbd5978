import type { LogEntry } from '../../../core/log-entry.js';
import { lineFormat } from './line-format.js';
import { namedValues, quotedValues } from '../text/quoted-values.js';
import { requestMembers } from '../text/request-line.js';

/** The values of both, after their time, as the documentation names them; null for those that the report has words for. */
const COMMON = [
  'elb',
  'client_port',
  'target_port',
  'request_processing_time',
  'target_processing_time',
  'response_processing_time',
  null,
  'target_status_code',
  'received_bytes',
  null,
  null,
  null,
  'ssl_cipher',
  'ssl_protocol',
];

/** What Application Load Balancers have behind these; new values are added at the end. */
const OF_APPLICATION = [
  'target_group_arn',
  'trace_id',
  'domain_name',
  'chosen_cert_arn',
  'matched_rule_priority',
  'request_creation_time',
  'actions_executed',
  'redirect_url',
  'error_reason',
  'target_port_list',
  'target_status_code_list',
  'classification',
  'classification_reason',
  'conn_trace_id',
  'transformed_host',
  'transformed_uri',
  'request_transform_status',
];

const TYPE = /^(https?|h2|grpcs?|wss?)$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const END_POINT = /^(.+):(\d{1,5})$/;
const SECONDS = /^(\d+(\.\d+)?|-1)$/;
const CODE = /^(\d{3}|-)$/;
const COUNT = /^(\d+|-)$/;

/** An address without its port, and without the brackets of IPv6. */
const addressOf = (endPoint: string): string => END_POINT.exec(endPoint)![1]!.replace(/^\[(.*)\]$/, '$1');

/** Milliseconds of parts in seconds; null where one of them never was: then it says -1. */
const sumOf = (seconds: readonly string[]): number | null =>
  seconds.includes('-1') ? null : Math.round(seconds.reduce((sum, one) => sum + Number(one), 0) * 1e6) / 1e3;

const entryOf = (line: string): LogEntry | null => {
  const all = quotedValues(line);
  const isApplication = TYPE.test(all[0]!);
  const [time = '', ...values] = isApplication ? all.slice(1) : all;
  if (!TIME.test(time) || values.length < 11) return null;
  const [, client, , ...rest] = values as [string, string, string, ...string[]];
  const parts = rest.slice(0, 3);
  const [status = '', targetStatus = '', received = '', sent = '', request = '', userAgent] = rest.slice(3);
  const fits =
    END_POINT.test(client) &&
    parts.every((part) => SECONDS.test(part)) &&
    [status, targetStatus].every((code) => CODE.test(code) || code === '0') &&
    [received, sent].every((count) => COUNT.test(count));
  if (!fits) return null;
  const {
    client_port: from,
    target_port: target,
    trace_id: id,
    ...named
  } = namedValues(isApplication ? [...COMMON, ...OF_APPLICATION] : COMMON, values);
  const duration = sumOf(parts);
  const server = target ?? named['elb'];
  const more = isApplication ? values.slice(COMMON.length + OF_APPLICATION.length).join(' ') : '';
  return {
    ...named,
    ...(isApplication && { type: all[0]! }),
    ...(from !== undefined && { client_port: END_POINT.exec(from)![2]! }),
    dateTime: time,
    ip: addressOf(client),
    ...requestMembers(request.replace(/^- (.*)- -$/, '$1')),
    ...(status !== '-' && { status: Number(status) }),
    ...(sent !== '-' && { bytes: Number(sent) }),
    ...(duration !== null && { time: duration }),
    ...(server !== undefined && { server }),
    ...(named['elb'] !== undefined && { resource: named['elb'] }),
    ...(id !== undefined && { id }),
    ...(userAgent !== undefined && userAgent !== '-' && userAgent !== '' && { userAgent }),
    ...(more !== '' && { more }),
  };
};

/**
 * Access logs of the load balancers of AWS, after their documentation: Application Load Balancers, which begin with the type of the
 * connection, and classic ones. Times are seconds, -1 where a request failed; the time of an entry is that of the answer.
 */
export const loadBalancerLog = lineFormat('load-balancer-log', entryOf);
