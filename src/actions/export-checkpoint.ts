import { partitionOf } from '../core/storage-partition.js';
import type { Query } from '../core/query.js';

/** Version of what is stored; another one is not read. */
const VERSION = 1;
/** An older export is not offered: the log is another one by then, in milliseconds. */
const LONGEST = 24 * 60 * 60_000;

/** Where an export stands, so that it can go on when the page was left. */
export interface ExportCheckpoint {
  readonly version: number;
  readonly id: string;
  /** Parts of the file that are on the disk. */
  readonly parts: number;
  /** Id of the source that the rows come from. */
  readonly source: string;
  readonly query: Query;
  readonly fileName: string;
  readonly separator: string;
  /** The zone that instants are written in: one file has one. */
  readonly timeZone: string;
  readonly rows: number;
  readonly cursor: string | null;
  /** Rows expected when it began. */
  readonly total: number | null;
  readonly savedAt: number;
}

/** Every name in the storage that an export has there. */
const exportNames = (): string[] =>
  Object.keys(localStorage).filter((name) => partitionOf('export', name) !== null);

/** @param place Name in the storage, of one reader and report. */
export const saveCheckpoint = (
  place: string,
  checkpoint: Omit<ExportCheckpoint, 'version' | 'savedAt'>,
): void => {
  try {
    localStorage.setItem(place, JSON.stringify({ ...checkpoint, version: VERSION, savedAt: Date.now() }));
  } catch {
    // No storage, or a full one: the export does not survive the page, and goes on all the same.
  }
};

export const forgetCheckpoint = (place: string): void => {
  try {
    localStorage.removeItem(place);
  } catch {
    // There is nothing to forget.
  }
};

/** Forgets the exports of one user or tenant, of any report. */
export const forgetCheckpoints = (partition: string): void => {
  try {
    for (const name of exportNames())
      if (partitionOf('export', name) === partition) localStorage.removeItem(name);
  } catch {
    // No storage.
  }
};

/** The export that was interrupted, where there is one of this log. */
export const readCheckpoint = (place: string, source: string): ExportCheckpoint | null => {
  try {
    const value = JSON.parse(localStorage.getItem(place) ?? 'null') as ExportCheckpoint | null;
    const isUsable =
      value?.version === VERSION && value.source === source && Date.now() - value.savedAt < LONGEST;
    return isUsable ? value : null;
  } catch {
    return null;
  }
};

/** Ids of all exports that may go on, of any log and reader. */
export const checkpointIds = (): Set<string> => {
  const ids = new Set<string>();
  try {
    for (const key of exportNames()) {
      const { id, savedAt } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ExportCheckpoint>;
      if (id && Date.now() - (savedAt ?? 0) < LONGEST) ids.add(id);
    }
  } catch {
    // No storage.
  }
  return ids;
};
