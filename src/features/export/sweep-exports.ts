import { sweepDiskFiles } from '../../storage/files/disk-file.js';
import { checkpointIds } from '../../storage/files/export-checkpoint.js';
import { lockedExports } from './export-lock.js';

/** A finished file is read by the browser after it was handed over, and may be asked for again, for so long. */
const GRACE = 60 * 60_000;

/** An id begins with when the export did, in milliseconds since 1970. */
export const newExportId = (): string =>
  `${Date.now()}-${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}`;

/**
 * Removes what exports left on the disk and nobody goes on with: it holds all that the downloaded file does.
 *
 * @param grace Younger ones stay, in milliseconds.
 */
export const sweepExports = async (grace = GRACE): Promise<void> => {
  const busy = new Set([...(await checkpointIds()), ...(await lockedExports())]);
  await sweepDiskFiles((id) => !busy.has(id) && !(Date.now() - Number(id.split('-')[0]) < grace));
};
