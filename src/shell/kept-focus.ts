import type { LitElement, ReactiveController } from 'lit';

/** What the keyboard can stop at. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** What takes the focus when it opens, and gives it back. */
const LAYER = 'dialog, [popover], [role="menu"]';
/** How many places are remembered: the layers that lie over each other, and one before them. */
const MOST_PLACES = 6;

/** Where the focus was, and what was around it then. */
interface Place {
  readonly element: Element;
  /** From the innermost one outwards. */
  readonly ancestors: readonly Element[];
  /** All that could have the focus, in order. */
  readonly stops: readonly Element[];
}

const isThere = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');

const canHaveFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && isThere(element) && !element.matches(':disabled');

const ancestorsOf = (element: Element): Element[] => {
  const found: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) found.push(one);
  return found;
};

const stopsIn = (place: ParentNode): Element[] => [...place.querySelectorAll<HTMLElement>(STOPS)];

/** What can have the focus and is nearest to the place that an element had among others: what follows it, then what precedes it. */
const nearest = (stops: readonly Element[], at: number, within: Node): HTMLElement | undefined => {
  const isRight = (stop: Element): stop is HTMLElement => within.contains(stop) && canHaveFocus(stop);
  return stops.slice(at).find(isRight) ?? stops.slice(0, Math.max(0, at)).reverse().find(isRight);
};

/**
 * Says where the focus goes when what has it is removed, disabled or hidden: to what is nearest in the innermost part around it
 * that is left. Out of a dialog or menu that has closed it goes to where it was before, or to the first tool. A reader who takes the focus elsewhere keeps
 * it there, and what a feature focuses itself comes first.
 */
export class KeptFocus implements ReactiveController {
  readonly #element: LitElement;
  /** The last one is where the focus is; none where it has left the report. */
  #places: Place[] = [];

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }

  hostConnected(): void {
    this.#root.addEventListener('focusin', this.#arrived);
    this.#root.addEventListener('focusout', this.#left);
  }

  hostDisconnected(): void {
    this.#places = [];
    this.#root.removeEventListener('focusin', this.#arrived);
    this.#root.removeEventListener('focusout', this.#left);
  }

  hostUpdated(): void {
    if (this.#places.length > 0) void this.#element.updateComplete.then(() => this.keep());
  }

  /** Puts the focus where it belongs if it has been lost. */
  keep(): void {
    const last = this.#places.at(-1);
    if (!last || this.#root.activeElement || canHaveFocus(last.element)) return;
    const outside = document.activeElement;
    if (outside && outside !== document.body && outside !== this.#element) return;
    (this.#target() ?? this.#element).focus({ preventScroll: true });
  }

  #target(): HTMLElement | undefined {
    for (const { element, ancestors, stops } of [...this.#places].reverse()) {
      if (canHaveFocus(element)) return element;
      const layer = ancestors.findIndex((ancestor) => ancestor.matches(LAYER));
      // Of a layer that has closed nothing is near.
      if (layer >= 0 && !isThere(ancestors[layer]!)) continue;
      for (const around of [...ancestors.filter(isThere), this.#root]) {
        const at = stops.indexOf(element);
        // Where all is made anew, as in another language, the same place among as many.
        const found = nearest(stops, at, around) ?? nearest(stopsIn(this.#root), at, around);
        if (found) return found;
      }
    }
    return undefined;
  }

  readonly #arrived = ({ target }: Event): void => {
    const element = target as Element;
    const layer = element.closest(LAYER);
    // One place a layer: the last one in it.
    const others = this.#places.filter(
      (place) => place.element.closest(LAYER) !== layer && place.element !== element,
    );
    const last = this.#places.at(-1);
    // From row to row the stops are the same, and arrow keys come fast.
    const isInRows = last?.element.isConnected && last.element.closest('[role="grid"]')?.contains(element);
    const stops = isInRows ? last.stops : stopsIn(this.#root);
    this.#places = [...others, { element, ancestors: ancestorsOf(element), stops }].slice(-MOST_PLACES);
  };

  readonly #left = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    if (relatedTarget instanceof Node && this.#root.contains(relatedTarget)) return;
    // An element that is being removed tells so before it is gone.
    queueMicrotask(() => {
      const last = this.#places.at(-1);
      if (this.#root.activeElement || !last) return;
      if (canHaveFocus(last.element)) this.#places = [];
      else this.keep();
    });
  };
}
