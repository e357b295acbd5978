import { atOnce, type Steps } from '../../core/steps.js';
import { positions } from './positions.js';
import { radixSteps } from './radix-order.js';

const LIMIT = 2 ** 32;
const SIGN = 0x8000_0000;

/** The order where it is seen at a glance: a log mostly comes as it is asked for, or the other way round. */
const orderAsItCame = (values: Float64Array): Uint32Array | null => {
  let isRising = true;
  let isFalling = true;
  for (let at = 1; at < values.length && (isRising || isFalling); at++) {
    isRising &&= values[at - 1]! <= values[at]!;
    // Equal ones keep their places, so a row of them cannot be turned round.
    isFalling &&= values[at - 1]! > values[at]!;
  }
  if (isRising) return positions(values.length);
  return isFalling ? positions(values.length).reverse() : null;
};

/** Distances from the least, where all are whole and fit into 32 bits: instants of seven weeks, lengths, ranks. */
const distances = (values: Float64Array): Uint32Array | null => {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Math.floor(value) !== value) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most - least < LIMIT)) return null;
  const keys = new Uint32Array(values.length);
  for (let at = 0; at < keys.length; at++) keys[at] = values[at]! - least;
  return keys;
};

/** The halves of the bits of each number (IEEE 754), changed so that they are in order as whole numbers. */
const halves = (values: Float64Array): { readonly low: Uint32Array; readonly high: Uint32Array } => {
  // Adding zero makes one of the two zeros. Browsers run on machines that put the low half first.
  const words = new Uint32Array(values.map((value) => value + 0).buffer);
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const upper = words[at * 2 + 1]!;
    const isNegative = upper >= SIGN;
    low[at] = isNegative ? ~words[at * 2]! : words[at * 2]!;
    high[at] = isNegative ? ~upper : upper ^ SIGN;
  }
  return { low, high };
};

/**
 * Positions in the order of numbers; where two are equal, in their original order. In pieces.
 *
 * @param values By position; none is `NaN`.
 */
export function* numberSteps(values: Float64Array): Steps<Uint32Array> {
  const asItCame = orderAsItCame(values);
  if (asItCame) return asItCame;
  yield;
  const keys = distances(values);
  yield;
  if (keys) return yield* radixSteps(keys);
  const { low, high } = halves(values);
  yield;
  return yield* radixSteps(high, yield* radixSteps(low));
}

/** The same without a stop. */
export const numberOrder = (values: Float64Array): Uint32Array => atOnce(numberSteps(values));
