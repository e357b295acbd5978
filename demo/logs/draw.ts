/** Even random numbers from 0 to 1 that belong to a row: the same at every start. */
export type Draw = () => number;

/** The draws of a row (the generator is mulberry32, whose whole state is one number of 32 bits). */
export const drawsOf = (row: number): Draw => {
  let state = Math.imul(row + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const pick = <Item>(items: readonly Item[], draw: Draw): Item =>
  items[Math.floor(draw() * items.length)]!;

/** One of the items, the first ones far more often than the last: few make most of any traffic. */
export const pickOften = <Item>(items: readonly Item[], draw: Draw): Item =>
  items[Math.floor(draw() ** 2.2 * items.length)]!;

/** A length of time around what is usual, sometimes several times as long; in whole milliseconds. */
export const lengthAround = (usual: number, draw: Draw): number =>
  Math.max(1, Math.round(usual * Math.exp(1.1 * (draw() + draw() + draw() - 1.5))));
