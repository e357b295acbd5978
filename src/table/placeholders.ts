import type { ColumnWidth } from './column-widths.js';
import { placeholders } from './styles/placeholders.js';

/** How much of its column a bar takes: texts seldom fill theirs. */
const FILLED = 0.75;

/** A column that a bar stands for. */
export interface BarColumn {
  readonly width: ColumnWidth;
  readonly align: 'start' | 'end';
}

/**
 * Where the bars of a row stand that is on its way, one for each column: colour stops of a gradient from the side where
 * the row begins. The row paints them itself. Bars in its cells would be as many elements to style and to lay out again
 * whenever the scrollbar is dragged past rows that are not there yet.
 *
 * @param areSet Whether columns are as wide as said; else they share the room there is by their widths.
 */
export const placeholderBars = (columns: readonly BarColumn[], areSet: boolean): string => {
  const all = columns.reduce((sum, { width }) => sum + width.full, 0);
  const lengthOf = ({ least, full }: ColumnWidth): string =>
    areSet ? `${least}em` : `max(${least}em, ${((100 * full) / all).toFixed(2)}%)`;
  let start = '0px';
  const stops = columns.map(({ width, align }) => {
    const length = lengthOf(width);
    const end = `${start} + ${length}`;
    const [from, to] =
      align === 'end'
        ? [`${start} + ${1 - FILLED} * ${length}`, `${end} - var(--cell-space)`]
        : [`${start} + var(--cell-space)`, `${start} + ${FILLED} * ${length}`];
    start = end;
    return `transparent 0 calc(${from}), var(--line) 0 calc(${to})`;
  });
  return [...stops, 'transparent 0'].join(', ');
};

/** Styles of rows that are on their way. */
export const placeholderStyles = [placeholders];
