import type { LogEntry } from '../core/log-entry.js';
import type { Filters } from '../core/query.js';
import type { Words } from '../i18n/words.js';
import type { Format } from '../kinds/kind.js';
import type { ReportState } from '../report/state.js';

/** The entry, or the value of it, that an action is about. */
export interface EntryContext {
  readonly state: ReportState;
  readonly format: Format;
  readonly entry: LogEntry;
  /** Index of the entry among the rows; -1 where it is none of them. */
  readonly index: number;
  /** Field key of the value; null where the entry as a whole is meant. */
  readonly key: string | null;
  /** Actions that other features added, and the embedder. */
  readonly added?: readonly EntryAction[];
  /**
   * The address that opens the report at the entry; null where it has no name, or the page keeps nothing in its address.
   *
   * @param times `relative` for one whose times count from when it is opened; null where there are none.
   */
  link(times?: 'frozen' | 'relative'): string | null;
}

/** What an action on an entry may ask for. */
export interface EntryActionHost {
  filter(filters: Filters): void;
  /** Puts a text where it can be pasted from, and says so. */
  copy(text: string): Promise<void>;
  /** Shows the whole entry. */
  open(context: EntryContext): void;
}

/** Something that a reader can do with an entry, or with one of its values: in its details and in the menu of a cell. */
export interface EntryAction {
  readonly key: string;
  /** About one value, or about the entry. */
  readonly scope: 'value' | 'entry';
  /** Its place among its neighbours, lowest first. */
  readonly order: number;
  /** Path data of a 16 by 16 line drawing. */
  readonly icon: string;
  label(words: Words): string;
  isOffered(context: EntryContext): boolean;
  run(context: EntryContext, host: EntryActionHost): void | Promise<void>;
}
