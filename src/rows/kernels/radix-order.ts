import { atOnce, sliced, type Steps } from '../../core/steps.js';
import { positions } from './positions.js';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Positions in the order of whole numbers below 2^32; where two are equal, in their original order. A radix sort:
 * it compares nothing, and looks at each number once for every eleven bits in which the numbers differ. In pieces.
 *
 * @param keys By position.
 * @param order The positions in their original order, written over; in the order of the keys where it is left out.
 */
export function* radixSteps(keys: Uint32Array, order = positions(keys.length)): Steps<Uint32Array> {
  const { length } = keys;
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(length);
  let differing = 0;
  yield* sliced(length, (first, end) => {
    let bits = differing;
    for (let at = first; at < end; at++) bits |= keys[at]! ^ keys[0]!;
    differing = bits;
  });
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (((differing >>> shift) & (DIGITS - 1)) === 0) continue;
    const places = new Uint32Array(DIGITS);
    yield* sliced(length, (first, end) => {
      for (let at = first; at < end; at++) places[(keys[at]! >>> shift) & (DIGITS - 1)]!++;
    });
    let place = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = places[digit]!;
      places[digit] = place;
      place += count;
    }
    const [source, target] = [from, to];
    yield* sliced(length, (first, end) => {
      for (let at = first; at < end; at++) {
        const position = source[at]!;
        const digit = (keys[position]! >>> shift) & (DIGITS - 1);
        target[places[digit]!++] = position;
      }
    });
    [from, to] = [target, source];
  }
  return from;
}

/** The same without a stop. */
export const radixOrder = (keys: Uint32Array): Uint32Array => atOnce(radixSteps(keys));
