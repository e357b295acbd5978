import type { Language } from '../i18n/language.js';
import type { Format } from '../kinds/kind.js';
import type { Words } from '../i18n/words.js';
import type { Report } from '../report/report.js';

/** What an action may use of the element around the report. */
export interface ActionHost {
  readonly language: Language;
  readonly format: Format;
  /** Field keys of the columns shown. */
  readonly columns: readonly string[];
  /** As the host set it: a separator, or `auto`. */
  readonly csvSeparator: string;
  /** Whether exported files are compressed. */
  readonly isCsvCompressed: boolean;
  /** Where checkpoints of exports are stored, for this reader and report; null where nothing may outlast the page. */
  readonly place: string | null;
  /** Fires an event; false where the host vetoed what it announces. */
  emit(type: string, detail: unknown): boolean;
  /** Opens a dialog, by the name that its feature knows it by. */
  openDialog(name: string): void;
  /** Says something to those who cannot see it happen. */
  announce(text: string): void;
  /** Begins something that takes a while; null where something is under way already. */
  begin(): AbortSignal | null;
  end(): void;
}

/** Something that a reader can do from the top bar, the footer or a message, by the list that it is in. */
export interface Action {
  readonly key: string;
  /** Path data of a 16 by 16 line drawing. */
  readonly icon: string;
  label(words: Words, report: Report): string;
  isEnabled?(report: Report): boolean;
  /** For an action that shows and hides: whether it shows now, and the id of what. */
  readonly discloses?: { readonly id: string; isOpen(report: Report): boolean };
  /** Names the group of the menu that it is in; without one it is among the first. */
  group?(words: Words): string;
  /** For an entry of the menu that is on or off. */
  isChecked?(report: Report): boolean;
  run(report: Report, host: ActionHost): void | Promise<void>;
}
