import { html, nothing, type TemplateResult } from 'lit';
import { clip } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str } from '../../i18n/words.js';
import { filterLines } from '../../query/filter-lines.js';
import { icon } from '../../ui/icon.js';
import { actOf, keyName, type Keys } from '../../ui/keys.js';
import type { View } from '../../ui/view.js';
import type { FindController } from './find-controller.js';

/** Lines and a magnifying glass. */
const FIND = 'M2 3.5h10M2 7.5h4M2 11.5h3M12.6 9.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0m-.7 1.9 2.6 2.6';

const LIST = 'find-list';
/** Longest text that a line repeats. */
const LONGEST = 60;

const lineId = (place: number): string => `find-${place}`;

/** "ID is 999177", and last "Any field contains …". */
const lines = (find: FindController, { report, language }: View): string[] => {
  const { words } = language;
  const { preset } = report.state;
  const meanings = find.meanings.flatMap(({ filter: { key, param } }) =>
    filterLines(preset, { [key]: param }, language).map(({ label, value }) => `${label} ${value}`),
  );
  const text = visibleText(clip(find.text.trim(), LONGEST));
  return [...meanings, words.msg(str`Any field contains “${text}”`)].map((line) => clip(line, 2 * LONGEST));
};

/** What keys do in the field; each says whether there was something to do. */
export const findKeys: readonly Keys<(find: FindController) => boolean>[] = [
  {
    label: (words) => words.msg('Search; again: the next match'),
    acts: {
      Enter: (find) => {
        if (find.isOpen) find.apply();
        else if (find.text.trim() === find.active) find.step(1);
        else find.apply(find.meanings.length);
        return true;
      },
    },
  },
  {
    label: (words) => words.msg('The match before'),
    acts: {
      'Shift+Enter': (find) => {
        if (find.text.trim() === find.active) find.step(-1);
        else find.apply(find.meanings.length);
        return true;
      },
    },
  },
  {
    label: (words) => words.msg('Choose what is meant'),
    acts: {
      ArrowUp: (find) => {
        if (find.isOpen) find.move(-1);
        return find.isOpen;
      },
      ArrowDown: (find) => {
        if (find.text.trim() === '') return false;
        find.move(find.isOpen ? 1 : 0);
        return true;
      },
    },
  },
  {
    label: (words) => words.msg('Close the list'),
    acts: {
      Escape: (find) => {
        const { isOpen } = find;
        if (isOpen) find.close();
        return isOpen;
      },
    },
  },
];

const keyPressed = (event: KeyboardEvent, find: FindController): void => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  // A host page's single-key shortcuts must not fire while somebody types here.
  if (key.length === 1 && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
  if (isComposing || !actOf(findKeys, keyName(event))?.(find)) return;
  event.preventDefault();
  event.stopPropagation();
};

/** The field that looks in all fields, and what the text in it may mean. */
export const find = (controller: FindController, view: View): TemplateResult | typeof nothing => {
  if (!controller.isOffered) return nothing;
  const { words } = view.language;
  const { isOpen } = controller;
  const label = words.msg('Find in all fields');
  const pressed = (event: MouseEvent): void => {
    const line = (event.target as Element).closest('[role="option"]');
    if (line) controller.apply([...line.parentElement!.children].indexOf(line));
  };
  return html`<div
    class=${controller.text === '' ? 'find empty-find strip-wide' : 'find strip-wide'}
    title=${label}
    @focusout=${() => controller.leave()}
  >
    ${icon(FIND)}
    <input
      class="find-field"
      part="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      aria-keyshortcuts=${view.hasShortcuts ? '/' : nothing}
      aria-autocomplete="list"
      aria-expanded=${String(isOpen)}
      aria-controls=${LIST}
      aria-activedescendant=${isOpen ? lineId(controller.line) : nothing}
      .value=${controller.text}
      @input=${({ target }: Event) => controller.type((target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => keyPressed(event, controller)}
    />
    <div class="popover find-popover" popover="manual" part="menu">
      <div
        role="listbox"
        id=${LIST}
        aria-label=${label}
        @mousedown=${(event: Event) => event.preventDefault()}
        @mouseup=${pressed}
      >
        ${
          isOpen
            ? lines(controller, view).map(
                (line, place) =>
                  html`<div
                    role="option"
                    id=${lineId(place)}
                    aria-selected=${String(controller.line === place)}
                  >
                    ${line}
                  </div>`,
              )
            : nothing
        }
      </div>
      ${controller.isMistyped ? html`<p>${words.msg('Write a network as 10.21.0.0/16.')}</p>` : nothing}
    </div>
  </div>`;
};
