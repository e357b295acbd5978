import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { features } from './features/index.js';
import { chosenFeatures, partsOf, type FeatureSetting } from './shell/chosen-features.js';
import { FeatureLoader } from './shell/feature-loader.js';
import type { OwnAction } from './ui/own-action.js';
import type { CacheMode } from './storage/pages/cache-mode.js';
import { Announcer } from './ui/announcer.js';
import type { FilterPersistence } from './shell/settings/filter-memory.js';
import { LanguageController, type OwnWords } from './shell/settings/language-controller.js';
import { clearPages } from './connect/open-source.js';
import { AskingElement } from './shell/host/asking-element.js';
import { ReportController } from './shell/host/report-controller.js';
import type { ViewsStore } from './query/saved-view.js';
import { addHyphenatedProperties, attributesOf } from './shell/settings/hyphenated-properties.js';
import { takeEarly } from './shell/settings/take-early.js';
import { JSON_ATTRIBUTES, takeJsonAttribute } from './shell/settings/json-attributes.js';
import { isOtherJson } from './query/setup.js';
import { Waiting } from './shell/frame/waiting.js';
import type { Filters } from './core/query.js';
import type { Language } from './i18n/language.js';
import type { Explanation } from './kinds/explanation.js';
import type { CsvSeparatorSetting } from './formats/csv.js';
import type { ExportFormat } from './formats/export-format.js';
import type { Preset } from './presets/preset.js';
import type { EndpointOptions } from './sources/endpoint/endpoint-source.js';
import type { LogSource } from './sources/log-source.js';
import { VERSION } from './version.js';
import { rangeText } from './shell/frame/footer.js';
import { layout } from './shell/frame/layout.js';
import { styles } from './shell/styles/index.js';
import { TableView } from './table/table-view.js';
import type { View } from './ui/view.js';

/**
 * A complete report of API request logs: reads pages of log entries from an endpoint, keeps them in a cache, and shows
 * them with top bar, search fields and columns in the reader's language.
 *
 * Custom properties are described where they are declared, in `shell/styles/tokens.ts`.
 *
 * @tag api-log-report
 * @summary An API request log report, from an endpoint to the screen, a CSV file, paper and a schedule.
 *
 * @attr {string} mapping - How the endpoint names rows, total, next page, filters, sort and time; JSON.
 * @attr {string} locked-filters - Filters that the reader sees and cannot change; JSON.
 *
 * @slot title - In place of the heading.
 * @slot toolbar-start - Before the report's own tools.
 * @slot toolbar-end - After the report's own tools.
 * @slot empty - What is said where there are no rows.
 * @slot error - In place of the message about rows that could not be loaded.
 *
 * @event {CustomEvent<{total: number | null, rows: number, fromCache: boolean, age: number}>} api-log-load - Rows were received.
 * @event {CustomEvent<{code: string, status: number | null, attribute?: string}>} api-log-error - Something failed.
 * @event {CustomEvent<{filters: Record<string, string>}>} api-log-filter-change - The reader changed the filters.
 * @event {CustomEvent<{sort: {key: string, descending: boolean} | null}>} api-log-sort-change - The reader changed the order.
 * @event {CustomEvent<{entry: Record<string, unknown>}>} api-log-row-open - The reader opened a row. Cancelable.
 * @event {CustomEvent<{format: string, filters: Record<string, string>}>} api-log-export - An export is about to start. Cancelable.
 * @event {CustomEvent<{filters: Record<string, string>}>} api-log-print - A print page is about to open. Cancelable.
 * @event {CustomEvent<{schedule: object}>} api-log-schedule - A schedule is about to be made. Cancelable.
 * @event {CustomEvent<{respondWith: (renewed: Promise<unknown>) => void}>} api-log-auth-required - The endpoint answered 401.
 *
 * @csspart report - The frame around everything.
 * @csspart bar - The top bar.
 * @csspart title - The heading.
 * @csspart toolbar - The tools in the top bar.
 * @csspart button - Every button but the one that applies the filters.
 * @csspart button-primary - The button that applies the filters.
 * @csspart menu - The menu of View actions, of a cell, and of the time range.
 * @csspart strip - The line under the top bar: time, find, live, rows or summary.
 * @csspart filters - The search fields.
 * @csspart label - The label of a search field.
 * @csspart input - Every input.
 * @csspart mistake - What is wrong with what was typed.
 * @csspart message - A message about the rows.
 * @csspart progress - The progress of an export or a print page.
 * @csspart note - What the reader should know about the log.
 * @csspart chip - A filter that is set.
 * @csspart time-range - The field that says of which time the rows are; an `input`, too.
 * @csspart timeline - The requests by time.
 * @csspart detail - An entry in full.
 * @csspart detail-title - What was called.
 * @csspart detail-name - The name of a value.
 * @csspart detail-value - A value.
 * @csspart cause - Why a call failed, in words.
 * @csspart time-card - A time in other zones.
 * @csspart table - The table.
 * @csspart header-cell - A heading of the table; that of one column is `header-cell-status`, by the key of its field.
 * @csspart heading - What is pressed in a heading to sort by it.
 * @csspart sort - The mark of the order in a heading.
 * @csspart row - A row of the table.
 * @csspart row-selected - The row whose entry is shown in full; a `row`, too.
 * @csspart row-error - A row of a call that failed; a `row`, too.
 * @csspart cell - A cell of the table; those of one column are `cell-url`, by the key of its field.
 * @csspart cell-status - A cell with a status; a `cell`, too.
 * @csspart badge - A status in a cell.
 * @csspart empty - What is shown where there are no rows.
 * @csspart dialog - A dialog; its backdrop is `::part(dialog)::backdrop`.
 * @csspart summary - The entries summed up by the values of a field, in place of the rows.
 * @csspart around - What happened around an entry, in place of the rows.
 * @csspart footer - The line under the table.
 * @csspart footer-button - A button in it; a `button`, too.
 */
