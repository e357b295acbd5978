import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ChipsController } from './chips-controller.js';
import type { Filters } from '../../core/query.js';
import { period } from '../../filters/period.js';
import { str } from '../../i18n/words.js';
import { timeField } from '../../presets/time-field.js';
import { filterLines } from '../../query/filter-lines.js';
import { activeFilters } from '../../report/state.js';
import { icon } from '../../ui/icon.js';
import { focusItem, menuKeyPressed } from '../../ui/menu-keys.js';
import type { View } from '../../ui/view.js';

const CLOCK = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.4 1.6';

/** Filter keys that the sentence speaks of; the chips leave them to it. */
export const TIME_KEYS: readonly string[] = ['from', 'until', 'period'];

/** The span of time that the rows are of, as a sentence. */
const sentence = (filters: Filters, { report, language }: View): string => {
  const { words } = language;
  const valueOf = (key: string): string | undefined =>
    filters[key] === undefined
      ? undefined
      : filterLines(report.state.preset, { [key]: filters[key] }, language)[0]?.value;
  const [period, from, until] = [valueOf('period'), valueOf('from'), valueOf('until')];
  const bounds = (): string | undefined => {
    if (from !== undefined && until !== undefined) return words.msg(str`${from} to ${until}`);
    if (from !== undefined) return words.msg(str`Since ${from}`);
    return until === undefined ? undefined : words.msg(str`Up to ${until}`);
  };
  // A host may set both, and then both hold.
  return [period, bounds()].filter((part) => part !== undefined).join(' · ') || words.msg('Any time');
};

const withoutTime = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !TIME_KEYS.includes(key)));

/** A button that says which time the rows are of, and its menu of the usual ones. */
export const timeRange = (chips: ChipsController, view: View): TemplateResult | typeof nothing => {
  const { report, language } = view;
  const { preset, query, locked } = report.state;
  const { control: periods } = period;
  if (timeField(preset) === undefined || periods.type !== 'choice') return nothing;
  const { words } = language;
  const active = activeFilters(report.state);
  const hasNone = TIME_KEYS.every((key) => !active[key]);
  const isLocked = TIME_KEYS.some((key) => Object.hasOwn(locked, key));
  const close = (anchor: Element) => {
    chips.showMenu(false);
    anchor.querySelector('button')!.focus();
  };
  const choose = (event: Event, value: string) => {
    close((event.currentTarget as Element).closest('.menu-anchor')!);
    view.filter({ ...withoutTime(query.filters), ...(value && { period: value }) });
  };
  const item = (value: string, label: string, isChosen: boolean) =>
    html`<button
      type="button"
      role="menuitemradio"
      aria-checked=${String(isChosen)}
      tabindex="-1"
      @click=${(event: Event) => choose(event, value)}
    >
      ${label}
    </button>`;
  const opened = (menu?: Element) => {
    if (menu && !menu.contains((menu.getRootNode() as ShadowRoot).activeElement))
      queueMicrotask(() => focusItem(menu, 'checked'));
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (chips.isMenuOpen && !(currentTarget as Element).contains(relatedTarget as Node | null))
      chips.showMenu(false);
  };
  const said = sentence(active, view);
  return html`
    <div class="menu-anchor" @focusout=${left}>
      <button
        type="button"
        part="button time-range"
        class="time-range"
        aria-haspopup="menu"
        aria-expanded=${String(chips.isMenuOpen)}
        aria-label=${words.msg(str`Time range: ${said}`)}
        ?disabled=${isLocked}
        @click=${() => chips.showMenu(!chips.isMenuOpen)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || chips.isMenuOpen) return;
          event.preventDefault();
          chips.showMenu(true);
        }}
      >
        ${icon(CLOCK)}${said}
      </button>
      ${
        chips.isMenuOpen
          ? html`<div
              class="menu"
              part="menu"
              role="menu"
              aria-label=${words.msg('Time range')}
              @keydown=${(event: KeyboardEvent) =>
                menuKeyPressed(event, () => close((event.currentTarget as Element).closest('.menu-anchor')!))}
              ${ref(opened)}
            >
              ${item('', words.msg('Any time'), hasNone)}
              ${periods.choices.map(({ value, label }) => item(value, label(words), active['period'] === value))}
            </div>`
          : nothing
      }
    </div>
  `;
};
