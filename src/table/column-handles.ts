import type { ColumnArrangement } from './column-arrangement.js';
import { NARROWEST } from '../storage/check-choices.js';
import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { actOf, keyName, type Keys } from '../ui/keys.js';
import { charactersIn, widthOfCharacters } from './column-widths.js';
import { drawnWidths } from './drawn-widths.js';
import type { Column } from './row-slot.js';
import { FOLDED, type Widths } from './table-columns.js';

/** What the handles need of the table. */
export interface HandlesHost {
  readonly arrangement: ColumnArrangement;
  columns(): readonly Column[];
  language(): Language;
  /** Draws widths that are not chosen yet; null ends that. */
  preview(widths: Widths | null): void;
  /** The heading that the keyboard is on goes to another place. */
  followHeading(place: number): void;
  say(text: string): void;
}

interface Drag {
  /** The pointer moved. */
  moved(x: number): void;
  /** The pointer was let go, where it was moved at all. */
  dropped(): void;
  /** The drag is over, one way or the other. */
  ended(): void;
}

/** A pointer that moves by less than this presses, in pixels. */
const STILL = 5;
/** How near to the edge of the table a heading is dragged that scrolls it, and how far at once, in pixels. */
const SCROLL_EDGE = 40;
const SCROLL_STEP = 16;
/** How much one press of a key widens a column, in characters. */
const STEP = 2;

/** What keys do with the column of a heading: it goes so many places on, or becomes so many characters wider. */
export const headingKeys: readonly Keys<{ readonly move?: 1 | -1; readonly widen?: number }>[] = [
  {
    label: (words) => words.msg('Move the column'),
    acts: { 'Alt+Shift+ArrowLeft': { move: -1 }, 'Alt+Shift+ArrowRight': { move: 1 } },
  },
  {
    label: (words) => words.msg('Make the column wider or narrower'),
    acts: {
      '+': { widen: STEP },
      '-': { widen: -STEP },
      'Alt+Shift+ArrowUp': { widen: STEP },
      'Alt+Shift+ArrowDown': { widen: -STEP },
    },
  },
];

/**
 * Headings under pointer and keyboard: dragged by its edge one makes its column wider, dragged as a whole it goes to
 * another place. Each has its keys, and the Columns dialog has all of it without dragging.
 */
export class ColumnHandles {
  readonly #head: HTMLElement;
  readonly #host: HandlesHost;
  #wasDragged = false;

