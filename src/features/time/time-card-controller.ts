import type { LitElement, ReactiveController } from 'lit';
import { parseInstant } from '../../core/instant.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { placePopover } from '../../ui/place-popover.js';
import type { ReportController } from '../../shell/host/report-controller.js';
import type { Shell } from '../../shell/shell.js';

/** How long the pointer rests on a time before its card opens, in milliseconds. */
const REST = 500;
/** How long the pointer may take from the time to its card. */
const GRACE = 200;

/**
 * The card of a time in the table: in other zones, for machines, how long ago. Opens where the keyboard or the pointer rests
 * on the time; can be hovered, and dismissed by Escape (WCAG 2.2, 1.4.13). Its lines are in the details, too.
 */
export class TimeCardController implements ReactiveController {
  readonly #element: LitElement;
  readonly #control: ReportController;
  #cell: HTMLElement | null = null;
  #instant = NaN;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ element, control, signal }: Pick<Shell, 'element' | 'control' | 'signal'>) {
    this.#element = element;
    this.#control = control;
    const root = element.renderRoot as ShadowRoot;
    root.addEventListener('pointerover', (event) => this.#pointed(event as PointerEvent), { signal });
    root.addEventListener(
      'focusin',
      ({ target }) => {
        const focused = target as HTMLElement;
        // A click opens the row: the card is for the keyboard.
        if (focused.matches(':focus-visible')) this.#show(focused);
      },
      { signal },
    );
    root.addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true, signal });
    root.addEventListener('keydown', (event) => this.#pressed(event as KeyboardEvent), {
      capture: true,
      signal,
    });
    root.addEventListener('pointerdown', () => this.#hide(), { signal });
  }

  /** The instant whose card is open, in milliseconds since 1970; NaN where none is. */
  get instant(): number {
    return this.#cell ? this.#instant : NaN;
  }

  hostUpdate(): void {
    // The row in that place may be another one by now.
    if (this.#cell && this.#instantIn(this.#cell) !== this.#instant) this.#hide();
  }

  hostUpdated(): void {
    const card = this.#element.renderRoot.querySelector<HTMLElement>('.time-card');
    if (card && this.#cell && !card.matches(':popover-open')) placePopover(card, this.#cell);
  }

  hostDisconnected(): void {
    this.#hide();
  }

  #pointed({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const element = target as HTMLElement;
    clearTimeout(this.#timer);
    if (element.closest('.time-card') || (this.#cell !== null && this.#cell === element.closest('td')))
      return;
    if (this.#instantIn(element) !== null) this.#timer = setTimeout(() => this.#show(element), REST);
    else if (this.#cell && !this.#cell.matches(':focus')) this.#timer = setTimeout(() => this.#hide(), GRACE);
  }

  /** The keyboard brings its cell into sight, and the card comes along; one that the pointer opened belongs to its place. */
  #scrolled(): void {
    if (!this.#cell?.matches(':focus')) return this.#hide();
    const card = this.#element.renderRoot.querySelector<HTMLElement>('.time-card:popover-open');
    if (card) placePopover(card, this.#cell);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#cell) return;
    event.stopPropagation();
    this.#hide();
  }

  #show(target: HTMLElement): void {
    const instant = this.#instantIn(target);
    if (instant === null) return this.#hide();
    this.#hide();
    this.#cell = target.closest('td');
    this.#instant = instant;
    this.#cell?.setAttribute('aria-describedby', 'time-card');
    this.#element.requestUpdate();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (!this.#cell) return;
    this.#cell.removeAttribute('aria-describedby');
    this.#cell = null;
    this.#element.requestUpdate();
  }

  /** The instant in the cell of an element; null where it is in no cell, or in one of another kind. */
  #instantIn(element: HTMLElement): number | null {
    const cell = element.closest<HTMLElement>('td');
    const row = cell?.closest('tr')?.getAttribute('aria-rowindex');
    if (!cell || !row) return null;
    const { preset, columns, report } = this.#control;
    const key = columns[Number(cell.getAttribute('aria-colindex')) - 1];
    if (key === undefined || kindOf(fieldOf(preset, key).kind).role !== 'instant') return null;
    const instant = parseInstant(report.valueAt(Number(row) - 2, key));
    return Number.isNaN(instant) ? null : instant;
  }
}
