import { isObject } from '../../core/is-object.js';
import type { Query } from '../../core/query.js';
import { partitionOf } from '../storage-partition.js';
import { hasParts, readNotes, removeNote, writeNote } from './disk-file.js';
import type { SettledFile } from './export-file.js';

/** Version of what is stored; another one is not read. */
const VERSION = 2;
/** An older export is not offered: the log is another one by then, in milliseconds. */
const LONGEST = 24 * 60 * 60_000;

/**
 * How far an export is, so that it can go on when the page was left. It lies beside the parts of the file: what a page
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

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isQuery = (value: unknown): boolean => {
  if (!isObject(value) || !isObject(value['filters'])) return false;
  const { filters, sort } = value;
  if (!Object.values(filters as object).every((one) => typeof one === 'string')) return false;
  return (
    sort === null ||
    (isObject(sort) && typeof sort['key'] === 'string' && typeof sort['descending'] === 'boolean')
  );
};

/**
 * Whether a stored text has every member in its type: other code of the page may write to the same disk, and what is not a number
 * of rows, or another query, would make a file that says it is whole and is not.
 */
const isCheckpoint = (value: Record<string, unknown>): boolean =>
  value['version'] === VERSION &&
  ['id', 'place', 'source', 'fileName', 'separator', 'timeZone'].every(
    (key) => typeof value[key] === 'string',
  ) &&
  /^[,;\t]$/.test(String(value['separator'])) &&
  ['rows', 'parts', 'bytes', 'savedAt'].every((key) => isCount(value[key])) &&
  (value['cursor'] === null || typeof value['cursor'] === 'string') &&
  (value['total'] === null || isCount(value['total'])) &&
  isQuery(value['query']);

/** A stored text as a checkpoint; null where it is none, too old, or from a day that is yet to come. */
export const readNote = (text: string): ExportCheckpoint | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isCheckpoint(value)) return null;
    const checkpoint = value as unknown as ExportCheckpoint;
    const age = Date.now() - checkpoint.savedAt;
    return age >= -LONGEST && age < LONGEST ? checkpoint : null;
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
