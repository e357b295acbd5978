import { filterOf } from '../filters/catalogue.js';
import type { Filter } from '../filters/filter.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, OF_TIME, searchFieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';

/** How a filter key behaves: as its search field says, else as the kind of its field does. */
export const filterFor = (preset: Preset, key: string): Filter => {
  const search = searchFieldOf(preset, key);
  if (search) return filterOf(search.filter);
  return filterOf(OF_TIME.includes(key) ? key : (kindOf(fieldOf(preset, key).kind).filter ?? ''));
};
