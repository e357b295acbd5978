import { listOf } from '../core/list-of.js';
import { ColumnStore } from '../rows/column-store.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { NewRows, TailStep } from '../sources/tail.js';

/** Most rows that wait to be taken; older ones are skipped. */
const MOST_WAITING = 10_000;

/** Two lots of new rows as one, the later one first. */
const joined = (earlier: NewRows, later: NewRows): NewRows => {
  const store = new ColumnStore();
  store.append(later.rows);
  store.append(earlier.rows);
  const length = Math.min(store.length, MOST_WAITING);
  const isKnown = earlier.skipped !== null && later.skipped !== null;
  return {
    ...later,
    rows: gatherRows(store, Uint32Array.from(listOf(length, (row) => row))),
    skipped: isKnown ? earlier.skipped + later.skipped + store.length - length : null,
  };
};

/**
 * Steps that wait to be taken, in their order. Rows that come while nobody takes any are joined into one step: a reader who
 * takes their time gets more at once, and not one after the other.
 */
export class TailSteps {
  #waiting: TailStep[] = [];
  #wake: (() => void) | null = null;
  #end: { readonly error?: unknown } | null = null;

  push(step: TailStep): void {
    const last = this.#waiting.at(-1);
    if (step.kind === 'rows' && last?.kind === 'rows') this.#waiting.splice(-1, 1, joined(last, step));
    else this.#waiting.push(step);
    this.#wake?.();
  }

  /** No more will come; with an error, that is thrown once the others are taken. */
  end(end: { readonly error?: unknown } = {}): void {
    this.#end ??= end;
    this.#wake?.();
  }

  async *taken(): AsyncGenerator<TailStep, void> {
    for (;;) {
      const step = this.#waiting.shift();
      if (step) yield step;
      else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
        this.#wake = null;
      }
    }
  }
}
