/** Two counts that differ by no more than this share, or by this many rows, are one estimate that wavers. */
const [SHARE, ROWS] = [0.01, 10] as const;

/** What a server counted on the pages of one reading. A log grows and shrinks meanwhile, and some servers only estimate. */
export class RowTotals {
  #first: number | null;
  #last: number | null = null;
  #least = Infinity;
  #most = 0;

  /** @param first Rows that it had when the reading was begun on an earlier visit; null where that is not known. */
  constructor(first: number | null) {
    this.#first = first;
  }

  add(total: number | null): void {
    this.#last = total;
    if (total === null) return;
    this.#first ??= total;
    this.#least = Math.min(this.#least, total);
    this.#most = Math.max(this.#most, total);
  }

  /** Rows counted at first. */
  get first(): number | null {
    return this.#first;
  }

  /** The most that were counted: an estimate that happens to be low does not show the end. */
  get most(): number {
    return Math.max(this.#most, this.#first ?? 0);
  }

  /** Rows that have come since the first count. */
  get grown(): number {
    return this.#first === null ? 0 : Math.max(0, this.#most - this.#first);
  }

  /** Rows that have to be there for the log to be whole; null where nobody counts them. What was added meanwhile is not among them. */
  get expected(): number | null {
    if (this.#first === null) return this.#last;
    const expected = Math.min(this.#first, this.#last ?? this.#first);
    const isEstimate = this.#most - this.#least <= Math.max(ROWS, this.#most * SHARE);
    return isEstimate ? Math.min(expected, this.#least) : expected;
  }
}
