import type { LogEntry } from '../core/log-entry.js';
import type { Filters, Sort } from '../core/query.js';
import type { Words } from '../i18n/words.js';

/** What an action of an embedder's own is about, and what it may do. */
export interface OwnActionContext {
  /** The filters that are set, by parameter. */
  readonly filters: Filters;
  readonly sort: Sort | null;
  /** How many entries match; null where nobody counts. */
  readonly total: number | null;
  /** The entry as received; null for an action of the menu. */
  readonly entry: LogEntry | null;
  /** Key of the field whose value it is about; null where it is about no value. */
  readonly key: string | null;
  /** That value as received. */
  readonly value: unknown;
  /** Sets the filters, as the reader would. */
  filter(filters: Filters): void;
  /** Puts a text on the clipboard, and says so. */
  copy(text: string): Promise<void>;
  /** Says a text to those who cannot see what happened. */
  say(text: string): void;
}

/** An action of an embedder's own, for the property `actions`. */
export interface OwnAction {
  /** Names it; each once. */
  readonly key: string;
  /** In the menu of View actions, on an entry, or on one value of an entry. */
  readonly place: 'menu' | 'entry' | 'value';
  /** What it is called: a text, or a function of the report's words, whose `locale` is that of the reader. */
  readonly label: string | ((words: Words) => string);
  /** Path data of a 16 by 16 line drawing. */
  readonly icon?: string;
  /** Whether it makes sense here; it always does where not given. */
  isOffered?(context: OwnActionContext): boolean;
  /** What it throws is shown to the reader, with its message. */
  run(context: OwnActionContext): void | Promise<void>;
}
