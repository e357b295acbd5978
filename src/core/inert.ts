/**
 * A text that a spreadsheet would run as a formula: one that starts with a trigger, behind whatever a spreadsheet
 * skips (blanks, controls, marks that cannot be seen, quotes). Triggers after OWASP's page on CSV injection, with the
 * full-width forms that some take too. No `$` and no `.` in the pattern: a line break in the cell must not end it.
 */
const FORMULA =
  // eslint-disable-next-line no-control-regex -- spreadsheets skip control characters before a formula
  /^[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"']*[=+\-@|%\t\r\n\u0000\uff1d\uff0b\uff0d\uff20\u2212]/;

/** Where a cell may begin within the text, if the file is opened with another separator: no quotes hold there. */
const STARTS = /[,;\t\r\n]/g;

/** The same, but that a further start is not skipped: what follows it is looked at by itself. */
const INNER_FORMULA =
  // eslint-disable-next-line no-control-regex -- as above
  /([,;\t\r\n])(?=(?:(?![\t\r\n])[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"'])*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212])/g;

const INERT_INNER_FORMULA = new RegExp(
  `(${STARTS.source})'${INNER_FORMULA.source.slice('([,;\\t\\r\\n])'.length)}`,
  'g',
);

/** A number, with a decimal point or comma: it calculates nothing, and is never changed. */
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** Half of a character: no UTF-8 file can hold it. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Whether what begins behind a start is nothing but a number, up to a start of the same kind or the end of the text. */
const isNumberFrom = (text: string, start: number): boolean => {
  STARTS.lastIndex = start + 1;
  const end = STARTS.exec(text)?.index ?? text.length;
  return (end === text.length || text[end] === text[start]) && PLAIN_NUMBER.test(text.slice(start + 1, end));
};

/**
 * A CSV cell that no spreadsheet runs, whichever of comma, semicolon and tab the file is opened with. Numbers and booleans are
 * what they are; a text that could be a formula gets an apostrophe before it, which spreadsheets take as "this is text".
 */
export const inert = (record: string | number | boolean): string => {
  if (typeof record === 'number') return Number.isFinite(record) ? String(record) : '';
  if (typeof record === 'boolean') return String(record);
  if (PLAIN_NUMBER.test(record)) return record;
  const text = record
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INNER_FORMULA, (start, _start: string, at: number, all: string) =>
      isNumberFrom(all, at) ? start : `${start}'`,
    );
  return FORMULA.test(text) ? `'${text}` : text;
};

/** The text of a cell as it was before {@link inert}. */
export const bare = (cell: string): string =>
  (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell).replace(
    INERT_INNER_FORMULA,
    '$1',
  );
