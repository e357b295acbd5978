import type { Preset } from '../presets/preset.js';
import { storageName } from '../storage/storage-name.js';
import type { ShellElement } from './shell.js';

/** Where a checkpoint of an export is stored, for a reader and a report; null where the host wants nothing kept on the disk. */
export const exportPlace = (
  { cache, cacheKey }: Pick<ShellElement, 'cache' | 'cacheKey'>,
  { key }: Preset,
): string | null => (cache === 'indexeddb' ? storageName('export', key, cacheKey ?? '') : null);
