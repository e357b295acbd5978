import type { ReadColumns } from './text/file-format.js';
import type { Transport } from '../transport/ask.js';
import { deferredSource } from '../deferred-source.js';
import type { LogSource } from '../log-source.js';
import type { Mapping } from '../mapping/mapping.js';

/** How far a file has been read. */
export interface FileProgress {
  readonly rows: number;
  /** Bytes of the file, packed as it may be. */
  readonly bytes: number;
  /** Bytes that it has in all; null where nobody knows. */
  readonly size: number | null;
  readonly isOver: boolean;
  /** Reads no further: the rows read so far are the log, and its last page says so. */
  readonly stop: () => void;
}

export interface FileSourceOptions extends Transport {
  /** Names the log; the file's name or address where not given. */
  readonly id?: string | undefined;
  /** Where the report's fields are in a row of the file, as in a mapping; what is given here goes before what the format says. */
  readonly fields?: Mapping['fields'] | undefined;
  /** Reads the rows of a CSV file by the names of its columns; by the labels of the report's fields, in any of its languages, where not given. */
  readonly columns?: ReadColumns | undefined;
  /** Fields that are looked for by name and look, as at an endpoint of which nothing is known; those of the report that asks where not given. */
  readonly keys?: readonly string[] | undefined;
  /** Told while the file is read, piece by piece. */
  readonly onRead?: ((progress: FileProgress) => void) | undefined;
}

/**
 * A source over a whole log file: JSON, NDJSON, CSV, HAR, logfmt, and the access logs of servers, proxies and cloud services; packed
 * with gzip or not. Its first bytes say which, whatever it is called. It is read as a stream, row by row, never uploaded.
 *
 * Requests reject with the problem `bad-file`, whose `reason` is `unknown` (none of these formats), `empty`, `no-rows`,
 * `unreadable` (a folder, or a file that was moved or changed meanwhile) or `cut-off`; those over an address also with the faults of
 * endpoints. Of a file that breaks off behind some rows these are given, and the last page has the problem, as it has with `stopped`
 * where it was told to stop; lines that are not rows are counted in `row-not-object`.
 *
 * @param file A file, such as one that was dropped or chosen, or an address, which may be relative to the page.
 */
export const fileSource = (
  file: Blob | string | URL,
  { id, ...options }: FileSourceOptions = {},
): LogSource => {
  const name = file instanceof File ? file.name : file instanceof Blob ? '' : String(file).split(/[?#]/)[0]!;
  return {
    ...deferredSource(id ?? (name || 'file'), async () =>
      (await import('./file-pages.js')).filePages(file, { name, ...options }),
    ),
    capabilities: { filters: [], sorts: [], isWhole: true },
  };
};
