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

const textOf = (lineOf: (record: FieldRecord) => string, ...others: readonly string[]): string =>
  [others[0], ...FIELD_RECORDS.map(lineOf), ...others.slice(1)]
    .filter((line) => line !== undefined)
    .join('\n');

const escaped = (text: string): string => text.replaceAll('"', '\\"');

const combined = ({ ip, user, at, method, url, status, bytes, userAgent }: FieldRecord): string =>
  `${ip} - ${dash(user)} [${namedMonth(at)} +0000] "${method} ${escaped(url)} HTTP/1.1" ${status} ${bytes} "-" "${dash(userAgent)}"`;

const loadBalancer = ({ ip, milliseconds, status, bytes, method, url, userAgent }: FieldRecord): string =>
  `${withPort(ip)} 10.0.0.66:9000 0.000 ${seconds(milliseconds)} 0.000 ${status} ${status} 34 ${bytes} "${method} https://www.example.com:443${url} HTTP/2.0" "${dash(userAgent)}"`;

const atShop = ({ url }: FieldRecord) => ({ url: `https://www.example.com:443${url}` });

const HAPROXY_SIGNS = /["#{|}]/g;
const haproxyText = (text: string): string =>
  text.replace(HAPROXY_SIGNS, (sign) => `#${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Signs that CloudFront writes with escapes. */
const percent = (text: string): string =>
  encodeURIComponent(text).replace(/%(2[0-9BCF]|3[AB])/g, (all) =>
    all === '%20' || all === '%22' || all === '%25' ? all : decodeURIComponent(all),
  );

const W3C_URL = (record: FieldRecord): readonly [path: string, query: string] => {
  const [path = '', query = '-'] = record.url.split('?');
  return [path, query];
};

const SAMPLES: Readonly<Record<string, FieldSample>> = {
  'the Combined Log Format': {
    text: textOf(combined, 'nginx: configuration is successful', '10.0.0.9 - - [20/Nov'),
    without: ['milliseconds', 'id'],
    odd: 2,
  },
  'the Combined Log Format behind syslog': {
    text: textOf((record) => `<190>Nov 20 23:59:00 web-1 nginx[7]: ${combined(record)}`),
    without: ['milliseconds', 'id'],
  },
  'the Combined Log Format behind syslog of RFC 5424': {
    text: textOf(
      (record) => `<190>1 2026-11-20T23:59:00.5Z web-1 nginx 7 - [a@1 b="c\\]"] ${combined(record)}`,
    ),
    without: ['milliseconds', 'id'],
  },
  'the Combined Log Format in the log of Docker Compose': {
    text: textOf((record) => `shop-web-1  | ${combined(record)}`, 'shop-db-1   | ready'),
    without: ['milliseconds', 'id'],
    odd: 1,
  },
  'Traefik in its common format': {
    text: textOf(
      (record) => `${combined(record)} 17 "web@docker" "http://10.0.0.6:80" ${record.milliseconds}ms`,
      'time="2026-11-20T23:59:00Z" level=info msg="Configuration loaded"',
    ),
    without: ['id'],
    as: () => ({ resource: 'web@docker', server: 'http://10.0.0.6:80' }),
    odd: 1,
  },
  'Application Load Balancers': {
    text: textOf(
      (record) =>
        `h2 ${record.at.toISOString()} app/web/50dc6c ${loadBalancer(record)} ECDHE-RSA-AES128 TLSv1.2 arn:aws:elasticloadbalancing:eu-1:1:targetgroup/t/7 "${record.id}" "www.example.com" "-" 1 2026-11-20T23:58:59.000000Z "waf,forward" "-" "-" "10.0.0.66:9000" "200" "-" "-" TID_1 "-" "-" "-" "a new one"`,
      'h2 2026-11-20T23:59:00Z app/web/50dc6c 203.0.113.7:1 cut',
    ),
    without: ['user'],
    as: (record) => ({ ...atShop(record), server: '10.0.0.66:9000', more: 'a new one' }),
    odd: 1,
  },
  'classic load balancers': {
    text: textOf((record) => `${record.at.toISOString()} my-balancer ${loadBalancer(record)} - -`),
    without: ['user', 'id'],
    as: atShop,
  },
  'CloudFront standard logs': {
    text: textOf(
      (record) =>
        [
          record.at.toISOString().slice(0, 10),
          record.at.toISOString().slice(11, 19),
          'FRA2-C1',
          record.bytes,
          record.ip,
          record.method,
          'd111.cloudfront.example',
          ...W3C_URL(record),
          record.status,
          record.userAgent === null ? '-' : percent(record.userAgent),
          record.user ?? '-',
          seconds(record.milliseconds),
          record.id,
          '203.0.113.9, 10.0.0.1',
        ].join('\t'),
      '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem cs-uri-query sc-status cs(User-Agent) cs-username time-taken x-edge-request-id x-forwarded-for',
      '2026-11-20\t23:59:59\tFRA2',
    ),
    as: () => ({ server: 'd111.cloudfront.example' }),
    odd: 1,
  },
  IIS: {
    text: textOf(
      (record) =>
        [
          record.at.toISOString().slice(0, 10),
          record.at.toISOString().slice(11, 19),
          '10.0.0.1',
          record.method,
          ...W3C_URL(record),
          dash(record.user),
          record.ip,
          dash(record.userAgent).replaceAll(' ', '+'),
          record.status,
          record.bytes,
          record.milliseconds,
        ].join(' '),
      '#Software: Microsoft Internet Information Services 10.0\r\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query cs-username c-ip cs(User-Agent) sc-status sc-bytes time-taken',
    ),
    without: ['id'],
    as: () => ({ server: '10.0.0.1' }),
  },
  'a proxy with the W3C format, quotes and a day in its head': {
    text: textOf(
      (record) =>
        `${record.at.toISOString().slice(11, 19)} ${record.milliseconds} ${record.ip} ${record.status} ${record.method} ${W3C_URL(record).join(' ')} "${dash(record.userAgent)}" ${record.bytes}`,
      '#Software: SGOS 7.3\n#Date: 2026-11-20 23:59:00\n#Fields: time time-taken c-ip sc-status cs-method cs-uri-path cs-uri-query cs(User-Agent) sc-bytes',
    ),
    without: ['user', 'id'],
  },
  HAProxy: {
    text: textOf(
      (record) =>
        `Nov 20 23:59:00 lb-1 haproxy[14389]: ${record.ip}:33317 [${namedMonth(record.at)}.${record.at.toISOString().slice(20, 23)}] https-in~ api/srv2 0/0/1/-1/${record.milliseconds} ${record.status} ${record.bytes} - - ---- 3/1/1/0/+2 0/0 {www.example.com|${haproxyText(record.userAgent ?? '')}} {nginx|} "${record.method} ${haproxyText(record.url)} HTTP/1.1"`,
      'Nov 20 23:58:59 lb-1 haproxy[14389]: Proxy https-in started.',
      'Nov 20 23:59:59 lb-1 haproxy[14389]: Server api/srv2 is DOWN, reason: Layer4 timeout',
    ),
    without: ['user', 'id'],
    as: () => ({ server: 'api/srv2', resource: 'https-in' }),
    odd: 2,
  },
  Envoy: {
    text: textOf(
      (record) =>
        `[${record.at.toISOString()}] "${record.method} ${record.url} HTTP/2" ${record.status} UF,URX 154 ${record.bytes} ${record.milliseconds} - "${record.ip}, 10.0.0.1" "${dash(record.userAgent)}" "${record.id}" "shop.example" "tcp://10.0.2.1:80"`,
      '[2026-11-20 23:58:59.000][1][info][main] starting main dispatch loop',
    ),
    without: ['user'],
    as: () => ({ server: 'shop.example' }),
    odd: 1,
  },
  Istio: {
    text: textOf(
      (record) =>
        `[${record.at.toISOString()}] "${record.method} ${record.url} HTTP/1.1" ${record.status} - via_upstream - "delayed connect error: 111" 0 ${record.bytes} ${record.milliseconds} 3 "-" "${dash(record.userAgent)}" "${record.id}" "shop:8000" "127.0.0.1:80" inbound|8000|| 127.0.0.1:41854 10.44.1.27:80 ${withPort(record.ip)} outbound_.8000_._.shop default`,
    ),
    without: ['user'],
    as: () => ({ server: 'shop:8000' }),
  },
  'Amazon S3': {
    text: textOf(
      (record) =>
        `79a59df9 my-bucket [${namedMonth(record.at)} +0000] ${record.ip} ${dash(record.user)} ${record.id} REST.GET.OBJECT a%20b.txt "${record.method} ${record.url} HTTP/1.1" ${record.status} - ${record.bytes} 113 ${record.milliseconds} 5 "-" "${dash(record.userAgent)}" - host= SigV4 ECDHE-RSA AuthHeader my-bucket.s3.example TLSV1.2 - -`,
    ),
    as: () => ({ resource: 'my-bucket', event: 'REST.GET.OBJECT' }),
  },
  Squid: {
    text: textOf(
      (record) =>
        `${record.at.getTime() / 1000}.000 ${String(record.milliseconds).padStart(6)} ${record.ip} TCP_MISS/${record.status} ${record.bytes} ${record.method} http://shop.example${record.url} ${dash(record.user)} HIER_DIRECT/10.0.0.8 text/html`,
    ),
    without: ['userAgent', 'id'],
    as: ({ url }) => ({ url: `http://shop.example${url}`, server: '10.0.0.8' }),
  },
  logfmt: {
    text: textOf(
      (record) =>
        `time=${record.at.toISOString()} level=info method=${record.method} path="${escaped(record.url)}" status=${record.status} duration=${record.milliseconds}ms bytes=${record.bytes} remote_addr="${record.ip}" user="${record.user ?? ''}" request_id=${record.id}`,
      'panic: runtime error',
    ),
    without: ['userAgent', 'bytes'],
    odd: 1,
  },
};

describe('a sample of the field on lines', () => {
  for (const [name, sample] of Object.entries(SAMPLES))
    it(`is read and counted as it was written: ${name}`, () => expectSample(sample));
});
