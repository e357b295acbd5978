import { sliced, type Steps } from '../../core/steps.js';
import { compareValues } from './compare-values.js';
import { sortSteps } from './sort-steps.js';

/** For more groups than this a sort of all is no slower. */
const FEW = 4096;

type Compare = (a: number, b: number) => number;

/** Moves the first of a heap down to its place: above each are those that come behind it. */
const sink = (heap: Uint32Array, size: number, compare: Compare): void => {
  const moved = heap[0]!;
  let place = 0;
  for (let child = 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && compare(heap[child]!, heap[child + 1]!) < 0) child++;
    if (compare(heap[child]!, moved) <= 0) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = moved;
};

/**
 * The numbers of the commonest groups: those with most rows first, of equally common ones by value. Of a million groups only those
 * wanted are put in order. In pieces.
 *
 * @param counts Rows by number of a group; groups without one are left out.
 */
export function* commonest(counts: Uint32Array, values: readonly unknown[], top: number): Steps<Uint32Array> {
  const compare: Compare = (a, b) => counts[b]! - counts[a]! || compareValues(values[a], values[b]);
  const all = new Uint32Array(counts.length);
  let count = 0;
  yield* sliced(counts.length, (from, to) => {
    for (let number = from; number < to; number++) if (counts[number]! > 0) all[count++] = number;
  });
  const found = all.subarray(0, count);
  if (count <= top || top > FEW) {
    yield* sortSteps(found, compare);
    return found.subarray(0, top);
  }
  const heap = found.slice(0, top).sort((a, b) => compare(b, a));
  if (top > 0)
    yield* sliced(count - top, (from, to) => {
      for (let at = top + from; at < top + to; at++) {
        if (compare(found[at]!, heap[0]!) >= 0) continue;
        heap[0] = found[at]!;
        sink(heap, top, compare);
      }
    });
  return heap.sort(compare);
}
