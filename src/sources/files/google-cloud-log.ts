import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import { millisecondsOfText } from '../mapping/duration-text.js';
import { recordFormat } from './record-format.js';
import {
  firstAddress,
  firstNumber,
  firstText,
  hasNames,
  membersOf,
  withoutNothing,
} from './text/record-values.js';

/** A duration of protocol buffers: `0.123s`. */
const lengthOf = (latency: unknown): number | undefined => {
  const milliseconds = millisecondsOfText(latency);
  return Number.isNaN(milliseconds) ? undefined : Math.round(milliseconds * 1e6) / 1e6;
};

const read = (record: LogEntry): LogEntry => {
  const request = membersOf(record['httpRequest']);
  const audit = membersOf(record['protoPayload']);
  const { authenticationInfo, methodName, resourceName, requestMetadata } = audit;
  // What was watched, with labels; the report has a word for its resource.
  const { resource, ...others } = record;
  const { type, labels } = membersOf(resource);
  return {
    ...others,
    ...withoutNothing({
      resourceLabels: labels,
      dateTime: firstText(record['timestamp'], record['receiveTimestamp']),
      method: firstText(request['requestMethod']),
      url: firstText(request['requestUrl']),
      protocol: firstText(request['protocol']),
      status: firstNumber(request['status']),
      ip: firstAddress(request['remoteIp'], membersOf(requestMetadata)['callerIp']),
      client: firstText(membersOf(authenticationInfo)['principalEmail']),
      resource: firstText(resourceName, type, isObject(resource) ? undefined : resource),
      event: firstText(methodName),
      server: firstText(request['serverIp']),
      time: lengthOf(request['latency']),
      bytes: firstNumber(request['responseSize']),
      userAgent: firstText(request['userAgent'], membersOf(requestMetadata)['callerSuppliedUserAgent']),
      referer: firstText(request['referer']),
      id: firstText(record['insertId']),
    }),
  };
};

/** Whether a time and a payload are there under the names of a `LogEntry`. */
const isEntry = (record: LogEntry): boolean =>
  ['timestamp', 'receiveTimestamp'].some((name) => hasNames(record, name)) &&
  (isObject(record['httpRequest']) || hasNames(record, 'logName', 'insertId'));

/** Entries of Google Cloud Logging (`LogEntry`), with requests (`httpRequest`) and audit records in them, as its API and its sinks write them. */
export const googleCloudLog = recordFormat({ key: 'google-cloud-log', is: isEntry, read });
