import type { CSSResult } from 'lit';
import type { LogEntry } from '../core/log-entry.js';
import type { Preset } from '../presets/preset.js';
import type { Choices } from '../storage/reader-choices.js';
import type { Action } from '../ui/action.js';
import type { DialogContent } from '../ui/dialog.js';
import type { EntryAction } from '../ui/entry-action.js';
import type { KeyPlace, Keys } from '../ui/keys.js';
import type { Place } from '../ui/late-regions.js';
import type { View } from '../ui/view.js';
import type { Shell } from './shell.js';

/** What opens rows and the menus of their cells for the reader. */
export interface EntryReader {
  openRow(index: number, isByKeyboard: boolean): void;
  /** @param key Field key of the cell; null where the row as a whole has the focus. */
  openMenu(index: number, key: string | null, invoker: HTMLElement): void;
  /** The row whose entry is open; -1 for none. */
  readonly openIndex: number;
  /** The entry that is open; null for none. */
  readonly openedEntry: LogEntry | null;
  /** Opens an entry that was chosen elsewhere than in the table: the table stays where it is. */
  openApart(entry: LogEntry, isByKeyboard: boolean): void;
  /** Opens what was open before the table was hidden, at its row or near it; with null nothing is open any more. */
  reopen(entry: LogEntry | null, index: number): void;
  /** Closes what hides the table and all that takes its place. */
  uncover(): void;
}

/** A dialog of a feature. */
export interface FeatureDialog extends DialogContent {
  /** Called before it is shown. */
  prepare?(): void;
  readonly styles?: CSSResult;
}

/** A dialog whose code is loaded when it is opened first: most readers open few of them. */
export interface DeferredDialog {
  load(): Promise<FeatureDialog>;
}

/** A feature at work in one report. */
export interface OpenFeature {
  /** Actions in the menu of View actions. */
  readonly menu?: readonly Action[];
  /** What it shows, by place; called at each rendering. */
  readonly regions?: Readonly<Partial<Record<Place, (view: View) => unknown>>>;
  /** Its dialogs by the name that they are opened by. */
  readonly dialogs?: Readonly<Record<string, FeatureDialog | DeferredDialog>>;
  /** Keys of filters that it shows by itself, so that the chips need not. */
  readonly shownFilters?: readonly string[];
  /** What single characters do while the report has the keyboard and nobody types. */
  readonly keys?: readonly Keys<() => void>[];
  /** Further keys, in what it shows. */
  readonly keyPlaces?: readonly KeyPlace[];
  readonly styles?: string | CSSResult;
  readonly entries?: EntryReader;
  /** Actions on entries and their values, in details and cell menus. */
  readonly entryActions?: readonly EntryAction[];
  /** The state changed, or the language: called before each rendering. */
  update?(): void;
  /** Other rows are on the screen, from one index to another; called when they rest. */
  showsRows?(first: number, last: number): void;
  /** It was taken out of the report. */
  close?(): void;
}

/** An action in a place that holds several; not every report shows each. */
export interface ShownAction extends Action {
  isShown?(preset: Preset): boolean;
}

/** A part of the report: its actions, and code that is loaded after the first rows. */
export interface Feature {
  readonly key: string;
  /** Actions of the top bar. */
  readonly bar?: readonly ShownAction[];
  /** Actions in the footer. */
  readonly footer?: readonly Action[];
  /** Whether it is above the table with a height of its own, whose room is kept from the first rendering on: nothing jumps then. */
  takesRoom?(preset: Preset, choices: Choices): boolean;
  /** Whether it shows something in the strip. */
  readonly isInStrip?: boolean;
  /** Loads what it shows and does. */
  load?(): Promise<FeatureModule>;
  /** The same, where it is there already: of an embedder's own feature. */
  open?(shell: Shell): OpenFeature;
}

export interface FeatureModule {
  open(shell: Shell): OpenFeature;
}
