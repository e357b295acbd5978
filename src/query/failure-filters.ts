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

/** The filters that find the calls that failed, by status or else by `error`; null where a report has neither. */
export const failureFilters = (preset: Preset, language: Language): Filters | null => {
  const byStatus = statusFilters(preset, language);
  if (byStatus || !preset.fields.some(({ key }) => key === ERROR)) return byStatus;
  const filter = filterForValue(preset, ERROR, true, language);
  return filter && { [filter.key]: filter.param };
};
