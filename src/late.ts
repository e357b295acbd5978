/**
 * What the first rows can do without. Loaded when they are painted, or when the reader or a fault asks for it.
 *
 * @module
 */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Action } from './actions/action.js';
import { exportCsv } from './actions/export-csv.js';
import { printReport } from './actions/print-report.js';
import { ActionRunner, type ActionElement } from './controllers/action-runner.js';
import { checkSetup } from './controllers/check-setup.js';
import { ColumnArrangement } from './controllers/column-arrangement.js';
import { ColumnChooser } from './controllers/column-chooser.js';
import { Connection } from './controllers/connection.js';
import { Dialogs, type DialogName } from './controllers/dialogs.js';
import { offerExport } from './actions/offer-export.js';
import { ChipsController } from './controllers/chips-controller.js';
import { LoosenedCounts } from './controllers/loosened-counts.js';
import { FileDrop } from './controllers/file-drop.js';
import { OwnActions } from './controllers/own-actions.js';
import { QueryKeeper } from './controllers/query-keeper.js';
import { Reading } from './controllers/reading.js';
import { warnOfWrongShape } from './controllers/wrong-shape.js';
// It comes beside this code, and not after it.
import './controllers/further-reports.js';
import { RefreshTimer } from './controllers/refresh-timer.js';
import { RegionKeys } from './controllers/region-keys.js';
import type { ReportController } from './controllers/report-controller.js';
import { ScheduleController } from './controllers/schedule-controller.js';
import { addToolbarKeys } from './controllers/toolbar-keys.js';
import { TimeCardController } from './controllers/time-card-controller.js';
import { ViewsController, type ViewsElement } from './controllers/views-controller.js';
import type { Language } from './i18n/language.js';
import type { OutcomeChoice } from './report/outcome.js';
import { mayAskByItself } from './report/state.js';
import type { Announcer } from './controllers/announcer.js';
import { empty } from './views/empty.js';
import { Announcements } from './views/announcements.js';
import { cellMenu } from './views/cell-menu.js';
import { chips } from './views/chips.js';
import { columnsDialog } from './views/columns-dialog.js';
import { details } from './views/details.js';
import { dialog, type DialogContent } from './views/dialog.js';
import type { LateRegions } from './views/late-regions.js';
import { fileReading, logFile } from './views/log-file.js';
import { goToDate } from './views/go-to-date.js';
import { menu } from './views/menu.js';
import { messages } from './views/messages.js';
import { scheduleDialog } from './views/schedule-dialog.js';
import { search } from './views/search.js';
import { ColumnHandles } from './views/table/column-handles.js';
import { GridFocus } from './views/table/grid-focus.js';
import { timeCard } from './views/time-card.js';
import { timeZoneDialog } from './views/time-zone-dialog.js';
import type { TableView } from './views/table/table-view.js';
import type { View } from './views/view.js';
import { viewsDialog } from './views/views-dialog.js';

export { lateStyles } from './views/styles/late.js';

/** What the late parts need of the element. */
export interface LateHost {
  readonly element: LitElement &
    ActionElement &
    ViewsElement & {
      readonly refreshInterval: number;
      readonly scheduleEndpoint: string | null;
      readonly shortcuts: string;
      readonly acceptFiles: boolean;
      readonly actions: unknown;
    };
  readonly control: ReportController;
  readonly announcer: Announcer;
  /** Null until the words are there. */
  language(): Language | null;
  /** Null until the first rendering. */
  table(): TableView | null;
}

/** The late parts of one report: its regions, and what acts behind them. */
export class LateParts implements LateRegions {
  readonly reading: Reading;
  readonly #host: LateHost;
  readonly #actions: ActionRunner;
  readonly #announcements: Announcements;
  readonly #files: FileDrop;
  readonly #loosened: LoosenedCounts;
  readonly #chips: ChipsController;
  readonly #timeCard: TimeCardController;
  readonly #dialogs: Dialogs;
  readonly #schedules: ScheduleController;
  readonly #columns: ColumnChooser;
  readonly #views: ViewsController;
  readonly #ownActions: OwnActions;
  readonly #contents: Readonly<Record<DialogName, DialogContent>>;
  #offeredFor = 0;
  readonly search = search;
  readonly goToDate = goToDate;

