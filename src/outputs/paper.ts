import type { Language } from '../i18n/language.js';

/** A cell of the table on paper. */
export interface PrintedCell {
  readonly text: string;
  readonly align: 'start' | 'end';
}

/**
 * What the print page is written on: the document of a window, or a file. Its methods are called in the order in which they
 * stand here; facts may come after the rows, too, and all of them stand above the table.
 */
export interface Paper {
  start(title: string, language: Language): void;
  /** Something about all of the rows: a filter, when they were printed, how many there are. */
  fact(label: string, value: string): void;
  headings(labels: readonly string[]): void;
  row(cells: readonly PrintedCell[]): void;
  /** What a reader must not overlook, between the facts and the table. */
  note(text: string): void;
  finish(): void;
}

/** A run of characters that a line may have to break within; shorter ones stay whole. */
const LONG_WORD = /[^\s-]{25}/;

/** Class of a cell in the styles of the print page; `''` for most. */
export const cellClass = ({ text, align }: PrintedCell): string => {
  if (LONG_WORD.test(text)) return 'long';
  return align === 'end' ? 'end' : '';
};
