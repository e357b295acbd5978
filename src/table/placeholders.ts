import { placeholders } from './styles/placeholders.js';

/** How much of its column a bar takes, in hundredths: texts seldom fill theirs. */
const FILLED = 75;

/** A column that a bar stands for. */
export interface BarColumn {
  /** In em. */
  readonly width: number;
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
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const along = (length: number): string =>
    areSet ? `${length.toFixed(2)}em` : `${((100 * length) / all).toFixed(2)}%`;
  let end = 0;
  const stops = columns.map(({ width, align }) => {
    const start = end;
    end += width;
    const filled = (width * FILLED) / 100;
    const [from, to] =
      align === 'end'
        ? [along(end - filled), `calc(${along(end)} - var(--cell-space))`]
        : [`calc(${along(start)} + var(--cell-space))`, along(start + filled)];
    return `transparent 0 ${from}, var(--line) 0 ${to}`;
  });
  return [...stops, 'transparent 0'].join(', ');
};

/** Styles of rows that are on their way. */
export const placeholderStyles = [placeholders];
