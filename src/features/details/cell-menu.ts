import { html, nothing, type TemplateResult } from 'lit';
import { offeredActions } from './actions/catalogue.js';
import type { EntryAction, EntryContext } from '../../ui/entry-action.js';
import type { CellMenuController } from './cell-menu-controller.js';
import { fieldOf } from '../../presets/catalogue.js';
import { icon } from '../../ui/icon.js';
import { menuKeyPressed } from '../../ui/menu-keys.js';

/** The menu of a cell: what can be done with its value, and with its row. */
export const cellMenu = (
  controller: CellMenuController,
  context: EntryContext | null,
  run: (action: EntryAction, context: EntryContext) => void,
): TemplateResult | typeof nothing => {
  if (controller.place === null || context === null) return nothing;
  const { words } = context.format.language;
  const ofValue = context.key === null ? [] : offeredActions('value', context);
  const ofEntry = offeredActions('entry', context);
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
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) controller.close(false);
  };
  return html`
    <div
      class="menu cell-menu"
      part="menu"
      role="menu"
      popover="manual"
      aria-label=${context.key === null ? words.msg('Actions on this entry') : fieldOf(context.state.preset, context.key).label(words)}
      @keydown=${(event: KeyboardEvent) => menuKeyPressed(event, () => controller.close(true))}
      @focusout=${left}
    >
      ${ofValue.map(item)}
      ${ofValue.length > 0 && ofEntry.length > 0 ? html`<div class="menu-line" role="separator"></div>` : nothing}
      ${ofEntry.map(item)}
    </div>
  `;
};
