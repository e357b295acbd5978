import { positions } from './positions.js';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Positions in the order of whole numbers below 2^32; where two are equal, in their original order. A radix sort:
 * it compares nothing, and looks at each number once for every eleven bits in which the numbers differ.
 *
 * @param keys By position.
 * @param order The positions in their original order, written over; as the keys stand where it is left out.
 */
export const radixOrder = (keys: Uint32Array, order = positions(keys.length)): Uint32Array => {
  const { length } = keys;
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(length);
  let differing = 0;
  for (let at = 1; at < length; at++) differing |= keys[at]! ^ keys[0]!;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (((differing >>> shift) & (DIGITS - 1)) === 0) continue;
    const places = new Uint32Array(DIGITS);
    for (let at = 0; at < length; at++) places[(keys[at]! >>> shift) & (DIGITS - 1)]!++;
    let place = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = places[digit]!;
      places[digit] = place;
      place += count;
    }
    for (let at = 0; at < length; at++) {
      const position = from[at]!;
      const digit = (keys[position]! >>> shift) & (DIGITS - 1);
      to[places[digit]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
};
