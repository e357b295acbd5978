import { visibleText } from '../core/visible-text.js';
import { explanationText, type ExplanationPart } from './explanation.js';
import type { Kind } from './kind.js';

/** One part of what explains a row: made from its other values, whatever it may hold under this key itself. */
export const explained = (part: ExplanationPart): Kind => ({
  align: 'start',
  isDerived: true,
  value: () => null,
  text: (_raw, { explain, language }, row) =>
    visibleText(explanationText(explain?.(row), part, language.words)),
  // In the language of the report, like the table of explanations itself: there is no other text of it.
  record: (_raw, { explain, language }, row) => explanationText(explain?.(row), part, language.words),
});
