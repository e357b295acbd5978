import type { Problem } from '../core/problem.js';
import type { ReadingEnd } from '../sources/reading-end.js';

/** What a reader should know about a file: it goes on where another left off, or the log changed while it was written. */
export type OutcomeRemark = 'resumed' | 'changed';

/** The outcome of an export, until the reader has done with it. */
export interface Outcome {
  readonly fileName: string;
  readonly rows: number;
  /** Rows expected in all; null where nobody knows. */
  readonly total: number | null;
  readonly isFinished: boolean;
  /** How the log ended that was read for it: the file is whole only where that is `complete`. Null before its end. */
  readonly end: ReadingEnd | null;
  readonly remarks: readonly OutcomeRemark[];
  /** Why it was interrupted; null where the page was left. */
  readonly problem: Problem | null;
}

/** What became of an export, for the host. */
export interface ExportEnd {
  /** `incomplete`: a file was made, and `end` says why it may not hold all rows. Of a veto, too, `cancelled`. */
  readonly outcome: 'finished' | 'incomplete' | 'interrupted' | 'cancelled';
  /** Rows written. */
  readonly rows: number;
  /** Rows that the server counts; null where it does not. */
  readonly total: number | null;
  /** How the log ended; null where it was not read to an end. */
  readonly end: ReadingEnd | null;
}

/** What a reader may do with an outcome. */
export type OutcomeChoice = 'again' | 'resume' | 'keep' | 'discard';

/** The outcome of an export that can go on: one whose reading failed, or whose page was left. */
export const interrupted = (
  { fileName, rows, total }: Pick<Outcome, 'fileName' | 'rows' | 'total'>,
  problem: Problem | null = null,
): Outcome => ({ fileName, rows, total, isFinished: false, end: null, remarks: [], problem });
