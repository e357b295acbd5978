import { readCondition, type Condition } from '../core/condition.js';
import { ANYWHERE, readFilterKey, type FilterKey, type Filters } from '../core/query.js';
import { toText } from '../core/to-text.js';
import { contains } from '../filters/contains.js';
import { soughtBy, type Sought } from '../filters/sought.js';
import { searchFieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { timeField } from '../presets/time-field.js';
import { filterFor } from './filter-for.js';

/** The field that a filter looks at. */
export const fieldOfFilter = (preset: Preset, key: string): string => {
  // A report may have no search field for a range of time, and be asked for one all the same: by a period, by a host.
  const isRange = key === 'from' || key === 'until';
  return searchFieldOf(preset, key)?.field ?? (isRange ? timeField(preset) : undefined) ?? key;
};

/** Whether a filter looks in every field: a report that has a field of that name means the field. */
export const isAnywhere = (preset: Preset, key: string): boolean =>
  readFilterKey(key).plain === ANYWHERE &&
  !readFilterKey(key).isExact &&
  searchFieldOf(preset, ANYWHERE) === undefined &&
  !preset.fields.some((field) => field.key === ANYWHERE);

/** One thing that a filter looks for in the rows of a report. */
export type RowOperand = Sought & {
  /** What every text contains that a value of more than a text finds (see {@link Filter.sharedText}); null where it is of a text. */
  readonly sharedText: string | null;
};

/** A filter of a report, read once: what it looks for, where, and the test of a raw value for it. */
export interface RowCondition extends Condition<RowOperand> {
  /** The field of the log that it looks at; of one that looks in every field, its own key. */
  readonly field: string;
  readonly isAnywhere: boolean;
  /** Whether it looks for more than texts, though its filter is one of texts: for addresses in a network. */
  readonly isNetwork: boolean;
  readonly matches: (raw: unknown) => boolean;
  /** See {@link Filter.readsInstants}. */
  readonly readsInstants: boolean | undefined;
}

/** A test for any of these texts, each as a whole; a value that is missing is none of them. */
const isOneOf = (texts: readonly string[]): ((raw: unknown) => boolean) => {
  const wanted = new Set(texts);
  return (raw) => raw !== undefined && raw !== null && wanted.has(toText(raw));
};

/** A test for any of these; of whole values, of which many can be picked, all are looked up at once. */
const anyOf = (operands: readonly RowOperand[]): ((raw: unknown) => boolean) => {
  const [first, ...others] = operands;
  if (first && others.length === 0) return first.matches;
  const texts = operands.flatMap((operand) => (operand.operator === 'is' ? [operand.text] : []));
  return texts.length > 0 ? isOneOf(texts) : (raw) => operands.some(({ matches }) => matches(raw));
};

/** How the values of a filter are read: as its prefixes say, else as the filter of its field does. */
const readerFor =
  (preset: Preset, { plain, isExact }: FilterKey, inner: RowCondition | null) =>
  (text: string): RowOperand => {
    if (isExact) return { operator: 'is', text, matches: isOneOf([text]), sharedText: null };
    // An exclusion of an exclusion.
    if (inner) {
      const { matches } = conditionFor(preset, plain, text);
      return { operator: 'other', text, matches, sharedText: null };
    }
    if (isAnywhere(preset, plain))
      return { operator: 'anywhere', text, matches: contains.matches(text), sharedText: null };
    const filter = filterFor(preset, plain);
    return { ...soughtBy(filter, text), sharedText: filter.sharedText?.(text) ?? null };
  };

/** What a filter asks of the rows of a report. Its filter reads a text once. */
export function conditionFor(preset: Preset, key: string, param: string): RowCondition {
  const asked = readFilterKey(key);
  const { plain, isExact, isExcluded } = asked;
  const inner = !isExact && readFilterKey(plain).isExcluded ? conditionFor(preset, plain, param) : null;
  const { operands } = readCondition(key, param, readerFor(preset, asked, inner));
  const isFound = anyOf(operands);
  return {
    ...asked,
    operands,
    field: inner?.field ?? fieldOfFilter(preset, plain),
    isAnywhere: isAnywhere(preset, key),
    isNetwork: operands.some(({ sharedText }) => sharedText !== null),
    readsInstants: isExact ? undefined : inner ? inner.readsInstants : filterFor(preset, plain).readsInstants,
    matches: isExcluded ? (raw) => !isFound(raw) : isFound,
  };
}

/** What the filters of a query ask of the rows of a report. */
export const conditionsFor = (preset: Preset, filters: Filters): RowCondition[] =>
  Object.entries(filters).map(([key, param]) => conditionFor(preset, key, param));

/** Whether a filter asks for more than a text within values, though it is one of texts: for addresses in a network. */
export const isNetwork = (preset: Preset, key: string, param: string): boolean =>
  conditionFor(preset, key, param).isNetwork;
