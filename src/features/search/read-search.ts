import { EXACT, EXCLUSION, joinValues, takesValues, valuesOf, type Filters } from '../../core/query.js';
import { plainNumbers } from '../../core/plain-digits.js';
import type { Language } from '../../i18n/language.js';
import { searchFieldOf } from '../../presets/catalogue.js';
import { isText } from '../../query/filter-by-value.js';
import { FREE } from './search-choices.js';
import { filterFor } from '../../query/filter-for.js';
import type { Preset } from '../../presets/preset.js';
import { isLockedOut } from '../../report/state.js';
import { readTimes, timeContext } from '../../ui/read-times.js';

/** What is wrong with what was typed, by search field key, in the reader's words. */
export type Mistakes = ReadonlyMap<string, string>;

export interface SearchReading {
  readonly filters: Filters;
  readonly mistakes: Mistakes;
}

/** Filters that have no search field, such as exclusions: searching leaves them active. */
const unseen = (preset: Preset, filters: Filters): [string, string][] =>
  Object.entries(filters).filter(([key]) => takesValues(key) || !searchFieldOf(preset, key));

/** Whole values of a field, as a form may send them besides its text: those are searched for, and no longer excluded. */
const PICKED = 'is-';

const takePicked = (filters: Map<string, string>, key: string, picked: string | undefined): void => {
  if (picked === undefined) return;
  const values = valuesOf(picked);
  filters.set(`${EXACT}${key}`, picked);
  for (const excluded of [`${EXCLUSION}${EXACT}${key}`, `${EXCLUSION}${key}`]) {
    const others = valuesOf(filters.get(excluded) ?? '').filter((value) => !values.includes(value));
    if (filters.has(excluded)) filters.set(excluded, joinValues(others));
  }
};

/** The filters for what is in the search fields. */
export const readSearch = (
  preset: Preset,
  typed: ReadonlyMap<string, string>,
  active: Filters,
  locked: Filters,
  language: Language,
  now = Date.now(),
): SearchReading => {
  const { words } = language;
  const filters = new Map(unseen(preset, active));
  const mine = new Map([...typed].filter(([key]) => !isLockedOut(locked, key)));
  const times = readTimes(mine, active, preset, timeContext(preset, language, now));
  const mistakes = new Map(times.mistakes);
  for (const { key } of preset.search) {
    const filter = filterFor(preset, key);
    // A field that a lock fills holds its words, which were not typed.
    const isLocked = isLockedOut(locked, key) || Object.hasOwn(locked, `${EXACT}${key}`);
    if (isLocked || filter.control.type === 'date-time') continue;
    if (filter.control.type === 'choice' && isText(filter)) {
      // What was chosen is the whole value, what was typed is looked for anywhere in one.
      const chosen = valuesOf(typed.get(key) ?? '');
      const isTyped = chosen.includes(FREE) || filter.control.takesSeveral === true;
      const free = isTyped ? filter.toParam(typed.get(`contains-${key}`) ?? '', language) : '';
      filters.delete(`${EXACT}${key}`);
      const exact = joinValues(chosen.filter((value) => value !== FREE));
      if (exact !== '') filters.set(`${EXACT}${key}`, exact);
      if (free) filters.set(key, free);
      continue;
    }
    const chosen = typed.get(key) ?? '';
    const text = chosen === FREE ? (typed.get(`contains-${key}`) ?? '') : chosen;
    const param = filter.toParam(isText(filter) ? text : plainNumbers(text), language);
    if (param === null) mistakes.set(key, filter.hint?.(words) ?? words.msg('This is not a valid value.'));
    else if (param !== '') filters.set(key, param);
  }
  for (const [key, param] of times.params) filters.set(key, param);
  for (const { key } of preset.search) takePicked(filters, key, mine.get(`${PICKED}${key}`));
  const period = typed.get('period') ?? '';
  const isPeriodNew =
    period !== '' && period !== filterFor(preset, 'period').toInput(active['period'] ?? '', language);
  const areBoundsNew = times.changed.has('from') || times.changed.has('until');
  // A time that is chosen takes the place of the one before, though that may have no field here.
  if (areBoundsNew && !isPeriodNew) filters.delete('period');
  if (isPeriodNew && !areBoundsNew) for (const key of ['from', 'until']) filters.delete(key);
  return { filters: Object.fromEntries(filters), mistakes };
};
