import { english, type Words } from './words/english.js';
import { polish } from './words/polish.js';
import { portuguese } from './words/portuguese.js';
import { spanish } from './words/spanish.js';

export type { WordKey } from './words/english.js';

export const LANGUAGES = ['en', 'pt-BR', 'es', 'pl'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<LanguageTag, Words>> = {
  en: english,
  'pt-BR': portuguese,
  es: spanish,
  pl: polish,
};
