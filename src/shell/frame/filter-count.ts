import { html, type TemplateResult } from 'lit';
import { countFilters } from '../../core/query.js';
import { str, type Words } from '../../i18n/words.js';
import { activeFilters } from '../../report/state.js';
import type { FilterCount } from '../../ui/late-regions.js';
import type { View } from '../../ui/view.js';

const countText = (count: number, text: string, words: Words): string =>
  words.plural(count, {
    zero: words.msg(str`${text} active filters`, { id: 'active-filters-zero' }),
    one: words.msg(str`${text} active filter`),
    two: words.msg(str`${text} active filters`, { id: 'active-filters-two' }),
    few: words.msg(str`${text} active filters`, { id: 'active-filters-few' }),
    many: words.msg(str`${text} active filters`, { id: 'active-filters-many' }),
    other: words.msg(str`${text} active filters`),
  });

const mark = (text: string, description: string): TemplateResult =>
  html`<span class="number" aria-hidden="true" title=${description}>${text}</span>`;

/** How many filters are active, seen as a number and heard as a description of Show filters; null where none is. */
export const filterCount = ({ report, language }: View): FilterCount | null => {
  const count = countFilters(activeFilters(report.state));
  if (count === 0) return null;
  const text = language.number(count);
  const description = countText(count, text, language.words);
  return { description, mark: mark(text, description) };
};
