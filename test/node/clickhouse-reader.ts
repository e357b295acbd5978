/** What ClickHouse's lexer reads a backslash and one more character as; any other character means itself. */
export const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  0: '\0',
  a: '\u0007',
  v: '\v',
};

/** A field of tab-separated text, as ClickHouse reads a parameter; null where it ends too early or says NULL. */
export const readField = (field: string): string | null => {
  if (field === '\\N') return null;
  let value = '';
  for (let at = 0; at < field.length; at++) {
    const character = field[at]!;
    if (character === '\t' || character === '\n') return null;
    if (character !== '\\') value += character;
    else {
      const next = field[++at];
      if (next === undefined || next === 'x' || next === 'N') return null;
      value += ESCAPED[next] ?? next;
    }
  }
  return value;
};
