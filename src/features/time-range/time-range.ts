import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { str } from '../../i18n/words.js';
import { icon } from '../../ui/icon.js';
import { placePopover } from '../../ui/place-popover.js';
import { patternHint } from '../../ui/search-date.js';
import type { View } from '../../ui/view.js';
import type { TimeRangeController } from './time-range-controller.js';

const CLOCK = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.4 1.6';
const BEFORE = 'M10 3.5 5.5 8l4.5 4.5';
const BEHIND = 'M6 3.5 10.5 8 6 12.5';

const ID = 'time-range';

const lineId = (place: number): string => `${ID}-${place}`;

/** Keeps the keyboard in the field while a line is pressed. */
const keepFocus = (event: Event): void => event.preventDefault();

/** Called while it is being rendered, and before it is in the document. */
const rendered = (popover: Element | undefined): void =>
  queueMicrotask(() => {
    if (!(popover instanceof HTMLElement) || !popover.isConnected) return;
    placePopover(popover, popover.closest('.time-range')!);
    popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

/** The list of times, and over it what was understood of what is typed. */
const list = (controller: TimeRangeController, { language }: View): TemplateResult | typeof nothing => {
  if (!controller.isOpen) return nothing;
  const { words } = language;
  const { choices, said } = controller.offer;
  const at = controller.placeIn(choices);
  const { mistake } = controller;
  return html`<div
    class="popover time-range-list"
    part="menu"
    popover="manual"
    @pointerdown=${keepFocus}
    ${ref((popover) => rendered(popover))}
  >
    <p class=${mistake ? 'mistake' : 'understood'}>${mistake || said}</p>
    <div role="listbox" id="${ID}-list" aria-label=${words.msg('Time range')}>
      ${choices.map(
        (choice, place) =>
          html`<button
            type="button"
            role="option"
            tabindex="-1"
            id=${lineId(place)}
            class=${controller.isActive(choice) ? 'active' : nothing}
            aria-selected=${String(place === at)}
            @click=${() => controller.choose(choice)}
          >
            ${choice.label}
          </button>`,
      )}
    </div>
  </div>`;
};

const stepButton = (by: 1 | -1, controller: TimeRangeController, { language }: View): TemplateResult => {
  const { words } = language;
  const label = by < 0 ? words.msg('Earlier') : words.msg('Later');
  // Disabled in a way that keeps the focus: stepping on ends where there is nothing more.
  return html`<button
    type="button"
    part="button"
    class="step"
    title=${label}
    aria-disabled=${String(controller.next(by) === null)}
    @click=${() => controller.step(by)}
  >
    ${icon(by < 0 ? BEFORE : BEHIND)}
  </button>`;
};

/** The time that the rows are of: a field to type into that is also the list of the usual times, and the ways to the spans around. */
export const timeRange = (controller: TimeRangeController, view: View): TemplateResult | typeof nothing => {
  if (!controller.isThere) return nothing;
  const { report, language } = view;
  const { words } = language;
  const { isOpen, isLocked, typed, mistake, sentence } = controller;
  const choices = isOpen ? controller.offer.choices : [];
  const at = controller.placeIn(choices);
  const said = isOpen ? mistake || controller.offer.said : '';
  const pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (ctrlKey || metaKey || isComposing) return;
    if (key === 'ArrowDown') controller.move(1);
    else if (key === 'ArrowUp') controller.move(-1);
    else if (key === 'Enter') controller.enter();
    else if (key === 'Escape' && isOpen) controller.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if ((isOpen || typed !== null) && !(currentTarget as Element).contains(relatedTarget as Node | null))
      controller.close();
  };
  const hint = patternHint(report.state.preset, language);
  return html`
    <div class="time-range" @focusout=${left}>
      ${icon(CLOCK)}
      <input
        type="text"
        part="input time-range"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="done"
        aria-label=${words.msg('Time range')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded=${String(isOpen)}
        aria-controls=${isOpen ? `${ID}-list` : nothing}
        aria-activedescendant=${at >= 0 ? lineId(at) : nothing}
        aria-invalid=${mistake ? 'true' : nothing}
        aria-description=${isLocked ? words.msg('locked') : words.msg(str`Write a time such as ${hint}, 14:00-14:10 or 2h.`)}
        title=${sentence}
        ?readonly=${isLocked}
        .value=${live(typed ?? sentence)}
        @input=${({ target }: Event) => controller.type((target as HTMLInputElement).value)}
        @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        @click=${() => controller.open()}
        @keydown=${pressed}
      />
      ${list(controller, view)}
      <span class="visually-hidden" role="status">${said}</span>
    </div>
    <span class="time-steps">${stepButton(-1, controller, view)}${stepButton(1, controller, view)}</span>
  `;
};
