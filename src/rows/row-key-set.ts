/**
 * A set of row keys. Open addressing in one typed array: 16 to 32 bytes a key, where a `Set` of numbers takes three times that
 * and holds no more than 16 million.
 */
export class RowKeySet {
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a key; false where it was there. */
  add(first: number, second: number): boolean {
    if (4 * this.#size >= this.#slots.length) this.#grow();
    return this.#put(first, second);
  }

  has(first: number, second: number): boolean {
    const one = first === 0 && second === 0 ? 1 : first;
    const mask = this.#slots.length / 2 - 1;
    for (let slot = one & mask; ; slot = (slot + 1) & mask) {
      const [there, beside] = [this.#slots[2 * slot]!, this.#slots[2 * slot + 1]!];
      if (there === one && beside === second) return true;
      if (there === 0 && beside === 0) return false;
    }
  }

  #put(first: number, second: number): boolean {
    // A slot of two zeros is free.
    const one = first === 0 && second === 0 ? 1 : first;
    const mask = this.#slots.length / 2 - 1;
    for (let slot = one & mask; ; slot = (slot + 1) & mask) {
      const [there, beside] = [this.#slots[2 * slot]!, this.#slots[2 * slot + 1]!];
      if (there === one && beside === second) return false;
      if (there !== 0 || beside !== 0) continue;
      this.#slots[2 * slot] = one;
      this.#slots[2 * slot + 1] = second;
      this.#size++;
      return true;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 2)
      if (before[at] !== 0 || before[at + 1] !== 0) this.#put(before[at]!, before[at + 1]!);
  }
}
