import { readNetwork, readSpans } from '../../src/sources.js';
import { timeFieldOf, type LogField } from '../logs/log-field.js';
import type { LogCondition, LogQuery, LogSort, NumberRange, PathCondition } from './log-query.js';
import { networkPattern } from './network-pattern.js';
import { decodeCursor } from './page-cursor.js';
import { badParameter } from './problem-details.js';

export const DEFAULT_LIMIT = 100;
export const HIGHEST_LIMIT = 1_000;
const LONGEST_VALUE = 1_000;
/** Each is asked of every row: those that an address has room for would keep a database busy for minutes. */
const MOST_FILTERS = 100;
/** Those that look into a text of every row, and of these those that look into all texts of it: they cost the most. */
const MOST_TEXT_SEARCHES = 30;
const MOST_ANYWHERE = 5;
const EXCLUSION = 'not.';
const EXACT = 'is.';
const ANYWHERE = 'q';
/** Higher than any number that a row may hold: databases have no infinity among whole numbers. */
const HIGHEST = Number.MAX_SAFE_INTEGER;
const PAGING_PARAMETERS = new Set(['offset', 'limit', 'sort', 'cursor', 'paging']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Outside of these no date can be made (ECMA-262, 21.4.1.1). */
const EARLIEST = -8.64e15;
const LATEST = 8.64e15;

type Test =
  | { kind: 'is'; texts: string[] }
  | { kind: 'contains'; text: string }
  | { kind: 'matches'; pattern: string }
  | { kind: 'ranges'; ranges: NumberRange[] }
  | { kind: 'equals'; value: boolean };

interface Bound {
  readonly field: LogField;
  readonly end: 'from' | 'until';
}

/** Parameters that bound a time, by name: `from` and `until` the log's own, `{key}From` and `{key}Until` any further one. */
const boundsOf = (fields: readonly LogField[]): ReadonlyMap<string, Bound> => {
  const time = timeFieldOf(fields);
  const others = fields.filter((field) => field.type === 'instant' && field !== time);
  return new Map<string, Bound>([
    ['from', { field: time, end: 'from' }],
    ['until', { field: time, end: 'until' }],
    ...others.flatMap((field): [string, Bound][] => [
      [`${field.key}From`, { field, end: 'from' }],
      [`${field.key}Until`, { field, end: 'until' }],
    ]),
  ]);
};

/** Both ends belong to the time that they bound. */
const timeTest = (parameter: string, end: Bound['end'], text: string): Test => {
  const at = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at))
    throw badParameter(
      parameter,
      'an ISO 8601 instant with its zone is needed, such as 2026-11-21T09:30:00.000Z',
    );
  return { kind: 'ranges', ranges: [end === 'from' ? [at, LATEST] : [EARLIEST, at]] };
};

const rangesTest = (parameter: string, text: string, classes: boolean): Test => {
  const spans = readSpans(text, classes ? 'statuses' : 'numbers');
  const ranges = spans.flatMap((span) => (span ? [[span.from, Math.min(span.to, HIGHEST)] as const] : []));
  if (ranges.length === spans.length) return { kind: 'ranges', ranges };
  const shapes = classes
    ? 'a code (404), a class (4xx), a range (400-499)'
    : 'a number (200) or a range (100-200, 200-)';
  throw badParameter(parameter, `${shapes}, or several joined by commas`);
};

/** The field whose values are addresses: of a network, such as `10.21.0.0/16`, all of its addresses are meant. */
const ADDRESS = 'ip';

const addressTest = (text: string): Test => {
  const network = readNetwork(text);
  return network ? { kind: 'matches', pattern: networkPattern(network) } : { kind: 'contains', text };
};

const fieldTest = (parameter: string, { key, type }: LogField, text: string): Test => {
  switch (type) {
    case 'number':
    case 'status':
      return rangesTest(parameter, text, type === 'status');
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw badParameter(parameter, 'true or false');
      return { kind: 'equals', value: text === 'true' };
    case 'instant':
      throw badParameter(parameter, `${key} is asked for by its two ends, such as from and until`);
    default:
      return key === ADDRESS ? addressTest(text) : { kind: 'contains', text };
  }
};

