/** A file that grows while an export writes it. */
export interface ExportFile {
  /** Resolves when the text is taken: anyone who waits for it writes no faster than it can be put away. */
  write(text: string): Promise<void>;
  /**
   * Makes what was written so far outlast the page, where the file lies on disk.
   *
   * @returns How far the file is then; null where what was written does not outlast the page.
   */
  settle(): Promise<SettledFile | null>;
  /** The whole file. */
  finish(): Promise<Blob>;
  /** Nothing of it stays. */
  discard(): Promise<void>;
}

/** How much of a file outlasts the page. */
export interface SettledFile {
  readonly parts: number;
  /** Length of those parts, in bytes: what the disk lost can be told by it. */
  readonly bytes: number;
}

export const CSV_TYPE = 'text/csv;charset=utf-8';
