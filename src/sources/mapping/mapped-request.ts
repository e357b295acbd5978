import { instantToIso, parseInstant } from '../../core/instant.js';
import { ProblemError } from '../../core/problem.js';
import type { Query } from '../../core/query.js';
import type { PageRequest } from '../log-source.js';
import type { ProtocolRequest } from '../protocol/protocol.js';
import { fillJson, fillText, type Variables } from './fill-template.js';
import { filterConditions, mappedField, type AskedCondition } from './filter-conditions.js';
import type { Json, Mapping } from './mapping.js';
import { isInOwnParameter, isTimeInOwnParameter } from './own-parameters.js';
import { parameterOf } from './parameter-of.js';
import { quoteValue, type Quote } from './quote-value.js';
import { nextLink } from '../protocol/next-link.js';
import { writeInstant } from './time-units.js';

/** What page is asked for, in the words of the mapping. */
export interface Place {
  readonly offset: number;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Upper end of the time, as the endpoint wrote it, where pages follow each other by time. */
  readonly before: string | undefined;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * Number of a page and its length. After pages that were shorter than asked for an offset need not be a multiple of the
 * limit: then the pages asked for are the longest that begin just there.
 */
export const pageNumber = (offset: number, limit: number, first: number): { page: number; limit: number } => {
  const size = offset === 0 ? limit : greatestCommonDivisor(offset, limit);
  return { page: offset / size + first, limit: size };
};

const conditionsOf = ({ filters }: Query, mapping: Mapping): AskedCondition[] =>
  Object.entries(filters).flatMap(([key, param]) => filterConditions(mapping, key, param) ?? []);

const quoted = (values: AskedCondition['values'], quote: Quote): string =>
  values.map((value) => quoteValue(value, quote)).join(', ');

/** OData has its instants bare; what is at least or at most something is an instant, or a number. */
const quoteOf = (
  operator: AskedCondition['operator'],
  { quote = 'json' }: { quote?: Quote | undefined },
): Quote =>
  quote === 'odata' && (operator === 'atLeast' || operator === 'atMost' || operator === 'below')
    ? 'none'
    : quote;

const expressionOf = (conditions: readonly AskedCondition[], { filters }: Mapping): string | undefined => {
  if (!filters) return undefined;
  const parts = conditions.map(({ field, operator, values }) =>
    fillText(filters.operators[operator] as string, {
      field,
      value: quoted(values, quoteOf(operator, filters)),
    }),
  );
  if (parts.length === 0) return filters.whenNone;
  return `${filters.prefix ?? ''}${parts.join(filters.join ?? ' AND ')}`;
};

const listOf = (conditions: readonly AskedCondition[], { filters }: Mapping): Json[] =>
  conditions.map(({ field, operator, values }) => {
    const value = operator === 'oneOf' ? [...values] : values[0]!;
    return fillJson(filters!.operators[operator]!, { field, value })!;
  });

const sortOf = ({ sort }: Query, mapping: Mapping): Json | undefined => {
  const field = sort && mappedField(mapping, sort.key);
  if (!sort || !field || !mapping.sort) return mapping.sort?.whenNone;
  return fillJson(sort.descending ? mapping.sort.descending : mapping.sort.ascending, {
    field: field.sortName ?? field.name,
  });
};

/** The next instant that an endpoint could count: the end of a range that is to have the given one in it, and leaves its end out. */
const justAfter = (time: string): string =>
  /^\d+$/.test(time) ? `${BigInt(time) + 1n}` : instantToIso(parseInstant(time) + 1);

const timeOf = ({ filters }: Query, mapping: Mapping, before: string | undefined): Variables => {
  const { time } = mapping;
  if (!time) return { from: undefined, to: undefined };
  const write = (param: string | undefined, later = 0) => {
    const at = parseInstant(param);
    return Number.isNaN(at) ? undefined : writeInstant(at + later, time.unit);
  };
  const { from, until } = filters;
  if (!time.excludesEnd) return { from: write(from), to: before ?? write(until) };
  return { from: write(from), to: before === undefined ? write(until, 1) : justAfter(before) };
};

/** A cursor received as a list, such as values to search after, goes back as one. */
const cursorValue = (cursor: string | undefined): Json | undefined => {
  if (!cursor?.startsWith('[')) return cursor;
  try {
    return JSON.parse(cursor) as Json;
  } catch {
    return cursor;
  }
};

/** Whether a template has a place of that name anywhere. */
export const mentions = (mapping: Mapping, name: string): boolean =>
  JSON.stringify(mapping.request ?? {}).includes(`{${name}}`);

/** What a mapping may come from is another server than the endpoint: it must not have requests sent anywhere else. */
export const ownAddress = (path: string, endpoint: URL): URL => {
  const address = nextLink(path === '' ? endpoint.href : path, undefined, endpoint);
  if (address === null)
    throw new ProblemError({
      code: 'bad-mapping',
      details: { path: 'request.path', found: JSON.stringify(path), expected: 'a path of the endpoint' },
    });
  return new URL(address);
};

/**
 * The request of a page. Names come from the mapping alone; what readers type is in values, encoded or quoted.
 *
 * @param more What else is filled in.
 */
export const mappedRequest = (
  endpoint: URL,
  mapping: Mapping,
  { query }: Pick<PageRequest, 'query'>,
  place: Place,
  more: Variables = {},
): ProtocolRequest => {
  const { request = {}, paging, filters } = mapping;
  const address = ownAddress(request.path ?? '', endpoint);
  // What is in the endpoint's own address is not a reader's to lift: what would take its place is done here.
  const conditions = conditionsOf(query, mapping).filter((each) => !isInOwnParameter(each, mapping, address));
  const timed = isTimeInOwnParameter(mapping, address) ? { ...query, filters: {} } : query;
  const page = pageNumber(place.offset, place.limit, paging?.first ?? 1);
  const limit = paging?.by === 'page' ? page.limit : place.limit;
  const variables: Variables = {
    limit,
    offset: place.offset,
    page: page.page,
    cursor: cursorValue(place.cursor),
    sort: sortOf(query, mapping),
    direction: query.sort ? (query.sort.descending ? 'desc' : 'asc') : undefined,
    ...timeOf(timed, mapping, place.before),
    filter:
      filters?.as === 'expression'
        ? expressionOf(conditions, mapping)
        : filters?.as === 'json'
          ? listOf(conditions, mapping)
          : undefined,
    ...more,
  };

  const parameters = Object.entries(request.parameters ?? {}).flatMap(
    ([name, template]): [string, string][] => {
      const value = fillText(template, variables);
      return value === undefined || value === '' ? [] : [[name, value]];
    },
  );
  if (filters?.as === 'parameters')
    for (const condition of conditions) {
      const parameter = parameterOf(condition, mapping);
      if (parameter) parameters.push(parameter);
    }
  // Once each, ours; but the same filter may be there twice, for two bounds of one field.
  for (const [name] of parameters) address.searchParams.delete(name);
  for (const [name, value] of parameters) address.searchParams.append(name, value);
  // Not every server takes + for a space.
  address.search = address.search.replaceAll('+', '%20');

  const headers = { Accept: 'application/json', ...request.headers };
  // As with the host's own headers: what they hold follows no redirect, which could lead to another origin.
  const redirect = request.headers ? 'manual' : undefined;
  const common = { ...(redirect && ({ redirect } as const)) };
  if (request.body === undefined)
    return { address, init: { ...common, method: request.method ?? 'GET', headers } };
  const isText = typeof request.body === 'string';
  const body = isText
    ? (fillText(request.body as string, { ...variables, filter: variables['filter'] ?? '' }) ?? '')
    : JSON.stringify(fillJson(request.body, variables));
  return {
    address,
    init: {
      ...common,
      method: request.method ?? 'POST',
      headers: { 'Content-Type': isText ? 'text/plain' : 'application/json', ...headers },
      body,
    },
  };
};