const unknownFilter = (parameter: string, fields: readonly LogField[]): Error => {
  const keys = fields.filter(({ type }) => type !== 'instant').map(({ key }) => key);
  const known = [...keys, ...boundsOf(fields).keys()];
  return badParameter(parameter, `no such filter; use one of: ${known.join(', ')}`, { known });
};

const anywhere = (
  parameter: string,
  negated: boolean,
  text: string,
  fields: readonly LogField[],
): LogCondition[] => {
  if (text.length > LONGEST_VALUE) throw badParameter(parameter, `at most ${LONGEST_VALUE} characters`);
  return text === '' ? [] : [{ kind: 'anywhere', negated, text, fields }];
};

/** The field of `is.client` or `not.is.client`; undefined for any other parameter. */
const exactField = (parameter: string, fields: readonly LogField[]): LogField | undefined => {
  const rest = parameter.startsWith(EXCLUSION) ? parameter.slice(EXCLUSION.length) : parameter;
  if (!rest.startsWith(EXACT)) return undefined;
  return fields.find(({ key }) => key === rest.slice(EXACT.length));
};

/** Whole values: of several that are looked for any will do, and each that is left out is. */
const parseExact = (filters: [string, string][], fields: readonly LogField[]): LogCondition[] => {
  const texts = new Map<string, string[]>();
  for (const [parameter, text] of filters) {
    if (text.length > LONGEST_VALUE) throw badParameter(parameter, `at most ${LONGEST_VALUE} characters`);
    if (text !== '') texts.set(parameter, [...(texts.get(parameter) ?? []), text]);
  }
  return [...texts].map(([parameter, wanted]) => {
    const field = exactField(parameter, fields)!;
    return { field, negated: parameter.startsWith(EXCLUSION), kind: 'is', texts: wanted };
  });
};

/** Names within a path are data for a database, and no deeper than anybody's objects. */
const MOST_NAMES = 20;

type PathParameter = Pick<PathCondition, 'field' | 'path' | 'negated' | 'isExact'>;

/** `is.requestParameters.name`, with or without `not.` and `is.`: a path into a field of JSON; null for any other parameter. */
export const pathParameter = (parameter: string, fields: readonly LogField[]): PathParameter | null => {
  const negated = parameter.startsWith(EXCLUSION);
  const rest = negated ? parameter.slice(EXCLUSION.length) : parameter;
  const isExact = rest.startsWith(EXACT);
  const [key, ...path] = (isExact ? rest.slice(EXACT.length) : rest).split('.');
  const field = fields.find((candidate) => candidate.key === key && candidate.type === 'json');
  const isPath = path.length > 0 && path.length <= MOST_NAMES && path.every((name) => name !== '');
  return field && isPath ? { field, path, negated, isExact } : null;
};

/** Of several whole values that are looked for any will do; each other one is a condition of its own. */
const parsePaths = (filters: [string, string][], fields: readonly LogField[]): LogCondition[] => {
  const found = new Map<string, string[]>();
  for (const [parameter, text] of filters) {
    if (text.length > LONGEST_VALUE) throw badParameter(parameter, `at most ${LONGEST_VALUE} characters`);
    const wanted = pathParameter(parameter, fields)!.isExact ? text : text.trim();
    if (wanted !== '') found.set(parameter, [...(found.get(parameter) ?? []), wanted]);
  }
  return [...found].flatMap(([parameter, texts]): LogCondition[] => {
    const path = pathParameter(parameter, fields)!;
    const each = path.isExact ? [texts] : texts.map((text) => [text]);
    return each.map((some) => ({ kind: 'path', ...path, texts: some }));
  });
};

/** The parameter's condition; none where its value is empty, for an empty filter is not active. */
const parseCondition = (parameter: string, text: string, fields: readonly LogField[]): LogCondition[] => {
  const bound = boundsOf(fields).get(parameter);
  const negated = parameter.startsWith(EXCLUSION);
  const key = negated ? parameter.slice(EXCLUSION.length) : parameter;
  const field = bound?.field ?? fields.find((candidate) => candidate.key === key);
  if (!field && key === ANYWHERE) return anywhere(parameter, negated, text, fields);
  if (!field) throw unknownFilter(parameter, fields);
  if (text.length > LONGEST_VALUE) throw badParameter(parameter, `at most ${LONGEST_VALUE} characters`);
  if (text === '') return [];
  const test = bound ? timeTest(parameter, bound.end, text) : fieldTest(parameter, field, text);
  return [{ field, negated, ...test }];
};

