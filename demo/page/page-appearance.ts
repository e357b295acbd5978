import { showLogLinks } from './log-links.js';
import { showOrigin } from './origin-line.js';
import { setPageLanguage } from './page-language.js';
import type { PageState } from './page-state.js';
import { requiredElement } from './required-element.js';

/** Language, colours, links and origin line as chosen. The report follows the page by itself: it reads `lang` and colour scheme. */
export const applyAppearance = (state: PageState): void => {
  setPageLanguage(state.lang);
  document.documentElement.dataset['scheme'] = state.scheme;
  showLogLinks(state);
  showOrigin(requiredElement('#origin'), state);
};
