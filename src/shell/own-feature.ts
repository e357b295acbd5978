import type { LogEntry } from '../core/log-entry.js';
import type { Filters, Sort } from '../core/query.js';
import type { Place } from '../ui/late-regions.js';

/** What a feature of an embedder's own works with. It is the same object from the feature's beginning to its end. */
export interface FeatureContext {
  /** All filters that are active, those that you locked among them. */
  readonly filters: Filters;
  readonly sort: Sort | null;
  /** Entries that match; null where nobody knows. */
  readonly total: number | null;
  /** Language of the report, a BCP 47 tag. */
  readonly locale: string;
  /** The entry that the reader has open; null where none is. */
  readonly openedEntry: LogEntry | null;
  /** An entry by its place in the order of the report, from 0; undefined where it is not loaded. */
  entryAt(index: number): LogEntry | undefined;
  /** Puts these filters in place of the reader's; yours that are locked stay. */
  filter(filters: Filters): void;
  /** Puts a text on the clipboard and says so. */
  copy(text: string): Promise<void>;
  /** Says something to those who use a screen reader. */
  say(text: string): void;
  /** Has the report drawn again, and your regions with it. */
  requestUpdate(): void;
}

/** A feature of an embedder's own at work in one report. */
export interface OwnOpenFeature {
  /**
   * What it shows, by place; called at each rendering. Give a template of Lit, an element, or a text; a text is shown as it is, and
   * never as markup.
   */
  readonly regions?: Readonly<Partial<Record<Place, (...rest: never[]) => unknown>>>;
  /** A style sheet for what it shows, in the root of the report: CSS as text, or of Lit's `css`. */
  readonly styles?: string | { readonly cssText: string };
  /** Rows, filters or the language changed: called before each rendering. */
  update?(): void;
  /** The feature was taken out of the report. */
  close?(): void;
}

/** A part of the report of an embedder's own, for the property `features`. Its actions are in the property `actions`. */
export interface OwnFeature {
  /** Of its own among the features. */
  readonly key: string;
  /** Called once the first rows of a report are there. */
  open?(context: FeatureContext): OwnOpenFeature;
  /** In place of `open`: loads the module that has it. */
  load?(): Promise<{ open(context: FeatureContext): OwnOpenFeature }>;
}
