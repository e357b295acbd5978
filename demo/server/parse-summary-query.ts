import type { LogField } from '../logs/log-field.js';
import { isZone } from './calendar-days.js';
import type { SummaryGroup, SummaryQuery } from './log-summary.js';
import { pathParameter, parseConditions, single } from './parse-log-query.js';
import { badParameter } from './problem-details.js';
import { MOST_BUCKETS, SHORTEST_BUCKET, wrongBucket } from './summary-buckets.js';

const DEFAULT_TOP = 10;
const HIGHEST_TOP = 1_000;
/** What it is by; the stretches of time and their zone; how many values, and whether they are folded. */
const SUMMARY_PARAMETERS = ['summary', 'bucket', 'zone', 'top', 'pattern'] as const;
/** The name that the log's time goes by here, whatever its field; no field can be asked for by it. */
const TIME = 'time';

const timeGroup = (parameters: URLSearchParams): SummaryGroup => {
  const bucket = single(parameters, 'bucket');
  const zone = single(parameters, 'zone');
  if (parameters.has('top')) throw badParameter('top', 'stretches of time come all: leave it out');
  if (bucket === 'day') {
    if (zone !== undefined && !isZone(zone)) throw badParameter('zone', 'an IANA zone such as Europe/Warsaw');
    return { kind: 'day', zone: zone ?? 'UTC' };
  }
  if (bucket === undefined || !/^\d{1,15}$/.test(bucket))
    throw badParameter('bucket', 'a whole number of milliseconds, or day');
  if (zone !== undefined) throw badParameter('zone', 'goes with bucket=day');
  if (Number(bucket) < SHORTEST_BUCKET) throw wrongBucket('too short', SHORTEST_BUCKET);
  return { kind: 'bucket', length: Number(bucket) };
};

const patternGroup = (name: string, pattern: string, fields: readonly LogField[]): SummaryGroup => {
  if (pattern !== 'url') throw badParameter('pattern', 'url, or nothing of the kind');
  const field = fields.find(({ key, type }) => key === name && type === 'text');
  if (!field) throw badParameter('pattern', 'goes with a field of texts');
  return { kind: 'pattern', field };
};

const valueGroup = (name: string, fields: readonly LogField[]): SummaryGroup => {
  const field = fields.find(({ key }) => key === name);
  if (field && field.type !== 'json') return { kind: 'field', field };
  const path = pathParameter(name, fields);
  if (path && !path.negated && !path.isExact) return { kind: 'path', field: path.field, path: path.path };
  if (field)
    throw badParameter('summary', `${name} holds objects: ask by a path into it, such as ${name}.name`);
  const keys = fields.filter(({ type }) => type !== 'json').map(({ key }) => key);
  const known = [...new Set([TIME, ...keys])];
  throw badParameter('summary', `no such field; use one of: ${known.join(', ')}`, { known });
};

const parseTop = (parameters: URLSearchParams): number => {
  const text = single(parameters, 'top') ?? String(DEFAULT_TOP);
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= HIGHEST_TOP) return Number(text);
  throw badParameter('top', `a whole number from 1 to ${HIGHEST_TOP}`);
};

/**
 * Which summary the address asks for; null where it asks for rows. Parameters of pages are left aside: they may be part of the
 * endpoint's own address.
 */
export const parseSummaryQuery = (
  parameters: URLSearchParams,
  fields: readonly LogField[],
): SummaryQuery | null => {
  const name = single(parameters, 'summary');
  if (name === undefined) return null;
  const filters = new URLSearchParams(parameters);
  for (const parameter of SUMMARY_PARAMETERS) filters.delete(parameter);
  const conditions = parseConditions(filters, fields);
  const pattern = single(parameters, 'pattern');
  if (name === TIME && pattern !== undefined) throw badParameter('pattern', 'goes with a field of texts');
  if (name === TIME) return { conditions, by: timeGroup(parameters), most: MOST_BUCKETS };
  for (const other of ['bucket', 'zone'])
    if (parameters.has(other)) throw badParameter(other, 'goes with summary=time');
  const by = pattern === undefined ? valueGroup(name, fields) : patternGroup(name, pattern, fields);
  return { conditions, by, most: parseTop(parameters) };
};
