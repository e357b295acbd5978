import type { CSSResult } from 'lit';
import type { Format } from '../kinds/kind.js';
import type { Report } from '../report/report.js';
import type { Choices } from '../storage/reader-choices.js';

/** What the table needs of the element around it. */
export interface TableHost {
  readonly report: Report;
  format(): Format;
  /** Field keys of the columns, in order. */
  columns(): readonly string[];
  /** How the reader wants the table to look. */
  choices(): Choices;
  /** The reader asked for another order. */
  onSort(key: string): void;
  /** The reader opened a row. */
  onOpen(index: number, isByKeyboard: boolean): void;
  /** The reader asks what can be done with a cell, or, where `key` is null, with a row. */
  onMenu(index: number, key: string | null, invoker: HTMLElement): void;
  /** Index of the row that is shown in full; -1 for none. */
  selectedRow(): number;
  /** Other rows are on the screen. */
  onWindow(first: number, last: number): void;
  addStyles(styles: readonly CSSResult[]): void;
}
