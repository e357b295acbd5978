import { parseInstant } from '../../core/instant.js';
import { readCondition, readOnce, type Operand } from '../../core/condition.js';
import { readSpans, type Span } from '../../core/number-span.js';
import { ANYWHERE, filterValues, readFilterKey, type FilterKey } from '../../core/query.js';
import { pathName } from './read-path.js';
import type { FieldMapping, FieldOperator, Mapping, Operator, Path } from './mapping.js';
import { writeInstant } from './time-units.js';

export type ConditionValue = string | number | boolean;

/** One thing that the endpoint is asked of a field, or of all where it has no name, in the words of its mapping. Several narrow together. */
export interface AskedCondition {
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

type Parts = readonly { readonly operator: FieldOperator; readonly values: readonly ConditionValue[] }[];

/** The first of the ways in which something can be asked that the endpoint knows; null where it knows none. */
const firstKnown = (ways: readonly Parts[], isKnown: (operator: FieldOperator) => boolean): Parts | null =>
  ways.find((parts) => parts.every(({ operator }) => isKnown(operator))) ?? null;

const truthOf = (text: string): boolean | null => (text === 'true' ? true : text === 'false' ? false : null);

/** What a filter looks for in a field of that type: an endpoint compares values as its mapping says, whatever the report thinks of them. */
const readOperand =
  ({ plain, isExact }: FilterKey, type: MappedField['type']) =>
  (text: string): Operand => {
    if (isExact) return { operator: 'is', text };
    if (plain === 'from' || plain === 'until') return { operator: plain, instant: parseInstant(text) };
    if (type === 'number') return { operator: 'range', spans: readSpans(text, 'any') };
    if (type === 'boolean') return { operator: 'truth', truth: truthOf(text) };
    return { operator: 'contains', text };
  };

/** Codes, classes and spans: `404`, `4xx`, `200-299`, `401,403`. */
const numberWays = (spans: readonly (Span | null)[]): Parts[] => {
  const read = spans.filter((span) => span !== null);
  const [span, ...others] = read;
  if (!span || read.length < spans.length) return [];
  if (others.length > 0)
    return read.every(({ from, to }) => from === to)
      ? [[{ operator: 'oneOf', values: read.map(({ from }) => from) }]]
      : [];
  const { from, to } = span;
  const least = { operator: 'atLeast', values: [from] } as const;
  if (to === Infinity) return [[least]];
  const between: Parts[] = [
    [least, { operator: 'atMost', values: [to] }],
    ...(span.isWhole ? [[least, { operator: 'below', values: [to + 1] }] as Parts] : []),
  ];
  return from === to ? [[{ operator: 'equals', values: [from] }], ...between] : between;
};

/** A bound of the time in the unit that filters are written in, and the ways in which it can be said. */
const boundWays = (operator: 'from' | 'until', instant: number, { filters }: Mapping): Parts[] => {
  if (Number.isNaN(instant)) return [];
  const value = (at: number) => [writeInstant(at, filters?.unit ?? 'iso')];
  if (operator === 'from') return [[{ operator: 'atLeast', values: value(instant) }]];
  // Both bounds belong to the range, and below the next millisecond is at most this one, in whatever unit is finer.
  return [
    [{ operator: 'below', values: value(instant + 1) }],
    [{ operator: 'atMost', values: value(instant) }],
  ];
};

/** A whole value, where it is written as the endpoint would write it; null where it is not. */
const wholeValue = (text: string, type: MappedField['type']): ConditionValue | null => {
  const amount = Number(text);
  if (type === 'number') return Number.isFinite(amount) && String(amount) === text ? amount : null;
  return type === 'boolean' ? truthOf(text) : text;
};

/** The ways in which one thing can be looked for. */
const waysOf = (operand: Operand, type: MappedField['type'], mapping: Mapping): Parts[] => {
  switch (operand.operator) {
    case 'range':
      return numberWays(operand.spans);
    case 'truth':
      return operand.truth === null ? [] : [[{ operator: 'equals', values: [operand.truth] }]];
    case 'from':
    case 'until':
      return boundWays(operand.operator, operand.instant, mapping);
    case 'is': {
      const value = wholeValue(operand.text, type);
      return value === null ? [] : [[{ operator: 'is', values: [value] }]];
    }
    // A text filter finds what occurs anywhere in a value: an endpoint that only compares whole values cannot answer it.
    case 'contains':
      return [[{ operator: 'contains', values: [operand.text] }]];
    default:
      return [];
  }
};

/** What leaves out one thing; null where there are no words for it. A bound that is left out is the other bound, and nobody asks for that. */
const exclusionOf = (operand: Operand, type: MappedField['type']): Parts[number] | null => {
  switch (operand.operator) {
    case 'range': {
      const [span, ...others] = operand.spans;
      const isOne = span && others.length === 0 && span.from === span.to;
      return isOne ? { operator: 'notEquals', values: [span.from] } : null;
    }
    case 'truth':
      return operand.truth === null ? null : { operator: 'notEquals', values: [operand.truth] };
    case 'is': {
      const value = wholeValue(operand.text, type);
      return value === null ? null : { operator: 'isNot', values: [value] };
    }
    case 'contains':
      return {
        operator: type === undefined || type === 'text' ? 'notContains' : 'notEquals',
        values: [operand.text],
      };
    default:
      return null;
  }
};

const isLookedFor = (operator: Operator): boolean =>
  /^(contains|notContains|startsWith|anywhere|notAnywhere)$/.test(operator);

/** Letters whose capitals an endpoint does not know as the same letter: here they are. */
const STRANGE_LETTERS = { all: /(?!)/, ascii: /\P{ASCII}/u, none: /\p{L}/u } as const;

/** Half a character, which nothing sends as it is. */
const HALF = /\p{Surrogate}/u;
/** In an expression there is a blank in its place, and what is found is something else. */
const CONTROL = /\p{Control}/u;

/** Whether a value stands for itself where it is written, and for nothing else. */
const isWritable = (
  parts: readonly Pick<AskedCondition, 'operator' | 'values'>[],
  { filters }: Mapping,
): boolean =>
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
      // A text that is bare in an expression must be a word: anything else could say something there.
      return filters?.as !== 'expression' || filters.quote !== 'none' || /^[\w.-]+$/.test(text);
    }),
  );

