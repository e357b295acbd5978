/** First answers in the words of servers and log formats, each with what a report should make of its first row. */
export interface KnownAnswer {
  readonly name: string;
  readonly answer: unknown;
  readonly headers?: Record<string, string>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const AT = '2026-11-20T23:52:13.168Z';
const MILLISECONDS = Date.parse(AT);

/** Each list twice, since one row alone tells little. */
const two = <Row>(row: Row): Row[] => [row, row];

export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  {
    name: 'OpenTelemetry spans',
    answer: {
      spans: two({
        traceId: '5b8e',
        startTimeUnixNano: `${MILLISECONDS}000000`,
        attributes: {
          'http.request.method': 'GET',
          'url.path': '/v1/things',
          'http.response.status_code': 404,
          'client.address': '192.0.2.7',
          'server.address': 'api.example',
          'http.route': '/v1/:kind',
        },
      }),
    },
    expected: {
      id: '5b8e',
      dateTime: AT,
      method: 'GET',
      url: '/v1/things',
      status: 404,
      ip: '192.0.2.7',
      server: 'api.example',
      resource: '/v1/:kind',
    },
  },
  {
    name: 'OpenTelemetry before 1.21',
    answer: two({
      timestamp: MILLISECONDS,
      'http.method': 'PUT',
      'http.target': '/a?b=1',
      'http.status_code': 201,
      'http.client_ip': '192.0.2.8',
      duration_ms: 12.5,
    }),
    expected: { dateTime: AT, method: 'PUT', url: '/a?b=1', status: 201, ip: '192.0.2.8', time: 12.5 },
  },
  {
    name: 'Elastic Common Schema',
    answer: {
      took: 3,
      hits: {
        total: { value: 2, relation: 'eq' },
        hits: two({
          _id: 'x1',
          _source: {
            '@timestamp': AT,
            http: { request: { method: 'POST' }, response: { status_code: 500, body: { bytes: 7 } } },
            url: { path: '/p', original: '/p?q' },
            client: { ip: '192.0.2.9' },
            user: { name: 'ana' },
            event: { duration: 1_500_000, action: 'create' },
          },
        }),
      },
    },
    expected: {
      id: 'x1',
      dateTime: AT,
      method: 'POST',
      status: 500,
      url: '/p?q',
      ip: '192.0.2.9',
      client: 'ana',
      time: 1.5,
      event: 'create',
    },
  },
  {
    name: 'Kong',
    answer: {
      data: two({
        request: { id: 'k1', method: 'DELETE', uri: '/k', url: 'http://kong/k', size: 4 },
        response: { status: 204, size: 9 },
        latencies: { request: 31, kong: 1, proxy: 30 },
        client_ip: '192.0.2.10',
        started_at: MILLISECONDS,
        service: { name: 'orders' },
        consumer: { username: 'shop' },
      }),
    },
    expected: {
      dateTime: AT,
      method: 'DELETE',
      url: 'http://kong/k',
      status: 204,
      time: 31,
      ip: '192.0.2.10',
      server: 'orders',
      client: 'shop',
    },
  },
  {
    name: 'Caddy',
    answer: two({
      level: 'info',
      ts: MILLISECONDS / 1000,
      logger: 'http.log.access',
      msg: 'handled request',
      request: {
        remote_ip: '192.0.2.11',
        client_ip: '192.0.2.12',
        method: 'GET',
        host: 'c.example',
        uri: '/c',
      },
      user_id: '',
      duration: 0.0025,
      size: 10,
      status: 200,
    }),
    expected: {
      dateTime: AT,
      method: 'GET',
      url: '/c',
      status: 200,
      time: 2.5,
      ip: '192.0.2.12',
      server: 'c.example',
    },
  },
  {
    name: 'Kubernetes audit events',
    answer: {
      kind: 'EventList',
      apiVersion: 'audit.k8s.io/v1',
      metadata: {},
      items: two({
        auditID: 'a-1',
        stage: 'ResponseComplete',
        requestURI: '/api/v1/pods',
        verb: 'list',
        user: { username: 'system:admin', groups: ['g'] },
        sourceIPs: ['192.0.2.13'],
        objectRef: { resource: 'pods' },
        responseStatus: { metadata: {}, code: 200 },
        requestReceivedTimestamp: '2026-11-20T23:52:13.168000Z',
        stageTimestamp: '2026-11-20T23:52:13.170000Z',
      }),
    },
    expected: {
      id: 'a-1',
      dateTime: AT,
      method: 'list',
      url: '/api/v1/pods',
      status: 200,
      ip: '192.0.2.13',
      client: 'system:admin',
      resource: 'pods',
    },
  },
  {
    name: 'HAR',
    answer: {
      log: {
        version: '1.2',
        creator: { name: 'browser' },
        pages: [{ startedDateTime: AT, id: 'page_1', title: 'a' }],
        entries: two({
          startedDateTime: AT,
          time: 45.25,
          request: { method: 'GET', url: 'https://h.example/', headers: [{ name: 'a', value: 'b' }] },
          response: { status: 304, bodySize: -1 },
          serverIPAddress: '192.0.2.14',
        }),
      },
    },
    expected: {
      dateTime: AT,
      time: 45.25,
      method: 'GET',
      url: 'https://h.example/',
      status: 304,
      ip: '192.0.2.14',
    },
  },
  {
    name: 'CloudTrail records',
    answer: {
      Records: two({
        eventTime: '2026-11-20T23:52:13Z',
        eventSource: 's3.amazonaws.com',
        eventName: 'GetObject',
        sourceIPAddress: '192.0.2.15',
        userIdentity: { type: 'IAMUser', userName: 'ben', principalId: 'AID' },
        eventID: 'e-1',
        resources: [{ ARN: 'arn:x', type: 'AWS::S3::Bucket' }],
      }),
    },
    expected: {
      id: 'e-1',
      dateTime: '2026-11-20T23:52:13.000Z',
      event: 'GetObject',
      server: 's3.amazonaws.com',
      ip: '192.0.2.15',
      client: 'ben',
    },
  },
  {
    name: 'the Combined Log Format as JSON of nginx',
    answer: two({
      time_iso8601: '2026-11-20T23:52:13+00:00',
      remote_addr: '192.0.2.16',
      remote_user: 'eva',
      request_method: 'GET',
      request_uri: '/n',
      status: '499',
      request_time: '0.012',
      http_user_agent: 'curl',
    }),
    expected: {
      dateTime: '2026-11-20T23:52:13.000Z',
      ip: '192.0.2.16',
      client: 'eva',
      method: 'GET',
      url: '/n',
      status: 499,
      time: 12,
    },
  },
  {
    name: 'Traefik',
    answer: two({
      StartUTC: AT,
      ClientHost: '192.0.2.17',
      RequestMethod: 'GET',
      RequestPath: '/t',
      DownstreamStatus: 200,
      Duration: 3_000_000,
    }),
    expected: { dateTime: AT, ip: '192.0.2.17', method: 'GET', url: '/t', status: 200 },
  },
  {
    name: 'pino-http',
    answer: two({
      level: 30,
      time: MILLISECONDS,
      req: { id: 1, method: 'GET', url: '/pino', remoteAddress: '192.0.2.18' },
      res: { statusCode: 200 },
      responseTime: 7,
    }),
    expected: { dateTime: AT, method: 'GET', url: '/pino', status: 200, time: 7, ip: '192.0.2.18' },
  },
  {
    name: 'lengths of time whose names say the unit',
    answer: two({
      timestamp: AT,
      request_duration_seconds: 0.25,
      responseTimeMicros: 9,
      latencyNs: 2_000_000,
    }),
    expected: { dateTime: AT, time: 0.009 },
  },
  {
    name: 'names that nobody knows, by what the values look like',
    answer: two({ a: AT, b: 'GET', c: '/x', d: '192.0.2.19' }),
    expected: { dateTime: AT, method: 'GET', url: '/x', ip: '192.0.2.19' },
  },
];
