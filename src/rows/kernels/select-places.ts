/** Below so many numbers a sort is as quick as a selection. */
const SMALL = 64;
/** Partitions that bring little are given up after so many: numbers could be arranged to make each bring little. */
const MOST_PARTITIONS = 60;

const median = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * Puts the number of a place where a sort would, with no larger one before it and no smaller one behind it (Hoare's
 * selection).
 *
 * @param numbers Changed; none is `NaN`. From `first` on they are no smaller than those before.
 */
const selectPlace = (numbers: Float64Array, place: number, first: number): void => {
  let low = first;
  let high = numbers.length - 1;
  for (let partitions = 0; high - low >= SMALL; partitions++) {
    if (partitions > MOST_PARTITIONS) break;
    const pivot = median(numbers[low]!, numbers[(low + high) >>> 1]!, numbers[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (numbers[left]! < pivot) left++;
      while (numbers[right]! > pivot) right--;
      if (left > right) break;
      const swapped = numbers[left]!;
      numbers[left++] = numbers[right]!;
      numbers[right--] = swapped;
    }
    // Between the two is nothing but the pivot.
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
  numbers.subarray(low, high + 1).sort();
};

/**
 * The numbers that a sort would bring to these places.
 *
 * @param numbers Changed: they are in another order afterwards. None is `NaN`.
 * @param places In any order, each below the length.
 */
export const selectPlaces = (numbers: Float64Array, places: readonly number[]): number[] => {
  let first = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    selectPlace(numbers, place, first);
    first = place;
  }
  return places.map((place) => numbers[place]!);
};
