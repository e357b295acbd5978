import { EXACT, queryKey, readFilterKey, takesValues, type Filters, type Query } from '../../core/query.js';
import { filterFor } from '../../query/filter-for.js';
import { conditionFor, isNetwork, type RowOperand } from '../../query/condition-for.js';
import type { Preset } from '../../presets/preset.js';
import type { SourceCapabilities } from '../../sources/log-source.js';
import { answers, isAskedAnything } from './answers.js';
import { hangsOnCase } from './case-proof.js';
import { isText } from '../../query/filter-by-value.js';

/** A query in two: what the source is asked, and what is left to be done here, over its rows. */
export interface SplitQuery {
  readonly asked: Query;
  readonly left: Query;
}

/**
 * The filter that finds more than one exact value of a declared text field does: an endpoint that does not know exact filters
 * narrows by it as far as it can (contract, section 4). Null where there is none.
 */
const containedFilter = (
  key: string,
  param: string,
  preset: Preset,
  { narrows }: Knowledge,
): readonly [string, string] | null => {
  const { plain, isExcluded, operands } = conditionFor(preset, key, param);
  const [operand, ...others] = operands;
  if (isExcluded || !operand || others.length > 0) return null;
  if (operand.sharedText && narrows(key, param)) return [plain, operand.sharedText];
  if (operand.operator !== 'is') return null;
  const isDeclared =
    preset.fields.some((field) => field.key === plain) || preset.search.some((field) => field.key === plain);
  const asked = readFilterKey(plain);
  const isOwnName = !asked.isExact && !asked.isExcluded;
  return isDeclared && isOwnName && isText(filterFor(preset, plain)) ? [plain, operand.text] : null;
};

/** What was found out of a source beyond what it says of itself. */
export interface Knowledge {
  /** Whether it knows a filter of a sort that not every source knows. */
  knows(this: void, key: string, param: string): boolean;
  /** Whether a part of an address finds those that contain it. */
  narrows(this: void, key: string, param: string): boolean;
}

/** As long as nothing was found out, and nobody said it. */
const nothingOf = (preset: Preset, { mayKeepCase }: SourceCapabilities): Knowledge => ({
  knows: (key, param) => !isNetwork(preset, key, param) && !(mayKeepCase && hangsOnCase(preset, key, param)),
  narrows: () => false,
});

export const splitQuery = (
  capabilities: SourceCapabilities,
  query: Query,
  preset: Preset,
  knowledge: Knowledge = nothingOf(preset, capabilities),
): SplitQuery => {
  const { filters, sorts } = capabilities;
  const { knows } = knowledge;
  const isAnswered = (key: string, param: string): boolean =>
    knows(key, param) && answers(filters, key, param);
  const pick = (isAsked: boolean): Filters =>
    Object.fromEntries(
      Object.entries(query.filters).filter(([key, param]) => isAnswered(key, param) === isAsked),
    );
  // A source that says what it answers is believed; of the others nobody knows whether they know exact filters.
  const contained = Object.entries(query.filters)
    .filter(([key, param]) => isAskedAnything(filters) || !isAnswered(key, param))
    .map(([key, param]) => containedFilter(key, param, preset, knowledge))
    .filter((filter) => filter !== null)
    .filter(
      ([key, param]) =>
        !(Object.hasOwn(query.filters, key) && isAnswered(key, query.filters[key]!)) &&
        isAnswered(key, param),
    );
  const isSorted = query.sort !== null && answers(sorts, query.sort.key);
  return {
    asked: {
      filters: { ...Object.fromEntries(contained), ...pick(true) },
      sort: isSorted ? query.sort : null,
    },
    left: { filters: pick(false), sort: isSorted ? null : query.sort },
  };
};

/** Whether what a query looks for in a text field is all within what another filter of that field lets through. */
const isWithin = (query: Query, key: string, param: string, preset: Preset): boolean => {
  if (query.filters[key] === param) return true;
  if (takesValues(key)) return false;
  const looksFor = (asked: string): readonly RowOperand[] =>
    query.filters[asked] === undefined ? [] : conditionFor(preset, asked, query.filters[asked]).operands;
  if (looksFor(key).some(({ sharedText }) => sharedText === param)) return true;
  const exact = looksFor(`${EXACT}${key}`);
  if (exact.length === 0 || !isText(filterFor(preset, key))) return false;
  const { matches } = conditionFor(preset, key, param);
  return exact.every((operand) => operand.operator === 'is' && matches(operand.text));
};

/** What is left of a query for rows that answer another; null where those do not hold all of its rows. */
export const leftOf = (query: Query, answered: Query, preset: Preset): Query | null => {
  const { filters } = answered;
  if (!Object.entries(filters).every(([key, param]) => isWithin(query, key, param, preset))) return null;
  const left = Object.entries(query.filters).filter(([key, param]) => filters[key] !== param);
  const isInOrder = queryKey({ ...query, filters: {} }) === queryKey({ ...answered, filters: {} });
  return { filters: Object.fromEntries(left), sort: isInOrder ? null : query.sort };
};
