import { expect } from '@open-wc/testing';
import {
  dash,
  expectSample,
  FIELD_RECORDS,
  namedMonth,
  seconds,
  withPort,
  type FieldRecord,
  type FieldSample,
} from './field-records.js';
import { rowsOfFile, textFile } from './rows-of-file.js';

const linesOf = (objectOf: (record: FieldRecord) => unknown): string =>
  FIELD_RECORDS.map((record) => JSON.stringify(objectOf(record))).join('\n');

const splitUrl = ({ url }: FieldRecord): readonly [path: string, query: string] => {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

const traefik = (record: FieldRecord) => ({
  ClientAddr: withPort(record.ip),
  ClientHost: record.ip,
  ClientUsername: dash(record.user),
  DownstreamContentSize: record.bytes,
  DownstreamStatus: record.status,
  Duration: record.milliseconds * 1e6,
  RequestMethod: record.method,
  RequestPath: record.url,
  RouterName: 'web@docker',
  ServiceName: 'shop@docker',
  StartUTC: record.at.toISOString(),
  level: 'info',
  msg: '',
  ...(record.userAgent !== null && { 'request_User-Agent': record.userAgent }),
  'request_X-Request-Id': record.id,
  time: '2026-11-21T01:00:00+01:00',
});

const nginx = (record: FieldRecord) => ({
  time_iso8601: record.at.toISOString(),
  remote_addr: record.ip,
  remote_user: record.user ?? '',
  request: `${record.method} ${record.url} HTTP/1.1`,
  status: String(record.status),
  body_bytes_sent: String(record.bytes),
  request_time: seconds(record.milliseconds),
  upstream_response_time: '0.010, 0.020',
  http_user_agent: record.userAgent ?? '',
  request_id: record.id,
});

/** As nginx escapes by default, which is not JSON. */
const nginxText = (record: FieldRecord): string =>
  `{"time_local":"${namedMonth(record.at)} +0000","remote_addr":"${record.ip}","remote_user":"${dash(record.user)}","request":"${record.method} ${record.url} HTTP/1.1","status":${record.status},"body_bytes_sent":${record.bytes},"request_time":${seconds(record.milliseconds)},"http_user_agent":"${record.userAgent === null ? '-' : `${record.userAgent}\\x22\\xC3\\xA9\\x22`}","request_id":"${record.id}"}`;

const google = (record: FieldRecord) => ({
  insertId: record.id,
  logName: 'projects/p/logs/requests',
  timestamp: record.at.toISOString().replace('.000Z', '.000000123Z'),
  receiveTimestamp: '2026-11-21T00:30:00.5Z',
  resource: { type: 'http_load_balancer', labels: { zone: 'global' } },
  httpRequest: {
    requestMethod: record.method,
    requestUrl: `https://shop.example${record.url}`,
    status: record.status,
    responseSize: String(record.bytes),
    ...(record.userAgent !== null && { userAgent: record.userAgent }),
    remoteIp: withPort(record.ip),
    latency: `${record.milliseconds / 1000}s`,
  },
});

const gateway = (record: FieldRecord) => ({
  timeStamp: record.at.toISOString(),
  resourceId: '/SUBSCRIPTIONS/1/APPLICATIONGATEWAYS/GW',
  operationName: 'ApplicationGatewayAccess',
  category: 'ApplicationGatewayAccessLog',
  properties: {
    instanceId: 'appgw_1',
    clientIP: record.ip,
    httpMethod: record.method,
    requestUri: splitUrl(record)[0],
    requestQuery: splitUrl(record)[1],
    userAgent: dash(record.userAgent),
    httpStatus: record.status,
    sentBytes: record.bytes,
    timeTaken: record.milliseconds / 1000,
    transactionId: record.id,
    host: 'shop.example',
  },
});

const appService = (record: FieldRecord) => ({
  time: record.at.toISOString(),
  resourceId: '/SUBSCRIPTIONS/1/SITES/SHOP',
  category: 'AppServiceHTTPLogs',
  properties: JSON.stringify({
    CsHost: 'shop.example',
    CIp: record.ip,
    CsUriStem: splitUrl(record)[0],
    CsUriQuery: splitUrl(record)[1],
    CsMethod: record.method,
    CsUsername: record.user ?? '',
    TimeTaken: record.milliseconds,
    ScStatus: String(record.status),
    ScBytes: record.bytes,
    UserAgent: record.userAgent ?? '',
  }),
});

const storage = (record: FieldRecord) => ({
  time: record.at.toISOString(),
  resourceId: '/SUBSCRIPTIONS/1/STORAGE/S',
  category: 'StorageRead',
  operationName: 'GetBlob',
  statusCode: record.status,
  durationMs: record.milliseconds,
  callerIpAddress: withPort(record.ip),
  correlationId: record.id,
  identity: { type: 'OAuth', requester: record.user === null ? {} : { upn: record.user } },
  uri: `https://s.blob.example${record.url}`,
  properties: { userAgentHeader: record.userAgent, responseBodySize: record.bytes },
});

const cloudFront = (record: FieldRecord) => ({
  date: record.at.toISOString().slice(0, 10),
  time: record.at.toISOString().slice(11, 19),
  'c-ip': record.ip,
  'cs-method': record.method,
  'cs(Host)': 'd1.example',
  'cs-uri-stem': splitUrl(record)[0],
  'cs-uri-query': splitUrl(record)[1] || '-',
  'sc-status': String(record.status),
  'sc-bytes': String(record.bytes),
  'cs(User-Agent)': record.userAgent === null ? '-' : encodeURIComponent(record.userAgent),
  'time-taken': seconds(record.milliseconds),
  'x-edge-request-id': record.id,
});

const caddy = (record: FieldRecord) => ({
  level: 'info',
  ts: record.at.getTime() / 1000,
  request: { client_ip: record.ip, method: record.method, host: 'shop.example', uri: record.url },
  user_id: record.user,
  duration: record.milliseconds / 1000,
  size: record.bytes,
  status: record.status,
});

const onShop =
  (host: string) =>
  ({ url }: FieldRecord) => ({ url: `${host}${url}` });

const SAMPLES: Readonly<Record<string, FieldSample>> = {
  'Traefik as JSON': {
    text: `${linesOf(traefik)}\nno JSON`,
    as: () => ({ resource: 'web@docker', server: 'shop@docker' }),
    odd: 1,
  },
  'nginx as JSON': { text: linesOf(nginx) },
  'nginx as JSON, with bytes as they are escaped by default': {
    text: FIELD_RECORDS.map(nginxText).join('\n'),
    as: ({ userAgent }) => ({ userAgent: userAgent === null ? null : `${userAgent}"é"` }),
  },
  'Google Cloud Logging on lines': {
    text: linesOf(google),
    without: ['user'],
    as: onShop('https://shop.example'),
  },
  'Google Cloud Logging as a list': {
    text: JSON.stringify(FIELD_RECORDS.map(google), null, 2),
    without: ['user'],
    as: onShop('https://shop.example'),
  },
  'Google Cloud Logging as its API answers': {
    text: JSON.stringify({ entries: FIELD_RECORDS.map(google), nextPageToken: 'x' }),
    without: ['user'],
    as: onShop('https://shop.example'),
  },
  'Application Gateway of Azure, in lists': {
    text: [0, 1, 2]
      .map((part) => FIELD_RECORDS.slice(part * 14, part * 14 + 14).map(gateway))
      .map((records) => JSON.stringify({ records }))
      .join('\n'),
    without: ['user'],
    as: () => ({ server: 'shop.example', event: 'ApplicationGatewayAccess' }),
  },
  'App Service of Azure, with properties in a text': {
    text: linesOf(appService),
    without: ['id'],
    as: () => ({ server: 'shop.example' }),
  },
  'Storage of Azure': { text: linesOf(storage), without: ['method'], as: onShop('https://s.blob.example') },
  'CloudFront as JSON': {
    text: linesOf(cloudFront),
    without: ['user'],
    as: () => ({ server: 'd1.example' }),
  },
  Caddy: { text: linesOf(caddy), without: ['id', 'userAgent'], as: () => ({ server: 'shop.example' }) },
  'the Combined Log Format in the log of a container': {
    text: linesOf((record) => ({
      log: `${record.ip} - ${dash(record.user)} [${namedMonth(record.at)} +0000] "${record.method} ${record.url} HTTP/1.1" ${record.status} ${record.bytes} "-" "${dash(record.userAgent)}"\n`,
      stream: 'stdout',
      time: '2026-11-21T01:00:00.5Z',
    })),
    without: ['milliseconds', 'id'],
    as: () => ({ stream: 'stdout', log_time: '2026-11-21T01:00:00.5Z' }),
  },
};

describe('a sample of the field in JSON', () => {
  for (const [name, sample] of Object.entries(SAMPLES))
    it(`is read and counted as it was written: ${name}`, () => expectSample(sample));

  it('keeps what is said between the requests, with its time', async () => {
    const text = `${linesOf(nginx)}\n{"time":"2026-11-20T23:00:00Z","msg":"reloading"}`;
    const rows = await rowsOfFile(textFile(text));
    expect(rows.at(-1)).to.deep.equal({ dateTime: '2026-11-20T23:00:00.000Z', msg: 'reloading' });
  });

  it('counts milliseconds of the first Application Gateway, which others count in seconds', async () => {
    const { properties, ...others } = gateway(FIELD_RECORDS[1]!);
    const ofFirst = { ...others, properties: { ...properties, instanceId: 'ApplicationGatewayRole_IN_0' } };
    const [row] = await rowsOfFile(textFile(JSON.stringify({ records: [ofFirst] })));
    expect(row!['time']).to.equal(0.012);
  });
});
