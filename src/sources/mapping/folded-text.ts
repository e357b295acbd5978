import { LONGEST_ADDRESS, URL_PATTERN_STEPS } from '../../core/addresses/url-pattern-steps.js';
import { fillText } from './fill-template.js';
import type { FoldMapping } from './mapping.js';
import { quoteValue } from './quote-value.js';

/** An endpoint's own expression for the pattern of an address: the steps by which the page folds, each around those before it. */
export const foldedText = (
  { of, step, quote = 'sql', reference = '\\' }: FoldMapping,
  group: string,
): string => {
  const first = fillText(of, { group, length: LONGEST_ADDRESS }) ?? of;
  return URL_PATTERN_STEPS.reduce((text, { find, put }) => {
    const replaced = quoteValue(
      put.replaceAll('$', () => reference),
      quote,
    );
    return fillText(step, { text, group, find: quoteValue(find, quote), put: replaced }) ?? step;
  }, first);
};
