import type { Sort } from '../core/query.js';
import type { Choice, Filter } from '../filters/filter.js';
import type { Words } from '../i18n/words.js';
import type { Explanation } from '../kinds/explanation.js';
import type { FieldGroup, Kind } from '../kinds/kind.js';

/** A field of the log, written once: its column, search field, detail line and CSV column come from here. */
export interface Field {
  /** The key of its values in the rows, such as `status` in `{"status": 404}`. */
  readonly key: string;
  /** The heading, in the report's language. An own report may give the same text for all: `() => 'Event'`. */
  label(words: Words): string;
  /**
   * How its values behave, by the name of an export of `kinds/index.ts`. Among them: `text`, `identifier`, `instant`
   * (ISO 8601), `duration` (milliseconds), `status`, `method`, `url`, `ip`, `yesNo` (a boolean), `link` (an address to
   * follow), `actions` (a button that opens the row's details; the row needs no value for it). A name that is not known
   * is taken as `text`. Or a kind of your own.
   */
  readonly kind: string | Kind;
  /**
   * Keys of further fields of the same kind that an order by this one goes by as well: the greatest value counts. For rows that
   * have their time in one of several fields, such as an attempt that succeeded or failed.
   */
  readonly alsoSortedBy?: readonly string[];
  /**
   * Where the details show it: what was done (`call`), who did it (`caller`), or when and how long (`timing`). Where it is not said,
   * addresses of the network are the caller's, times are `timing`, and all else is the call's.
   */
  readonly group?: FieldGroup;
  /** What it is, for readers who ask: a sentence, in the report's language. */
  description?(words: Words): string;
}

/** A search field. */
export interface SearchField {
  /**
   * The key in `filters`, and the parameter on the wire. `from` and `until` are those of the report's own time; a
   * further range of time has keys of its own.
   */
  readonly key: string;
  /** Key of the field that it looks at. */
  readonly field: string;
  /**
   * How it behaves, by the name of an export of `filters/index.ts`. Among them: `contains` (text anywhere), `oneOf` (a
   * value seen in the rows), `anyOf` (several of them), `choice` (one of `choices`), `status` (codes and classes), `yesNo`, `from` and `until` (the
   * ends of a range of time), `period` (such as the last 7 days), `range` (numbers). A name that is not known is taken
   * as `contains`. Or a filter of your own.
   */
  readonly filter: string | Filter;
  /** Where the search field is not called as the column is. */
  label?(words: Words): string;
  /** What is looked for, for readers who ask; where not given, what its field is. */
  description?(words: Words): string;
  /** Values to choose from, where the filter offers a choice; those seen in the rows come after them. */
  readonly choices?: readonly Choice[];
}

/**
 * A whole report as data. The presets that come with the tag are values of this type, and so is an embedder's own, which
 * the `preset` property of the tag takes. The docs have one as an example.
 *
 * A report follows what it was given, not what becomes of it: to change it, give another object.
 */
export interface Preset {
  /** Names the report: in saved choices of the reader, in schedules. An own one is to be none of the tag's. */
  readonly key: string;
  /** Heading of the report, and the name of its region. */
  title(words: Words): string;
  /** All fields that columns, search fields, CSV and details show; each key once. */
  readonly fields: readonly Field[];
  /** Field keys of the columns, in order. The first one names the row. */
  readonly columns: readonly string[];
  /** The search fields, in order. The first one of a `from` or a `period` says which field is the report's own time. */
  readonly search: readonly SearchField[];
  /** Columns of the CSV file, in order: field keys, or fields of the file's own where it calls one otherwise. */
  readonly csv: readonly (string | Field)[];
  /**
   * Field keys of a row where the report is too narrow for columns, by place: top start, top end, second line (two),
   * third line, bottom end. `null` leaves a place empty.
   */
  readonly narrow: readonly (string | null)[];
  /** The order that the report begins with. */
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
