import type { Problem } from '../../core/problem.js';
import { LOCALES, matchLocale } from '../../i18n/locales.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import { presets } from '../../presets/all.js';
import type { Preset } from '../../presets/preset.js';
import { warnOnce } from '../../core/warn-once.js';
import { claimName } from './claimed-names.js';
import type { FilterPersistence } from './filter-memory.js';
import type { OwnWords } from './language-controller.js';
import { isPageSize } from '../../query/setup.js';

/** What an embedder set by attribute or property, of which only certain names are known. */
export interface Setup {
  readonly preset: string | Preset;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly cache: string;
  readonly persistFilters: FilterPersistence;
  readonly endpoint: string | null;
  readonly source: unknown;
  readonly cacheKey: string;
  readonly pageSize: unknown;
  readonly refreshInterval: unknown;
  readonly words: OwnWords;
  /** Of the element; a test may leave it out. */
  getAttributeNames?(): string[];
  getAttribute?(name: string): string | null;
}

const CACHES = ['indexeddb', 'memory', 'none'];
const PERSISTENCES = ['none', 'session', 'url'];

const unknownName = (attribute: string, value: string, known: readonly string[]): Problem => {
  warnOnce(`unknown ${attribute}: "${value}". Use one of: ${known.join(', ')}. The default is used for now.`);
  return { code: 'unknown-name', details: { attribute, value: value.slice(0, 80), known: known.join(', ') } };
};

/** What a machine that several people use needs (contract, section 2). */
const warnOfSharedCache = ({ cache, cacheKey, endpoint, source }: Setup): void => {
  if (cache === 'indexeddb' && !cacheKey && endpoint && !source)
    warnOnce(
      'the cache is shared by all who use this browser; set cache-key to the signed-in user or tenant, or cache="memory".',
    );
};

/** Numbers that are none: a template that has no value leaves such. */
const warnOfNumbers = ({ pageSize, refreshInterval }: Setup): void => {
  if (!isPageSize(pageSize))
    warnOnce('page-size is not a whole number from 1 on; 100 is used. Give a number, or leave it out.');
  if (!(Number(refreshInterval) >= 0 && Number.isFinite(Number(refreshInterval))))
    warnOnce('refresh-interval is not a number of seconds; there are no automatic updates. Use 0 for none.');
};

/** Whether two names are one but for a letter. */
const isOneLetterOff = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? start + 1 : start;
  return long.length - short.length <= 1 && short.slice(rest) === long.slice(start + 1);
};

/** Attributes that are one letter or hyphen away from one of the report's: a lock that is misspelt locks nothing. */
const warnOfMisspeltAttributes = (setup: Setup): void => {
  const { observedAttributes } = setup.constructor as unknown as { observedAttributes?: string[] };
  const known = observedAttributes ?? [];
  for (const name of setup.getAttributeNames?.() ?? []) {
    if (known.includes(name)) continue;
    const bare = name.replaceAll('-', '');
    const meant = known.find(
      (one) => one.replaceAll('-', '') === bare || (one.length > 4 && isOneLetterOff(one, name)),
    );
    // Angular writes what it gave to the property as an attribute of that name, too.
    const property = meant?.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const isGiven = property && String(setup[property as keyof Setup]) === setup.getAttribute?.(name);
    if (meant && !isGiven)
      warnOnce(`the report has no attribute ${name}, so it has no effect. Use ${meant}.`);
  }
};

/** Names that nobody knows, each as a problem that lists the known ones. The console is told too. */
export const checkSetup = (setup: Setup): Problem[] => {
  warnOfMisspeltAttributes(setup);
  if (setup instanceof HTMLElement) claimName(setup);
  const { preset, locale, timeZone, cache, persistFilters, words } = setup;
  warnOfSharedCache(setup);
  warnOfNumbers(setup);
  const problems: Problem[] = [];
  const check = (attribute: string, value: string | null, isKnown: boolean, known: readonly string[]) => {
    if (value && !isKnown) problems.push(unknownName(attribute, value, known));
  };
  if (typeof preset === 'string') check('preset', preset, presets.has(preset), [...presets.keys()]);
  const own = Object.keys(words ?? {});
  check('locale', locale, locale !== null && matchLocale(locale, own) !== null, [...LOCALES, ...own]);
  const isZone = timeZone === 'local' || (timeZone !== null && isTimeZone(timeZone));
  check('time-zone', timeZone, isZone, ['local', 'UTC', 'America/Sao_Paulo, …']);
  check('cache', cache, CACHES.includes(cache), CACHES);
  check('persist-filters', persistFilters, PERSISTENCES.includes(persistFilters), PERSISTENCES);
  return problems;
};
