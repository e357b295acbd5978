import type { TemplateMap } from '@lit/localize/internal/types.js';
import { createWords, type Words } from './words.js';
import { sourceLocale, targetLocales } from './locale-codes.js';

/** The languages that the interface speaks, English first. */
export const LOCALES: readonly string[] = [sourceLocale, ...targetLocales];

const languageOf = (locale: string): string => locale.split(/[-_]/)[0]!.toLowerCase();

/**
 * The interface language for a wish such as `pt`, `pt-PT` or `en-GB`; null where there is none for it.
 *
 * @param own Languages that an embedder has texts of.
 */
export const matchLocale = (wish: string, own: readonly string[] = []): string | null => {
  const known = [...LOCALES, ...own];
  const exact = known.find((locale) => locale.toLowerCase() === wish.toLowerCase().replace('_', '-'));
  return exact ?? known.find((locale) => languageOf(locale) === languageOf(wish)) ?? null;
};

/** The first of the wishes that there is a language for, else English. */
export const nearestLocale = (wishes: readonly string[], own: readonly string[] = []): string => {
  for (const wish of wishes) {
    const locale = wish && matchLocale(wish, own);
    if (locale) return locale;
  }
  return sourceLocale;
};

const loading = new Map<string, Promise<Words>>();

const load = async (locale: string): Promise<Words> => {
  if (!(targetLocales as readonly string[]).includes(locale)) return createWords(sourceLocale);
  const [{ translate }, language] = await Promise.all([
    import('./translate.js'),
    import(`./generated/${locale}.ts`) as Promise<{ templates: TemplateMap }>,
  ]);
  return createWords(locale, translate(language.templates));
};

/** Words of a language; asked for once a page. Rejects where the language's chunk cannot be fetched. */
export const loadWords = (locale: string): Promise<Words> => {
  let words = loading.get(locale);
  if (!words) {
    words = load(locale);
    words.catch(() => loading.delete(locale));
    loading.set(locale, words);
  }
  return words;
};

/** English, which is always there: what a report says before, and without, another language's words. */
export const ENGLISH: Words = createWords(sourceLocale);
