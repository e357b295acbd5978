import { sliced, type Steps } from '../../core/steps.js';

/** Numbers that are sorted at once. */
const BLOCK = 4096;

type Compare = (a: number, b: number) => number;

/** Puts two sorted stretches that follow each other into one, elsewhere. Of equal ones the first stretch's come first. */
function* merged(
  source: Uint32Array,
  target: Uint32Array,
  [start, middle, end]: readonly [number, number, number],
  compare: Compare,
): Steps<void> {
  let [left, right] = [start, middle];
  yield* sliced(end - start, (from, to) => {
    for (let at = start + from; at < start + to; at++) {
      const isLeft = left < middle && (right >= end || compare(source[left]!, source[right]!) <= 0);
      target[at] = isLeft ? source[left++]! : source[right++]!;
    }
  });
}

/** Sorts positions in their place by comparison, in pieces; those that compare alike keep their order. */
export function* sortSteps(places: Uint32Array, compare: Compare): Steps<void> {
  const { length } = places;
  for (let from = 0; from < length; from += BLOCK) {
    places.subarray(from, from + BLOCK).sort(compare);
    yield;
  }
  let source: Uint32Array = places;
  let target: Uint32Array = length > BLOCK ? new Uint32Array(length) : places;
  for (let width = BLOCK; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const middle = Math.min(length, from + width);
      const to = Math.min(length, middle + width);
      yield* merged(source, target, [from, middle, to], compare);
    }
    [source, target] = [target, source];
  }
  if (source !== places) places.set(source);
}
