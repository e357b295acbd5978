import type { TextPieces } from './file-format.js';
import { LONGEST_ROW } from './odd-row.js';

/** What is a line, and which are given. */
export interface LineOptions {
  /** What ends a line, and is cut off: by default a line feed, and the carriage return before it. */
  readonly lineEnd?: string | RegExp;
  /** Whether blank lines are given, too. */
  readonly isBlankKept?: boolean;
}

/** Files that were put together have the byte order mark of each at the start of a line. */
const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line);

/**
 * Lines of a text as it comes, without their ends, and without blank ones and byte order marks unless these are kept. One that is too
 * long is cut off.
 */
export async function* textLines(
  text: TextPieces,
  { lineEnd = /\r?\n/, isBlankKept = false }: LineOptions = {},
): AsyncGenerator<string[]> {
  const isGiven = (line: string): boolean => line.trim() !== '';
  let rest = '';
  let isCut = false;
  for await (const piece of text) {
    const lines = (rest + piece).split(lineEnd);
    rest = lines.pop()!;
    if (isCut && lines.length > 0) {
      // The end of a line whose beginning was given.
      lines.shift();
      isCut = false;
    }
    if (isCut) rest = '';
    else if (rest.length > LONGEST_ROW) {
      lines.push(rest.slice(0, LONGEST_ROW));
      rest = '';
      isCut = true;
    }
    yield isBlankKept ? lines : lines.filter(isGiven).map(withoutMark);
  }
  if (!isCut && rest.trim() !== '') yield [isBlankKept ? rest : withoutMark(rest)];
}
