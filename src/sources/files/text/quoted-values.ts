const QUOTE = '"';

/** Whether the sign at a place is escaped by an odd number of backslashes before it. */
const isEscaped = (text: string, at: number): boolean => {
  let count = 0;
  while (text[at - 1 - count] === '\\') count++;
  return count % 2 === 1;
};

/** Where a quoted value ends: at a quote before a blank or the end of the line; -1 where there is none. */
const endOfQuoted = (line: string, from: number): number => {
  for (let at = line.indexOf(QUOTE, from); at !== -1; at = line.indexOf(QUOTE, at + 1)) {
    const next = line[at + 1];
    if ((next === undefined || next === ' ') && !isEscaped(line, at)) return at;
  }
  return -1;
};

/**
 * The values of a line that are parted by single blanks; those in quotes may hold some. A quote within a quoted value, which not all
 * proxies escape, closes it only before a blank, and one that is never closed is a character like others.
 */
export const quotedValues = (line: string): string[] => {
  const values: string[] = [];
  let mayBeQuoted = true;
  for (let at = 0; at <= line.length;) {
    if (mayBeQuoted && line[at] === QUOTE) {
      const end = endOfQuoted(line, at + 1);
      // Nor is any behind it.
      if (end === -1) mayBeQuoted = false;
      else {
        values.push(line.slice(at + 1, end));
        at = end + 2;
        continue;
      }
    }
    const blank = line.indexOf(' ', at);
    const end = blank === -1 ? line.length : blank;
    values.push(line.slice(at, end));
    at = end + 1;
  }
  // A quote at the end of the line has no value behind it.
  return line.endsWith(' ') ? values.slice(0, -1) : values;
};

/** What values say, by their names; `-` and nothing are left out. */
export const namedValues = (
  names: readonly (string | null)[],
  values: readonly (string | undefined)[],
): Record<string, string> => {
  const named: Record<string, string> = {};
  for (const [place, name] of names.entries()) {
    const value = values[place];
    if (name !== null && value !== undefined && value !== '' && value !== '-') named[name] = value;
  }
  return named;
};
