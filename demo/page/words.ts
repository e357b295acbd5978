import { arabic } from './words/arabic.js';
import { english, type Words } from './words/english.js';
import { french } from './words/french.js';
import { german } from './words/german.js';
import { japanese } from './words/japanese.js';
import { polish } from './words/polish.js';
import { portuguese } from './words/portuguese.js';
import { spanish } from './words/spanish.js';

export type { WordKey } from './words/english.js';

export const LANGUAGES = ['en', 'de', 'fr', 'pt-BR', 'es', 'pl', 'ja', 'ar'] as const;
/** Those that are written from right to left. */
export const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

export type LanguageTag = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<LanguageTag, Words>> = {
  en: english,
  de: german,
  fr: french,
  'pt-BR': portuguese,
  es: spanish,
  pl: polish,
  ja: japanese,
  ar: arabic,
};
