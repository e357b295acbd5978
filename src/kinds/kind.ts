import type { Language } from '../i18n/language.js';
import type { TimeZone } from '../i18n/time-zone.js';
import type { Explanation } from './explanation.js';

/** What a kind needs to write a value for people. */
export interface Format {
  readonly language: Language;
  /** How the report writes instants: a pattern of {@link Language.dateTime}. */
  readonly dateFormat: string;
  /** Another zone whose clock the reader wants to see beside the report's. */
  readonly secondZone?: TimeZone | undefined;
  /** The standard word for a status code, `''` where there is none; not there before it is loaded. */
  readonly reasonOf?: ((this: void, code: number) => string) | undefined;
  /** What explains a row, where the report has explanations and one is about it. */
  explain?(this: void, row: Row): Explanation | null;
  /** The cause in it, in the report's language; `''` where there is none. */
  causeOf?(this: void, row: Row): string;
}

/** The other values of the row, by field key. */
export type Row = (key: string) => unknown;

/** How a value is drawn where text is not enough. Called for pooled cells, so `update` must undo what was there before. */
export interface Cell {
  /** Builds the inside of an empty cell, once, and gives the text node that the value's text goes into. */
  create(cell: HTMLElement): Text;
  /** Sets all but the text. */
  update(cell: HTMLElement, value: unknown, format: Format, row: Row): void;
  /** Writes the text where it is in more than that node; an empty one where the row is on its way. */
  write?(node: Text, text: string): void;
  /** How much wider than its text the cell is, in characters; a badge's width where it is not said. */
  room?(format: Format): number;
}

/** What a value tells of an entry: what was done, who did it, or when and how long. */
export type FieldGroup = 'call' | 'caller' | 'timing';

/** How a kind of value behaves, wherever it is shown, compared or written. */
export interface Kind {
  readonly align: 'start' | 'end';
  /** Drawn in a fixed-width font, since its characters are compared one by one. */
  readonly monospace?: boolean;
  /**
   * Made from the other values of the row: drawn and written though the row has no value of its own, and nothing to
   * sort by.
   */
  readonly isDerived?: boolean;
  /** What its values are to the report: what an entry goes by, when it was, how it ended, which address was called, where it leads. */
  readonly role?: 'identifier' | 'instant' | 'status' | 'address' | 'link';
  /** Where the details show its values, unless their field says otherwise; `call` where neither says. */
  readonly group?: FieldGroup;
  /** Read at a glance: stays in one line, on paper too. */
  readonly isUnbroken?: boolean;
  /** Something to press and nothing to read: left out where nobody can press it, such as on paper. */
  readonly isControl?: boolean;
  /**
   * Whether `text` or `record` look at other values of the row; where they do not, equal values are written once.
   */
  readonly readsRow?: boolean;
  /** The value to sort and compare by; null where it is missing or not of this kind. */
  value(raw: unknown): number | string | null;
  /** Whether {@link value} is the instant in milliseconds since 1970: a store that knows that need not read it again. */
  readonly isInstant?: boolean;
  /** The value for people, on one line. A value that is not of this kind is shown as received. */
  text(raw: unknown, format: Format, row: Row): string;
  /** The value for machines: the same in every language. */
  record(raw: unknown, format: Format, row: Row): string | number | boolean;
  /** What a cell of a file was before {@link record} wrote it; its text where not given. */
  parse?(cell: string): unknown;
  /** Other values of the row, by field key, that {@link record} wrote into the same cell. */
  parseOthers?(cell: string): Readonly<Record<string, unknown>>;
  /** The unit of a {@link record} that is a number: what machines read has no room for it but the heading. */
  readonly unit?: 'ms' | 's';
  /** Key of a filter in `filters/`: how it is looked for, where the report has no search field for it. */
  readonly filter?: string;
  readonly cell?: Cell;
}
