import { nearestLocale } from '../../i18n/locales.js';
import { english, type Saying, type Sayings } from './english.js';

/** Something that is said, with what it is filled in with; that may be said in words, too. */
export interface Said {
  readonly saying: Saying;
  readonly values?: Values;
}

export interface Values {
  readonly [name: string]: string | number | Said;
}

/** Texts of one language. */
export type Say = (said: Said) => string;

const LANGUAGES: Readonly<Record<string, () => Promise<Sayings>>> = {
  en: async () => english,
  ar: async () => (await import('./arabic.js')).arabic,
  de: async () => (await import('./german.js')).german,
  es: async () => (await import('./spanish.js')).spanish,
  fr: async () => (await import('./french.js')).french,
  ja: async () => (await import('./japanese.js')).japanese,
  pl: async () => (await import('./polish.js')).polish,
  'pt-BR': async () => (await import('./portuguese.js')).portuguese,
};

/** All texts of a language. @param locale A wish such as `pt`; English where there is none for it. */
export const loadSayings = async (locale: string): Promise<Sayings> =>
  (LANGUAGES[nearestLocale([locale])] ?? LANGUAGES['en']!)();

/** Names in braces that are given are filled in; others, such as `{page}` of a mapping, stay. */
export const sayIn = (sayings: Sayings): Say => {
  const say: Say = ({ saying, values = {} }) =>
    sayings[saying]
      .replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = Object.hasOwn(values, name) ? values[name]! : whole;
        return typeof value === 'object' ? say(value) : String(value);
      })
      .trim();
  return say;
};

/** What is to be done about what a saying says; none for what is right. */
export const remedyOf = (saying: Saying): Saying | undefined => {
  const remedy = `${saying}.do`;
  return Object.hasOwn(english, remedy) ? (remedy as Saying) : undefined;
};