  constructor(host: LateHost) {
    this.#host = host;
    const { element, control, announcer } = host;
    const { report } = control;
    void control.loadFurther();
    // The next page of a log waits for no code then.
    void import('./report/read-pages.js').catch(() => undefined);
    this.#actions = new ActionRunner(element, control, {
      language: () => host.language(),
      say: (text) => announcer.say(text),
      openDialog: (name) => this.openDialog(name),
    });
    this.#announcements = new Announcements(announcer);
    this.#files = new FileDrop(element, control, {
      language: () => host.language(),
      say: (text) => announcer.say(text),
    });
    this.#loosened = new LoosenedCounts(() => element.requestUpdate());
    this.#chips = new ChipsController(element);
    const keeper = new QueryKeeper(control);
    control.keeper = keeper;
    control.setupCheck = checkSetup;
    this.#ownActions = new OwnActions({
      actions: () => element.actions,
      state: () => report.state,
      filter: (filters) => control.filterAsReader(filters),
      copy: (text) => this.reading.copy(text),
      say: (text) => announcer.say(text),
    });
    this.reading = new Reading(element, control, {
      language: () => host.language(),
      table: () => host.table(),
      say: (text) => announcer.say(text),
      linkTo: (entry, times) => keeper.linkTo(entry, times),
      ownActions: () => this.#ownActions.onEntries,
    });
    this.#timeCard = new TimeCardController(element, control);
    this.#dialogs = new Dialogs(element);
    this.#schedules = new ScheduleController(element, {
      endpointOptions: () =>
        element.scheduleEndpoint ? control.endpointOptions(element.scheduleEndpoint) : null,
      state: () => report.state,
      language: () => host.language(),
      announce: (schedule) => control.emit('api-log-schedule', { schedule }),
      say: (text) => announcer.say(text),
      close: () => this.#dialogs.close(),
    });
    const arrangement = new ColumnArrangement(control, () => host.table()?.drawnWidths() ?? {});
    this.#columns = new ColumnChooser(element, arrangement);
    this.#views = new ViewsController(element, control, {
      language: () => host.language(),
      say: (text) => announcer.say(text),
      close: () => this.#dialogs.close(),
      linkFor: (query) => keeper.linkFor(query),
    });
    this.#contents = {
      schedule: scheduleDialog(this.#schedules),
      columns: columnsDialog(this.#columns),
      timeZone: timeZoneDialog(control),
      views: viewsDialog(this.#views),
    };
    new RefreshTimer(
      element,
      () => element.refreshInterval,
      () => mayAskByItself(report.state) && report.dispatch('refresh'),
    );
    new Connection(element, report);
    addToolbarKeys(element.renderRoot);
    new RegionKeys(element, {
      hasShortcuts: () => element.shortcuts !== 'off',
      showSearch: () => report.dispatch('showFilters', true),
    });
  }

  /** The state changed, or the language. */
  update(): void {
    const { control } = this.#host;
    const language = this.#host.language();
    this.#loosened.update(control.report.state);
    const { absent } = this.#loosened;
    if (language) this.#announcements.update(control.report.state, control.setupProblems, language, absent);
    warnOfWrongShape(control.report.state.problem);
    this.reading.update();
    this.#offerExport();
    const table = this.#host.table();
    table?.addFocus(GridFocus);
    const { arrangement } = this.#columns;
    table?.addHandles(ColumnHandles, { arrangement, say: (text) => this.#host.announcer.say(text) });
  }

  /** Once for each opening: an export that was interrupted when the page was left can go on. */
  #offerExport(): void {
    const { report, exportPlace } = this.#host.control;
    if (report.state.opening === this.#offeredFor || exportPlace === null) return;
    this.#offeredFor = report.state.opening;
    void offerExport(report, exportPlace);
  }

  menu(view: View): TemplateResult {
    return menu(view, this.#ownActions.menu);
  }

  chips(view: View): ReturnType<typeof chips> {
    return chips(this.#chips, view);
  }

  messages(view: View): TemplateResult {
    const { guess } = this.#host.control;
    const progress = this.#files.name === null ? guess?.file : this.#files.progress;
    return html`${logFile(this.#files, view)}${fileReading(progress, view)}${messages(view, guess, (text) => void this.reading.copy(text))}`;
  }

  empty(view: View): ReturnType<typeof empty> {
    const countOf = this.#loosened.countOf.bind(this.#loosened);
    const { absent } = this.#loosened;
    return empty({ countOf, absent, focusElsewhere: () => this.#chips.focusWhereWas(0) }, view);
  }

  /** The details of an entry, the menu of a cell, the card of a time. */
  details(view: View): TemplateResult {
    const { language } = view;
    const { reading } = this;
    const { entry, index } = reading.details;
    const { place } = reading.menu;
    const run = reading.run.bind(reading);
    const values = { context: (key: string | null) => reading.context(entry!, index, key, language), run };
    const menuContext = place && reading.context(place.entry, place.index, place.key, language);
    return html`${details(reading.details, this.#host.control.columns, values, view, reading)}
      <div class="confirmation" aria-hidden="true">${reading.confirmation}</div>
      ${cellMenu(reading.menu, menuContext, run)} ${timeCard(this.#timeCard, view)}`;
  }

  dialog({ language }: View): ReturnType<typeof dialog> {
    return dialog(this.#dialogs, this.#contents, language);
  }

  run(action: Pick<Action, 'run'>): Promise<void> {
    return this.#actions.run(action);
  }

  exportCsv(): Promise<void> {
    return this.run(exportCsv);
  }

  print(): Promise<void> {
    return this.run(printReport);
  }

  /** Does what the reader wants with the last export. */
  continueExport(choice: OutcomeChoice): Promise<void> {
    return this.run({
      run: async (report, host) =>
        (await import('./actions/run-export-csv.js')).continueExport(choice, report, host),
    });
  }

  /** Stops the export or the print page that is being made. */
  cancelActivity(): void {
    this.#actions.cancel();
  }

  openDialog(name: DialogName): void {
    if (name === 'schedule') this.#schedules.open();
    if (name === 'columns') this.#columns.open();
    if (name === 'views') this.#views.open();
    this.#dialogs.show(name);
  }
}
