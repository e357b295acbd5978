import { showOrigin } from './origin-line.js';
import { setPageLanguage } from './page-language.js';
import type { PageState } from './page-state.js';
import { requiredElement } from './required-element.js';

/** Language, colours and origin line as chosen. The report follows the page by itself: it reads `lang` and colour scheme. */
export const applyAppearance = (state: PageState): void => {
  setPageLanguage(state.lang);
  document.documentElement.dataset['scheme'] = state.scheme;
  showOrigin(requiredElement('#origin'), state);
};
