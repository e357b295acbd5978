import type { LogEntry } from '../../../core/log-entry.js';
import { lineFormat } from './line-format.js';

/** Seconds since 1970, milliseconds, client, result and status, bytes, method, address, user, how it was had and from where, type. */
const LINE =
  /^ {0,10}(\d{9,11}\.\d{3}) {1,10}(\d{1,10}) (\S{1,255}) ([A-Z_]{2,60})\/(\d{3}) (\d{1,15}) ([A-Z][A-Z-]{0,31}) (\S+) (\S+) ([A-Z_]{2,60})\/(\S+) (\S+)$/;

const entryOf = (line: string): LogEntry | null => {
  const [, seconds, time, ip, result, status, bytes, method, url, client, hierarchy, server, type] =
    LINE.exec(line) ?? [];
  if (seconds === undefined) return null;
  const texts = { client, server, type };
  return {
    dateTime: new Date(Math.round(Number(seconds) * 1000)).toISOString(),
    time: Number(time),
    ip: ip!,
    event: result!,
    ...(status !== '000' && { status: Number(status) }),
    bytes: Number(bytes),
    method: method!,
    url: url!,
    hierarchy: hierarchy!,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '-')),
  };
};

/** The access log of Squid in its native format, after its documentation; times are milliseconds. */
export const squidLog = lineFormat('squid-log', entryOf);
