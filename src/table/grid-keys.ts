import { actOf, keyName, type Keys } from '../ui/keys.js';

/** Where the keyboard is: a row (`column` -1), a cell, or a heading (`row` -1). */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows on a screen. */
  readonly page: number;
}

export const HEADING = -1;
export const WHOLE_ROW = -1;

type Move = (at: GridPosition, size: GridSize) => GridPosition;

const to =
  (rows: number): Move =>
  (at, size) => {
    const row = Math.min(Math.max(at.row + rows, HEADING), size.rows - 1);
    // Headings are reached cell by cell: there is no heading as a whole.
    return { row, column: row === HEADING ? Math.max(0, at.column) : at.column };
  };

const along =
  (columns: number): Move =>
  (at, size) => {
    const least = at.row === HEADING ? 0 : WHOLE_ROW;
    return { row: at.row, column: Math.min(Math.max(at.column + columns, least), size.columns - 1) };
  };

const firstRow: Move = (at, size) => ({
  row: size.rows > 0 ? 0 : HEADING,
  column: size.rows > 0 ? at.column : 0,
});
const lastRow: Move = (at, size) => ({ row: size.rows - 1, column: size.rows > 0 ? at.column : 0 });
const page =
  (sign: number): Move =>
  (at, size) =>
    to(sign * size.page)({ row: Math.max(at.row, 0), column: at.column }, size);

const pageUp: Move = (at, size) => {
  const moved = page(-1)(at, size);
  return moved.row < 0 ? firstRow(at, size) : moved;
};

/** Where keys lead. */
export const moveKeys: readonly Keys<Move>[] = [
  { label: (words) => words.msg('Move between rows'), acts: { ArrowUp: to(-1), ArrowDown: to(1) } },
  {
    label: (words) => words.msg('Move between the cells of a row'),
    acts: { ArrowLeft: along(-1), ArrowRight: along(1) },
  },
  { label: (words) => words.msg('A screen up or down'), acts: { PageUp: pageUp, PageDown: page(1) } },
  {
    label: (words) => words.msg('First or last row; in a row, its first or last cell'),
    acts: {
      Home: (at, size) => (at.column === WHOLE_ROW ? firstRow(at, size) : { row: at.row, column: 0 }),
      End: (at, size) =>
        at.column === WHOLE_ROW ? lastRow(at, size) : { row: at.row, column: size.columns - 1 },
    },
  },
  {
    label: (words) => words.msg('First or last row'),
    acts: { 'Control+Home': firstRow, 'Control+End': lastRow },
  },
];

/** What is done with the row or the cell that the keyboard is on. */
export const rowKeys: readonly Keys<'open' | 'menu'>[] = [
  { label: (words) => words.msg('Show details'), acts: { Enter: 'open' } },
  {
    label: (words) => words.msg('Actions on a row or a cell'),
    acts: { ContextMenu: 'menu', 'Shift+F10': 'menu' },
  },
];

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Where a key leads (ARIA Authoring Practices: grid, with the row as the first unit of focus, as in a treegrid); null
 * for a key that leads nowhere.
 */
export const moveByKey = (
  event: KeyboardEvent,
  at: GridPosition,
  size: GridSize,
  isRightToLeft: boolean,
): GridPosition | null => {
  const name = keyName(event);
  return actOf(moveKeys, (isRightToLeft && MIRRORED[name]) || name)?.(at, size) ?? null;
};
