import type { Sort } from '../core/query.js';
import type { Choice } from '../filters/filter.js';
import type { Words } from '../i18n/words.js';
import type { Explanation } from '../kinds/explanation.js';

/** A field of the log, written once: its column, search field, detail line and CSV column come from here. */
export interface Field {
  readonly key: string;
  /** The heading, in the report's language. */
  label(words: Words): string;
  /** Key of a kind in `kinds/`: how its values behave. */
  readonly kind: string;
}

/** A search field. */
export interface SearchField {
  /** The key in `filters`, and the parameter on the wire. */
  readonly key: string;
  /** Key of the field that it looks at. */
  readonly field: string;
  /** Key of a filter in `filters/`: how the search field behaves. */
  readonly filter: string;
  /** Where the search field is not called as the column is. */
  label?(words: Words): string;
  /** Values to choose from, where the filter offers a choice; those seen in the rows come after them. */
  readonly choices?: readonly Choice[];
}

/** A whole report as data. The presets that come with the tag are values of this type, and so is an embedder's own. */
export interface Preset {
  readonly key: string;
  title(words: Words): string;
  /** All fields that columns, search fields and CSV name. */
  readonly fields: readonly Field[];
  /** Field keys of the columns, in order. The first one names the row. */
  readonly columns: readonly string[];
  readonly search: readonly SearchField[];
  /** Columns of the CSV file, in order: field keys, or fields of the file's own where it calls one otherwise. */
  readonly csv: readonly (string | Field)[];
  /**
   * Field keys of a row where the report is too narrow for columns, by place: top start, top end, second line (two),
   * third line, bottom end. `null` leaves a place empty.
   */
  readonly narrow: readonly (string | null)[];
  readonly sort: Sort;
  /** How instants are written: `DD`, `MM`, `YYYY`, `HH`, `mm`, `ss` stand for the parts. */
  readonly dateFormat: string;
  /** The same for a reader, as a hint. */
  dateHint?(words: Words): string;
  /** The zone of the report, where it is not the reader's own. */
  readonly timeZone?: string;
  /** What the reader should know about the log, such as what is not kept in it. */
  note?(words: Words): string;
  /** What Export CSV is called, where the report's document calls it otherwise. */
  exportLabel?(words: Words): string;
  /** Why calls of this log failed, where the row's codes tell; the first that is about a row counts. */
  readonly explanations?: readonly Explanation[];
  /** Stem of the names of exported files, such as `api-logs`. */
  readonly fileName: string;
}
