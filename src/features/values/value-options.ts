import { listItems } from '../../core/number-span.js';
import { EXACT, valuesOf, type Filters } from '../../core/query.js';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { filterOf } from '../../filters/catalogue.js';
import type { Format } from '../../kinds/kind.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Preset, SearchField } from '../../presets/preset.js';
import { filterForValue, isText, type ValueFilter } from '../../query/filter-by-value.js';
import { filterFor } from '../../query/filter-for.js';
import { conditionFor } from '../../query/condition-for.js';
import type { LogSummary } from '../../sources/log-source.js';

/** Most values that are asked for: more give no overview. */
export const MOST_VALUES = 10;

/** Longest label, in characters. */
const LONGEST = 80;

/** A value that can be picked. */
export interface ValueOption {
  /** The filter that finds its rows. */
  readonly filter: ValueFilter;
  /** The value as a text; null for a class or a span of values, which no row has as it is. */
  readonly text: string | null;
  readonly label: string;
  /** Rows that have it; null where nobody counted them. */
  readonly count: number | null;
  /** Rows of them that failed, where that is known. */
  readonly failed: number | undefined;
}

/** What tells options apart: values that are found by the same filter are one. */
export const optionId = ({ filter }: Pick<ValueOption, 'filter'>): string => `${filter.key}=${filter.param}`;

/** A field, and what is known of it. */
export interface OptionsContext {
  readonly preset: Preset;
  readonly field: string;
  readonly search: SearchField | undefined;
  readonly format: Format;
}

const labelOf = (raw: unknown, { preset, field, format }: OptionsContext): string => {
  const { kind } = fieldOf(preset, field);
  const text = kindOf(kind).text(raw, format, (key) => (key === field ? raw : undefined));
  return visibleText(clip(text, LONGEST));
};

/** The values that the report itself names; classes such as `4xx` are none. */
const namedValues = ({ preset, field, search, format }: OptionsContext): ValueOption[] => {
  if (!search) return [];
  const filter = filterOf(search.filter);
  const own = filter.control.type === 'choice' ? filter.control.choices : [];
  return [...(search.choices ?? []), ...own].flatMap(({ value, label }) => {
    if (!filter.matches(value)(value)) return [];
    const found = filterForValue(preset, field, value, format.language);
    return found
      ? [{ filter: found, text: value, label: label(format.language.words), count: null, failed: undefined }]
      : [];
  });
};

/** The key that filters a field: its search field's, else its own. */
export const keyOf = ({ field, search }: Pick<OptionsContext, 'field' | 'search'>): string =>
  search?.key ?? field;

/** The values that the reader's filters name one by one. */
export const activeValues = (context: OptionsContext, filters: Filters): ValueOption[] => {
  const { preset } = context;
  const key = keyOf(context);
  const exact = valuesOf(filters[`${EXACT}${key}`] ?? '').map((text) => ({
    filter: { key: `${EXACT}${key}`, param: text },
    text,
  }));
  const param = isText(filterFor(preset, key)) ? '' : (filters[key] ?? '');
  const natural = listItems(param)
    .filter(Boolean)
    .map((item) => ({
      filter: { key, param: item },
      text: filterFor(preset, key).matches(item)(item) ? item : null,
    }));
  return [...exact, ...natural].map((one) => ({
    ...one,
    label: one.text === null ? one.filter.param : labelOf(one.text, context),
    count: null,
    failed: undefined,
  }));
};

/** Whether all values there are were counted. */
const isWhole = ({ groups, distinct }: LogSummary): boolean =>
  groups.length < MOST_VALUES || distinct === groups.length;

/** Whether every entry has a value of its own, such as a number: to count those says nothing. */
export const isEachOnce = ({ groups }: LogSummary): boolean =>
  groups.length >= MOST_VALUES && groups.every(({ count }) => count === 1);

/** Whether a label or a value has a text, whatever the case, or an address is in the network that is typed. */
const hasTyped = (
  context: OptionsContext,
  typed: string,
): ((option: Pick<ValueOption, 'label' | 'filter'>) => boolean) => {
  const key = keyOf(context);
  const param = filterFor(context.preset, key).toParam(typed, context.format.language) ?? '';
  const { isNetwork, matches } = conditionFor(context.preset, key, param);
  if (isNetwork) return ({ filter }) => matches(filter.param);
  const wanted = typed.toLowerCase();
  return ({ label, filter }) => [label, filter.param].some((text) => text.toLowerCase().includes(wanted));
};

/**
 * What can be picked: the commonest values first, then those that the report names, and those that are active.
 *
 * @param answer The counts; null while they are asked for, or where they cannot be had.
 * @param typed Only values with this text, whatever the case.
 */
export const valueOptions = (
  context: OptionsContext,
  answer: LogSummary | null,
  active: readonly ValueOption[],
  typed = '',
): ValueOption[] => {
  const { preset, field, format } = context;
  const options = new Map<string, ValueOption>();
  const named = new Map(namedValues(context).map((option) => [optionId(option), option]));
  for (const { value, count, failed } of answer && !isEachOnce(answer) ? answer.groups : []) {
    const filter = filterForValue(preset, field, value, format.language);
    if (!filter) continue;
    const id = optionId({ filter });
    const known = options.get(id);
    options.set(id, {
      filter,
      text: toText(value),
      label: named.get(id)?.label ?? labelOf(value, context),
      count: count + (known?.count ?? 0),
      failed: failed === undefined ? undefined : failed + (known?.failed ?? 0),
    });
  }
  // Of what was counted for a text that was typed, values without it are not known.
  const others = answer && isWhole(answer) && typed === '' ? 0 : null;
  const kept = [...named.values(), ...active];
  for (const option of kept) {
    const id = optionId(option);
    const count = option.text === null ? null : others;
    if (!options.has(id)) options.set(id, { ...option, count });
  }
  const keptIds = new Set(kept.map(optionId));
  let room = MOST_VALUES;
  return [...options.values()]
    .filter(hasTyped(context, typed))
    .filter((option) => room-- > 0 || keptIds.has(optionId(option)));
};