export class ApiLogReport extends AskingElement {
  static override styles = styles;
  /** What each property is as an attribute; decorators would say it beside each, with helpers that the first rows wait for. */
  static override properties = {
    endpoint: {},
    preset: {},
    mapping: { attribute: false, hasChanged: isOtherJson },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    pageSize: { attribute: 'page-size', type: Number },
    cache: {},
    cacheKey: { attribute: 'cache-key' },
    filtersOpen: { attribute: 'filters-open', type: Boolean, reflect: true },
    lockedFilters: { attribute: false, hasChanged: isOtherJson },
    persistFilters: { attribute: 'persist-filters' },
    refreshInterval: { attribute: 'refresh-interval', type: Number },
    scheduleEndpoint: { attribute: 'schedule-endpoint' },
    liveEndpoint: { attribute: 'live-endpoint' },
    live: { type: Boolean, reflect: true },
    credentials: {},
    shortcuts: {},
    view: { reflect: true },
    csvSeparator: { attribute: 'csv-separator' },
    csvCompression: { attribute: 'csv-compression' },
    acceptFiles: { attribute: 'accept-files', type: Boolean },
    headers: { attribute: false },
    fetch: { attribute: false },
    source: { attribute: false },
    viewsStore: { attribute: false },
    columns: { attribute: false },
    actions: { attribute: false },
    features: { attribute: false },
    formats: { attribute: false },
    words: { attribute: false },
    explanations: { attribute: false, hasChanged: isOtherJson },
    menu: { state: true },
  };
  /** Version of the package that this class is of. */
  static readonly version: string = VERSION;

