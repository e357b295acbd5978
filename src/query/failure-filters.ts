import type { Filters } from '../core/query.js';
import type { Language } from '../i18n/language.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { filterFor } from './filter-for.js';
import { filterForValue } from './filter-by-value.js';

/** A status of 400 or more, as the search fields of reports ask for it. */
const FAILED = ['400-', '4xx,5xx'];
/** What most logs call the field that says of a call that it failed. */
const ERROR = 'error';

const statusFilters = (preset: Preset, language: Language): Filters | null => {
  const status = preset.fields.find(({ kind }) => kindOf(kind).role === 'status')?.key;
  if (status === undefined) return null;
  const filter = filterFor(preset, status);
  for (const typed of FAILED) {
    const param = filter.toParam(typed, language);
    if (param === null || param === '') continue;
    const matches = filter.matches(param);
    if ([400, 404, 500, 503].every((code) => matches(code)) && !matches(200)) return { [status]: param };
  }
  return null;
};

/**
 * Filters that find calls that failed, each by a field that says so: by status, by `error`. A log may have one of them alone, so the
 * first that finds any is meant.
 */
export const failureFilters = (preset: Preset, language: Language): readonly Filters[] => {
  const byStatus = statusFilters(preset, language);
  const hasError = preset.fields.some(({ key }) => key === ERROR);
  const byError = hasError ? filterForValue(preset, ERROR, true, language) : null;
  return [...(byStatus ? [byStatus] : []), ...(byError ? [{ [byError.key]: byError.param }] : [])];
};
