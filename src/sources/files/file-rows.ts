import type { LogEntry } from '../../core/log-entry.js';
import { ProblemError } from '../../core/problem.js';
import type { ReadColumns } from './file-source.js';
import { entryReader } from '../mapping/mapped-entry.js';
import type { Mapping } from '../mapping/mapping.js';
import type { FileFormat, FileHead, TextPieces } from './file-format.js';
import { fileText } from './file-text.js';
import { FILE_FORMATS } from './formats.js';
import { isOddRow, LONGEST_ROW } from './odd-row.js';

/** Characters that are looked at to see what a file is. */
const HEAD = 65_536;
const HEAD_LINES = 20;

/** The next rows of a file, and how many of them are odd. */
export interface FileBatch {
  readonly rows: readonly LogEntry[];
  readonly odd: number;
}

export interface FileRowsOptions {
  readonly name: string;
  /** Where the report's fields are in a row, over what the format says. */
  readonly fields?: Mapping['fields'] | undefined;
  readonly columns?: ReadColumns | undefined;
  /** Told of each piece of the file how many bytes it has. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

const headOf = (text: string, name: string, isAll: boolean): FileHead => {
  const lines = text.split(/\r\n|\n|\r/);
  if (!isAll) lines.pop();
  return { text, name, lines: lines.filter((line) => line.trim() !== '').slice(0, HEAD_LINES) };
};

async function* startingWith(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield start;
  try {
    for (;;) {
      const step = await rest.next();
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await rest.return?.();
  }
}

// eslint-disable-next-line require-yield -- There is nothing but the fault.
async function* failing(fault: unknown): AsyncGenerator<string> {
  throw fault;
}

/** What a text begins with, and all of it. */
const withHead = async (text: TextPieces, name: string): Promise<[head: FileHead, text: TextPieces]> => {
  const pieces = text[Symbol.asyncIterator]();
  let start = '';
  let isAll = false;
  let fault: unknown = null;
  // To the end of a line, where there is one: what it is tells more than its beginning.
  const isEnough = (): boolean =>
    start.length >= HEAD && (/[\r\n]/.test(start) || start.length > LONGEST_ROW);
  while (!isAll && fault === null && !isEnough()) {
    try {
      const step = await pieces.next();
      if (step.done) isAll = true;
      else start += step.value;
    } catch (error) {
      if (start === '') throw error;
      // Behind what there is.
      fault = error;
    }
  }
  return [headOf(start, name, isAll), startingWith(start, fault === null ? pieces : failing(fault))];
};

const formatOf = (head: FileHead): FileFormat => {
  const format = FILE_FORMATS.find(({ fits }) => fits(head));
  if (format) return format;
  throw new ProblemError({
    code: 'bad-file',
    details: { reason: head.text.trim() === '' ? 'empty' : 'unknown' },
  });
};

/**
 * The rows of a log file in the report's words, in batches, while it is read. What the file is, its beginning says.
 *
 * Throws `bad-file`, with `reason` `unknown`, `empty`, `cut-off` or `no-rows`.
 */
export async function* fileRows(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  { name, fields, columns, onBytes }: FileRowsOptions,
): AsyncGenerator<FileBatch> {
  const [head, text] = await withHead(fileText(file, onBytes), name);
  const format = formatOf(head);
  const entryOf = entryReader({ fields: { ...format.fields, ...fields } });
  for await (const rows of format.rows(text, { ...head, columns }))
    yield { rows: rows.map(entryOf), odd: rows.filter(isOddRow).length };
}
