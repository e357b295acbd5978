import { until } from './until.js';

const cellAt = async (canvas: HTMLElement, row: number, column: number): Promise<HTMLElement> => {
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  // The keyboard works once the code that opens rows is loaded.
  await until(() => root.querySelector('.grid [tabindex="0"]'));
  return until(() =>
    root.querySelector<HTMLElement>(`tr.row[aria-rowindex="${row + 2}"] td:nth-child(${column + 1})`),
  );
};

/** Opens the details of a row, as a click on it does. */
export const openDetails = async (canvas: HTMLElement, row: number): Promise<void> => {
  const cell = await cellAt(canvas, row, 0);
  cell.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  await until(() => root.querySelector('.details h3'));
};

/** Opens the menu of a cell, as the right button does. */
export const openCellMenu = async (canvas: HTMLElement, row: number, column: number): Promise<void> => {
  const cell = await cellAt(canvas, row, column);
  cell.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
  const root = canvas.querySelector('api-log-report')!.renderRoot;
  await until(() => root.querySelector('.cell-menu:popover-open'));
};
