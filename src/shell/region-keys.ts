import type { LitElement, ReactiveController } from 'lit';
import { actOf, keyName, type Keys } from '../ui/keys.js';

/** Regions in the order of Tab. Messages count where they have something to press. */
const REGIONS = '.toolbar, .search, .strip, .chips, .message:has(button), .table, .details, .footer';

/** What the keyboard can be on; `:disabled` and hidden ones are left out below. */
const STOPS = 'button, input, select, summary, a[href], [tabindex]';

/** Controls that take typed characters: there, a character is text and no command. */
const FIELDS = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/** What region keys need of the report. */
export interface RegionHost {
  /** Whether single characters are commands: they must be possible to turn off (WCAG 2.2, 2.1.4). */
  hasShortcuts(): boolean;
  /** Opens the search fields. */
  showSearch(): void;
  /** What single characters do in features. */
  commands(): readonly Keys<() => void>[];
}

/** Keys between regions, wherever in the report the keyboard is. */
export const regionKeys: readonly Keys<1 | -1>[] = [
  {
    label: (words) => words.msg('To the next or previous part of the report'),
    acts: { F6: 1, 'Shift+F6': -1 },
  },
];

/**
 * F6 and Shift+F6 go from region to region of the report, and `f` to its search fields, as `/` does where no feature has that key. Heard in
 * the report alone: elsewhere the keys are the page's.
 */
export class RegionKeys implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: RegionHost;
  #isSearchDue = false;

  constructor(element: LitElement, host: RegionHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    this.#element.removeEventListener('keydown', this.#pressed);
  }

  hostUpdated(): void {
    if (!this.#isSearchDue) return;
    const field = this.#root.querySelector<HTMLElement>(
      '.search:not([hidden]) :is(input, select):enabled:not([readonly])',
    );
    if (!field) return;
    this.#isSearchDue = false;
    field.focus();
  }

  get #root(): ParentNode {
    return this.#element.renderRoot;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const name = keyName(event);
    // What is modal keeps the keyboard to itself.
    if (event.defaultPrevented || this.#root.querySelector('dialog:modal')) return;
    const step = actOf(regionKeys, name);
    const command = this.#host.hasShortcuts() && !isTyping(event) && actOf(this.commands, name);
    if (step) this.#step(event, step);
    else if (command) command();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Single characters that do something, wherever in the report the keyboard is. */
  get commands(): readonly Keys<() => void>[] {
    const commands = this.#host.commands();
    const search = (): void => this.#search();
    return [
      {
        label: (words) => words.msg('To the search fields'),
        // Some features take the slash for a field of their own.
        acts: actOf(commands, '/') ? { f: search } : { f: search, '/': search },
      },
      ...commands,
    ];
  }

  #search(): void {
    this.#isSearchDue = true;
    this.#host.showSearch();
    this.#element.requestUpdate();
  }

  #step(event: KeyboardEvent, by: 1 | -1): void {
    const path = event.composedPath();
    const regions = [...this.#root.querySelectorAll<HTMLElement>(REGIONS)];
    // From a slot of the host's the path leads through the region, which does not contain what is slotted.
    const at = regions.findIndex((region) => path.includes(region));
    const stops = regions.map(stopOf);
    for (let step = 1; step <= regions.length; step++) {
      const stop = stops.at((at + (at < 0 && by < 0 ? 1 : 0) + by * step) % regions.length);
      if (stop) return stop.focus();
    }
  }
}

const isTyping = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.matches(FIELDS) &&
    !target.matches('[type="checkbox"], [type="radio"]')
  );
};

/** Where the keyboard enters a region: the heading of the details, the one stop of toolbar and table, else the first. */
const stopOf = (region: HTMLElement): HTMLElement | undefined => {
  const heading = region.querySelector<HTMLElement>('h3[tabindex]');
  if (heading) return heading;
  const stops = [...region.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
  );
  return stops.find((stop) => stop.matches('tr, td')) ?? stops[0];
};
