import type { DueRun } from './schedule-queue.js';

/** A report that was made: a file that lies ready to be moved or read. */
export interface MadeReport {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** What it is and which rows it holds, in words, a line each. */
  readonly summary: readonly string[];
}

/** Brings a report to its readers; the file may be gone afterwards. Rejects with a {@link DeliveryProblem}. */
export type Deliver = (made: MadeReport, run: DueRun) => Promise<void>;

/** Why a report did not arrive, in words that its readers may see. */
export class DeliveryProblem extends Error {
  /** Whether another try would end the same. */
  readonly isLasting: boolean;

  constructor(message: string, { isLasting = false, cause }: { isLasting?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'DeliveryProblem';
    this.isLasting = isLasting;
  }
}
