import { filterOf } from '../filters/catalogue.js';
import { contains } from '../filters/contains.js';
import type { Filter } from '../filters/filter.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, OF_TIME, searchFieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';

const ofKind = (preset: Preset, field: string): Filter =>
  filterOf(kindOf(fieldOf(preset, field).kind).filter ?? '');

/**
 * How a filter key behaves: as its search field says, else as the kind of its field does. A search field for texts takes what else
 * its kind finds among texts, such as networks of addresses.
 */
export const filterFor = (preset: Preset, key: string): Filter => {
  const search = searchFieldOf(preset, key);
  if (!search) return OF_TIME.includes(key) ? filterOf(key) : ofKind(preset, key);
  const filter = filterOf(search.filter);
  const more = filter === contains ? ofKind(preset, search.field) : filter;
  return more.sharedText ? more : filter;
};
