import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Action } from '../../ui/action.js';
import { icon } from '../../ui/icon.js';
import { focusItem, menuKeyPressed } from '../../ui/menu-keys.js';
import type { View } from '../../ui/view.js';

const close = (view: View, menu: Element): void => {
  view.openMenu(null);
  menu.parentElement!.querySelector('button')!.focus();
};

const item = (action: Action, view: View): TemplateResult => html`
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
export const menu = (view: View, actions: readonly Action[]): TemplateResult => {
  const focus = (element?: Element): void => {
    if (!element || element.contains((element.getRootNode() as ShadowRoot).activeElement)) return;
    queueMicrotask(() => focusItem(element, view.menu ?? 'first'));
  };
  return html`
    <div
      class="menu"
      part="menu"
      role="menu"
      aria-label=${view.language.words.msg('View actions')}
      @keydown=${(event: KeyboardEvent) => menuKeyPressed(event, () => close(view, event.currentTarget as HTMLElement))}
      ${ref(focus)}
    >
      ${actions.map((action) => item(action, view))}
    </div>
  `;
};
