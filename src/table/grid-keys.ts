/** Where the keyboard stands: a row (`column` -1), a cell, or a heading (`row` -1). */
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

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: to(1),
  ArrowUp: to(-1),
  ArrowRight: along(1),
  ArrowLeft: along(-1),
  PageDown: (at, size) => page(1)(at, size),
  PageUp: (at, size) => {
    const moved = page(-1)(at, size);
    return moved.row < 0 ? firstRow(at, size) : moved;
  },
  Home: (at, size) => (at.column === WHOLE_ROW ? firstRow(at, size) : { row: at.row, column: 0 }),
  End: (at, size) =>
    at.column === WHOLE_ROW ? lastRow(at, size) : { row: at.row, column: size.columns - 1 },
  'Control+Home': firstRow,
  'Control+End': lastRow,
};

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Where a key leads (ARIA Authoring Practices: grid, with the row as the first unit of focus, as in a treegrid); null
 * for a key that leads nowhere.
 */
export const moveByKey = (
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  at: GridPosition,
  size: GridSize,
  isRightToLeft: boolean,
): GridPosition | null => {
  if (altKey || shiftKey) return null;
  const plain = (isRightToLeft && MIRRORED[key]) || key;
  const name = ctrlKey || metaKey ? `Control+${plain}` : plain;
  return Object.hasOwn(MOVES, name) ? MOVES[name]!(at, size) : null;
};
