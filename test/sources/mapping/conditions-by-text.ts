import { parseInstant } from '../../../src/core/instant.js';
import { readSpan, type Span } from '../../../src/core/number-span.js';
import { readFilterKey, valuesOf } from '../../../src/core/query.js';
import {
  mappedField,
  type ConditionValue,
  type MappedField,
} from '../../../src/sources/mapping/filter-conditions.js';
import type { Mapping, FieldOperator } from '../../../src/sources/mapping/mapping.js';
import { writeInstant } from '../../../src/sources/mapping/time-units.js';

type Parts = readonly { readonly operator: FieldOperator; readonly values: readonly ConditionValue[] }[];

/** The first of the ways in which something can be asked that the endpoint knows; null where it knows none. */
const firstKnown = (ways: readonly Parts[], isKnown: (operator: FieldOperator) => boolean): Parts | null =>
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

/**
 * What a filter asks of an endpoint, worked out from its text in one go, without regard to what can be written. The conditions that
 * are read once have to ask the same.
 */
export const conditionsByText = (mapping: Mapping, key: string, param: string): Parts | null => {
  const { plain, isExcluded, isExact } = readFilterKey(key);
  const isBound = !isExact && (plain === 'from' || plain === 'until');
  const field = mappedField(mapping, isBound ? 'dateTime' : plain);
  if (!field || field.filters === false || !mapping.filters) return null;
  const { operators } = mapping.filters;
  const taken = field.filters;
  const isKnown = (operator: FieldOperator) =>
    operators[operator] !== undefined && (!taken || taken.includes(operator));
  if (isBound && isExcluded) return null;
  const askFor = isExcluded ? exclusionsOf : waysOf;
  const ways = isBound
    ? boundWays(plain, param, mapping)
    : isExact
      ? exactWays(param, field.type, isExcluded)
      : askFor(param, field.type);
  return firstKnown(ways, isKnown);
};
