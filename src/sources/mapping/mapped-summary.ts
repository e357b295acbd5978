import { countFilters, type Query } from '../../core/query.js';
import { isTimeQuestion, type SummaryQuestion, type TimeQuestion } from '../../core/summary.js';
import type { SummaryProtocol } from '../protocol/protocol.js';
import { readSummary } from '../protocol/read-summary.js';
import type { Variables } from './fill-template.js';
import { mappedField } from './filter-conditions.js';
import { mappedRequest, mentions } from './mapped-request.js';
import type { Mapping, Path, SummaryMapping } from './mapping.js';
import { pathReader } from './read-path.js';
import { numberOf, readDuration, readInstant } from './time-units.js';

const DAY = 86_400_000;

const summaryOf = ({ summary }: Mapping, question: SummaryQuestion): SummaryMapping | undefined =>
  isTimeQuestion(question) ? summary?.time : summary?.values;

/** What is asked in place of a page: each part of the request where the summary says it, else as pages are asked. */
const requestOf = (
  mapping: Mapping,
  { path, method, headers, parameters, body }: SummaryMapping,
): Mapping => {
  const given = Object.entries({ path, method, headers, parameters, body }).filter(
    ([, part]) => part !== undefined,
  );
  return { ...mapping, request: { ...mapping.request, ...Object.fromEntries(given) } };
};

/** Length of the spans in milliseconds; null for the days of a zone whose clocks are changed. */
const lengthOf = ({ bucket, zone = 'UTC' }: TimeQuestion): number | null => {
  if (bucket !== 'day') return bucket;
  return zone === 'UTC' ? DAY : null;
};

/** Whether a request says all that a query's filters ask: one without a place for them would count other rows, too. */
const saysFilters = (mapping: Mapping, request: Mapping, { filters }: Query): boolean => {
  const isByTime = mapping.time !== undefined;
  const { from, until, ...others } = filters;
  if (isByTime && mentions(mapping, 'from') && from !== undefined && !mentions(request, 'from')) return false;
  if (isByTime && mentions(mapping, 'to') && until !== undefined && !mentions(request, 'to')) return false;
  const asked = isByTime ? others : filters;
  const isText = mapping.filters?.as === 'expression' || mapping.filters?.as === 'json';
  return countFilters(asked) === 0 || !isText || mentions(request, 'filter');
};

const variablesOf = (
  mapping: Mapping,
  { bucketUnit = 'ms' }: SummaryMapping,
  question: SummaryQuestion,
): Variables | null => {
  if (!isTimeQuestion(question)) {
    const field = mappedField(mapping, question.by);
    return field && !question.pattern && field.since === undefined
      ? { group: field.name, top: question.top, bucket: undefined }
      : null;
  }
  const length = lengthOf(question);
  if (length === null || (bucketUnit === 's' && length % 1000 !== 0)) return null;
  return { bucket: bucketUnit === 's' ? length / 1000 : length, group: undefined, top: undefined };
};

/** A number that may be in a text, as databases write their counts. */
const countOf = (value: unknown): unknown => {
  const count = numberOf(value);
  return Number.isNaN(count) ? value : count;
};

/** The members of a group in the default protocol, and how each is read out of the endpoint's. */
const membersOf = (mapping: SummaryMapping, isTime: boolean): [string, (group: unknown) => unknown][] => {
  const { unit = 'iso', durationUnit = 'ms' } = mapping;
  const instant = (value: unknown): unknown => {
    const at = readInstant(value, unit, null);
    return Number.isNaN(at) ? value : at;
  };
  const duration = (value: unknown): unknown => readDuration(value, durationUnit);
  const same = (value: unknown): unknown => value;
  const ways: readonly (readonly [string, Path | undefined, (value: unknown) => unknown])[] = [
    ['value', mapping.value, isTime ? instant : same],
    ['count', mapping.count, countOf],
    ['failed', mapping.failed, countOf],
    ['p50', mapping.p50, duration],
    ['p95', mapping.p95, duration],
    ['p99', mapping.p99, duration],
    ['max', mapping.max, duration],
    ['first', mapping.first, instant],
    ['last', mapping.last, instant],
  ];
  return ways.flatMap(([name, path, convert]): [string, (group: unknown) => unknown][] => {
    if (path === undefined) return [];
    const read = pathReader(path);
    const member = (group: unknown): unknown => {
      const value = read(group);
      return value === undefined || value === null ? null : convert(value);
    };
    return [[name, member]];
  });
};

/**
 * Summaries of an endpoint that a mapping describes. What it has no words for is not asked: patterns of addresses, days of a zone,
 * fields that it does not name, filters that have no place in the request.
 */
export const mappedSummary = (endpoint: URL, mapping: Mapping): SummaryProtocol => ({
  ask(query, question) {
    const summary = summaryOf(mapping, question);
    const variables = summary && variablesOf(mapping, summary, question);
    if (!summary || !variables) return null;
    const request = requestOf(mapping, summary);
    const asked = { filters: query.filters, sort: null };
    if (!saysFilters(mapping, request, asked)) return null;
    const limit = isTimeQuestion(question) ? 1 : question.top;
    const place = { offset: 0, limit, cursor: undefined, before: undefined };
    return mappedRequest(endpoint, request, { query: asked }, place, variables);
  },
  read(answer, question) {
    const summary = summaryOf(mapping, question);
    if (!summary) return null;
    const groups = pathReader(summary.groups)(answer);
    if (!Array.isArray(groups)) return null;
    const members = membersOf(summary, isTimeQuestion(question));
    const at = (path: Path | undefined): unknown =>
      path === undefined ? undefined : countOf(pathReader(path)(answer));
    return readSummary(
      {
        summary: groups.map((group) =>
          Object.fromEntries(members.map(([name, read]) => [name, read(group)])),
        ),
        total: at(summary.total),
        distinct: at(summary.distinct),
      },
      question,
    );
  },
});