  /** URL that answers log pages. */
  endpoint: string | null = null;
  /** Which report: the name of one that comes with the tag, or, as a property, one of your own. */
  preset: string | Preset = 'senhasegura';
  /** How the endpoint names rows, total, next page, filters, sort and time. */
  mapping: unknown = null;
  /** Language of the interface: `en`, `ar`, `de`, `es`, `fr`, `ja`, `pl`, `pt-BR`. Without it the nearest `lang` decides, then the browser. */
  locale: string | null = null;
  /** Time zone: an IANA name, `UTC` or `local`. Without it the report's own, else the browser's. */
  timeZone: string | null = null;
  /** Rows asked for per request. */
  pageSize = 100;
  /** Where pages are kept: `indexeddb`, `memory` or `none`. */
  cache: CacheMode = 'indexeddb';
  /** Partitions the cache: give the signed-in user or tenant. Rows of one key are never shown under another. */
  cacheKey = '';
  /** Whether the search fields show. */
  filtersOpen = false;
  /** Filters that the reader sees and cannot change. */
  lockedFilters: Record<string, unknown> = {};
  /** Whether filters outlast the page: `none`, `session` or `url`. */
  persistFilters: FilterPersistence = 'none';
  /** Seconds between automatic updates; 0 is off. */
  refreshInterval = 0;
  /** URL of the schedules. */
  scheduleEndpoint: string | null = null;
  /** URL of server-sent events of new rows; without it the first page is asked for every few seconds while the report is live. */
  liveEndpoint: string | null = null;
  /** Whether new rows come in by themselves. */
  live = false;
  /** As in `fetch`. */
  credentials: RequestCredentials = 'same-origin';
  /** Whether single characters are commands while the report has the focus: `on` or `off`. The docs say which, under Accessibility. */
  shortcuts: 'on' | 'off' = 'on';
  /** What is shown of the entries: `rows`, or a `summary` by the values of a field. */
  view: 'rows' | 'summary' = 'rows';
  /** Separator of exported files: `,`, `;`, or `auto`: the one that spreadsheets in the report's language open in columns. */
  csvSeparator: CsvSeparatorSetting = 'auto';
  /** `gzip` compresses exported files; `none`, the default, leaves them as spreadsheets open them. */
  csvCompression: 'none' | 'gzip' = 'none';
  /** Whether readers may drop or choose a log file, which is shown in place of the rows and never uploaded. */
  acceptFiles = false;
  /** Sent with every request; a function is called for each, so that a token can be renewed. */
  headers: EndpointOptions['headers'];
  /** Replaces the transport. */
  fetch: typeof fetch | undefined;
  /** A source of your own, in place of `endpoint`. */
  source: LogSource | null = null;
  /** Where saved views are kept; in the browser where not given. */
  viewsStore: ViewsStore | null = null;
  /** Field keys of the columns, in order; the report's own where not given. */
  columns: readonly string[] | null = null;
  /**
   * The parts of the report: names of its own to have those alone, and objects to add yours. `defaultFeatures` lists
   * those of null, the default: `defaultFeatures.filter(({ key }) => key !== 'timeline')` is all but one.
   */
  features: readonly FeatureSetting[] | null = null;
  /** Further actions of the menu, of an entry, or of one of its values. */
  actions: readonly OwnAction[] = [];
  /** Further formats of exported files, each an entry of the menu. */
  formats: readonly ExportFormat[] = [];
  /**
   * Texts of your own by language, by the English text that they replace: other wording, or a language that the report does not have:
   * `{de: {'Show filters': 'Filter zeigen', 'Rows {0}–{1}': 'Zeilen {0}–{1}'}}`.
   */
  words: OwnWords = {};
  /**
   * Why calls fail, as you know it: entries of `when` (values by field key), `cause`, and where you like `fix` and
   * `owner`, such as `{when: {status: '4xx', gatewayCode: '17'}, cause: 'No such plan.'}`. The first that is about a row
   * explains it, in a column of its own and in the CSV file. JSON will do.
   */
  explanations: readonly Explanation[] | null = null;
  private menu: View['menu'] = null;
  readonly #control = new ReportController(this);
  readonly #announcer = new Announcer(this);
  readonly #languages = new LanguageController(this, () => ({
    locale: this.locale,
    timeZone: this.#control.timeZone,
    words: this.words,
  }));
  readonly #waiting = new Waiting(this, this.#control.report);
  readonly #features = new FeatureLoader({
    element: this,
    control: this.#control,
    announcer: this.#announcer,
    language: () => this.#language,
    table: () => this.#table,
    addStyles: (added) => this.addStyles(added),
    all: features,
    features: () => chosenFeatures(this.features, features),
    isNeeded: () => this.#areFeaturesNeeded,
  });
  #table: TableView | null = null;
  constructor() {
    super();
    takeEarly(this, 'filters');
  }

  /** The active filters, by field key. Setting it is the host's doing and fires no event. */
  get filters(): Filters {
    return this.#control.filters;
  }
  set filters(filters: Record<string, unknown>) {
    this.#control.filters = filters;
  }

  /** Asks again for what is on the screen; settles when the answer is there, or has failed. */
  async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#control.opened;
    this.#control.report.dispatch('update');
    await this.#control.settled();
  }

  /** Downloads every row that matches the active filters, as a CSV file. */
  async exportCsv(): Promise<void> {
    await this.#features.ask((open) => open.runNamed('exportCsv'));
  }

  /** Opens the print page. Call it in a click, or the browser blocks the page. */
  async print(): Promise<void> {
    await this.#features.ask((open) => open.runNamed('printReport'));
  }

  /** Forgets the pages and the unfinished exports that are kept under the `cache-key`; for a host's sign-out. Needs no network. */
  async clearCache(): Promise<void> {
    this.#control.report.forget();
    await clearPages(this.cache, this.cacheKey ?? '');
    await (await import('./features/export/run-export.js')).forgetExports(this.cacheKey ?? '');
  }

  /** Puts the keyboard on the first tool of the top bar. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.toolbar button')?.focus(options);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...Object.keys(JSON_ATTRIBUTES)];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!(name in JSON_ATTRIBUTES)) return super.attributeChangedCallback(name, old, value);
    if (old !== value) this.#control.setAttributeProblem(name, takeJsonAttribute(this, name, value));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#table?.connect();
    // Timers stopped when it was taken out; an update sets them going.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table?.disconnect();
    queueMicrotask(() => !this.isConnected && this.#features.open?.cancelActivity());
  }

  protected override ask(): void {
    this.#control.takeSettings();
  }

  protected override willUpdate(changed: PropertyValues<ApiLogReport>): void {
    const { report } = this.#control;
    if ((!this.hasUpdated || changed.has('filtersOpen')) && this.filtersOpen !== report.state.filtersOpen) {
      report.dispatch('showFilters', this.filtersOpen);
    }
    this.filtersOpen = report.state.filtersOpen;
    this.#control.takeSettings();
    this.#features.update();
  }

  /** Null until the words are there, and what the report is made of. */
  get #language(): Language | null {
    return this.#control.isOpen ? this.#languages.language : null;
  }

  get #areFeaturesNeeded(): boolean {
    const { phase, problem, filtersOpen, activity } = this.#control.report.state;
    const isAsked = filtersOpen || this.acceptFiles || this.menu !== null || activity !== null;
    const isFault = problem !== null || this.#control.setupProblems.length > 0;
    return this.#control.isOpen && (isAsked || isFault || phase !== 'loading' || this.#waiting.isSlow);
  }

  protected override render(): TemplateResult {
    const language = this.#language;
    return html`${language ? layout(this.#view(language), this.#features.open) : nothing}${this.#announcer.render()}`;
  }

  #view(language: Language): View {
    const control = this.#control;
    const { report } = control;
    return {
      report,
      language,
      format: control.formatOf(language),
      clearedFilters: control.clearedFilters,
      setupProblems: control.setupProblems,
      menu: this.menu,
      isSlow: this.#waiting.isSlow,
      hasShortcuts: this.shortcuts !== 'off',
      ...partsOf(chosenFeatures(this.features, features), report.state.preset, control.choices.current),
      run: (action) => void this.#features.ask((open) => open.run(action)),
      openDialog: (name) => void this.#features.ask((open) => open.openDialog(name)),
      openMenu: (focus) => (this.menu = focus),
      filter: (filters) => control.reader?.filter(filters),
      retry: () => report.dispatch('retry'),
      cancelLoad: () => report.dispatch('cancel'),
      cancelActivity: () => this.#features.open?.cancelActivity(),
      dismiss: () => report.dispatch('notice', null),
      goToTop: () => this.#table?.goTo(0),
    };
  }

  protected override updated(): void {
    const language = this.#language;
    const container = this.renderRoot.querySelector<HTMLElement>('.table');
    if (!language || !container) return;
    if (!this.#table) {
      this.#table = this.#createTable(container);
      // Features that were there before the words were have seen no table yet, and nothing may change for hours.
      this.#features.update();
    }
    this.#table.update();
  }

  #createTable(container: HTMLElement): TableView {
    const control = this.#control;
    const range = this.renderRoot.querySelector('.range');
    return new TableView(container, {
      report: control.report,
      format: () => control.formatOf(this.#language!),
      columns: () => control.columns,
      choices: () => control.choices.current,
      onSort: (key) => void this.#features.ask(() => control.reader?.sort(key)),
      onOpen: (index, isByKeyboard) =>
        void this.#features.ask(({ entries }) => entries?.openRow(index, isByKeyboard)),
      onMenu: (index, key, invoker) =>
        void this.#features.ask(({ entries }) => entries?.openMenu(index, key, invoker)),
      selectedRow: () => this.#features.open?.selectedRow ?? -1,
      addStyles: (added) => this.addStyles(added),
      onWindow: (first, last) => {
        const text = rangeText(first, last, control.report.state, this.#language!);
        if (range && range.textContent !== text) range.textContent = text;
        this.#features.open?.showsRows(first, last);
      },
    });
  }
}

addHyphenatedProperties(ApiLogReport.prototype, {
  ...attributesOf(ApiLogReport.properties),
  ...JSON_ATTRIBUTES,
});
