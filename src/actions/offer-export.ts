import type { Report } from '../report/report.js';
import { readCheckpoint } from './export-checkpoint.js';
import { lockedExports } from './export-lock.js';
import { sweepExports } from './sweep-exports.js';

/** Offers the export that was interrupted when the page was left, unless another tab is at it. */
export const offerExport = async (report: Report, place: string): Promise<void> => {
  // Each visit takes away what an earlier one left.
  void sweepExports();
  const { source, opening, outcome } = report.state;
  const checkpoint = source && outcome === null ? readCheckpoint(place, source.id) : null;
  if (!checkpoint) return;
  const isBusy = (await lockedExports()).includes(checkpoint.id);
  if (isBusy || report.state.opening !== opening) return;
  const { fileName, rows, total } = checkpoint;
  report.dispatch('outcome', { fileName, rows, total, isFinished: false, remarks: [], problem: null });
};
