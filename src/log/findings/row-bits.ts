/** A set of places among rows, one bit for each. */
export class RowBits {
  readonly #words: Uint32Array;

  constructor(length: number) {
    this.#words = new Uint32Array(Math.ceil(length / 32));
  }

  add(place: number): void {
    this.#words[place >>> 5]! |= 1 << (place & 31);
  }

  has(place: number): boolean {
    return (this.#words[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  /** Places that both have, and that are below an end or not: as two numbers. */
  shared(other: RowBits, end: number): { readonly below: number; readonly above: number } {
    let [below, above] = [0, 0];
    const words = this.#words;
    const others = other.#words;
    const last = end >>> 5;
    for (let at = 0; at < words.length; at++) {
      const both = words[at]! & others[at]!;
      if (both === 0) continue;
      if (at < last) below += countBits(both);
      else if (at > last) above += countBits(both);
      else {
        const mask = (1 << (end & 31)) - 1;
        below += countBits(both & mask);
        above += countBits(both & ~mask);
      }
    }
    return { below, above };
  }
}

/** Bits that are set in a word of 32 (Warren, Hacker's Delight, 5-1). */
const countBits = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
};
