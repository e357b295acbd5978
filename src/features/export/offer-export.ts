import { interrupted } from '../../report/outcome.js';
import type { Report } from '../../report/report.js';
import { readCheckpoint } from '../../storage/files/export-checkpoint.js';
import { whenExportRests } from './export-lock.js';
import { sweepExports } from './sweep-exports.js';

/** Offers the export that was interrupted when the page was left, when no other tab is at it any more. */
export const offerExport = async (report: Report, place: string): Promise<void> => {
  const { logId, opening } = report.state;
  if (logId === null) return;
  const read = () => readCheckpoint(place, logId);
  const found = await read();
  // Each visit takes away what an earlier one left.
  void sweepExports();
  if (!found) return;
  await whenExportRests(found.id);
  // By now the other tab may have finished it, or gone further.
  const checkpoint = await read();
  if (!checkpoint || report.state.opening !== opening || report.state.outcome !== null) return;
  if (report.state.activity !== null) return;
  report.dispatch('outcome', interrupted(checkpoint));
};
