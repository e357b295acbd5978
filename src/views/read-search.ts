import { parseInstant } from '../core/instant.js';
import { EXCLUSION, type Filters } from '../core/query.js';
import { filterOf } from '../filters/catalogue.js';
import type { Language } from '../i18n/language.js';
import { searchFieldOf } from '../presets/catalogue.js';
import { filterFor } from '../presets/filter-for.js';
import type { Preset } from '../presets/preset.js';
import { isLockedOut } from '../report/state.js';

/** What is wrong with what was typed, by search field key, in the reader's words. */
export type Mistakes = ReadonlyMap<string, string>;

export interface SearchReading {
  readonly filters: Filters;
  readonly mistakes: Mistakes;
}

/** Filters that have no search field, such as exclusions: searching leaves them in force. */
const unseen = (preset: Preset, filters: Filters): [string, string][] =>
  Object.entries(filters).filter(([key]) => key.startsWith(EXCLUSION) || !searchFieldOf(preset, key));

/** Whether what was typed is another time than the one that stood there; browsers write times in ways of their own. */
const isOther = (typed: string, shown: string): boolean =>
  typed !== shown && parseInstant(typed) !== parseInstant(shown);

/** The filters for what stands in the search fields. */
export const readSearch = (
  preset: Preset,
  typed: ReadonlyMap<string, string>,
  inForce: Filters,
  locked: Filters,
  language: Language,
): SearchReading => {
  const { words } = language;
  const filters = new Map(unseen(preset, inForce));
  const mistakes = new Map<string, string>();
  for (const { key, filter: name } of preset.search) {
    if (isLockedOut(locked, key)) continue;
    const filter = filterOf(name);
    const param = filter.toParam(typed.get(key) ?? '', language);
    if (param === null) mistakes.set(key, filter.hint?.(words) ?? words.msg('This cannot be understood.'));
    else if (param !== '') filters.set(key, param);
  }
  const isNew = (key: string): boolean => {
    const text = typed.get(key) ?? '';
    return text !== '' && isOther(text, filterFor(preset, key).toInput(inForce[key] ?? '', language));
  };
  const [isPeriodNew, areBoundsNew] = [isNew('period'), isNew('from') || isNew('until')];
  // A time that is chosen takes the place of the one before, though that may have no field here.
  if (areBoundsNew && !isPeriodNew) filters.delete('period');
  if (isPeriodNew && !areBoundsNew) for (const key of ['from', 'until']) filters.delete(key);
  const from = filters.get('from');
  const until = filters.get('until');
  if (from && until && parseInstant(from) > parseInstant(until)) {
    mistakes.set('until', words.msg('The end lies before the start.'));
  }
  return { filters: Object.fromEntries(filters), mistakes };
};
