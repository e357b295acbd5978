/** Lets a long work be given up, and the page have its turn meanwhile. */
export interface Pace {
  readonly signal: AbortSignal;
  /** Called between pieces of the work; settles when it may go on. */
  readonly breathe: () => Promise<void>;
}

/** Rows of one piece: a millisecond or two of the slowest that is done with a row. */
const SLICE = 0x4000;

/**
 * Does a work in pieces, from one place to below another.
 *
 * Rejects with the signal's reason.
 */
export const inSlices = async (
  length: number,
  { signal, breathe }: Pace,
  work: (from: number, to: number) => void,
): Promise<void> => {
  signal.throwIfAborted();
  for (let from = 0; from < length; from += SLICE) {
    work(from, Math.min(length, from + SLICE));
    await breathe();
    signal.throwIfAborted();
  }
};
