import type { Problem } from '../core/problem.js';

/** What a reader should know about a file: it goes on where another left off, or the log changed while it was written. */
export type OutcomeRemark = 'resumed' | 'changed';

/** What came of an export, until the reader has done with it. */
export interface Outcome {
  readonly fileName: string;
  readonly rows: number;
  /** Rows expected in all; null where nobody knows. */
  readonly total: number | null;
  readonly isFinished: boolean;
  readonly remarks: readonly OutcomeRemark[];
  /** Why it was interrupted; null where the page was left. */
  readonly problem: Problem | null;
}

/** What a reader may do with an outcome. */
export type OutcomeChoice = 'again' | 'resume' | 'keep' | 'discard';
