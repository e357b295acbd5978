import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChipFocus } from '../../ui/chip-focus.js';
import type { Shell } from '../../shell/shell.js';
import { countFilters } from '../../core/query.js';
import { str } from '../../i18n/words.js';
import { without } from '../../query/filter-by-value.js';
import { filterLines, type FilterLine } from '../../query/filter-lines.js';
import { withoutLocked } from '../../report/state.js';
import { actOf, keyName, type Keys } from '../../ui/keys.js';
import { CROSS, icon } from '../../ui/icon.js';
import type { View } from '../../ui/view.js';

export const chipKeys: readonly Keys<1 | -1 | 'remove'>[] = [
  { label: (words) => words.msg('Move between filters'), acts: { ArrowLeft: -1, ArrowRight: 1 } },
  { label: (words) => words.msg('Remove filter'), acts: { Delete: 'remove', Backspace: 'remove' } },
];

const chip = (line: FilterLine, place: number, chips: ChipFocus, view: View): TemplateResult => {
  const { words } = view.language;
  const { label, value } = line;
  const remove = () => {
    chips.focusWhereWas(place);
    view.filter(without(view.report.state.query.filters, line.key, line.param));
  };
  const pressed = (event: KeyboardEvent) => {
    const button = event.currentTarget as HTMLElement;
    const act = actOf(chipKeys, keyName(event));
    if (act === 'remove') remove();
    else if (act) {
      const all = [...button.closest('.chips')!.querySelectorAll<HTMLElement>('.chip button')];
      const sign = getComputedStyle(button).direction === 'rtl' ? -1 : 1;
      all[all.indexOf(button) + sign * act]?.focus();
    } else return;
    event.preventDefault();
  };
  return html`<li class="chip" part="chip">
    <span>${label} <strong>${value}</strong></span>
    <button
      type="button"
      aria-label=${words.msg(str`Remove filter ${label}: ${value}`)}
      title=${words.msg('Remove filter')}
      @click=${remove}
      @keydown=${pressed}
    >
      ${icon(CROSS)}
    </button>
  </li>`;
};

const lockedChip = ({ label, value }: FilterLine, { words }: View['language']): TemplateResult =>
  html`<li class="chip locked" part="chip">
    <span>${label} <strong>${value}</strong> · ${words.msg('locked')}</span>
  </li>`;

/** The active filters, each to be taken back; Clear all, and the way back from it. */
export const chips = (
  controller: ChipFocus,
  { shownFilters }: Pick<Shell, 'shownFilters'>,
  view: View,
): TemplateResult | typeof nothing => {
  const { report, language, clearedFilters } = view;
  const { preset, query, locked } = report.state;
  const { words } = language;
  const isShownHere = ({ key }: FilterLine): boolean => !shownFilters.includes(key);
  const mine = filterLines(preset, withoutLocked(query.filters, locked), language).filter(isShownHere);
  const theirs = filterLines(preset, locked, language).filter(isShownHere);
  if (mine.length + theirs.length === 0 && clearedFilters === null) return nothing;
  const clear = () => {
    controller.focusWhereWas(0);
    view.filter({});
  };
  const undo = () => {
    controller.focusWhereWas(0);
    view.filter(clearedFilters ?? {});
  };
  return html`<div class="chips" role="group" aria-label=${words.msg('Active filters')}>
    ${
      mine.length + theirs.length > 0
        ? html`<ul>
            ${theirs.map((line) => lockedChip(line, language))}
            ${repeat(
              mine,
              ({ key, param }) => `${key} ${param}`,
              (line, place) => chip(line, place, controller, view),
            )}
          </ul>`
        : nothing
    }
    ${
      countFilters(query.filters) > 0
        ? html`<button type="button" class="after-chips plain" @click=${clear}>
            ${words.msg('Clear all')}
          </button>`
        : nothing
    }
    ${
      clearedFilters === null
        ? nothing
        : html`<span>${words.msg('Filters cleared.')}</span>
            <button type="button" class="after-chips plain" @click=${undo}>${words.msg('Undo')}</button>`
    }
  </div>`;
};
