import { parseInstant } from '../../core/instant.js';
import { countFilters, type Filters, type Query } from '../../core/query.js';
import { isTimeQuestion, type SummaryQuestion, type TimeQuestion } from '../../core/summary.js';
import type { SummaryProtocol } from '../protocol/protocol.js';
import type { Variables } from './fill-template.js';
import { mappedField, TIME_FIELD } from './filter-conditions.js';
import { mappedRequest, mentions } from './mapped-request.js';
import { foldedText } from './folded-text.js';
import type { Mapping, PatternMapping, SummaryMapping } from './mapping.js';
import { readMappedSummary } from './read-mapped-summary.js';
import { summaryRequest } from './summary-request.js';
import { askedSpans } from './summary-spans.js';
import { writeInstant } from './time-units.js';

/** Units of a bucket in a millisecond; those of seconds are a thousandth. */
const PER_MILLISECOND = { s: 1e-3, ms: 1, us: 1e3, ns: 1e6 } as const;

const summaryOf = ({ summary }: Mapping, question: SummaryQuestion): PatternMapping | undefined => {
  if (isTimeQuestion(question)) return summary?.time;
  return question.pattern ? (summary?.patterns ?? summary?.values) : summary?.values;
};

/** Places that say a bound of the time, besides {from} and {to} themselves. */
const SAYING = { from: ['from', 'span', 'firstEnd'], to: ['to', 'lastEnd'] } as const;

const says = (request: Mapping, bound: keyof typeof SAYING): boolean =>
  SAYING[bound].some((place) => mentions(request, place));

/** Whether a request says all that a query's filters ask: one without a place for them would count other rows, too. */
const saysFilters = (mapping: Mapping, request: Mapping, filters: Filters): boolean => {
  const isByTime = mapping.time !== undefined;
  const { from, until, ...others } = filters;
  if (isByTime && mentions(mapping, 'from') && from !== undefined && !says(request, 'from')) return false;
  if (isByTime && mentions(mapping, 'to') && until !== undefined && !says(request, 'to')) return false;
  const asked = isByTime ? others : filters;
  const isText = mapping.filters?.as === 'expression' || mapping.filters?.as === 'json';
  return countFilters(asked) === 0 || !isText || mentions(request, 'filter');
};

/** First and last instant of the rows that are asked for; those that come now are the last. */
const boundsOf = ({ from, until }: Filters): { from: number; until: number } => ({
  from: parseInstant(from),
  until: until === undefined ? Date.now() : parseInstant(until),
});

/** Places that only rows between two instants have values for. */
const isBounded = (request: Mapping): boolean =>
  ['span', 'firstEnd', 'lastEnd'].some((place) => mentions(request, place));

/** What such places are filled in with; null where an endpoint that counts whole spans would count other rows, too. */
const boundedVariables = (mapping: Mapping, filters: Filters, length: number | null): Variables | null => {
  const { from, until } = boundsOf(filters);
  if (Number.isNaN(from) || Number.isNaN(until) || until < from) return null;
  const unit = mapping.time?.unit ?? 'iso';
  if (length === null) return { span: until + 1 - from };
  const isWhole = from % length === 0 && (filters['until'] === undefined || (until + 1) % length === 0);
  if (!isWhole) return null;
  const lastEnd = (Math.floor(until / length) + 1) * length;
  return { firstEnd: writeInstant(from + length, unit), lastEnd: writeInstant(lastEnd, unit) };
};

const timeVariables = (
  mapping: Mapping,
  request: Mapping,
  summary: SummaryMapping,
  question: TimeQuestion,
  filters: Filters,
): Variables | null => {
  const spans = askedSpans(question, summary);
  if (!spans) return null;
  const bounded = isBounded(request) ? boundedVariables(mapping, filters, spans.length) : {};
  return bounded && { ...bounded, bucket: spans.length * PER_MILLISECOND[summary.bucketUnit ?? 'ms'] };
};

const variablesOf = (
  mapping: Mapping,
  request: Mapping,
  summary: PatternMapping,
  question: SummaryQuestion,
  filters: Filters,
): Variables | null => {
  const none = { group: undefined, pattern: undefined, top: undefined, bucket: undefined };
  if (isTimeQuestion(question)) {
    const variables = timeVariables(mapping, request, summary, question, filters);
    return variables && { ...none, ...variables };
  }
  const field = mappedField(mapping, question.by);
  if (!field || question.by === TIME_FIELD || field.since !== undefined || field.countable === false)
    return null;
  const { fold, most } = summary;
  // Addresses are folded here where the endpoint does not, and then all of them have to come.
  if (question.pattern && !fold && most === undefined) return null;
  const bounded = isBounded(request) ? boundedVariables(mapping, filters, null) : {};
  return (
    bounded && {
      ...none,
      ...bounded,
      group: field.name,
      ...(question.pattern && fold && { pattern: foldedText(fold, field.name) }),
      top: most ?? question.top,
    }
  );
};

/**
 * Summaries of an endpoint that a mapping describes. What it has no words for is not asked: patterns of addresses where the endpoint
 * neither folds nor gives all of them, fields that it does not name, filters that have no place in the request.
 */
export const mappedSummary = (endpoint: URL, mapping: Mapping): SummaryProtocol => ({
  ask({ filters }: Query, question) {
    const summary = summaryOf(mapping, question);
    if (!summary) return null;
    const request = summaryRequest(mapping, summary);
    if (!saysFilters(mapping, request, filters)) return null;
    const variables = variablesOf(mapping, request, summary, question, filters);
    if (!variables) return null;
    const isOpen = isBounded(request) && filters['until'] === undefined;
    const bounded = isOpen ? { ...filters, until: writeInstant(Date.now(), 'iso') as string } : filters;
    const limit = isTimeQuestion(question) ? 1 : (summary.most ?? question.top);
    const place = { offset: 0, limit, cursor: undefined, before: undefined };
    return mappedRequest(endpoint, request, { query: { filters: bounded, sort: null } }, place, variables);
  },
  read(answer, question, response) {
    const summary = summaryOf(mapping, question);
    return summary ? readMappedSummary(mapping, summary, answer, question, response) : null;
  },
  nameOf: (question) =>
    isTimeQuestion(question) ? 'time' : `${question.pattern ? 'patterns' : 'values'} ${question.by}`,
  formatOf: (question) => summaryOf(mapping, question)?.format ?? mapping.rows?.format ?? 'json',
});