  constructor(head: HTMLElement, host: HandlesHost) {
    this.#head = head;
    this.#host = host;
    head.addEventListener('pointerdown', (event) => this.#pressed(event));
    head.addEventListener('dblclick', (event) => this.#fitted(event));
    head.addEventListener('keydown', (event) => this.#keyPressed(event));
    // A press on the edge takes the focus from nowhere.
    head.addEventListener('mousedown', (event) => this.#edgeOf(event) && event.preventDefault());
    // What was dragged is not pressed as well: no column is sorted by that.
    head.addEventListener('click', (event) => this.#wasDragged && event.stopPropagation(), true);
  }

  /** The headings of columns; the one in place of folded columns, the last, has nothing to drag. */
  get #cells(): HTMLElement[] {
    const cells = [...this.#head.querySelectorAll<HTMLElement>('th')];
    return cells.filter((_, place) => this.#host.columns()[place]!.key !== FOLDED);
  }

  get #direction(): 1 | -1 {
    return this.#host.language().direction === 'rtl' ? -1 : 1;
  }

  /** The heading whose edge is under the pointer: the area for it lies over the heading, which the button fills. */
  #edgeOf({ target }: Event): HTMLElement | null {
    return target instanceof HTMLElement && target.localName === 'th' ? target : null;
  }

  #keyOf(cell: HTMLElement): string {
    return this.#host.columns()[this.#cells.indexOf(cell)]!.key;
  }

  #pressed(event: PointerEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('th');
    const widths = drawnWidths(this.#head, this.#host.columns());
    if (!cell || !this.#cells.includes(cell)) return;
    if (event.button !== 0 || Object.keys(widths).length === 0) return;
    if (this.#edgeOf(event)) this.#follow(event, this.#resizing(cell, event.clientX, widths));
    // A finger that moves over headings scrolls.
    else if (event.pointerType !== 'touch') this.#follow(event, this.#moving(cell));
  }

  #follow({ pointerId, clientX }: PointerEvent, drag: Drag): void {
    const head = this.#head;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    let isDragged = false;
    const end = (isDropped: boolean) => {
      listening.abort();
      if (isDropped && isDragged) drag.dropped();
      drag.ended();
      // The click that comes of letting go comes before the next task.
      this.#wasDragged = isDragged;
      setTimeout(() => (this.#wasDragged = false));
    };
    const document = head.ownerDocument;
    document.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerId !== pointerId) return;
        if (!isDragged && Math.abs(event.clientX - clientX) < STILL) return;
        // Not before: a captured pointer's click would be the head's, and no heading's.
        if (!isDragged) head.setPointerCapture(pointerId);
        isDragged = true;
        drag.moved(event.clientX);
      },
      options,
    );
    document.addEventListener('pointerup', (event) => event.pointerId === pointerId && end(true), options);
    document.addEventListener('pointercancel', () => end(false), options);
    document.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), {
      ...options,
      capture: true,
    });
  }

  #resizing(cell: HTMLElement, from: number, widths: Widths): Drag {
    const key = this.#keyOf(cell);
    const em = cell.getBoundingClientRect().width / widths[key]!;
    let width = widths[key]!;
    this.#head.classList.add('resizing');
    return {
      moved: (x) => {
        width = Math.max(NARROWEST, widths[key]! + (this.#direction * (x - from)) / em);
        this.#host.preview({ ...widths, [key]: Math.round(width * 100) / 100 });
      },
      dropped: () => this.#setWidth(key, width),
      ended: () => {
        this.#head.classList.remove('resizing');
        this.#host.preview(null);
      },
    };
  }

  #moving(cell: HTMLElement): Drag {
    const key = this.#keyOf(cell);
    const cells = this.#cells;
    const others = cells.filter((other) => other !== cell);
    const scroller = this.#head.closest<HTMLElement>('.scroller')!;
    let place = cells.indexOf(cell);
    const mark = (isOver: boolean) => {
      for (const other of cells) delete other.dataset.drop;
      this.#head.classList.toggle('moving', !isOver);
      if (isOver) return;
      if (place < others.length) others[place]!.dataset.drop = 'before';
      else others.at(-1)!.dataset.drop = 'after';
    };
    return {
      moved: (x) => {
        if (others.length === 0) return;
        const { left, right } = scroller.getBoundingClientRect();
        if (x < left + SCROLL_EDGE) scroller.scrollLeft -= SCROLL_STEP;
        else if (x > right - SCROLL_EDGE) scroller.scrollLeft += SCROLL_STEP;
        place = others.filter((other) => {
          const box = other.getBoundingClientRect();
          return this.#direction * (x - (box.left + box.right) / 2) > 0;
        }).length;
        mark(false);
      },
      dropped: () => this.#moveTo(key, place),
      ended: () => mark(true),
    };
  }

  #fitted(event: MouseEvent): void {
    const cell = this.#edgeOf(event);
    if (cell && this.#cells.includes(cell))
      this.#host.say(this.#host.arrangement.fit(this.#keyOf(cell), this.#host.language()));
  }

  #keyPressed(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('th');
    const act = actOf(headingKeys, keyName(event));
    if (!cell || !act || !this.#cells.includes(cell)) return;
    event.preventDefault();
    event.stopPropagation();
    const key = this.#keyOf(cell);
    if (act.move) this.#moveTo(key, this.#cells.indexOf(cell) + act.move * this.#direction);
    else this.#widen(key, act.widen!);
  }

  /** @param place Among the columns shown; those that are folded stay behind the one that they are behind now. */
  #moveTo(key: string, place: number): void {
    const { arrangement } = this.#host;
    const shown = this.#cells.map((cell) => this.#keyOf(cell)).filter((other) => other !== key);
    const at = Math.min(Math.max(0, place), shown.length);
    const others = arrangement.columns.filter((other) => other !== key);
    const whole = at < shown.length ? others.indexOf(shown[at]!) : others.length;
    this.#host.say(arrangement.moveTo(key, whole, this.#host.language()));
    this.#host.followHeading(at);
  }

  #widen(key: string, characters: number): void {
    const width = drawnWidths(this.#head, this.#host.columns())[key];
    if (width !== undefined) this.#setWidth(key, widthOfCharacters(charactersIn(width) + characters));
  }

  #setWidth(key: string, width: number): void {
    const { arrangement } = this.#host;
    const language = this.#host.language();
    arrangement.setWidth(key, width);
    const label = arrangement.label(key, language);
    const text = language.number(charactersIn(arrangement.choices.widths[key]!));
    this.#host.say(language.words.msg(str`${label}, width ${text}`));
  }
}
