import type { Column } from './row-slot.js';
import { FOLDED, type Widths } from './table-columns.js';

/** How wide the columns are drawn, in em; empty where the report is too narrow for columns. */
export const drawnWidths = (head: HTMLElement, columns: readonly Column[]): Widths => {
  const row = head.querySelector('.head');
  if (!row || getComputedStyle(row).display !== 'grid') return {};
  const em = parseFloat(getComputedStyle(row).fontSize);
  const cells = [...row.querySelectorAll('th')];
  const widths = cells.map((cell, place): [string, number] => [
    columns[place]!.key,
    Math.round((cell.getBoundingClientRect().width / em) * 100) / 100,
  ]);
  // What is in place of folded columns has no width to keep.
  return Object.fromEntries(widths.filter(([key]) => key !== FOLDED));
};
