/** A file that grows while an export writes it. */
export interface ExportFile {
  /** Parts that outlast the page; 0 for a file in memory. */
  readonly parts: number;
  /** Resolves when the text is taken: whoever waits for it writes no faster than it can be put away. */
  write(text: string): Promise<void>;
  /** Makes what was written so far outlast the page, where the file lies on disk. */
  settle(): Promise<void>;
  /** The whole file. */
  finish(): Promise<Blob>;
  /** Nothing of it stays. */
  discard(): Promise<void>;
}

export const CSV_TYPE = 'text/csv;charset=utf-8';
