import { joinValues, valuesOf, type Filters } from '../core/query.js';

import type { Span } from '../core/number-span.js';
import type { Preset } from '../presets/preset.js';
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
 * A reader's filters, for those of their rows alone that failed; null where none of them can have failed. A query holds one filter of a
 * key: what failed would take the place of a status that the reader looks for.
 *
 * @param failed Of {@link failureFilters}.
 */
export const failedToo = (preset: Preset, filters: Filters, failed: Filters): Filters | null => {
  const found: Record<string, string> = { ...filters };
  for (const [key, param] of Object.entries(failed)) {
    found[key] = filters[key] ? bothOf(preset, key, filters[key], param) : param;
    if (found[key] === '') return null;
  }
  return found;
};
