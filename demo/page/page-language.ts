import { WORDS, type LanguageTag, type WordKey } from './words.js';

/** Puts the page into a language: texts by `data-word`, names for assistive technology by `data-label`. */
export const setPageLanguage = (language: LanguageTag): void => {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.documentTitle;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = words[element.dataset['word'] as WordKey];
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = words[element.dataset['label'] as WordKey];
};
