import { RowSlot, type Column } from './row-slot.js';

/** The rows on the screen, and a few to spare: made once, then moved and rewritten. */
export class RowPool {
  readonly #body: HTMLElement;
  readonly #shown = new Map<number, RowSlot>();
  readonly #spare: RowSlot[] = [];
  #columns: readonly Column[] = [];

  constructor(body: HTMLElement) {
    this.#body = body;
    this.#spare.push(this.#create());
  }

  /** An element that is as tall as every row. */
  get probe(): HTMLElement {
    return this.#body.firstElementChild as HTMLElement;
  }

  /** The elements of the rows shown, in the order of the rows. */
  get elements(): HTMLElement[] {
    return [...this.#shown].sort(([a], [b]) => a - b).map(([, { element }]) => element);
  }

  /** The slot that shows a row, where one does. */
  get(row: number): RowSlot | undefined {
    return this.#shown.get(row);
  }

  /** Makes the cells again, since the columns are others. */
  setColumns(columns: readonly Column[]): void {
    this.#columns = columns;
    this.#spare.push(...this.#shown.values());
    this.#shown.clear();
    for (const slot of this.#spare) {
      slot.release();
      slot.setColumns(columns);
    }
  }

  /**
   * Gives every row of a window a slot. Slots of rows that left go straight to new rows: as a rule nothing is
   * hidden or shown while somebody scrolls.
   *
   * @param pinned A row that has a slot wherever it is; -1 for none.
   * @param place Writes and places a row; `isNew` where its slot showed another one before.
   */
  arrange(
    first: number,
    last: number,
    pinned: number,
    place: (slot: RowSlot, row: number, isNew: boolean) => void,
  ): void {
    const free: RowSlot[] = [];
    for (const [row, slot] of this.#shown) {
      if ((row >= first && row <= last) || row === pinned) continue;
      this.#shown.delete(row);
      free.push(slot);
    }
    const show = (row: number): void => {
      const known = this.#shown.get(row);
      const slot = known ?? free.pop() ?? this.#spare.pop() ?? this.#create();
      if (!known) this.#shown.set(row, slot);
      place(slot, row, !known);
    };
    for (let row = first; row <= last; row++) show(row);
    if (pinned >= 0 && (pinned < first || pinned > last)) show(pinned);
    for (const slot of free) {
      slot.release();
      this.#spare.push(slot);
    }
  }

  #create(): RowSlot {
    const slot = new RowSlot(this.#body.ownerDocument);
    slot.setColumns(this.#columns);
    this.#body.append(slot.element);
    return slot;
  }
}
