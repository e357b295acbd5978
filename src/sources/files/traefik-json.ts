import type { LogEntry } from '../../core/log-entry.js';
import { recordFormat } from './record-format.js';
import { firstAddress, firstNumber, firstText, hasNames, withoutNothing } from './text/record-values.js';

const read = (record: LogEntry): LogEntry => {
  const nanoseconds = firstNumber(record['Duration']);
  // When a line was written, to the second, under the name that the report has for a length.
  const { time, ...others } = record;
  return {
    ...others,
    ...withoutNothing({
      dateTime: firstText(record['StartUTC'], record['StartLocal'], time),
      method: firstText(record['RequestMethod']),
      url: firstText(record['RequestPath']),
      protocol: firstText(record['RequestProtocol']),
      // Of a request that was not answered there is a 0, or what the server behind said.
      status: firstNumber(record['DownstreamStatus'] || undefined, record['OriginStatus'] || undefined),
      ip: firstAddress(record['ClientHost'], record['ClientAddr']),
      client: firstText(record['ClientUsername']),
      resource: firstText(record['RouterName']),
      server: firstText(record['ServiceName'], record['RequestHost']),
      time: nanoseconds === undefined ? undefined : Math.round(nanoseconds) / 1e6,
      bytes: firstNumber(record['DownstreamContentSize']),
      userAgent: firstText(record['request_User-Agent']),
      referer: firstText(record['request_Referer']),
      id: firstText(record['request_X-Request-Id']),
    }),
  };
};

/** The access log of Traefik as JSON, after its documentation: durations are nanoseconds. */
export const traefikJson = recordFormat({
  key: 'traefik-json',
  is: (record) =>
    hasNames(record, 'RequestMethod', 'RequestPath') &&
    ['DownstreamStatus', 'OriginStatus', 'ClientHost', 'ClientAddr'].some((name) => hasNames(record, name)),
  read,
});
