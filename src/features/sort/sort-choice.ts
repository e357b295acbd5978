import { html, nothing, type TemplateResult } from 'lit';
import { sortToText } from '../../core/query.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Shell } from '../../shell/shell.js';
import type { View } from '../../ui/view.js';

/**
 * Each column in both orders, as the choice of the platform: on a phone that is a list of its own. Rows in another order, or in none
 * that is known, choose none of them.
 */
export const sortChoice = (shell: Shell, { report, language }: View): TemplateResult | typeof nothing => {
  const { preset, query, extent } = report.state;
  const { words } = language;
  if (extent === 0) return nothing;
  const sorts = shell.control.columns
    .filter((key) => !kindOf(fieldOf(preset, key).kind).isDerived)
    .flatMap((key) => [
      { key, descending: true },
      { key, descending: false },
    ]);
  const current = query.sort && sortToText(query.sort);
  const isListed = sorts.some((sort) => sortToText(sort) === current);
  const choose = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    const sort = sorts.find((one) => sortToText(one) === value);
    if (sort) shell.control.reader?.order(sort);
  };
  return html`<select class="sort-choice strip-end" aria-label=${words.msg('Sort')} @change=${choose}>
    <option value="" hidden .selected=${!isListed}>${words.msg('Sort')}</option>
    ${sorts.map((sort) => {
      const label = fieldOf(preset, sort.key).label(words);
      const value = sortToText(sort);
      return html`<option value=${value} .selected=${value === current}>
        ${sort.descending ? words.msg(str`${label}, descending`) : words.msg(str`${label}, ascending`)}
      </option>`;
    })}
  </select>`;
};
