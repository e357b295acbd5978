import type { ReadColumns, FileFormat, FileHead, TextPieces } from './text/file-format.js';
import type { LogEntry } from '../../core/log-entry.js';
import { ProblemError } from '../../core/problem.js';
import { entryReader } from '../mapping/mapped-entry.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Remark } from '../remark.js';
import { detectEntries } from './detected-entries.js';
import { fileText } from './file-text.js';
import { FILE_FORMATS } from './formats.js';
import { isOddRow, LONGEST_ROW } from './text/odd-row.js';

/** Characters that are looked at to see what a file is. */
const HEAD = 65_536;
const HEAD_LINES = 100;

/** The next rows of a file, how many of them are odd, and what else a reader should know. */
export interface FileBatch {
  readonly rows: readonly LogEntry[];
  readonly odd: number;
  readonly remarks: readonly Remark[];
}

export interface FileRowsOptions {
  readonly name: string;
  /** Where the report's fields are in a row, over what the format says. */
  readonly fields?: Mapping['fields'] | undefined;
  readonly columns?: ReadColumns | undefined;
  /** The report's own fields, which are looked for where neither the format nor `fields` says where they are. */
  readonly keys?: readonly string[] | undefined;
  /** Whether a single object may be the whole log. */
  readonly mayBeOneRow?: boolean | undefined;
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

/** Rows that are looked at to see where the fields are. */
const SAMPLE = 100;

/** The first rows, and the fault behind them where there is one; the iterator goes on behind. */
const firstRows = async (
  batches: AsyncIterator<readonly unknown[]>,
): Promise<{ readonly rows: readonly unknown[]; readonly fault: unknown }> => {
  const rows: unknown[] = [];
  try {
    while (rows.length < SAMPLE) {
      const step = await batches.next();
      if (step.done) break;
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      for (const row of step.value) rows.push(row);
    }
  } catch (fault) {
    if (rows.length === 0) throw fault;
    return { rows, fault };
  }
  return { rows, fault: null };
};

/**
 * The rows of a log file in the report's words, in batches, while it is read. What the file is, its beginning says.
 *
 * Throws `bad-file`, with `reason` `unknown`, `empty`, `cut-off` or `no-rows`.
 */
export async function* fileRows(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  { name, fields, columns, keys, mayBeOneRow, onBytes }: FileRowsOptions,
): AsyncGenerator<FileBatch> {
  let remarks: Remark[] = [];
  const onRemark = (remark: Remark): void => void remarks.push(remark);
  const onEncoding = (encoding: string): void => onRemark({ code: 'file-encoding', encoding });
  const [start, text] = await withHead(fileText(file, { onBytes, onEncoding }), name);
  let isOwn = false;
  const head: FileHead = {
    ...start,
    mayBeOneRow,
    onRemark,
    columns: (names, sample) => {
      const read = columns?.(names, sample, onRemark) ?? null;
      isOwn = read !== null;
      return read;
    },
  };
  const format = formatOf(head);
  const batches = format.rows(text, head)[Symbol.asyncIterator]();
  const batchOf = (rows: readonly unknown[], entries: readonly LogEntry[]): FileBatch => {
    const batch = { rows: entries, odd: rows.filter(isOddRow).length, remarks };
    remarks = [];
    return batch;
  };
  let entriesOf: (row: unknown) => readonly LogEntry[];
  try {
    if (format.fields) {
      const read = entryReader({ fields: { ...format.fields, ...fields } });
      entriesOf = (row) => [read(row)];
    } else {
      const { rows, fault } = await firstRows(batches);
      const detected = isOwn ? null : detectEntries(rows, keys, fields);
      if (detected && detected.undecided.length > 0)
        onRemark({ code: 'file-dates', columns: detected.undecided });
      if (detected?.guessedUnit) onRemark(detected.guessedUnit);
      entriesOf = detected?.entriesOf ?? ((row) => [row as LogEntry]);
      yield batchOf(rows, rows.flatMap(entriesOf));
      if (fault !== null) throw fault as Error;
    }
    for (;;) {
      const step = await batches.next();
      if (step.done) return;
      yield batchOf(step.value, step.value.flatMap(entriesOf));
    }
  } finally {
    await batches.return?.(undefined);
  }
}
