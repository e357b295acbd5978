import { html, nothing, type TemplateResult } from 'lit';
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
    role=${action.isChecked ? 'menuitemcheckbox' : 'menuitem'}
    aria-checked=${action.isChecked ? String(action.isChecked(view.report)) : nothing}
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

/** Actions by the group that they are in. */
const groupsOf = (actions: readonly Action[], { language }: View): ReadonlyMap<string, readonly Action[]> => {
  const groups = new Map<string, readonly Action[]>();
  for (const action of actions) {
    const name = action.group?.(language.words);
    if (name) groups.set(name, [...(groups.get(name) ?? []), action]);
  }
  return groups;
};

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
      ${actions.filter(({ group }) => !group).map((action) => item(action, view))}
      ${[...groupsOf(actions, view)].map(
        ([name, grouped]) =>
          html`<div class="menu-group" role="group" aria-label=${name}>
            <span class="menu-heading" aria-hidden="true">${name}</span>
            ${grouped.map((action) => item(action, view))}
          </div>`,
      )}
    </div>
  `;
};
