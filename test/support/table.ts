import type { ApiLogReport } from '../../src/index.js';
import { isExposed, nameOf, textOf } from './accessible.js';
import { find, query, queryAll } from './screen.js';
import { until } from './until.js';

export const gridOf = (report: ApiLogReport): HTMLElement =>
  (query(report, 'grid') ?? query(report, 'table'))!;

export const headings = (report: ApiLogReport): HTMLElement[] => queryAll(report, 'columnheader');

/** Rows that assistive technology hears of, in the order of their index, without the heading. */
export const dataRows = (report: ApiLogReport): HTMLElement[] => {
  const rows = [...report.shadowRoot!.querySelectorAll<HTMLElement>('[role="row"][aria-rowindex]')];
  return rows
    .filter((row) => row.getAttribute('aria-rowindex') !== '1' && isExposed(row))
    .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
};

export const cellsOf = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('[role="rowheader"], [role="gridcell"], [role="cell"]'),
];

export const cellTexts = (row: Element): string[] => cellsOf(row).map((cell) => cell.textContent ?? '');

/** Texts of a column over the rows on the screen. */
export const columnTexts = (report: ApiLogReport, heading: string): string[] => {
  const place = headings(report).findIndex((header) => nameOf(header) === heading);
  if (place < 0) throw new Error(`No column ${heading}: ${headings(report).map(textOf).join(', ')}.`);
  return dataRows(report).map((row) => cellTexts(row)[place] ?? '');
};

/** Waits until rows are there: as many as given, or at least one. */
export const loaded = async (report: ApiLogReport, least = 1): Promise<HTMLElement[]> =>
  until(
    () => {
      const rows = dataRows(report);
      return rows.length >= least && rows;
    },
    () => `There are ${dataRows(report).length} rows, not ${least}.`,
  );

/** Waits until the keyboard can go into the table, which comes a moment after the first rows. */
export const keyboardReady = async (report: ApiLogReport): Promise<HTMLElement[]> => {
  await until(
    () => query(report, 'grid')?.querySelector('[tabindex="0"]'),
    () => 'Tab leads to nothing in the table.',
  );
  return loaded(report);
};

/** Waits until the grid says how many rows there are: the heading and those that match. */
export const counted = async (report: ApiLogReport, rowCount: number): Promise<void> => {
  await until(
    () => query(report, 'grid')?.getAttribute('aria-rowcount') === String(rowCount),
    () => `aria-rowcount is ${query(report, 'grid')?.getAttribute('aria-rowcount')}, not ${rowCount}.`,
  );
};

/** Presses the heading of a column, as a reader who wants another order does. */
export const sortBy = async (report: ApiLogReport, heading: string): Promise<void> => {
  const header = await find(report, 'columnheader', heading);
  (header.querySelector('button') ?? header).click();
};

/** The element of the table that scrolls. */
export const scrollerOf = (report: ApiLogReport): HTMLElement => {
  for (let element = gridOf(report).parentElement; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  throw new Error('Nothing scrolls.');
};
