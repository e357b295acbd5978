import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Sort } from '../core/query.js';
import type { ReportState } from './state.js';

/** The order that a press on a heading asks for: of this field, and the other way round where it is this field's already. */
export const nextSort = ({ query, preset }: Pick<ReportState, 'query' | 'preset'>, key: string): Sort => {
  const isSame = query.sort?.key === key;
  // What people look for first: of times the newest, of numbers the largest, of texts the first of the alphabet.
  const { role, align } = kindOf(fieldOf(preset, key).kind);
  const isLargestFirst =
    role === 'instant' || align === 'end' || (key === preset.sort.key && preset.sort.descending);
  const descending = isSame ? !query.sort.descending : isLargestFirst;
  return { key, descending };
};
