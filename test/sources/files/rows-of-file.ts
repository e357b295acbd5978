import type { LogEntry } from '../../../src/core/log-entry.js';
import { EMPTY_QUERY } from '../../../src/core/query.js';
import type { Preset } from '../../../src/presets/preset.js';
import { entriesOf } from '../../../src/rows/columns.js';
import type { LogPage } from '../../../src/sources/log-source.js';
import { fileSource, type FileSourceOptions } from '../../../src/sources/files/file-source.js';

const { signal } = new AbortController();

/** All rows of a file, page by page. */
export const rowsOfFile = async (
  file: Blob | string,
  {
    limit = 10_000,
    onPage,
    preset,
    ...options
  }: FileSourceOptions & { limit?: number; onPage?: (page: LogPage) => void; preset?: Preset } = {},
): Promise<LogEntry[]> => {
  const source = fileSource(file, options);
  const rows: LogEntry[] = [];
  for (;;) {
    const page = await source.fetchPage({ query: EMPTY_QUERY, offset: rows.length, limit, signal, preset });
    rows.push(...entriesOf(page.rows));
    onPage?.(page);
    if (page.next === null) return rows;
  }
};

export const textFile = (text: string, name = 'log'): File => new File([text], name);

export const packed = async (file: Blob): Promise<Blob> =>
  new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** The same bytes, so few at once that every token is cut somewhere. */
export const inSmallPieces = (text: string, length: number): Blob => {
  const bytes = new TextEncoder().encode(text);
  const blob = new Blob([bytes]);
  let at = 0;
  blob.stream = () =>
    new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += length)));
      },
    });
  return blob;
};

/** A text as bytes can hold it. */
export const withoutLoneSurrogates = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
