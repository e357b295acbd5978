import { warnOnce } from '../../core/warn-once.js';
import type { DiskFile } from './disk-file.js';
import { CSV_TYPE, type ExportFile, type SettledFile } from './export-file.js';
import { memoryFile } from './memory-file.js';

/** Characters after which a part is settled: so much is held in memory at most, in case the disk does not take it. */
const MOST_UNSETTLED = 8_000_000;

/** A file on disk that goes on in memory when the disk takes no more: what it took before is not lost. */
export const overflowingFile = (disk: DiskFile): ExportFile => {
  let unsettled: string[] = [];
  let length = 0;
  let memory: ExportFile | null = null;

  const goOnInMemory = async (): Promise<void> => {
    warnOnce(
      'The disk is full or cannot be written: the export continues in memory, and ends with the page.',
    );
    await disk.abandonPart();
    memory = memoryFile();
    for (const text of unsettled) await memory.write(text);
    unsettled = [];
  };

  const settle = async (): Promise<SettledFile | null> => {
    if (memory) return null;
    try {
      const settled = await disk.settle();
      unsettled = [];
      length = 0;
      return settled;
    } catch {
      await goOnInMemory();
      return null;
    }
  };

  return {
    settle,
    async write(text) {
      if (memory) return memory.write(text);
      unsettled.push(text);
      length += text.length;
      try {
        await disk.write(text);
      } catch {
        await goOnInMemory();
        return;
      }
      if (length >= MOST_UNSETTLED) await settle();
    },
    async finish() {
      await settle();
      const settled = await disk.settled();
      return memory ? new Blob([settled, await memory.finish()], { type: CSV_TYPE }) : settled;
    },
    async discard() {
      await memory?.discard();
      await disk.discard();
    },
  };
};