/** What is asked; null where the mapping has no words for it. */
interface Asked {
  readonly conditions: readonly AskedCondition[] | null;
}

const NOTHING: Asked = { conditions: null };

/** Key of the field that a range of time is about. */
export const TIME_FIELD = 'dateTime';

/** A text that can occur within an instant as the report writes it, which endpoints write in other ways. */
const IN_INSTANT = /^(?!.*\d{5})(?!.*\..*\.)[\dTZ:.-]*$/i;
/** The same within a number, or a word for whether something is true. */
const isInPlainValue = (text: string): boolean =>
  /^[\d\s.,e+-]*$/i.test(text) || 'true false'.includes(text.toLowerCase());

const asksAnywhere = (text: string, { filters }: Mapping): boolean =>
  !IN_INSTANT.test(text) &&
  !(filters?.anywhereIn === 'texts' && isInPlainValue(text)) &&
  (filters?.caseless !== undefined || !STRANGE_LETTERS.none.test(text));

/** A text in any field: the endpoint decides which those are, so that it is asked only for what all of them write alike. */
const anywhereConditions = (mapping: Mapping, { isExcluded }: FilterKey, texts: readonly string[]): Asked => {
  const operator = isExcluded ? 'notAnywhere' : 'anywhere';
  const parts = texts.map((text) => ({ operator, values: [text] }) as const);
  const isAsked =
    mapping.filters?.operators[operator] !== undefined &&
    texts.every((text) => asksAnywhere(text, mapping)) &&
    isWritable(parts, mapping);
  return isAsked ? { conditions: parts.map((part) => ({ field: '', ...part })) } : NOTHING;
};

const conditionsOf = (mapping: Mapping, key: string, param: string): Asked => {
  const asked = readFilterKey(key);
  if (asked.plain === ANYWHERE && !asked.isExact && !mappedField(mapping, ANYWHERE))
    return anywhereConditions(mapping, asked, filterValues(key, param));
  const isBound = !asked.isExact && (asked.plain === 'from' || asked.plain === 'until');
  const field = mappedField(mapping, isBound ? TIME_FIELD : asked.plain);
  if (!field || field.filters === false || !mapping.filters) return NOTHING;
  // Times are read here in milliseconds: the endpoint, which counts in another unit, would be asked for other values.
  const isSameUnit = field.unit === undefined || (field.unit === 'ms' && field.type === 'number');
  if (!isBound && !isSameUnit) return NOTHING;
  const { operators } = mapping.filters;
  const taken = field.filters;
  const isKnown = (operator: FieldOperator) =>
    operators[operator] !== undefined && (!taken || taken.includes(operator));
  const { operands } = readCondition(key, param, readOperand(asked, field.type));
  const left = operands.map((operand) => exclusionOf(operand, field.type));
  const [operand, ...others] = operands;
  const ways = asked.isExcluded
    ? [left.filter((part) => part !== null)].filter(({ length }) => length === left.length)
    : // Any of several whole values: endpoints are asked for one at most.
      operand && others.length === 0
      ? waysOf(operand, field.type, mapping)
      : [];
  const parts = firstKnown(ways, isKnown);
  if (parts && !isWritable(parts, mapping)) return NOTHING;
  return { conditions: parts?.map((part) => ({ field: field.name, ...part })) ?? null };
};

const readCached = readOnce(conditionsOf);

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
): readonly AskedCondition[] | null => readCached(mapping, key, param).conditions;
