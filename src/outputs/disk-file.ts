import { CSV_TYPE, type ExportFile } from './export-file.js';

/** Folder of all exports in the page's own file system, which no dialog and no other site leads to. */
const FOLDER = 'api-log-report-exports';

const partName = (number: number): string => `${number}.csv`;

const exportsFolder = async (create: boolean): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create });
};

/**
 * A file in the page's own file system (WHATWG File System): in parts, since what is being written is lost with the page until
 * it is closed, and reopening a file copies all of it.
 *
 * @param id Names the export.
 * @param parts Parts that are there already, of an export that goes on.
 * @returns Null where the browser has no such file system, or does not let pages write to it.
 */
export const openDiskFile = async (id: string, parts = 0): Promise<ExportFile | null> => {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    const folder = await exportsFolder(true);
    const own = await folder.getDirectoryHandle(id, { create: parts === 0 });
    let writer: FileSystemWritableFileStream | null = null;
    const begin = async () => (await own.getFileHandle(partName(parts), { create: true })).createWritable();
    const settle = async () => {
      if (!writer) return;
      await writer.close();
      writer = null;
      parts += 1;
    };
    return {
      get parts() {
        return parts;
      },
      async write(text) {
        writer ??= await begin();
        await writer.write(text);
      },
      settle,
      async finish() {
        await settle();
        const files: File[] = [];
        for (let number = 0; number < parts; number++)
          files.push(await (await own.getFileHandle(partName(number))).getFile());
        return new Blob(files, { type: CSV_TYPE });
      },
      async discard() {
        await writer?.abort().catch(() => {});
        await folder.removeEntry(id, { recursive: true });
      },
    };
  } catch {
    // A private window, a full disk, a frame that may not: the file goes into memory.
    return null;
  }
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
