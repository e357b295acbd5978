import { parseInstant } from '../../core/instant.js';
import { readSpan, type Span } from '../../core/number-span.js';
import { readFilterKey, valuesOf } from '../../core/query.js';
import { pathName } from './read-path.js';
import type { FieldMapping, Mapping, Operator, Path } from './mapping.js';
import { writeInstant } from './time-units.js';

export type ConditionValue = string | number | boolean;

/** One thing that the endpoint is asked of a field. Several narrow together. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  /** Several for `oneOf`. */
  readonly values: readonly ConditionValue[];
}

/** A field as a mapping has it, with all that it may leave out. */
export interface MappedField extends FieldMapping {
  readonly at: Path;
  readonly name: string;
}

export const mappedField = (mapping: Mapping, key: string): MappedField | null => {
  const given = mapping.fields && Object.hasOwn(mapping.fields, key) ? mapping.fields[key] : undefined;
  if (given === undefined) return null;
  const isPath = typeof given === 'string' || Array.isArray(given);
  const field: FieldMapping = isPath ? {} : given;
  const at = isPath ? given : (field.at ?? key);
  // Nobody can be asked for what is worked out here.
  const own = field.since === undefined ? field : { ...field, filters: false as const, sortable: false };
  return { ...own, at, name: field.name ?? pathName(at) };
};

type Parts = readonly { readonly operator: Operator; readonly values: readonly ConditionValue[] }[];

/** The first of the ways in which something can be asked that the endpoint knows; null where it knows none. */
const firstKnown = (ways: readonly Parts[], isKnown: (operator: Operator) => boolean): Parts | null =>
  ways.find((parts) => parts.every(({ operator }) => isKnown(operator))) ?? null;

/** Codes, classes and spans, as the wire has them: `404`, `4xx`, `200-299`, `401,403`. */
const numberWays = (param: string): Parts[] => {
  const spans = param.split(',').map((item) => readSpan(item.trim(), 'any'));
  if (spans.some((span) => span === null)) return [];
  const [{ from, to }] = spans as [Span];
  if (spans.length > 1) {
    const codes = (spans as Span[]).map((span) => (span.from === span.to ? span.from : NaN));
    return codes.some(Number.isNaN) ? [] : [[{ operator: 'oneOf', values: codes }]];
  }
  const least = { operator: 'atLeast', values: [from] } as const;
  if (to === Infinity) return [[least]];
  const between: Parts[] = [
    [least, { operator: 'atMost', values: [to] }],
    // Codes are whole numbers, and no others end in a class.
    ...(Number.isInteger(to) && /xx$/i.test(param)
      ? [[least, { operator: 'below', values: [to + 1] }] as Parts]
      : []),
  ];
  return from === to ? [[{ operator: 'equals', values: [from] }], ...between] : between;
};

const truth = (param: string): ConditionValue | null =>
  param === 'true' ? true : param === 'false' ? false : null;

const waysOf = (param: string, type: MappedField['type']): Parts[] => {
  if (type === 'number') return numberWays(param);
  if (type === 'boolean') {
    const value = truth(param);
    return value === null ? [] : [[{ operator: 'equals', values: [value] }]];
  }
  // A text filter finds what occurs anywhere in a value: an endpoint that only compares whole values cannot answer it.
  return [[{ operator: 'contains', values: [param] }]];
};

const exclusionsOf = (param: string, type: MappedField['type']): Parts[] => {
  const operator = type === undefined || type === 'text' ? 'notContains' : 'notEquals';
  const values = valuesOf(param).map((text): ConditionValue | null => {
    if (type === 'number') return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    return type === 'boolean' ? truth(text) : text;
  });
  if (values.some((value) => value === null)) return [];
  return [values.map((value) => ({ operator, values: [value!] }))];
};

/**
 * Whole values, by the operators `is` and `isNot` of an endpoint that compares case and all. Numbers and booleans only where
 * the value is written as the endpoint would write it.
 */
