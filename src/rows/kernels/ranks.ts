import { numberOrder } from './number-order.js';
import { textOrder } from './text-order.js';

/** What values are sorted by: numbers before texts, and null for what is missing. */
export type Comparable = number | string | null;

/** A rank for each of the comparables, equal ones alike; `last` for the missing ones, and above all others. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly last: number;
}

/** NaN is no value to sort by. */
const isMissing = (value: Comparable): value is null =>
  value === null || (typeof value === 'number' && Number.isNaN(value));

export const ranksOf = (comparables: readonly Comparable[]): Ranks => {
  const numbers: number[] = [];
  const numbersAt: number[] = [];
  const texts: string[] = [];
  const textsAt: number[] = [];
  comparables.forEach((value, at) => {
    if (isMissing(value)) return;
    if (typeof value === 'number') {
      numbers.push(value);
      numbersAt.push(at);
    } else {
      texts.push(value);
      textsAt.push(at);
    }
  });
  const ranks = new Uint32Array(comparables.length);
  let last = 0;
  const rank = (values: ArrayLike<Comparable>, placesAt: readonly number[], order: Uint32Array): void => {
    for (let at = 0; at < order.length; at++) {
      if (at > 0 && values[order[at]!] !== values[order[at - 1]!]) last++;
      ranks[placesAt[order[at]!]!] = last;
    }
    if (order.length > 0) last++;
  };
  rank(numbers, numbersAt, numberOrder(Float64Array.from(numbers)));
  rank(texts, textsAt, textOrder(texts));
  comparables.forEach((value, at) => {
    if (isMissing(value)) ranks[at] = last;
  });
  return { ranks, last };
};
