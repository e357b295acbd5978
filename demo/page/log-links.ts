import { addressOf, type PageState } from './page-state.js';

const linksIn = (page: Document): NodeListOf<HTMLAnchorElement> =>
  page.querySelectorAll<HTMLAnchorElement>('.log-links a');

/** Marks the log that is shown. The links to the others keep every choice but what the report was asked of this one. */
export const showLogLinks = (state: PageState): void => {
  for (const link of linksIn(document)) {
    const log = link.dataset['log'] as PageState['log'];
    link.href = addressOf({ ...state, log });
    if (log !== state.log) continue;
    link.ariaCurrent = 'page';
    // The row of links scrolls where the page is narrow.
    link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
};
