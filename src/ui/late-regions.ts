import type { TemplateResult } from 'lit';
import type { View } from './view.js';

/**
 * Where a feature may show something, from the top of the report to its end; several in one place follow each other. The strip is one line
 * under top bar and search fields: what has the class `strip-wide` takes the room that is left (as much as it can get), what has
 * `strip-end` goes to the end of the line.
 */
export type Place =
  | 'above-chips'
  | 'strip'
  | 'chips'
  | 'messages'
  | 'above-table'
  | 'in-table'
  | 'beside-table'
  | 'footer'
  | 'overlay';

/** How many filters are active, for the button that shows them. */
export interface FilterCount {
  /** For those who hear it. */
  readonly description: string;
  /** For those who see it. */
  readonly mark: TemplateResult;
}

/** What the first rows can do without; it comes a moment later. */
export interface LateRegions {
  /** What features show in a place. */
  region(place: Place, view: View): unknown;
  /** Null where no filter is active. */
  filterCount(view: View): FilterCount | null;
  /** Nothing where no entries were added since. */
  newerEntries(view: View): unknown;
  menu(view: View): TemplateResult;
  dialog(view: View): TemplateResult;
}
