import type { Problem } from '../core/problem.js';
import type { Filters } from '../core/query.js';
import type { Action } from './action.js';
import type { Language } from '../i18n/language.js';
import type { Format } from '../kinds/kind.js';
import type { Report } from '../report/report.js';

/**
 * What every view gets: the report to look at, the language to speak, and what it may ask for. Views do nothing
 * themselves.
 */
export interface View {
  readonly report: Report;
  readonly language: Language;
  /** How values are written in it. */
  readonly format: Format;
  /** Faults of how the tag was set up: attributes, names. */
  readonly setupProblems: readonly Problem[];
  /** The filters that the reader cleared last, to take them back; null where they set others since. */
  readonly clearedFilters: Filters | null;
  /** Null where the menu is closed, else the item that has the focus when it opens. */
  readonly menu: 'first' | 'last' | null;
  /** Whether the first rows are a long time coming. */
  readonly isSlow: boolean;
  /** Whether single characters are commands. */
  readonly hasShortcuts: boolean;
  /** Whether room is kept above the table for a feature that comes later. */
  readonly isRoomKept: boolean;
  /** How many features show something in the strip, whose room is kept from the first rendering on. */
  readonly stripParts: number;
  /** Actions of the top bar and of the footer, in order. */
  readonly actions: Readonly<Record<'bar' | 'footer', readonly Action[]>>;
  run(action: Action): void;
  /** @param name As the feature that has it calls it. */
  openDialog(name: string): void;
  openMenu(focus: 'first' | 'last' | null): void;
  filter(filters: Filters): void;
  retry(): void;
  cancelLoad(): void;
  cancelActivity(): void;
  dismiss(): void;
  goToTop(): void;
}
