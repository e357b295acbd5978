import { joinValues, valuesOf, type Filters } from '../core/query.js';

import type { Span } from '../core/number-span.js';
import type { Preset } from '../presets/preset.js';
import { narrowed } from './narrowed.js';
import { conditionFor, type RowCondition } from './condition-for.js';

/** The spans of a filter of numbers, those that could not be read left out; null of any other filter. */
const spansOf = ({ operands, isExcluded }: RowCondition): readonly Span[] | null => {
  const spans = operands.flatMap((operand) => (operand.operator === 'range' ? [operand.spans] : []));
  return isExcluded || spans.length < operands.length ? null : spans.flat().filter((span) => span !== null);
};

const written = (from: number, to: number): string =>
  from === to ? `${from}` : to === Infinity ? `${from}-` : `${from}-${to}`;

/** What two filters of one field both let through, as a filter of it; `''` for nothing. */
const bothOf = (preset: Preset, key: string, one: string, other: string): string => {
  const conditions = [one, other].map((param) => conditionFor(preset, key, param));
  const [spans, others] = conditions.map(spansOf);
  if (!spans || !others) return joinValues(valuesOf(one).filter(conditions[1]!.matches));
  return spans
    .flatMap(({ from, to }) =>
      others.map((span) => [Math.max(from, span.from), Math.min(to, span.to)] as const),
    )
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => written(from, to))
    .join(',');
};

/**
 * Filters with others beside them, such as {@link failureFilters}; null where no row can match both. A query holds one filter of a key:
 * laid over each other, what failed would take the place of a status that the reader looks for.
 */
export const bothFilters = (preset: Preset, filters: Filters, others: Filters): Filters | null => {
  const found: Record<string, string> = { ...narrowed(filters, others) };
  for (const [key, param] of Object.entries(others)) {
    if (key === 'from' || key === 'until') continue;
    found[key] = filters[key] ? bothOf(preset, key, filters[key], param) : param;
    if (found[key] === '') return null;
  }
  return found;
};
