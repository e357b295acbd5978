import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../actions/action.js';
import { menuActions } from '../actions/catalogue.js';
import { DOTS, icon } from './icon.js';
import type { View } from './view.js';

const itemsOf = (anchor: Element): HTMLButtonElement[] => [
  ...anchor.querySelectorAll<HTMLButtonElement>('[role="menuitem"]:not(:disabled)'),
];

const anchorOf = (event: Event): HTMLElement =>
  (event.target as HTMLElement).closest<HTMLElement>('.menu-anchor')!;

const opener = (anchor: HTMLElement): HTMLButtonElement => anchor.querySelector('button')!;

/** The menu is rendered when the task is over; then its first or last item can take the focus. */
const openAt = async (view: View, anchor: HTMLElement, place: number): Promise<void> => {
  view.openMenu(true);
  await new Promise(requestAnimationFrame);
  itemsOf(anchor).at(place)?.focus();
};

const close = (view: View, anchor: HTMLElement): void => {
  view.openMenu(false);
  opener(anchor).focus();
};

const startsWith = (item: HTMLElement, letter: string): boolean =>
  (item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase());

const keyPressed = (event: KeyboardEvent, view: View): void => {
  const anchor = anchorOf(event);
  const items = itemsOf(anchor);
  const at = items.indexOf(event.target as HTMLButtonElement);
  if (at < 0) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void openAt(view, anchor, event.key === 'ArrowDown' ? 0 : -1);
    return;
  }
  const focusAt = (place: number) => items.at(place % items.length)?.focus();
  const keys: Record<string, () => void> = {
    ArrowDown: () => focusAt(at + 1),
    ArrowUp: () => focusAt(at - 1),
    Home: () => focusAt(0),
    End: () => focusAt(-1),
    Escape: () => close(view, anchor),
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
  <button
    type="button"
    role="menuitem"
    tabindex="-1"
    ?disabled=${action.isEnabled?.(view.report) === false}
    @click=${(event: Event) => {
      // Back to the button first: what the action opens returns the focus to where it was.
      close(view, anchorOf(event));
      view.run(action);
    }}
  >
    ${icon(action.icon)}${action.label(view.language.words)}
  </button>
`;

/** View actions and its menu (ARIA Authoring Practices: menu button). */
export const actionsMenu = (view: View): TemplateResult => {
  const name = view.language.words.msg('View actions');
  const left = (event: FocusEvent) => {
    const anchor = event.currentTarget as HTMLElement;
    if (view.isMenuOpen && !anchor.contains(event.relatedTarget as Node | null)) view.openMenu(false);
  };
  return html`
    <div class="menu-anchor" @keydown=${(event: KeyboardEvent) => keyPressed(event, view)} @focusout=${left}>
      <button
        type="button"
        part="button"
        tabindex="-1"
        aria-haspopup="menu"
        aria-expanded=${String(view.isMenuOpen)}
        aria-label=${name}
        title=${name}
        @click=${(event: MouseEvent) => {
          if (view.isMenuOpen) view.openMenu(false);
          else void openAt(view, anchorOf(event), 0);
        }}
      >
        ${icon(DOTS)}
      </button>
      ${
        view.isMenuOpen
          ? html`<div class="menu" part="menu" role="menu" aria-label=${name}>
              ${menuActions.map((action) => item(action, view))}
            </div>`
          : nothing
      }
    </div>
  `;
};
