import { ownerOf } from './export-place.js';
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

/** @param place Says whose export of which report it is. */
const nameOf = (place: string): string => `api-log-report export ${place}`;

export const saveCheckpoint = (
  place: string,
  checkpoint: Omit<ExportCheckpoint, 'version' | 'savedAt'>,
): void => {
  try {
    localStorage.setItem(
      nameOf(place),
      JSON.stringify({ ...checkpoint, version: VERSION, savedAt: Date.now() }),
    );
  } catch {
    // No storage, or a full one: the export does not survive the page, and goes on all the same.
  }
};

export const forgetCheckpoint = (place: string): void => {
  try {
    localStorage.removeItem(nameOf(place));
  } catch {
    // There is nothing to forget.
  }
};

/** Forgets the exports of one user or tenant, of any report. */
export const forgetCheckpoints = (partition: string): void => {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(nameOf(''))) continue;
      if (ownerOf(key.slice(nameOf('').length)) === partition) localStorage.removeItem(key);
    }
  } catch {
    // No storage.
  }
};

/** The export that was interrupted, where there is one of this log. */
export const readCheckpoint = (place: string, source: string): ExportCheckpoint | null => {
  try {
    const value = JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null') as ExportCheckpoint | null;
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
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(nameOf(''))) continue;
      const { id, savedAt } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ExportCheckpoint>;
      if (id && Date.now() - (savedAt ?? 0) < LONGEST) ids.add(id);
    }
  } catch {
    // No storage.
  }
  return ids;
};
