/** A long work that stops between its pieces, so that its caller can give the page a turn there. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Lets a long work be given up, and the page have its turn meanwhile. */
export interface Pace {
  readonly signal: AbortSignal;
  /** Called between pieces of the work; settles when it may go on. */
  readonly breathe: () => Promise<void>;
}

/** Rows of one piece: a few milliseconds of the slowest that is done with a row, such as reading JSON. */
const SLICE = 0x1000;

/** A loop in pieces, from one place to below another. The loop itself is a plain function, which engines make fast. */
export function* sliced(length: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < length; from += SLICE) {
    work(from, Math.min(length, from + SLICE));
    yield;
  }
}

/** Does a work without a stop. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/**
 * Does a work in turns with the page.
 *
 * Rejects with the signal's reason.
 */
export const inTurns = async <Result>(steps: Steps<Result>, { signal, breathe }: Pace): Promise<Result> => {
  signal.throwIfAborted();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
    signal.throwIfAborted();
  }
};
