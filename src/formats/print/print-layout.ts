/** Whether something is for all sheets, for those in landscape, or for those in portrait. */
export type SheetPlace = 'all' | 'landscape' | 'portrait';

/** A column with what it holds, for its share of the sheet. */
export interface MeasuredColumn {
  readonly key: string;
  readonly label: string;
  /** Whether its values stay in one line: dates, codes, addresses. */
  readonly isUnbroken: boolean;
  /** Whether the column is one by which rows are told apart: the first one, and the time. */
  readonly isKept: boolean;
  readonly texts: readonly string[];
}

/** The places of the columns, and their shares as CSS. */
export interface PrintLayout {
  /** Columns of the table, in order, with the sheets on which each is one. */
  readonly columns: readonly { readonly key: string; readonly place: SheetPlace }[];
  /** Second lines, with the sheets on which they are there, how many columns these have, and whose values they hold. */
  readonly lines: readonly {
    readonly place: SheetPlace;
    readonly columns: number;
    readonly keys: readonly string[];
  }[];
  readonly styles: string;
}

/**
 * Room for the table in characters of 8 pt, 0.6 em each: A4 and Letter without their margins of 10 mm, of which the narrower one
 * counts.
 */
const CHARACTER = (8 * 0.6 * 25.4) / 72;
const ROOM = { landscape: 259 / CHARACTER, portrait: 190 / CHARACTER } as const;
/** Padding and border of a cell, in characters. */
const EDGES = 2.4 / CHARACTER;

/** Longest value that stays in one line: an IPv6 address, a date in two zones. */
const LONGEST_UNBROKEN = 46;
/** What a text has at least, and at most where others need the room. */
const [SHORTEST, LONG] = [6, 13];
/** Longest word that is kept whole where there is room to spare. */
const LONG_WORD = 24;
/** Characters of a text that are measured. */
const LONGEST_MEASURED = 120;

interface Width {
  readonly column: MeasuredColumn;
  readonly least: number;
  readonly wanted: number;
}

/** Characters by how wide the widest of usual fonts has them, in those of 0.6 em. */
const WIDTHS: readonly (readonly [RegExp, width: number])[] = [
  [/[-\s.,:;/|'"()[\]!·]|[fi]|[jl]|[rt]/u, 0.72],
  [/[mwMW%@]/u, 1.65],
  [/[\dabcdef]/u, 1.06],
  [/\p{Lu}/u, 1.2],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u, 1.67],
];
const USUAL_WIDTH = 1;

const knownWidths = new Map<string, number>();

const widthOfCharacter = (character: string): number => {
  let width = knownWidths.get(character);
  if (width === undefined) {
    width = WIDTHS.find(([some]) => some.test(character))?.[1] ?? USUAL_WIDTH;
    knownWidths.set(character, width);
  }
  return width;
};

/** How wide a text is in one line, in characters of 0.6 em. Only the beginning of a long one is looked at. */
const lineWidth = (text: string): number => {
  let sum = Math.max(0, text.length - LONGEST_MEASURED);
  for (const character of text.slice(0, LONGEST_MEASURED)) sum += widthOfCharacter(character);
  return sum;
};

const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map(lineWidth));

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const widthOf = (column: MeasuredColumn): Width => {
  let [longest, word, sum] = [0, 0, 0];
  for (const text of column.texts) {
    const width = lineWidth(text);
    longest = Math.max(longest, width);
    sum += Math.min(width, LONGEST_MEASURED);
    if (word < LONG_WORD) word = Math.max(word, longestWord(text));
  }
  // Bold headings are wider than the values below them.
  const heading = within(longestWord(column.label) * 1.1, 3, LONG);
  const least = column.isUnbroken
    ? Math.max(heading, Math.min(longest, LONGEST_UNBROKEN))
    : Math.max(heading, within(word, SHORTEST, LONG));
  const mean = column.texts.length > 0 ? sum / column.texts.length : 0;
  return {
    column,
    least: least + EDGES,
    wanted: EDGES + Math.max(least, Math.min(Math.max(mean * 1.2, Math.min(word, LONG_WORD)), longest)),
  };
};

const sumOf = (widths: readonly Width[], key: 'least' | 'wanted'): number =>
  widths.reduce((sum, width) => sum + width[key], 0);

/** The columns that have room beside each other: the longest texts go first, since a line of their own serves them best. */
const fitting = (widths: readonly Width[], room: number): Width[] => {
  const left = [...widths];
  while (left.length > 1 && sumOf(left, 'least') > room) {
    const cost = ({ column, wanted }: Width): number =>
      column.isKept ? -1 : column.isUnbroken ? wanted / 1000 : wanted;
    const longest = left.reduce((one, other) => (cost(other) >= cost(one) ? other : one));
    left.splice(left.indexOf(longest), 1);
  }
  return left;
};

/** Shares in per cent: what each needs, and of the rest as much as it could use. */
const sharesOf = (widths: readonly Width[], room: number): Map<string, number> => {
  const least = sumOf(widths, 'least');
  const spare = Math.max(0, room - least);
  const useful = sumOf(widths, 'wanted') - least;
  const total = Math.max(room, least);
  return new Map(
    widths.map(({ column: { key }, least: own, wanted }) => {
      const more = useful > 0 ? (spare * (wanted - own)) / useful : spare / widths.length;
      return [key, ((own + more) / total) * 100];
    }),
  );
};

/** Lays the columns out for sheets in landscape and in portrait; no value is left out on either. */
export const printLayout = (columns: readonly MeasuredColumn[]): PrintLayout => {
  const widths = columns.map(widthOf);
  const wide = fitting(widths, ROOM.landscape);
  const narrow = fitting(wide, ROOM.portrait);
  const isIn = (list: readonly Width[], key: string): boolean =>
    list.some(({ column }) => column.key === key);
  const inTable = wide.map(({ column: { key } }) => ({
    key,
    place: isIn(narrow, key) ? ('all' as const) : ('landscape' as const),
  }));
  const lineFor = (place: SheetPlace, list: readonly Width[]) => {
    const keys = widths.map(({ column: { key } }) => key).filter((key) => !isIn(list, key));
    return keys.length > 0 ? [{ place, columns: list.length, keys }] : [];
  };
  const lines =
    narrow.length === wide.length
      ? lineFor('all', wide)
      : [...lineFor('landscape', wide), ...lineFor('portrait', narrow)];
  const rules = (list: readonly Width[], room: number): string =>
    [...sharesOf(list, room)]
      .map(([key, share]) => {
        const place = inTable.findIndex((column) => column.key === key) + 1;
        return `col:nth-child(${place}) { width: ${share.toFixed(3)}%; }`;
      })
      .join('\n');
  const styles = `
@media (orientation: landscape) {
${rules(wide, ROOM.landscape)}
.portrait { display: none; }
}
@media (orientation: portrait) {
${rules(narrow, ROOM.portrait)}
.landscape { display: none; }
}`;
  return { columns: inTable, lines, styles };
};
