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

/** A rectangle of the chart; its name is its class, which the styles fill. */
export interface ChartShape {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rows over time, in units of its own: rectangles and texts, in black and white. */
export interface PrintedChart {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Where the bars begin. */
  readonly baseline: number;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** What the shapes of a name are, below the chart. */
  readonly legend: readonly { readonly name: string; readonly text: string }[];
}

/** The parts of a chart as elements of SVG: tag, attributes and text. */
export const chartElements = (
  chart: PrintedChart,
): readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>, text: string])[] => {
  const size = (value: number): string => value.toFixed(2);
  return [
    ...chart.shapes.map(({ name, x, y, width, height }) => {
      const place = { x: size(x), y: size(y), width: size(width), height: size(height) };
      return ['rect', { class: name, ...place }, ''] as const;
    }),
    ['rect', { x: '0', y: size(chart.baseline), width: size(chart.width), height: '0.5' }, ''],
    ...chart.labels.map(({ x, y, text }) => ['text', { x: size(x), y: size(y) }, text] as const),
  ];
};

/**
 * What the print page is written on: the document of a window, or a file. Its methods are called in the order in which they
 * are declared.
 */
export interface Paper {
  /** @param styles CSS beside `PRINT_STYLES`: shares of the columns, and what is in the margins. */
  start(title: string, language: Language, styles: string): void;
  /** Something about all of the rows: a filter, when they were printed, how many there are. */
  fact(label: string, value: string): void;
  /** What a reader must not overlook, between the facts and the table. */
  note(text: string): void;
  /** What the rows say, in sentences. */
  answer(text: string): void;
  chart(chart: PrintedChart): void;
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
