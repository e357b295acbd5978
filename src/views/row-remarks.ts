import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../core/problem.js';
import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';

const total = (problems: readonly Problem[], name: string): number =>
  problems.reduce((sum, { details }) => sum + Number(details?.[name] ?? 0), 0);

const oddRows = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    one: words.msg(str`${text} row is no object; its details show what came.`),
    few: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-few' }),
    many: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-many' }),
    other: words.msg(str`${text} rows are no objects; their details show what came.`),
  });
};

/** What the reader should know about rows that came, though not as they should be; the others are unharmed. */
export const rowRemarks = (
  remarks: readonly Problem[],
  language: Language,
): TemplateResult | typeof nothing => {
  const { words, number } = language;
  const odd = total(
    remarks.filter(({ details }) => details?.reason === 'row-not-object'),
    'rows',
  );
  const cut = remarks.filter(({ code }) => code === 'too-large');
  if (odd === 0 && cut.length === 0) return nothing;
  const kept = number(total(cut, 'kept'));
  const came = number(total(cut, 'rows'));
  return html`<div class="message" part="message">
    <p>
      ${odd > 0 ? oddRows(odd, language) : ''}
      ${cut.length > 0 ? words.msg(str`The server gave ${came} rows at once; the first ${kept} are shown.`) : ''}
    </p>
  </div>`;
};
