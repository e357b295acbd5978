/**
 * A text that a spreadsheet would run as a formula: one that starts with a trigger, behind whatever a spreadsheet
 * skips (blanks, controls, marks that cannot be seen, quotes). Triggers after OWASP's page on CSV injection, with the
 * full-width forms that some take too. No `$` and no `.` in the pattern: a line break in the cell must not end it.
 */
const FORMULA =
  // eslint-disable-next-line no-control-regex -- spreadsheets skip control characters before a formula
  /^[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"']*[=+\-@|%\t\r\n\u0000\uff1d\uff0b\uff0d\uff20\u2212]/;

/** Half of a character: no UTF-8 file can hold it. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * A CSV cell that no spreadsheet runs. Numbers and booleans are what they are; a text that could be a formula gets an
 * apostrophe before it, which spreadsheets take as "this is text".
 */
export const inert = (record: string | number | boolean): string => {
  if (typeof record === 'number') return Number.isFinite(record) ? String(record) : '';
  if (typeof record === 'boolean') return String(record);
  const text = record.replace(LONE_SURROGATE, '\ufffd');
  return FORMULA.test(text) ? `'${text}` : text;
};

/** The text of a cell as it was before {@link inert}. */
export const bare = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
