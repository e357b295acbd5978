import type { LogEntry } from '../../../core/log-entry.js';
import { instantOfText } from '../../../core/instant-texts.js';
import { instantToIso } from '../../../core/instant.js';
import { lineFormat } from './line-format.js';
import { namedValues } from '../text/quoted-values.js';
import { requestMembers } from '../text/request-line.js';

const NUMBERS = String.raw`[+-]?\d{1,10}`;

/** Client, time of its coming, frontend, backend and server, and how long each part took: of HTTP five times, of TCP three. */
const START = String.raw`^(\S{2,120}):(\d{1,5}) \[(\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)\] (\S{1,200}) ([^\s/]{1,200})/(\S{1,200}) `;
const CONNECTIONS = String.raw`(\d{1,10}/\d{1,10}/\d{1,10}/\d{1,10}/\+?\d{1,10}) (\d{1,10}/\d{1,10})`;

/** `option httplog`, with what was captured of headers. A line may be cut in the request, at the length of syslog. */
const HTTP = new RegExp(
  String.raw`${START}(${NUMBERS}(?:/${NUMBERS}){4}) (-?\d{1,3}) (\+?\d+) (\S+) (\S+) (\S{4}) ${CONNECTIONS}(?: (\{[^}]*\}))?(?: (\{[^}]*\}))? "([^"]*)(?:"(?: (.*))?)?$`,
);
/** `option tcplog`. */
const TCP = new RegExp(
  String.raw`${START}(${NUMBERS}(?:/${NUMBERS}){2}) (\+?\d+) (\S{2}) ${CONNECTIONS}(?: (.*))?$`,
);

/** Signs that are written by their code: quotes, braces, bars, and what is not text. */
const decoded = (text: string): string =>
  text.replace(/#([\dA-F]{2})/g, (all, code: string) => {
    const sign = parseInt(code, 16);
    return sign >= 0x20 && sign < 0x7f ? String.fromCharCode(sign) : all;
  });

const captured = (braces: string | undefined): string[] => braces?.slice(1, -1).split('|').map(decoded) ?? [];

/** Headers that were captured have no names; these are known by their look. */
const USER_AGENT = /^[A-Za-z][\w.+-]*\/\d/;
const REFERER = /^https?:\/\//i;

/** Counts that were written before the end of the transfer begin with `+`. */
const countOf = (text: string): number => Number(text.replace('+', ''));

interface Start {
  readonly line: readonly (string | undefined)[];
  readonly times: readonly string[];
}

const membersOfStart = ({ line, times }: Start): LogEntry => {
  const [, ip, port, at, frontend, backend, server] = line;
  const instant = instantOfText(at!);
  const duration = countOf(times.at(-1)!);
  return {
    dateTime: Number.isNaN(instant) ? at! : instantToIso(instant),
    ip: ip!.replace(/^::ffff:(?=\d+\.)/, ''),
    client_port: port!,
    // A tilde is behind frontends that were asked by TLS.
    resource: frontend!.replace(/~$/, ''),
    ...(frontend!.endsWith('~') && { tls: true }),
    server: `${backend}/${server}`,
    ...(duration >= 0 && { time: duration }),
  };
};

const ofHttp = (line: readonly (string | undefined)[]): LogEntry => {
  const [status, bytes, requestCookie, responseCookie, state, connections, queues, ...more] = line.slice(8);
  const [ofRequest, ofResponse, request, behind] = more;
  const headers = captured(ofRequest);
  const userAgent = headers.find((header) => USER_AGENT.test(header));
  const referer = headers.find((header) => REFERER.test(header));
  const times = line[7]!.split('/');
  return {
    ...namedValues(
      ['timers', 'request_cookie', 'response_cookie', 'termination_state', 'connections', 'queues'],
      [line[7], requestCookie, responseCookie, state, connections, queues],
    ),
    ...namedValues(
      ['request_headers', 'response_headers', 'more'],
      [headers.join(' | '), captured(ofResponse).join(' | '), behind],
    ),
    ...membersOfStart({ line, times }),
    ...requestMembers(decoded(request!)),
    ...(status !== '-1' && { status: Number(status) }),
    bytes: countOf(bytes!),
    ...(userAgent !== undefined && { userAgent }),
    ...(referer !== undefined && { referer }),
  };
};

const ofTcp = (line: readonly (string | undefined)[]): LogEntry => {
  const [timers, bytes, state, connections, queues, behind] = line.slice(7);
  return {
    ...namedValues(
      ['timers', 'termination_state', 'connections', 'queues', 'more'],
      [timers, state, connections, queues, behind],
    ),
    ...membersOfStart({ line, times: timers!.split('/') }),
    bytes: countOf(bytes!),
  };
};

const entryOf = (line: string): LogEntry | null => {
  const http = HTTP.exec(line);
  if (http) return ofHttp(http);
  const tcp = TCP.exec(line);
  return tcp && ofTcp(tcp);
};

/**
 * The log of HAProxy in its formats for HTTP and TCP (its Configuration Manual, sections 8.2.2 and 8.2.3): milliseconds, -1 for what
 * was never opened. The clock is that of the machine, which names no zone: it is taken as UTC.
 */
export const haproxyLog = lineFormat('haproxy-log', entryOf);
