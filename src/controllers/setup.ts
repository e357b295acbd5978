import type { Problem } from '../core/problem.js';
import { EXCLUSION, type Filters } from '../core/query.js';
import { toText } from '../core/to-text.js';
import { LOCALES, matchLocale } from '../i18n/locales.js';
import { isTimeZone } from '../i18n/time-zone.js';
import { presets } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { warnOnce } from './warn-once.js';

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

/** The value of an attribute that holds JSON; null for an absent one, a problem for one that does not parse. */
export const parseJsonAttribute = (
  attribute: string,
  text: string | null,
): { readonly value: unknown; readonly problem?: Problem } => {
  if (text === null || text.trim() === '') return { value: null };
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value };
    throw new SyntaxError('An object is due.');
  } catch (error) {
    // The engine's message names the place.
    const message = (error as Error).message.slice(0, 200);
    warnOnce(`${attribute} does not parse: ${message}`);
    return { value: undefined, problem: { code: 'bad-attribute', details: { attribute, message } } };
  }
};

const searchKeys = (preset: Preset): string[] => [
  ...preset.search.map(({ key }) => key),
  ...preset.fields.map(({ key }) => key),
];

/**
 * Filters as a host gives them, as text. A key that the report does not know is left out, unless it is locked: a tenant
 * is a filter of the endpoint that no column shows.
 */
export const knownFilters = (preset: Preset, filters: unknown, isLocked = false): Filters => {
  const known = searchKeys(preset);
  const pairs = Object.entries(filters !== null && typeof filters === 'object' ? filters : {});
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => {
      const plain = key.startsWith(EXCLUSION) ? key.slice(EXCLUSION.length) : key;
      const isKnown = known.includes(plain);
      if (!isKnown && !isLocked)
        warnOnce(`filters: there is no field "${plain}". Known are: ${known.join(', ')}.`);
      const text = Array.isArray(value) ? value.map(toText).join(',') : toText(value).trim();
      return text !== '' && (isKnown || isLocked) ? [[key, text]] : [];
    }),
  );
};

/** Columns as a host gives them, without those that the report does not know. */
export const knownFields = (preset: Preset, keys: readonly string[]): string[] => {
  const known = preset.fields.map(({ key }) => key);
  const found = keys.filter((key) => known.includes(key));
  for (const key of keys) {
    if (!known.includes(key))
      warnOnce(`columns: there is no field "${key}". Known are: ${known.join(', ')}.`);
  }
  return found.length > 0 ? found : [...preset.columns];
};

/** Filter keys and field keys that a link may set. */
export const linkableKeys = (preset: Preset): [filters: Set<string>, fields: Set<string>] => {
  const keys = searchKeys(preset);
  return [
    new Set([...keys, ...keys.map((key) => `${EXCLUSION}${key}`)]),
    new Set(preset.fields.map(({ key }) => key)),
  ];
};
