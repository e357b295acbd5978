import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Words } from '../../i18n/words.js';
import { icon } from '../../ui/icon.js';
import { focusItem, menuKeyPressed } from '../../ui/menu-keys.js';
import { placePopover } from '../../ui/place-popover.js';
import type { View } from '../../ui/view.js';
import type { TellMeWhen, Wish } from './tell-me-when.js';

const BELL = 'M3 11.8c1-1 1.2-2 1.2-4.3a3.8 3.8 0 0 1 7.6 0c0 2.3.2 3.3 1.2 4.3zM6.6 14h2.8';

const LABELS: Readonly<Record<Wish, (words: Words) => string>> = {
  sound: (words) => words.msg('Play a sound'),
  badge: (words) => words.msg('Show a number in the page title'),
  words: (words) => words.msg('Announce to screen readers'),
  'until-match': (words) => words.msg('Stop at the first match'),
  'until-success': (words) => words.msg('Stop when one succeeds'),
};

const focusButton = (event: Event): void => {
  const wrapper = (event.currentTarget as Element).closest('.tell');
  wrapper?.querySelector<HTMLElement>('.tell-button')?.focus();
};

/** Called while it is being rendered, and before it is in the document. */
const rendered = (menu: Element | undefined): void =>
  queueMicrotask(() => {
    if (!(menu instanceof HTMLElement) || !menu.isConnected || menu.matches(':popover-open')) return;
    placePopover(menu, menu.closest('.tell')!);
    focusItem(menu, 'first');
  });

const menu = (tell: TellMeWhen, words: Words): TemplateResult => {
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const wrapper = (currentTarget as Element).closest('.tell');
    if (tell.isOpen && !wrapper?.contains(relatedTarget as Node | null)) tell.show(false);
  };
  return html`<div
    class="menu tell-menu"
    part="menu"
    role="menu"
    popover="manual"
    aria-label=${words.msg('Tell me when there are matches')}
    ${ref(rendered)}
    @focusout=${left}
    @keydown=${(event: KeyboardEvent) =>
      menuKeyPressed(event, () => {
        focusButton(event);
        tell.show(false);
      })}
  >
    ${tell.offered.map(
      (wish) =>
        html`<button
          type="button"
          role="menuitemcheckbox"
          tabindex="-1"
          aria-checked=${String(tell.has(wish))}
          @click=${() => tell.toggle(wish)}
        >
          ${LABELS[wish](words)}
        </button>`,
    )}
  </div>`;
};

/** How the reader wants to be told of new rows that match. */
export const tellMenu = (tell: TellMeWhen, { language }: View): TemplateResult | typeof nothing => {
  if (!tell.isOffered) return nothing;
  const { words } = language;
  const label = words.msg('Tell me when…');
  return html`<span class="tell">
    <button
      type="button"
      part="button"
      class="tell-button"
      aria-haspopup="menu"
      title=${label}
      aria-expanded=${String(tell.isOpen)}
      @click=${() => tell.show(!tell.isOpen)}
    >
      <span class="strip-icon">${icon(BELL)}</span><span class="strip-label">${label}</span>
    </button>
    ${tell.isOpen ? menu(tell, words) : nothing}
  </span>`;
};
