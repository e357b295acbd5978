import { completeSource } from '../log/complete-source.js';
import type { Preset } from '../presets/preset.js';
import { fileSource, type FileSourceOptions } from '../sources/files/file-source.js';
import type { LogSource } from '../sources/log-source.js';
import type { Guess } from './guess.js';
import { tellingColumns } from './telling-columns.js';

/** A file that is shown in place of the host's rows. */
export interface ShownFile {
  readonly name: string;
  /** @param tell Receives which columns it has something for. */
  open(tell: (guess: Guess) => void): LogSource;
}

/** A file to show: it is read once, however often the report is opened again. */
export const shownFile = (file: File, preset: Preset, options: FileSourceOptions): ShownFile => {
  const source = completeSource(fileSource(file, options), preset);
  return { name: file.name, open: (tell) => tellingColumns(source, {}, preset, tell) };
};
