import type { Preset } from './preset.js';

/** The field that the report's range of time looks at. */
export const timeField = (preset: Preset): string | undefined =>
  preset.search.find(({ filter }) => filter === 'from' || filter === 'period')?.field;
