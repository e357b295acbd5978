import type { Problem } from '../core/problem.js';
import { LOCALES, matchLocale } from '../i18n/locales.js';
import { isTimeZone } from '../i18n/time-zone.js';
import { presets } from '../presets/all.js';
import type { Preset } from '../presets/preset.js';
import { warnOnce } from '../core/warn-once.js';

/** What an embedder set by attribute or property, of which only certain names are known. */
export interface Setup {
  readonly preset: string | Preset;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly cache: string;
  readonly persistFilters: string;
}

const CACHES = ['indexeddb', 'memory', 'none'];
const PERSISTENCES = ['none', 'session', 'url'];

const unknownName = (attribute: string, value: string, known: readonly string[]): Problem => {
  warnOnce(`${attribute}="${value}" is not known. Known are: ${known.join(', ')}. The default is used.`);
  return { code: 'unknown-name', details: { attribute, value: value.slice(0, 80), known: known.join(', ') } };
};

/** Names that nobody knows, each as a problem that lists the known ones. The console is told too. */
export const checkSetup = ({ preset, locale, timeZone, cache, persistFilters }: Setup): Problem[] => {
  const problems: Problem[] = [];
  const check = (attribute: string, value: string | null, isKnown: boolean, known: readonly string[]) => {
    if (value && !isKnown) problems.push(unknownName(attribute, value, known));
  };
  if (typeof preset === 'string') check('preset', preset, presets.has(preset), [...presets.keys()]);
  check('locale', locale, locale !== null && matchLocale(locale) !== null, LOCALES);
  const isZone = timeZone === 'local' || (timeZone !== null && isTimeZone(timeZone));
  check('time-zone', timeZone, isZone, ['local', 'UTC', 'America/Sao_Paulo, …']);
  check('cache', cache, CACHES.includes(cache), CACHES);
  check('persist-filters', persistFilters, PERSISTENCES.includes(persistFilters), PERSISTENCES);
  return problems;
};
