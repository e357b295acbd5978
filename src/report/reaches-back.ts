import { instantToIso } from '../core/instant.js';
import type { ReportQuestions } from './report-questions.js';

/**
 * Whether the log has entries before an instant, whatever the reader looks for: only then is what it has not since then really not
 * there. Null where nobody knows.
 *
 * Rejects with the source's fault, or the signal's reason.
 */
export const reachesBack = async (
  questions: Pick<ReportQuestions, 'count'>,
  instant: number,
  signal: AbortSignal,
): Promise<boolean | null> => {
  const count = await questions.count({ until: instantToIso(instant - 1) }, { signal });
  return count === null ? null : count > 0;
};
