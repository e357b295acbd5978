import { sliced, type Steps } from '../../core/steps.js';
import { numberSteps } from './number-order.js';
import { textSteps } from './text-order.js';

/** What values are sorted by: numbers before texts, and null for what is missing. */
export type Comparable = number | string | null;

/** A rank for each of the comparables, equal ones alike; `last` for the missing ones, and above all others. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly last: number;
}

/** NaN is not a value to sort by. */
const isMissing = (value: Comparable): value is null =>
  value === null || (typeof value === 'number' && Number.isNaN(value));

export function* ranksOf(comparables: readonly Comparable[]): Steps<Ranks> {
  const numbers: number[] = [];
  const numbersAt: number[] = [];
  const texts: string[] = [];
  const textsAt: number[] = [];
  yield* sliced(comparables.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const value = comparables[at] as Comparable;
      if (isMissing(value)) continue;
      if (typeof value === 'number') {
        numbers.push(value);
        numbersAt.push(at);
      } else {
        texts.push(value);
        textsAt.push(at);
      }
    }
  });
  const ranks = new Uint32Array(comparables.length);
  let last = 0;
  function* rank(
    values: ArrayLike<Comparable>,
    placesAt: readonly number[],
    order: Uint32Array,
  ): Steps<void> {
    yield* sliced(order.length, (from, to) => {
      for (let at = from; at < to; at++) {
        if (at > 0 && values[order[at]!] !== values[order[at - 1]!]) last++;
        ranks[placesAt[order[at]!]!] = last;
      }
    });
    if (order.length > 0) last++;
  }
  yield* rank(numbers, numbersAt, yield* numberSteps(Float64Array.from(numbers)));
  yield* rank(texts, textsAt, yield* textSteps(texts));
  yield* sliced(comparables.length, (from, to) => {
    for (let at = from; at < to; at++) if (isMissing(comparables[at] as Comparable)) ranks[at] = last;
  });
  return { ranks, last };
}