const exactWays = (param: string, type: MappedField['type'], isExcluded: boolean): Parts[] => {
  const values = valuesOf(param).map((text): ConditionValue | null => {
    const amount = Number(text);
    if (type === 'number') return Number.isFinite(amount) && String(amount) === text ? amount : null;
    return type === 'boolean' ? truth(text) : text;
  });
  if (values.length === 0 || values.some((value) => value === null)) return [];
  if (isExcluded) return [values.map((value) => ({ operator: 'isNot' as const, values: [value!] }))];
  return values.length === 1 ? [[{ operator: 'is', values: [values[0]!] }]] : [];
};

/** A bound of the time in the unit that filters are written in, and the ways in which it can be said. */
const boundWays = (key: 'from' | 'until', param: string, mapping: Mapping): Parts[] => {
  const at = parseInstant(param);
  if (Number.isNaN(at)) return [];
  const unit = mapping.filters?.unit ?? 'iso';
  const value = (instant: number) => [writeInstant(instant, unit)];
  if (key === 'from') return [[{ operator: 'atLeast', values: value(at) }]];
  // Both bounds belong to the range, and below the next millisecond is at most this one, in whatever unit is finer.
  return [[{ operator: 'below', values: value(at + 1) }], [{ operator: 'atMost', values: value(at) }]];
};

const isLookedFor = (operator: Operator): boolean =>
  operator === 'contains' || operator === 'notContains' || operator === 'startsWith';

/** Letters whose capitals an endpoint does not know as the same letter: here they are. */
const STRANGE_LETTERS = { all: /(?!)/, ascii: /\P{ASCII}/u, none: /\p{L}/u } as const;

/** Half a character, which nothing sends as it is. */
const HALF = /\p{Surrogate}/u;
/** In an expression there stands a blank in its place, and what is found is something else. */
const CONTROL = /\p{Control}/u;

/** Whether a value stands for itself where it is written, and for nothing else. */
const isWritable = (parts: Parts, { filters }: Mapping): boolean =>
  parts.every(({ operator, values }) =>
    values.every((value) => {
      const text = String(value);
      const { wildcards = '', caseless = 'all' } = filters ?? {};
      const isOdd =
        STRANGE_LETTERS[caseless].test(text) || [...wildcards].some((sign) => text.includes(sign));
      if (isLookedFor(operator) && isOdd) return false;
      // Not every language reads a backslash before the end of a text alike.
      if (wildcards.includes('\\') && text.includes('\\')) return false;
      if (HALF.test(text) || (filters?.as === 'expression' && CONTROL.test(text))) return false;
      // A text that stands bare in an expression must be a word: anything else could say something there.
      return filters?.as !== 'expression' || filters.quote !== 'none' || /^[\w.-]+$/.test(text);
    }),
  );

/** Key of the field that a range of time is about. */
export const TIME_FIELD = 'dateTime';

/**
 * What a filter asks of the endpoint; null where the mapping has no words for it, and it has to be done here.
 *
 * @param key Filter key, with `not.` before it for an exclusion.
 * @param param Its value as the contract writes it (section 4).
 */
export const filterConditions = (
  mapping: Mapping,
  key: string,
  param: string,
): readonly Condition[] | null => {
  const { plain, isExcluded, isExact } = readFilterKey(key);
  const isBound = !isExact && (plain === 'from' || plain === 'until');
  const field = mappedField(mapping, isBound ? TIME_FIELD : plain);
  if (!field || field.filters === false || !mapping.filters) return null;
  // Times are read here in milliseconds: the endpoint, which counts in another unit, would be asked for other values.
  const isSameUnit = field.unit === undefined || (field.unit === 'ms' && field.type === 'number');
  if (!isBound && !isSameUnit) return null;
  const { operators } = mapping.filters;
  const taken = field.filters;
  const isKnown = (operator: Operator) =>
    operators[operator] !== undefined && (!taken || taken.includes(operator));
  // A bound that is left out is the other bound, and nobody asks for that.
  if (isBound && isExcluded) return null;
  const askFor = isExcluded ? exclusionsOf : waysOf;
  const ways = isBound
    ? boundWays(plain, param, mapping)
    : isExact
      ? exactWays(param, field.type, isExcluded)
      : askFor(param, field.type);
  const parts = firstKnown(ways, isKnown);
  if (parts && !isWritable(parts, mapping)) return null;
  return parts?.map((part) => ({ field: field.name, ...part })) ?? null;
};
