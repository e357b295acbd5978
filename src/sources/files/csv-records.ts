import { LONGEST_ROW } from './text/odd-row.js';

/** A record of separated values. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Lines of the text that it takes. */
  readonly lines: number;
  /** Whether its quotes do not fit, so that it may be read amiss. */
  readonly isDoubtful: boolean;
  /** Whether it says nothing: a blank line, or separators alone. */
  readonly isBlank: boolean;
}

/** A record that is being read, up to the end of a line. */
interface Scan {
  readonly cells: string[];
  /** What the quoted cell has so far that goes on in the next line; null where the record is complete. */
  open: string | null;
  hasQuotes: boolean;
  /** Whether a quote within a quoted cell is not doubled. */
  hasLoneQuote: boolean;
  /** Whether a quoted cell could not be closed and was read as it is written. */
  isLiteral: boolean;
}

const QUOTE = '"';

/** Characters of one record over lines; a quote that is open for longer is taken for one that is never closed. */
const LONGEST_RECORD = LONGEST_ROW / 2;

/**
 * Characters that may be read again, beside as many as were read: a quote that opens nothing is only known by lines behind it, and
 * text can be made so that this is true of each of its lines.
 */
const MOST_AGAIN = LONGEST_ROW;

const newScan = (): Scan => ({
  cells: [],
  open: null,
  hasQuotes: false,
  hasLoneQuote: false,
  isLiteral: false,
});

/**
 * Records of separated values (RFC 4180) out of lines, as programs write them: blanks may be around quotes, and a quote within a
 * quoted cell need not be doubled where it closes nothing. A quote that is never closed, or closed in no way that fits, is a
 * character like others: no record takes in the lines behind it.
 */
export class CsvRecords {
  readonly #separator: string;
  readonly #blank: RegExp;
  readonly #lineEnd: string;
  /** How many cells a record should have; 0 where nobody knows. */
  readonly #width: number;
  #scan = newScan();
  #lines: string[] = [];
  #length = 0;
  /** Characters that may still be read again. */
  #again = MOST_AGAIN;

  constructor(separator: string, lineEnd = '\n', width = 0) {
    this.#separator = separator;
    this.#lineEnd = lineEnd;
    this.#width = width;
    this.#blank = separator === '\t' ? /[^ ]/g : /[^ \t]/g;
  }

  /** @param lines Of the text, without their ends; blank ones too, since they may be within quotes. */
  *read(lines: Iterable<string>): Generator<CsvRecord> {
    for (const line of lines) {
      this.#again += line.length;
      yield* this.#addAll([line]);
    }
  }

  /** The record that is still open. */
  *end(): Generator<CsvRecord> {
    while (this.#lines.length > 0) yield* this.#addAll(yield* this.#giveUp());
  }

  /** @param lines The last one first. */
  *#addAll(lines: string[]): Generator<CsvRecord> {
    for (let line = lines.pop(); line !== undefined; line = lines.pop())
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      for (const again of yield* this.#add(line)) lines.push(again);
  }

  /** Gives back the lines that are to be read again, the last one first. */
  *#add(line: string): Generator<CsvRecord, string[]> {
    const isFirst = this.#lines.length === 0;
    this.#lines.push(line);
    this.#length += line.length;
    this.#read(line, this.#scan, true);
    const { open, hasLoneQuote } = this.#scan;
    if (open === null && (isFirst || !hasLoneQuote)) return yield* this.#complete();
    return hasLoneQuote || this.#length > LONGEST_RECORD ? yield* this.#giveUp() : [];
  }

  *#complete(): Generator<CsvRecord, string[]> {
    const { cells, hasLoneQuote } = this.#scan;
    const isLong = this.#lines.length > 1 && this.#width > 1;
    const alone = isLong ? this.#lines.map((line) => this.#alone(line).cells.length) : [];
    const hasSwallowed = alone.slice(1).some((length) => length === this.#width);
    if (cells.length !== this.#width && hasSwallowed && alone.every((length) => length === this.#width))
      return yield* this.#giveUp();
    yield this.#record(this.#scan, this.#lines.length, hasLoneQuote || hasSwallowed);
    this.#reset();
    return [];
  }

  /** The first line as it is written; those behind it are read again, or where that has been too often are written so, too. */
  *#giveUp(): Generator<CsvRecord, string[]> {
    const lines = this.#lines;
    const length = this.#length;
    this.#reset();
    const mayReadAgain = length <= this.#again;
    for (const line of mayReadAgain ? lines.slice(0, 1) : lines)
      yield this.#record(this.#alone(line), 1, true);
    if (!mayReadAgain) return [];
    this.#again -= length;
    return lines.slice(1).reverse();
  }

  #alone(line: string): Scan {
    const scan = newScan();
    this.#read(line, scan, false);
    return scan;
  }

  #reset(): void {
    this.#scan = newScan();
    this.#lines = [];
    this.#length = 0;
  }

  #record({ cells, hasQuotes }: Scan, lines: number, isDoubtful: boolean): CsvRecord {
    return {
      cells,
      lines,
      isDoubtful,
      isBlank: !hasQuotes && cells.every((cell) => cell.trim() === ''),
    };
  }

  /** Where the next character is that is not a blank; the length of the text where there is none. */
  #behindBlanks(text: string, from: number): number {
    this.#blank.lastIndex = from;
    return this.#blank.exec(text)?.index ?? text.length;
  }

  #read(line: string, scan: Scan, mayGoOn: boolean): void {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    let at = 0;
    if (scan.open !== null) {
      const end = this.#readQuoted(text, 0, scan);
      if (end === null) return void (scan.open += line.slice(text.length) + this.#lineEnd);
      at = end;
    }
    while (at <= text.length) {
      const start = this.#behindBlanks(text, at);
      if (text[start] === QUOTE && !scan.isLiteral) {
        scan.hasQuotes = true;
        const end = this.#readQuoted(text, start + 1, scan);
        if (end !== null) {
          at = end;
          continue;
        }
        if (mayGoOn) return void (scan.open += line.slice(text.length) + this.#lineEnd);
        // No quote behind this one closes anything, so the others of the line open nothing, either.
        scan.open = null;
        scan.isLiteral = true;
      }
      const end = text.indexOf(this.#separator, at);
      scan.cells.push(text.slice(at, end === -1 ? text.length : end).trim());
      if (end === -1) return;
      at = end + 1;
    }
  }

  /** Reads a quoted cell to its end and gives where the next one begins; null where the text ends before. */
  #readQuoted(text: string, from: number, scan: Scan): number | null {
    let cell = scan.open ?? '';
    let at = from;
    for (;;) {
      const quote = text.indexOf(QUOTE, at);
      if (quote === -1) {
        scan.open = cell + text.slice(at);
        return null;
      }
      if (text[quote + 1] === QUOTE) {
        cell += text.slice(at, quote + 1);
        at = quote + 2;
        continue;
      }
      const next = this.#behindBlanks(text, quote + 1);
      if (next === text.length || text[next] === this.#separator) {
        scan.cells.push(cell + text.slice(at, quote));
        scan.open = null;
        return next + 1;
      }
      scan.hasLoneQuote = true;
      cell += text.slice(at, quote + 1);
      at = quote + 1;
    }
  }
}
