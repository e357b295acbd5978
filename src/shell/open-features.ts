import { unsafeCSS, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { problemOf } from '../core/problem.js';
import { warnOnce } from '../core/warn-once.js';
import type { Language } from '../i18n/language.js';
import { activeFilters } from '../report/state.js';
import { DayMarks } from '../table/day-marks.js';
import { focusOfTable } from '../table/focus-of-table.js';
import type { TableView } from '../table/table-view.js';
import type { Action } from '../ui/action.js';
import type { Announcer } from '../ui/announcer.js';
import { dialog } from '../ui/dialog.js';
import { Dialogs } from '../ui/dialogs.js';
import type { KeyPlace } from '../ui/keys.js';
import type { LateRegions, Place } from '../ui/late-regions.js';
import type { View } from '../ui/view.js';
import { ActionRunner } from './action-runner.js';
import { checkFeatures } from './check-features.js';
import { Clipboard } from './clipboard.js';
import { confirmation } from './confirmation.js';
import type {
  DeferredDialog,
  EntryReader,
  Feature,
  FeatureDialog,
  FeatureModule,
  OpenFeature,
} from './feature.js';
import { FeatureScope, type Scope } from './feature-scope.js';
import { KeptFocus } from './kept-focus.js';
import { MarkedRow } from './marked-row.js';
import { filterCount } from './frame/filter-count.js';
import { menu } from './frame/menu.js';
import { newerEntries } from './frame/newer-entries.js';
import { OwnActions } from './own-actions.js';
import { QueryKeeper } from './host/query-keeper.js';
import { ReaderQuery } from './host/reader-query.js';
import { RegionKeys } from './region-keys.js';
import { frameKeyPlaces } from './key-places.js';
import type { ReportController } from './host/report-controller.js';
import { checkSetup } from './settings/check-setup.js';
import type { Shell, ShellElement } from './shell.js';
import { addToolbarKeys } from './frame/toolbar-keys.js';

import { lateStyles } from './styles/late.js';

/** What features are opened with. */
export interface FeatureHost {
  readonly element: ShellElement;
  readonly control: ReportController;
  readonly announcer: Announcer;
  /** Null until the words are there. */
  language(): Language | null;
  /** Null until the first rendering. */
  table(): TableView | null;
  addStyles(styles: readonly CSSResult[]): void;
  /** The features that every report can have. */
  readonly all: readonly Feature[];
}

/** A feature and its code, loaded. */
export type LoadedFeature = readonly [feature: Feature, module: FeatureModule];

/** Loads the code of features; one that cannot be had is left out, and tried again later. */
export const loadFeatures = async (features: readonly Feature[]): Promise<LoadedFeature[]> => {
  const loaded = await Promise.all(
    features.map(async (feature): Promise<LoadedFeature | null> => {
      try {
        return [feature, (await feature.load?.()) ?? { open: (shell) => feature.open?.(shell) ?? {} }];
      } catch {
        warnOnce(
          `The code of the feature "${feature.key}" cannot be loaded. The report goes on without it and tries again.`,
        );
        return null;
      }
    }),
  );
  return loaded.filter((one) => one !== null);
};

const isSame = (some: readonly Feature[], others: readonly Feature[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** The features at work in one report: what they show, and what they do for each other. */
export class OpenFeatures implements LateRegions {
  readonly #host: FeatureHost;
  readonly #shell: Omit<Shell, keyof Scope>;
  readonly #actions: ActionRunner;
  readonly #ownActions: OwnActions;
  readonly #dialogs: Dialogs;
  /** Those whose code was loaded when they were opened; null while it is on its way. */
  readonly #loadedDialogs = new Map<DeferredDialog, FeatureDialog | null>();
  readonly #regionKeys: RegionKeys;
  readonly #days: DayMarks;
  readonly #open = new Map<Feature, OpenFeature>();
  readonly #scopes = new Map<Feature, FeatureScope>();
  readonly #loading = new Set<Feature>();
  /** Those that the report is to have. */
  #features: readonly Feature[];

  constructor(host: FeatureHost, features: readonly Feature[], loaded: readonly LoadedFeature[]) {
    this.#host = host;
    this.#features = features;
    const { element, control, announcer } = host;
    const { report } = control;
    host.addStyles(lateStyles);
    void control.loadFurther();
    // The next page of a log waits for no code then.
    void import('../report/read-pages.js').catch(() => undefined);
    const language = () => host.language();
    const say = (text: string) => announcer.say(text);
    this.#actions = new ActionRunner(element, control, {
      language,
      say,
      openDialog: (name) => this.openDialog(name),
    });
    this.#dialogs = new Dialogs(element);
    new KeptFocus(element);
    this.#days = new DayMarks(element);
    const keeper = new QueryKeeper(control);
    control.reader = new ReaderQuery(control, keeper);
    control.setupCheck = checkSetup;
    const clipboard = new Clipboard(element, {
      language,
      say,
      notice: (problem) => report.dispatch('notice', problem),
    });
    const ownActions = new OwnActions({
      actions: () => element.actions,
      state: () => report.state,
      filter: (filters) => control.reader?.filter(filters),
      copy: (text) => clipboard.copy(text),
      say,
    });
    this.#ownActions = ownActions;
    const entries = () => this.entries;
    const entryActions = () => this.#inOrder.flatMap(([, { entryActions: actions = [] }]) => actions);
    const keyPlaces = () => this.#keyPlaces;
    const shownFilters = () => this.#inOrder.flatMap(([, { shownFilters: keys = [] }]) => keys);
    this.#shell = {
      element,
      control,
      report,
      announcer,
      marked: new MarkedRow(report),
      comparison: { compared: null },
      get filters() {
        return activeFilters(report.state);
      },
      get sort() {
        return report.state.query.sort;
      },
      get total() {
        return report.state.total;
      },
      get locale() {
        return host.language()?.locale ?? '';
      },
      get openedEntry() {
        return entries()?.openedEntry ?? null;
      },
      entryAt: (index) => report.entryAt(index),
      filter: (filters) => control.reader?.filter(filters),
      requestUpdate: () => element.requestUpdate(),
      get addedEntryActions() {
        return [...entryActions(), ...ownActions.onEntries];
      },
      get entries() {
        return entries();
      },
      get shownFilters() {
        return shownFilters();
      },
      get keyPlaces() {
        return keyPlaces();
      },
      get confirmation() {
        return clipboard.confirmation;
      },
      language,
      table: () => host.table(),
      say,
      confirm: (text) => clipboard.confirm(text),
      copy: (text) => clipboard.copy(text),
      run: (action) => this.run(action),
      openRow: (index) => entries()?.openRow(index, true),
      closeDialog: () => this.#dialogs.close(),
      linkTo: (entry, times) => keeper.linkTo(entry, times),
      linkFor: (query) => keeper.linkFor(query),
    };
    checkFeatures(element.features, host.all);
    for (const [feature, module] of loaded) this.#add(feature, module);
    addToolbarKeys(element.renderRoot);
    this.#regionKeys = new RegionKeys(element, {
      hasShortcuts: () => element.shortcuts !== 'off',
      showSearch: () => report.dispatch('showFilters', true),
      commands: () => this.#inOrder.flatMap(([, { keys }]) => keys ?? []),
    });
  }

  /** What opens rows; undefined where no feature does. */
  get entries(): EntryReader | undefined {
    for (const { entries } of this.#open.values()) if (entries) return entries;
    return undefined;
  }

  /** The row that is marked: the one gone to, else the one whose entry is open; -1 for none. */
  get selectedRow(): number {
    const { marked } = this.#shell;
    return marked.index >= 0 ? marked.index : (this.entries?.openIndex ?? -1);
  }

  /** The state changed, the language, or which features there are. */
  update(features: readonly Feature[]): void {
    this.#reconcile(features);
    const table = this.#host.table();
    table?.addFocus(focusOfTable);
    table?.addPlaceholders();
    if (table) this.#days.attach(table);
    this.#shell.marked.update();
    for (const [feature, opened] of this.#open) this.#guarded(feature, () => opened.update?.());
  }

  /** Other rows are on the screen. */
  showsRows(first: number, last: number): void {
    for (const [feature, opened] of this.#open) this.#guarded(feature, () => opened.showsRows?.(first, last));
  }

  region(place: Place, view: View): unknown {
    const shown = this.#inOrder.map(([feature, { regions }]) =>
      this.#guarded(feature, () => regions?.[place]?.(view)),
    );
    return place === 'overlay' ? [...shown, confirmation(this.#shell.confirmation)] : shown;
  }

  readonly filterCount = filterCount;
  readonly newerEntries = newerEntries;

  menu(view: View): TemplateResult {
    return menu(view, [...this.#menu, ...this.#ownActions.menu]);
  }

  dialog({ language }: View): TemplateResult {
    const shown = this.#contents[this.#dialogs.open ?? ''];
    return dialog(this.#dialogs, shown && !('load' in shown) ? shown : undefined, language);
  }

  /** Runs an action of a feature by its key; where no feature has it, nothing is done. */
  async runNamed(key: string): Promise<void> {
    const action = this.#menu.find((one) => one.key === key);
    if (action) await this.run(action);
  }

  run(action: Pick<Action, 'run'>): Promise<void> {
    return this.#actions.run(action);
  }

  /** Stops the export or the print page that is being made. */
  cancelActivity(): void {
    this.#actions.cancel();
  }

  openDialog(name: string): void {
    const content = this.#contents[name];
    if (!content) return;
    if ('load' in content) {
      // A second press: two of a dialog would each have a state of their own.
      if (!this.#loadedDialogs.has(content)) void this.#loadDialog(name, content);
      return;
    }
    content.prepare?.();
    this.#dialogs.show(name);
  }

  async #loadDialog(name: string, deferred: DeferredDialog): Promise<void> {
    const { element, addStyles, control } = this.#host;
    this.#loadedDialogs.set(deferred, null);
    try {
      const loaded = await deferred.load();
      if (loaded.styles) addStyles([loaded.styles]);
      this.#loadedDialogs.set(deferred, loaded);
    } catch (error) {
      this.#loadedDialogs.delete(deferred);
      return control.report.dispatch('notice', problemOf(error));
    }
    // Taken out meanwhile, or another one is open.
    if (element.isConnected && this.#dialogs.open === null) this.openDialog(name);
  }

  /** As the report has them, whichever was loaded first. */
  get #inOrder(): (readonly [Feature, OpenFeature])[] {
    return this.#features.flatMap((feature) => {
      const opened = this.#open.get(feature);
      return opened ? [[feature, opened] as const] : [];
    });
  }

  get #keyPlaces(): readonly KeyPlace[] {
    const commands = this.#host.element.shortcuts === 'off' ? [] : this.#regionKeys.commands;
    return [...frameKeyPlaces(commands), ...this.#inOrder.flatMap(([, { keyPlaces }]) => keyPlaces ?? [])];
  }

  get #menu(): readonly Action[] {
    return this.#inOrder.flatMap(([, { menu: actions }]) => actions ?? []);
  }

  get #contents(): Readonly<Record<string, FeatureDialog | DeferredDialog>> {
    const dialogs = this.#inOrder.flatMap(([, opened]) => Object.entries(opened.dialogs ?? {}));
    return Object.fromEntries(
      dialogs.map(([name, one]) => [name, 'load' in one ? (this.#loadedDialogs.get(one) ?? one) : one]),
    );
  }

  /** Closes the features removed, and loads those added or missing before. */
  #reconcile(features: readonly Feature[]): void {
    if (isSame(features, this.#features) && this.#open.size + this.#loading.size >= features.length) return;
    checkFeatures(this.#host.element.features, this.#host.all);
    this.#features = features;
    for (const [feature, opened] of this.#open) {
      if (features.includes(feature)) continue;
      this.#open.delete(feature);
      this.#scopes.get(feature)?.close();
      this.#guarded(feature, () => opened.close?.());
    }
    void this.#load(features.filter((feature) => !this.#open.has(feature) && !this.#loading.has(feature)));
  }

  /** One that cannot be had is tried again at the next rendering. */
  async #load(features: readonly Feature[]): Promise<void> {
    for (const feature of features) this.#loading.add(feature);
    const loaded = await loadFeatures(features);
    for (const feature of features) this.#loading.delete(feature);
    for (const [feature, module] of loaded) if (this.#features.includes(feature)) this.#add(feature, module);
    if (loaded.length > 0) this.#host.element.requestUpdate();
  }

  #add(feature: Feature, module: FeatureModule): void {
    const scope = new FeatureScope(this.#host.element);
    this.#scopes.set(feature, scope);
    // The same for all but what ends with the feature; with members of its own, since some features take it apart.
    const shell = Object.defineProperties({} as Shell, {
      ...Object.getOwnPropertyDescriptors(this.#shell),
      signal: { value: scope.signal },
      addController: { value: (controller: ReactiveController) => scope.addController(controller) },
      whileConnected: { value: (listen: (signal: AbortSignal) => void) => scope.whileConnected(listen) },
    });
    const opened = this.#guarded(feature, () => module.open(shell)) ?? {};
    this.#open.set(feature, opened);
    const { styles } = opened;
    if (styles) this.#host.addStyles([unsafeCSS(typeof styles === 'string' ? styles : styles.cssText)]);
  }

  /** What goes wrong in an embedder's feature is reported, and leaves the report as it is. */
  #guarded<Result>(feature: Feature, act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      if (this.#host.all.includes(feature)) throw error;
      warnOnce(`The feature "${feature.key}" failed: ${String(error)}`);
      return undefined;
    }
  }
}
