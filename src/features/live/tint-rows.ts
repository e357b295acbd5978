/** How long a new row is tinted, in milliseconds. */
const DURATION = 1600;

/** The heading is the first row of the grid, and counting begins with 1. */
const ROWS_BEFORE = 2;

/** Tints rows of the table for a moment; none where the reader wants less motion. */
export const tintRows = (root: ParentNode, indexes: Iterable<number>): void => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const index of indexes)
    root
      .querySelector(`.row[aria-rowindex="${index + ROWS_BEFORE}"]`)
      ?.animate([{ backgroundColor: 'var(--selected)' }, {}], { duration: DURATION, id: 'new-row' });
};
