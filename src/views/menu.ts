import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Action } from '../actions/action.js';
import { menuActions } from '../actions/catalogue.js';
import { icon } from './icon.js';
import type { View } from './view.js';

const itemsOf = (menu: Element): HTMLButtonElement[] => [
  ...menu.querySelectorAll<HTMLButtonElement>('[role="menuitem"]:not(:disabled)'),
];

const close = (view: View, menu: Element): void => {
  view.openMenu(null);
  menu.parentElement!.querySelector('button')!.focus();
};

const startsWith = (item: HTMLElement, letter: string): boolean =>
  (item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase());

const keyPressed = (event: KeyboardEvent, view: View): void => {
  const menu = event.currentTarget as HTMLElement;
  const items = itemsOf(menu);
  const at = items.indexOf(event.target as HTMLButtonElement);
  const focusAt = (place: number) => items.at(place % items.length)?.focus();
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusAt(at + 1),
    ArrowUp: () => focusAt(at - 1),
    Home: () => focusAt(0),
    End: () => focusAt(-1),
    Escape: () => close(view, menu),
  };
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  const isLetter =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!act && !isLetter) return;
  event.preventDefault();
  event.stopPropagation();
  if (act) act();
  else
    [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => startsWith(item, event.key))?.focus();
};

const item = (action: Action, view: View): TemplateResult => html`
  ${action.startsGroup ? html`<div class="menu-line" role="separator"></div>` : nothing}
  <button
    type="button"
    role="menuitem"
    tabindex="-1"
    ?disabled=${action.isEnabled?.(view.report) === false}
    @click=${(event: MouseEvent) => {
      // Back to the button first: what the action opens returns the focus to where it was.
      close(view, (event.currentTarget as HTMLElement).closest('.menu')!);
      view.run(action);
    }}
  >
    ${icon(action.icon)}${action.label(view.language.words, view.report)}
  </button>
`;

/** The menu of View actions, open; the focus goes to its first or last item. */
export const menu = (view: View): TemplateResult => {
  const focus = (element?: Element): void => {
    if (!element || element.contains((element.getRootNode() as ShadowRoot).activeElement)) return;
    queueMicrotask(() =>
      itemsOf(element)
        .at(view.menu === 'last' ? -1 : 0)
        ?.focus(),
    );
  };
  return html`
    <div
      class="menu"
      part="menu"
      role="menu"
      aria-label=${view.language.words.msg('View actions')}
      @keydown=${(event: KeyboardEvent) => keyPressed(event, view)}
      ${ref(focus)}
    >
      ${menuActions.map((action) => item(action, view))}
    </div>
  `;
};
