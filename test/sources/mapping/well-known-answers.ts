/** First answers in the words of servers and log formats, each with what a report should make of its first row. */
export interface KnownAnswer {
  readonly name: string;
  readonly answer: unknown;
  readonly headers?: Record<string, string>;
  readonly expected: Readonly<Record<string, unknown>>;
  /** What asking takes beside an address, where that is not enough. */
  readonly takes?: string;
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
      // From its receipt to the stage that it is of.
      time: 2,
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
    name: 'CloudTrail LookupEvents, the record as JSON in a text',
    answer: {
      Events: two({
        EventId: 'e-2',
        EventName: 'GetObject',
        EventTime: 1795391533,
        EventSource: 's3.amazonaws.com',
        Username: 'ben',
        Resources: [],
        CloudTrailEvent: JSON.stringify({
          eventTime: '2026-11-22T23:52:13Z',
          sourceIPAddress: '192.0.2.20',
          userAgent: 'aws-cli',
          requestParameters: { bucketName: 'b' },
        }),
      }),
      NextToken: 'n',
    },
    expected: {
      id: 'e-2',
      dateTime: '2026-11-22T23:52:13.000Z',
      event: 'GetObject',
      client: 'ben',
      ip: '192.0.2.20',
    },
    takes: 'a POST, signed with the keys of an account',
  },
  {
    name: 'lines of JSON in events, as CloudWatch and Graylog have them',
    answer: {
      events: two({
        timestamp: MILLISECONDS,
        ingestionTime: MILLISECONDS + 9,
        message: '{"method":"GET","path":"/m","status":503,"duration":"12ms"}',
      }),
      nextForwardToken: 'f/1',
    },
    expected: { dateTime: AT, method: 'GET', url: '/m', status: 503, time: 12 },
  },
  {
    name: 'CloudWatch Logs Insights',
    answer: {
      results: two([
        { field: '@timestamp', value: '2026-11-20 23:52:13.168' },
        { field: 'httpMethod', value: 'GET' },
        { field: 'status', value: '404' },
        { field: 'responseLatency', value: '15' },
      ]),
      statistics: { recordsMatched: 2 },
      status: 'Complete',
    },
    expected: { dateTime: AT, method: 'GET', status: 404, time: 15 },
    takes: 'a query that is started, and then asked for, by signed POSTs',
  },
  {
    name: 'OpenTelemetry log records in JSON',
    answer: {
      resourceLogs: two({
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
        scopeLogs: [
          {
            scope: { name: 'http' },
            logRecords: two({
              timeUnixNano: `${MILLISECONDS}000000`,
              severityText: 'INFO',
              body: { stringValue: 'done' },
              attributes: [
                { key: 'http.request.method', value: { stringValue: 'GET' } },
                { key: 'http.response.status_code', value: { intValue: '404' } },
                { key: 'url.path', value: { stringValue: '/o' } },
                { key: 'client.address', value: { stringValue: '192.0.2.21' } },
              ],
              traceId: '5b8f',
            }),
          },
        ],
      }),
    },
    expected: {
      id: '5b8f',
      dateTime: AT,
      method: 'GET',
      status: 404,
      url: '/o',
      ip: '192.0.2.21',
      server: 'shop',
    },
  },
  {
    name: 'OpenTelemetry spans in JSON',
    answer: {
      resourceSpans: [
        {
          resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
          scopeSpans: [
            {
              spans: two({
                traceId: '5b90',
                startTimeUnixNano: `${MILLISECONDS}000000`,
                endTimeUnixNano: `${MILLISECONDS}000000`.replace(/0{6}$/, '500000'),
                attributes: [{ key: 'http.method', value: { stringValue: 'PUT' } }],
              }),
            },
          ],
        },
      ],
    },
    expected: { id: '5b90', dateTime: AT, method: 'PUT', time: 0.5, server: 'shop' },
  },
  {
    name: 'spans of Jaeger',
    answer: {
      data: two({
        traceID: 't1',
        spans: two({
          spanID: 's1',
          startTime: MILLISECONDS * 1000,
          duration: 2500,
          tags: [
            { key: 'http.method', type: 'string', value: 'GET' },
            { key: 'http.status_code', type: 'int64', value: 200 },
            { key: 'http.url', type: 'string', value: '/j' },
          ],
        }),
        processes: { p1: { serviceName: 'shop' } },
      }),
    },
    expected: { dateTime: AT, method: 'GET', status: 200, url: '/j', time: 2.5 },
  },
  {
    name: 'Google Cloud Logging',
    answer: {
      entries: two({
        insertId: 'g1',
        timestamp: AT,
        httpRequest: {
          requestMethod: 'GET',
          requestUrl: 'https://g.example/',
          status: 200,
          latency: '0.125s',
          remoteIp: '192.0.2.22',
        },
      }),
    },
    expected: {
      id: 'g1',
      dateTime: AT,
      method: 'GET',
      url: 'https://g.example/',
      status: 200,
      time: 125,
      ip: '192.0.2.22',
    },
    takes: 'a POST with the names of projects',
  },
  {
    name: 'JSON:API',
    answer: {
      jsonapi: { version: '1.1' },
      data: two({
        type: 'requests',
        id: '9',
        attributes: { timestamp: AT, method: 'GET', path: '/ja', status: 200, 'duration-ms': 7 },
      }),
      links: { self: '/requests', next: '/requests?page[number]=2' },
      meta: { total: 40 },
    },
    expected: { id: '9', dateTime: AT, method: 'GET', url: '/ja', status: 200, time: 7 },
  },
  {
    name: 'Azure Monitor',
    answer: {
      tables: [
        {
          name: 'PrimaryResult',
          columns: ['TimeGenerated', 'Method', 'Url', 'StatusCode', 'DurationMs', 'ClientIP'].map((name) => ({
            name,
          })),
          rows: two([AT, 'GET', '/az', '200', 8.5, '192.0.2.23']),
        },
      ],
    },
    expected: { dateTime: AT, method: 'GET', url: '/az', status: 200, time: 8.5, ip: '192.0.2.23' },
  },
  {
    name: 'Quickwit',
    answer: {
      num_hits: 2,
      hits: two({ timestamp: MILLISECONDS / 1000, http_method: 'GET', path: '/q', status_code: 200 }),
      elapsed_time_micros: 900,
      errors: [],
    },
    expected: { dateTime: AT, method: 'GET', url: '/q', status: 200 },
  },
  {
    name: 'the audit log of GitHub',
    answer: two({
      '@timestamp': MILLISECONDS,
      action: 'repo.create',
      actor: 'ana',
      _document_id: 'd1',
      actor_ip: '192.0.2.24',
    }),
    expected: { dateTime: AT, event: 'repo.create', client: 'ana', ip: '192.0.2.24' },
  },
  {
    name: 'the activity of Directus',
    answer: {
      data: two({
        id: 3,
        action: 'update',
        user: 'u-1',
        timestamp: AT,
        ip: '192.0.2.25',
        collection: 'orders',
      }),
    },
    expected: { id: 3, dateTime: AT, event: 'update', client: 'u-1', ip: '192.0.2.25', resource: 'orders' },
  },
  {
    name: 'Logpush of Cloudflare',
    answer: two({
      EdgeStartTimestamp: `${MILLISECONDS}000000`,
      EdgeEndTimestamp: `${MILLISECONDS + 5}000000`,
      ClientRequestMethod: 'GET',
      ClientRequestURI: '/cf',
      EdgeResponseStatus: 200,
      ClientIP: '192.0.2.26',
      RayID: 'r1',
    }),
    expected: { id: 'r1', dateTime: AT, method: 'GET', url: '/cf', status: 200, ip: '192.0.2.26', time: 5 },
  },
  {
    name: 'Amazon API Gateway',
    answer: {
      logs: two({
        requestId: 'a1',
        requestTimeEpoch: MILLISECONDS,
        httpMethod: 'GET',
        resourcePath: '/gw',
        status: '200',
        responseLatency: '11',
        ip: '192.0.2.27',
      }),
    },
    expected: { id: 'a1', dateTime: AT, method: 'GET', url: '/gw', status: 200, time: 11, ip: '192.0.2.27' },
  },
  {
    name: 'Envoy',
    answer: two({
      start_time: AT,
      method: 'GET',
      path: '/e',
      response_code: 200,
      duration: 12,
      x_forwarded_for: '192.0.2.28',
    }),
    expected: { dateTime: AT, method: 'GET', url: '/e', status: 200, time: 12, ip: '192.0.2.28' },
  },
  {
    name: 'times and lengths of time in the words of Apache, HTTP, Java and .NET',
    answer: two({ time_local: '20/Nov/2026:23:52:13 +0000', method: 'GET', duration: 'PT0.1S' }),
    expected: { dateTime: '2026-11-20T23:52:13.000Z', method: 'GET', time: 100 },
  },
  {
    name: 'a time of day beside a date, which is no length of time',
    answer: two({ date: '2026-11-20', time: '23:52:13', 'cs-method': 'GET', 'time-taken': 15 }),
    expected: { dateTime: '2026-11-20T00:00:00.000Z', method: 'GET', time: 15 },
  },
  {
    name: 'calls that began and ended',
    answer: two({
      started_at: AT,
      finished_at: new Date(MILLISECONDS + 250).toISOString(),
      method: 'GET',
      elapsed: '',
    }),
    expected: { dateTime: AT, method: 'GET', time: 250 },
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
