import { html, nothing, type TemplateResult } from 'lit';
import { offeredActions } from './actions/catalogue.js';
import type { EntryAction, EntryContext } from '../../ui/entry-action.js';
import type { CellMenuController } from './cell-menu-controller.js';
import { icon } from '../../ui/icon.js';
import { menuKeyPressed } from '../../ui/menu-keys.js';

/** The menu of a cell: what can be done with its value, and with its row. In the details it is of the value alone. */
export const cellMenu = (
  controller: CellMenuController,
  context: EntryContext,
  name: string,
  run: (action: EntryAction, context: EntryContext) => void,
): TemplateResult | typeof nothing => {
  const { place } = controller;
  if (place === null) return nothing;
  const { words } = context.format.language;
  const ofValue = context.key === null ? [] : offeredActions('value', context);
  const ofEntry = place.isInDetails ? [] : offeredActions('entry', context);
  const item = (action: EntryAction) => html`
    <button
      type="button"
      role="menuitem"
      tabindex="-1"
      @click=${() => {
        controller.close(true);
        run(action, context);
      }}
    >
      ${icon(action.icon)}${action.label(words)}
    </button>
  `;
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Its button closes it by itself; closed before that, it would be opened again.
    if (place.isInDetails && relatedTarget === place.invoker) return;
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) controller.close(false);
  };
  return html`
    <div
      class="menu cell-menu"
      part="menu"
      role="menu"
      popover="manual"
      aria-label=${name}
      @keydown=${(event: KeyboardEvent) => menuKeyPressed(event, () => controller.close(true))}
      @focusout=${left}
    >
      ${ofValue.map(item)}
      ${ofValue.length > 0 && ofEntry.length > 0 ? html`<div class="menu-line" role="separator"></div>` : nothing}
      ${ofEntry.map(item)}
    </div>
  `;
};
