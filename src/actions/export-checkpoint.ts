import { isObject } from '../core/is-object.js';
import type { Query } from '../core/query.js';
import { partitionOf } from '../core/storage-partition.js';
import { hasParts, readNotes, removeNote, writeNote } from '../outputs/disk-file.js';
import type { SettledFile } from '../outputs/export-file.js';

/** Version of what is stored; another one is not read. */
const VERSION = 2;
/** An older export is not offered: the log is another one by then, in milliseconds. */
const LONGEST = 24 * 60 * 60_000;

/**
 * Where an export stands, so that it can go on when the page was left. It lies beside the parts of the file: what a page
 * stores elsewhere is written late, and lost with a browser that is killed.
 */
export interface ExportCheckpoint extends SettledFile {
  readonly version: number;
  readonly id: string;
  /** Of which reader and report it is, as a name of the storage. */
  readonly place: string;
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

const readNote = (text: string): ExportCheckpoint | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const checkpoint = value as unknown as ExportCheckpoint;
    return checkpoint.version === VERSION && Date.now() - checkpoint.savedAt < LONGEST ? checkpoint : null;
  } catch {
    return null;
  }
};

/** All exports that may go on, of any log and reader; the newest first. */
const readCheckpoints = async (): Promise<ExportCheckpoint[]> =>
  (await readNotes())
    .flatMap((text) => readNote(text) ?? [])
    .sort((one, other) => other.savedAt - one.savedAt);

export const saveCheckpoint = async (
  checkpoint: Omit<ExportCheckpoint, 'version' | 'savedAt'>,
): Promise<void> => {
  try {
    await writeNote(checkpoint.id, JSON.stringify({ ...checkpoint, version: VERSION, savedAt: Date.now() }));
  } catch {
    // A full disk: the export goes on from the checkpoint before.
  }
};

export const forgetCheckpoint = removeNote;

/** Forgets the exports of one user or tenant, of any report. */
export const forgetCheckpoints = async (partition: string): Promise<void> => {
  const own = (await readCheckpoints()).filter(({ place }) => partitionOf('export', place) === partition);
  await Promise.all(own.map(({ id }) => removeNote(id)));
};

/**
 * The export of a log that was interrupted, where there is one whose file is whole so far.
 *
 * @param place Of which reader and report.
 * @param source Id of the source.
 */
export const readCheckpoint = async (place: string, source: string): Promise<ExportCheckpoint | null> => {
  for (const checkpoint of await readCheckpoints())
    if (checkpoint.place === place && checkpoint.source === source)
      if (await hasParts(checkpoint.id, checkpoint)) return checkpoint;
  return null;
};

/** Ids of all exports that may go on, of any log and reader. */
export const checkpointIds = async (): Promise<Set<string>> =>
  new Set((await readCheckpoints()).map(({ id }) => id));
