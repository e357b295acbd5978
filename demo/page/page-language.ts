import { RIGHT_TO_LEFT, WORDS, type LanguageTag, type WordKey } from './words.js';

/**
 * Puts the page into a language: texts by `data-word`, names for assistive technology by `data-label`.
 *
 * @param title Of the document.
 */
export const setPageLanguage = (language: LanguageTag, title: WordKey = 'documentTitle'): void => {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  document.title = words[title];
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = words[element.dataset['word'] as WordKey];
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = words[element.dataset['label'] as WordKey];
};
