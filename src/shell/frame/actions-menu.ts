import { html, type TemplateResult } from 'lit';
import { DOTS, icon } from '../../ui/icon.js';
import type { LateRegions } from '../../ui/late-regions.js';
import type { View } from '../../ui/view.js';

const keyPressed = (event: KeyboardEvent, view: View): void => {
  if (view.menu !== null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  view.openMenu(event.key === 'ArrowDown' ? 'first' : 'last');
};

/** View actions and its menu (ARIA Authoring Practices: menu button). */
export const actionsMenu = (view: View, late: LateRegions | null): TemplateResult => {
  const name = view.language.words.msg('View actions');
  const left = (event: FocusEvent) => {
    const anchor = event.currentTarget as HTMLElement;
    if (view.menu !== null && !anchor.contains(event.relatedTarget as Node | null)) view.openMenu(null);
  };
  return html`
    <div class="menu-anchor" @focusout=${left}>
      <button
        type="button"
        part="button"
        tabindex="-1"
        aria-haspopup="menu"
        aria-expanded=${String(view.menu !== null)}
        title=${name}
        @keydown=${(event: KeyboardEvent) => keyPressed(event, view)}
        @click=${() => view.openMenu(view.menu === null ? 'first' : null)}
      >
        ${icon(DOTS)}
      </button>
      ${view.menu === null ? undefined : late?.menu(view)}
    </div>
  `;
};
