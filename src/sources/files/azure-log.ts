import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import { recordFormat } from './record-format.js';
import {
  firstAddress,
  firstNumber,
  firstText,
  hasNames,
  membersOf,
  withoutNothing,
} from './text/record-values.js';

/** The properties of a record; some services write them as a text. */
const propertiesOf = (value: unknown): LogEntry => {
  if (typeof value !== 'string') return isObject(value) ? value : {};
  try {
    const read = JSON.parse(value) as unknown;
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
};

/** Values by names whose capitals differ from service to service. */
const namesOf = (...records: readonly LogEntry[]): ((...names: readonly string[]) => unknown[]) => {
  const values = new Map<string, unknown>();
  for (const record of records)
    for (const [name, value] of Object.entries(record)) {
      const plain = name.toLowerCase();
      if (!values.has(plain) && value !== null) values.set(plain, value);
    }
  return (...names) => names.map((name) => values.get(name.toLowerCase()));
};

/** Services that count the time of a request in seconds; others count milliseconds. */
const IN_SECONDS = /^(ApplicationGatewayAccessLog|FrontDoorAccessLog|AzureCdnAccessLog)$/i;
/** Instances of the first Application Gateway, which counted milliseconds. */
const FIRST_GATEWAY = /^ApplicationGatewayRole_/i;

const read = (record: LogEntry): LogEntry => {
  const { properties, time: written, ...others } = record;
  const own = propertiesOf(properties);
  const of = namesOf(own, record);
  const top = namesOf(record);
  const taken = firstNumber(...of('timeTaken'));
  const scale =
    IN_SECONDS.test(String(record['category'])) && !FIRST_GATEWAY.test(String(own['instanceId'])) ? 1000 : 1;
  const length =
    taken === undefined
      ? firstNumber(...of('durationMs', 'totalTime'))
      : Math.round(taken * scale * 1e6) / 1e6;
  const path = firstText(...of('originalRequestUriWithArgs', 'requestUri', 'url', 'csUriStem', 'uri'));
  const query = firstText(...of('requestQuery', 'csUriQuery'));
  const { requester, claims } = membersOf(record['identity']);
  return {
    ...others,
    properties: typeof properties === 'string' && Object.keys(own).length === 0 ? properties : own,
    ...withoutNothing({
      dateTime: firstText(...top('time', 'timeStamp', 'eventTime', 'timeGenerated'), written),
      method: firstText(...of('httpMethod', 'csMethod', 'method')),
      url:
        path === undefined || query === undefined || path.includes('?')
          ? path
          : `${path}?${query.replace(/^\?/, '')}`,
      status: firstNumber(
        ...of('httpStatus', 'httpStatusCode', 'scStatus', 'responseCode', 'statusCode', 'httpStatusDetails'),
      ),
      ip: firstAddress(...of('clientIp', 'cIp', 'callerIpAddress', 'socketIp')),
      client: firstText(
        ...of('csUsername'),
        membersOf(requester)['upn'],
        membersOf(claims)['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn'],
        membersOf(claims)['name'],
        ...of('userId', 'identityName'),
      ),
      resource: firstText(record['resourceId'], record['resourceID'], record['ResourceId']),
      event: firstText(...top('operationName')),
      server: firstText(...of('host', 'hostName', 'csHost', 'originName')),
      time: length,
      bytes: firstNumber(...of('sentBytes', 'responseBytes', 'scBytes', 'responseSize', 'responseBodySize')),
      userAgent: firstText(...of('userAgent', 'userAgentHeader', 'csUserAgent')),
      referer: firstText(...of('referer', 'refererHeader', 'referrer', 'csReferer')),
      id: firstText(...of('transactionId', 'trackingReference'), ...top('correlationId')),
    }),
  };
};

const isRecord = (record: LogEntry): boolean =>
  ['resourceId', 'ResourceId', 'resourceID'].some((name) => hasNames(record, name)) &&
  ['category', 'Category', 'operationName', 'OperationName'].some((name) => hasNames(record, name)) &&
  ['time', 'timeStamp', 'timestamp', 'Time', 'EventTime'].some((name) => hasNames(record, name));

/**
 * Resource logs of Azure in their common schema, one on each line as storage accounts keep them, or in lists (`{"records": […]}`) as
 * event hubs hand them on. Each service has names of its own in `properties`, which may be JSON in a text: those of Application
 * Gateway, Front Door, App Service, API Management and Storage are known. The two gateways count seconds, all others milliseconds.
 */
export const azureLog = recordFormat({
  key: 'azure-log',
  is: isRecord,
  read,
  list: { start: /^\s*\{\s*"records"\s*:\s*\[/, at: (path) => path.join('.') === 'records' },
});
