import type { LogEntry } from '../../../core/log-entry.js';
import { isoOfNamedMonth } from '../../mapping/named-month.js';
import { lineFormat } from './line-format.js';
import { namedValues, quotedValues } from '../text/quoted-values.js';
import { requestMembers } from '../text/request-line.js';

/** Owner of the bucket, bucket, time, and what is behind them. */
const LINE =
  /^(\S{1,100}) (\S{1,255}) \[(\d{2}\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4})\] (\S+ \S+ \S+ [A-Z]+\.[\w.]+ .*)$/;

/** The values behind the time, as the documentation names them; null for those that the report has words for. New ones come at the end. */
const NAMES = [
  null,
  null,
  null,
  null,
  'key',
  null,
  null,
  'error_code',
  null,
  'object_size',
  null,
  'turn_around_time',
  null,
  null,
  'version_id',
  'host_id',
  'signature_version',
  'cipher_suite',
  'authentication_type',
  'host_header',
  'tls_version',
  'access_point_arn',
  'acl_required',
];

const entryOf = (line: string): LogEntry | null => {
  const [, owner, bucket, at, behind] = LINE.exec(line) ?? [];
  if (behind === undefined) return null;
  const values = quotedValues(behind);
  const [ip, client, id, event, , request, status, , bytes, , time, , referer, userAgent] = values;
  if (!/^(\d{3}|-)$/.test(status ?? '')) return null;
  const numbers = { status, bytes, time };
  const named = namedValues(NAMES, values);
  return {
    owner: owner!,
    ...named,
    dateTime: isoOfNamedMonth(at!) ?? at!,
    resource: bucket!,
    ...namedValues(
      ['ip', 'client', 'id', 'event', 'referer', 'userAgent'],
      [ip, client, id, event, referer, userAgent],
    ),
    ...requestMembers(request!),
    ...Object.fromEntries(
      Object.entries(numbers).flatMap(([key, text]) =>
        /^\d+$/.test(text ?? '') ? [[key, Number(text)]] : [],
      ),
    ),
    ...(named['host_header'] !== undefined && { server: named['host_header'] }),
  };
};

/** Server access logs of Amazon S3, after their documentation; times are milliseconds. */
export const s3Log = lineFormat('s3-log', entryOf);
