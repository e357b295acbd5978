import type { Language } from '../../i18n/language.js';
import type { SheetPlace } from './print-layout.js';

/** A value on paper. */
export interface PrintedCell {
  readonly text: string;
  readonly align: 'start' | 'end';
}

/** A heading of the table on paper. */
export interface PrintedHeading {
  readonly label: string;
  /** On which sheets the column is one of the table; on the others its values are in the second line. */
  readonly place: SheetPlace;
}

/** A second line of a row, of values for which the table has no room. */
export interface PrintedLine {
  /** On which sheets the line is there. */
  readonly place: SheetPlace;
  /** Columns that the table has on those. */
  readonly columns: number;
  readonly pairs: readonly (readonly [label: string, text: string])[];
}

/**
 * What the print page is written on: the document of a window, or a file. Its methods are called in the order in which they
 * stand here.
 */
export interface Paper {
  /** @param styles CSS beside `PRINT_STYLES`: shares of the columns, and what is in the margins. */
  start(title: string, language: Language, styles: string): void;
  /** Something about all of the rows: a filter, when they were printed, how many there are. */
  fact(label: string, value: string): void;
  /** What a reader must not overlook, between the facts and the table. */
  note(text: string): void;
  headings(headings: readonly PrintedHeading[]): void;
  /** @param lines The second line, for each kind of sheet. */
  row(cells: readonly PrintedCell[], lines: readonly PrintedLine[]): void;
  /** Below the last row. */
  end(text: string): void;
  finish(): void;
}

/** Class of an element that is for some sheets only; `''` for one that is for all. */
export const placeClass = (place: SheetPlace): string => (place === 'all' ? '' : place);

/** Class of a cell in the styles of the print page; `''` for most. */
export const cellClass = ({ align }: PrintedCell, place: SheetPlace): string =>
  [align === 'end' ? 'end' : '', placeClass(place)].filter(Boolean).join(' ');
