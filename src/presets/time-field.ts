import { roleOf } from '../filters/role-of.js';
import type { Preset } from './preset.js';

/** The field that the report's range of time looks at. */
export const timeField = (preset: Preset): string | undefined =>
  preset.search.find(({ filter }) => {
    const role = roleOf(filter);
    return role === 'start' || role === 'period';
  })?.field;
