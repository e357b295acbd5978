import { html, type TemplateResult } from 'lit';
import type { Shell } from '../../shell/shell.js';
import { keyName } from '../../ui/keys.js';
import type { View } from '../../ui/view.js';

/** Widest report, in pixels, whose search fields are a sheet: its rows are cards then (`table/styles/table.ts`). */
const WIDEST = 480;

const STOPS = 'button, input, select, summary, [tabindex]';

/**
 * Where the report is narrow the search fields lie over the page, as a sheet, once a reader opens them; fields that are open from the
 * beginning stay in their place, since nobody asked for what would cover the page.
 *
 * The sheet is in the top layer, but not modal: lists of values open beside it, which a modal dialog would shut out. What else the report
 * shows is inert meanwhile, and Tab stays in the sheet.
 */
export class SearchSheet {
  readonly #shell: Shell;
  #isOpen = false;
  #wasShown: boolean | null = null;
  #invoker: HTMLElement | null = null;
  readonly #resized = new ResizeObserver(() => this.#measure());

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.whileConnected((signal) => {
      this.#resized.observe(shell.element);
      signal.addEventListener('abort', () => this.#resized.disconnect());
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The state changed: the fields may have been opened or closed. */
  update(): void {
    const { filtersOpen } = this.#shell.report.state;
    const isToggled = this.#wasShown !== null && filtersOpen !== this.#wasShown;
    this.#wasShown = filtersOpen;
    const wasOpen = this.#isOpen;
    if (isToggled) this.#isOpen = filtersOpen && this.#isNarrow;
    if (this.#isOpen && !wasOpen) this.#invoker = this.#root.activeElement as HTMLElement | null;
    if (!this.#isOpen && !wasOpen) return;
    void this.#shell.element.updateComplete.then(() => (this.#isOpen ? this.#enter() : this.#left()));
  }

  close(): void {
    this.#shell.report.dispatch('showFilters', false);
  }

  /** The fields in a sheet, with a heading and a way out. */
  around(fields: TemplateResult, { language: { words } }: View): TemplateResult {
    return html`<dialog
      class="sheet"
      popover="manual"
      aria-labelledby="sheet-title"
      @keydown=${this.#pressed}
    >
      <header>
        <h3 id="sheet-title" tabindex="-1">${words.msg('Filters')}</h3>
        <button type="button" part="button" @click=${() => this.close()}>${words.msg('Close')}</button>
      </header>
      ${fields}
    </dialog>`;
  }

  get #root(): ShadowRoot {
    return this.#shell.element.renderRoot as ShadowRoot;
  }

  get #sheet(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.sheet');
  }

  get #isNarrow(): boolean {
    return (this.#root.querySelector('.report')?.clientWidth ?? Infinity) <= WIDEST;
  }

  /** Wider than a sheet is for, such as on a phone that was turned: the fields are in their place again. */
  #measure(): void {
    if (!this.#isOpen || this.#isNarrow) return;
    this.#isOpen = false;
    this.#left();
    this.#shell.requestUpdate();
  }

  #enter(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    this.#setOthersInert(true);
    if (sheet.matches(':popover-open')) return;
    sheet.showPopover();
    sheet.querySelector<HTMLElement>('h3')?.focus();
  }

  #left(): void {
    this.#setOthersInert(false);
    this.#invoker?.focus();
    this.#invoker = null;
  }

  /** What lies over the report stays: lists of values, what was just done. */
  #setOthersInert(isInert: boolean): void {
    for (const part of this.#root.querySelectorAll<HTMLElement>(
      '.bar, .strip, .chips, .message, .above-table, .table, .details, .footer',
    ))
      part.inert = isInert;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const name = keyName(event);
    // The keys of what is below are not those of the sheet.
    event.stopPropagation();
    if (name === 'Escape') {
      event.preventDefault();
      return this.close();
    }
    if (name !== 'Tab' && name !== 'Shift+Tab') return;
    const stops = [...this.#sheet!.querySelectorAll<HTMLElement>(STOPS)].filter(
      (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
    );
    const [first, last] = [stops[0]!, stops.at(-1)!];
    const isForward = name === 'Tab';
    const { activeElement } = this.#root;
    const isBefore = !stops.includes(activeElement as HTMLElement);
    if (isForward ? activeElement !== last : activeElement !== first && !isBefore) return;
    event.preventDefault();
    (isForward ? first : last).focus();
  };
}
