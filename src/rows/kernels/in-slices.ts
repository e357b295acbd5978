import { inTurns, sliced, type Pace } from '../../core/steps.js';

export type { Pace } from '../../core/steps.js';

/**
 * Does a work in pieces, from one place to below another.
 *
 * Rejects with the signal's reason.
 */
export const inSlices = (
  length: number,
  pace: Pace,
  work: (from: number, to: number) => void,
): Promise<void> => inTurns(sliced(length, work), pace);
