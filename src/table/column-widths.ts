/** Widest that a column is made by its content where room is short, in characters; what is longer ends in an ellipsis. */
const WIDEST = 34;
/** Widest that it is made where there is room to spare. */
const WIDEST_WITH_ROOM = 80;
const NARROWEST = 4;
/** Width of a character and of a cell's padding, in units of the table's font size. */
const CHARACTER = 0.56;
const MONOSPACE_CHARACTER = 0.61;
const PADDING = 1.6;
/** Room for the arrow of a sorted heading. */
const ARROW = 1.4;
/** Longer values than this many in a hundred may be cut off. */
const CUT_OFF = 0.05;

/** Texts up to this length are never cut off: half a number says nothing. In a wide font they take this much more room. */
const SHORT = 14;
const WIDE_FONT = 1.14;

/** Width of a column that shows so many characters, in em of the table's font. */
export const widthOfCharacters = (characters: number): number => characters * CHARACTER + PADDING;

/** How many characters a column of a width shows, about. */
export const charactersIn = (width: number): number => Math.round((width - PADDING) / CHARACTER);

export interface ColumnSample {
  readonly label: string;
  readonly isMonospace: boolean;
  /** Lengths of the texts seen in the column. */
  readonly lengths: readonly number[];
}

/** How wide a column is, in em of the table's font. */
export interface ColumnWidth {
  /** Where room is short: long texts are cut off. */
  readonly least: number;
  /** Where there is room: nothing that was seen is cut off, up to a limit. */
  readonly full: number;
}

const lengthOf = (sorted: readonly number[], longest: number): number => {
  if (longest <= SHORT) return longest * WIDE_FONT;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - CUT_OFF)))] ?? 0;
};

const rounded = (width: number): number => Math.round(width * 100) / 100;

/** Width of a column by its heading and the texts seen in it. */
export const columnWidth = ({ label, isMonospace, lengths }: ColumnSample): ColumnWidth => {
  // Rows without a text want no room: where one row in twenty has an error, the errors are to be read all the same.
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b);
  const longest = sorted.at(-1) ?? 0;
  const widthOf = (length: number): number =>
    Math.max(NARROWEST, length) * (isMonospace ? MONOSPACE_CHARACTER : CHARACTER) + PADDING;
  // Headings are bold, which is wider by a twelfth.
  const byHeading = label.length * CHARACTER * 0.923 * 1.08 + PADDING + ARROW;
  const least = Math.max(widthOf(Math.min(WIDEST, lengthOf(sorted, longest))), byHeading);
  const full = Math.max(widthOf(Math.min(WIDEST_WITH_ROOM, longest)), least);
  return { least: rounded(least), full: rounded(full) };
};

/**
 * Columns of a grid: each as wide as its content where there is room, else at least as wide as asked for. Where the reader
 * set a width each is as wide as asked for and no wider, or setting one would change all.
 */
export const gridColumns = (widths: readonly ColumnWidth[], areSet = false): string =>
  widths.map(({ least, full }) => (areSet ? `${least}em` : `minmax(${least}em, ${full}fr)`)).join(' ');
