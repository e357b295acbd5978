import type { TextPieces } from './file-format.js';
import { LONGEST_ROW } from './odd-row.js';

/** Lines of a text as it comes, without their ends and without blank ones. One that is too long is cut off. */
export async function* textLines(text: TextPieces): AsyncGenerator<string[]> {
  let rest = '';
  let isCut = false;
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r?\n/);
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
    yield lines.filter((line) => line.trim() !== '');
  }
  if (!isCut && rest.trim() !== '') yield [rest];
}
