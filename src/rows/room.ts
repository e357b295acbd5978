type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Elements that the smallest array has room for. */
const LEAST = 256;

const remade = <Kind extends Numbers>(array: Kind, length: number): Kind => {
  const made = new (array.constructor as new (length: number) => Kind)(length);
  made.set(length < array.length ? array.subarray(0, length) : array);
  return made;
};

/**
 * An array with room for so many numbers: the same one, or a copy at least twice as large, so that what grows by pages is
 * not copied for each of them. New elements are 0.
 */
export const withRoom = <Kind extends Numbers>(array: Kind, length: number): Kind =>
  length <= array.length ? array : remade(array, Math.max(length, array.length * 2, LEAST));

/** An array without room to grow. */
export const withoutRoom = <Kind extends Numbers>(array: Kind, length: number): Kind =>
  length === array.length ? array : remade(array, length);
