import type { LitElement } from 'lit';
import type { Query } from '../core/query.js';
import type { Language } from '../i18n/language.js';
import type { Report } from '../report/report.js';
import type { TableView } from '../table/table-view.js';
import type { Action } from '../ui/action.js';
import type { Announcer } from '../ui/announcer.js';
import type { EntryAction } from '../ui/entry-action.js';
import type { KeyPlace } from '../ui/keys.js';
import type { ViewsStore } from '../query/saved-view.js';
import type { ActionElement } from './action-runner.js';
import type { FeatureSetting } from './chosen-features.js';
import type { ComparedTime } from './compared-time.js';
import type { MarkedRow } from './marked-row.js';
import type { EntryReader } from './feature.js';
import type { Scope } from './feature-scope.js';
import type { FeatureContext } from './own-feature.js';
import type { ReportController } from './host/report-controller.js';

/** What features need of the element itself. */
export interface ShellElement extends LitElement, ActionElement {
  readonly viewsStore: ViewsStore | null;
  readonly refreshInterval: number;
  readonly scheduleEndpoint: string | null;
  readonly shortcuts: string;
  view: 'rows' | 'summary';
  live: boolean;
  readonly acceptFiles: boolean;
  readonly actions: unknown;
  readonly formats: unknown;
  readonly features: readonly FeatureSetting[] | null;
}

/** What a feature works with: the report, its language, and what others do for it. */
export interface Shell extends FeatureContext, Scope {
  readonly element: ShellElement;
  readonly control: ReportController;
  readonly report: Report;
  readonly announcer: Announcer;
  /** A row that was gone to and is not open. */
  readonly marked: MarkedRow;
  /** What a feature compares the rows with, for all others; null for nothing. It asks for a rendering where it changes this. */
  readonly comparison: { compared: ComparedTime | null };
  /** Actions on entries and values of other features, and then the embedder's own. */
  readonly addedEntryActions: readonly EntryAction[];
  /** What was just done and would not be seen otherwise; `''` a moment later. */
  readonly confirmation: string;
  /** Keys of filters that a feature shows by itself. */
  readonly shownFilters: readonly string[];
  /** All keys that do something, by the part of the report where they do. */
  readonly keyPlaces: readonly KeyPlace[];
  /** Null until the words are there. */
  language(): Language | null;
  /** Null until the first rendering. */
  table(): TableView | null;
  /** Says something to those who cannot see it happen. */
  say(text: string): void;
  /** Says and shows what was just done. */
  confirm(text: string): void;
  /** Copies a text for the reader. */
  copy(text: string): Promise<void>;
  run(action: Pick<Action, 'run'>): Promise<void>;
  /** Opens a row for the reader, as a press on it does. */
  openRow(index: number): void;
  /** What opens entries for the reader; undefined where no feature does. */
  readonly entries: EntryReader | undefined;
  closeDialog(): void;
  /** The address that opens the report at an entry; null where there is none. */
  linkTo(entry: string, times: 'frozen' | 'relative'): string | null;
  /** The address that opens the report with a query; null where there is none. */
  linkFor(query: Query): string | null;
}
