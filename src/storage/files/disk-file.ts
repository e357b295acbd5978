import type { ExportFile, SettledFile } from './export-file.js';
import { CSV_TYPE } from './export-file.js';

/** Folder of all exports in the page's own file system, which no dialog and no other site leads to. */
const FOLDER = 'api-log-report-exports';

/** What is kept beside the parts of an export: a browser that is killed writes other storage too late, or not at all. */
const NOTE = 'checkpoint.json';

const partName = (number: number): string => `${number}.csv`;

const exportsFolder = async (create: boolean): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create });
};

const partsOf = async (folder: FileSystemDirectoryHandle, count: number): Promise<File[]> => {
  const files: File[] = [];
  for (let number = 0; number < count; number++)
    files.push(await (await folder.getFileHandle(partName(number))).getFile());
  return files;
};

const sizeOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** A file on disk, whose parts that were settled stay readable when a later one cannot be written. */
export interface DiskFile extends ExportFile {
  settle(): Promise<SettledFile>;
  /** The parts that were settled, without what was written since. */
  settled(): Promise<Blob>;
  /** Gives up what was written since the last part was settled. */
  abandonPart(): Promise<void>;
}

/**
 * A file in the page's own file system (WHATWG File System): in parts, since what is being written is lost with the page until
 * it is closed, and reopening a file copies all of it.
 *
 * @param id Names the export.
 * @param parts Parts that are there already, of an export that goes on.
 * @returns Null where the browser has no such file system, or does not let pages write to it.
 */
export const openDiskFile = async (id: string, parts = 0): Promise<DiskFile | null> => {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    const folder = await exportsFolder(true);
    const own = await folder.getDirectoryHandle(id, { create: parts === 0 });
    let bytes = sizeOf(await partsOf(own, parts));
    let writer: FileSystemWritableFileStream | null = null;
    const begin = async () => (await own.getFileHandle(partName(parts), { create: true })).createWritable();
    const settle = async () => {
      if (writer) {
        await writer.close();
        writer = null;
        bytes += (await (await own.getFileHandle(partName(parts))).getFile()).size;
        parts += 1;
      }
      return { parts, bytes };
    };
    const settled = async () => new Blob(await partsOf(own, parts), { type: CSV_TYPE });
    const abandonPart = async () => {
      await writer?.abort().catch(() => {});
      writer = null;
    };
    return {
      async write(text) {
        writer ??= await begin();
        await writer.write(text);
      },
      settle,
      settled,
      abandonPart,
      async finish() {
        await settle();
        return settled();
      },
      async discard() {
        await abandonPart();
        await folder.removeEntry(id, { recursive: true });
      },
    };
  } catch {
    // A private window, a full disk, a frame that may not: the file goes into memory.
    return null;
  }
};

/** Whether the parts of an export are on the disk as they were written: the machine may have stopped while it wrote. */
export const hasParts = async (id: string, { parts, bytes }: SettledFile): Promise<boolean> => {
  try {
    const own = await (await exportsFolder(false)).getDirectoryHandle(id);
    return sizeOf(await partsOf(own, parts)) === bytes;
  } catch {
    return false;
  }
};

/** Keeps a text beside the parts of an export, in place of the one before: whole, or not at all. */
export const writeNote = async (id: string, text: string): Promise<void> => {
  const own = await (await exportsFolder(true)).getDirectoryHandle(id);
  const writer = await (await own.getFileHandle(NOTE, { create: true })).createWritable();
  await writer.write(text);
  await writer.close();
};

export const removeNote = async (id: string): Promise<void> => {
  try {
    await (await (await exportsFolder(false)).getDirectoryHandle(id)).removeEntry(NOTE);
  } catch {
    // There is none.
  }
};

/** The texts that are kept beside the parts of exports, of any log and reader. */
export const readNotes = async (): Promise<string[]> => {
  const notes: string[] = [];
  try {
    for await (const entry of (await exportsFolder(false)).values()) {
      if (entry.kind !== 'directory') continue;
      const note = await entry.getFileHandle(NOTE).catch(() => null);
      if (note) notes.push(await (await note.getFile()).text());
    }
  } catch {
    // There is no such folder, or another tab is at it.
  }
  return notes;
};

/** Removes what exports left on the disk, where the rule says so of its id. */
export const sweepDiskFiles = async (isLeft: (id: string) => boolean): Promise<void> => {
  try {
    const folder = await exportsFolder(false);
    for await (const id of folder.keys()) if (isLeft(id)) await folder.removeEntry(id, { recursive: true });
  } catch {
    // There is no such folder, or another tab is at it.
  }
};