const withinReason = (conditions: LogCondition[]): LogCondition[] => {
  const texts = conditions.filter(
    ({ kind }) => kind === 'contains' || kind === 'matches' || kind === 'anywhere',
  );
  if (texts.length > MOST_TEXT_SEARCHES)
    throw badParameter('filters', `at most ${MOST_TEXT_SEARCHES} that look for a text`);
  if (texts.filter(({ kind }) => kind === 'anywhere').length > MOST_ANYWHERE)
    throw badParameter(ANYWHERE, `at most ${MOST_ANYWHERE} of these filters`);
  return conditions;
};

/** What the filters among the parameters ask for. */
export const parseConditions = (parameters: URLSearchParams, fields: readonly LogField[]): LogCondition[] => {
  const filters = [...parameters].filter(([name]) => !PAGING_PARAMETERS.has(name));
  const further = filters[MOST_FILTERS];
  if (further) throw badParameter(further[0], `at most ${MOST_FILTERS} filters`);
  const isExact = ([name]: [string, string]): boolean => exactField(name, fields) !== undefined;
  const isPath = ([name]: [string, string]): boolean => pathParameter(name, fields) !== null;
  return withinReason([
    ...filters
      .filter((filter) => !isExact(filter) && !isPath(filter))
      .flatMap(([name, value]) => parseCondition(name, value.trim(), fields)),
    // Not trimmed: blanks at its ends belong to a whole value.
    ...parseExact(filters.filter(isExact), fields),
    ...parsePaths(filters.filter(isPath), fields),
  ]);
};

/** The parameter's one value; given twice it would be unclear which is meant. */
export const single = (parameters: URLSearchParams, name: string): string | undefined => {
  const values = parameters.getAll(name);
  if (values.length > 1) throw badParameter(name, 'given more than once');
  return values[0];
};

const wholeNumber = (
  parameters: URLSearchParams,
  name: string,
  lowest: number,
  otherwise: number,
): number => {
  const text = single(parameters, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,15}$/.test(text) || Number(text) < lowest)
    throw badParameter(name, `a whole number from ${lowest} is needed`);
  return Number(text);
};

const parseSort = (parameters: URLSearchParams, fields: readonly LogField[]): LogSort => {
  const text = single(parameters, 'sort') ?? `-${timeFieldOf(fields).key}`;
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  const field = fields.find((candidate) => candidate.key === key);
  if (field) return { field, descending };
  const known = fields.map((each) => each.key);
  throw badParameter('sort', `no such field; use one of: ${known.join(', ')}`, { known });
};

/** Whether the answer carries cursors instead of being read by offsets. */
export const pagesByCursor = (parameters: URLSearchParams): boolean => {
  const paging = single(parameters, 'paging') ?? 'offset';
  if (paging !== 'offset' && paging !== 'cursor') throw badParameter('paging', 'offset or cursor');
  return paging === 'cursor';
};

/**
 * What the address asks for. A filter given twice narrows twice, so that a filter in the endpoint's own address
 * cannot be lifted by what a reader adds; an empty one is not active.
 */
export const parseLogQuery = (parameters: URLSearchParams, fields: readonly LogField[]): LogQuery => {
  const sort = parseSort(parameters, fields);
  const cursor = pagesByCursor(parameters) ? single(parameters, 'cursor') : undefined;
  if (cursor === undefined && parameters.has('cursor')) throw badParameter('cursor', 'needs paging=cursor');
  const offset = wholeNumber(parameters, 'offset', 0, 0);
  return {
    conditions: parseConditions(parameters, fields),
    sort,
    limit: Math.min(wholeNumber(parameters, 'limit', 1, DEFAULT_LIMIT), HIGHEST_LIMIT),
    // A cursor says where to go on, so an offset beside it only counts rows and is left aside.
    start: cursor === undefined ? { offset } : { after: decodeCursor(cursor, sort) },
  };
};
