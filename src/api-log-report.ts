import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Action, ActionHost } from './actions/action.js';
import { exportCsv } from './actions/export-csv.js';
import { printReport } from './actions/print-report.js';
import type { CacheMode } from './cache/open-page-store.js';
import { RunningActivity } from './controllers/activity.js';
import { Announcer } from './controllers/announcer.js';
import { Clock } from './controllers/clock.js';
import { FilterMemory, type FilterPersistence } from './controllers/filter-memory.js';
import { goToDate } from './controllers/go-to-date.js';
import { LanguageController } from './controllers/language-controller.js';
import { completeSource, openEndpoint, pageStore } from './controllers/open-source.js';
import { RefreshTimer } from './controllers/refresh-timer.js';
import { ScheduleController } from './controllers/schedule-controller.js';
import {
  checkSetup,
  knownFilters,
  knownFields,
  linkableKeys,
  parseJsonAttribute,
} from './controllers/setup.js';
import { warnOnce } from './controllers/warn-once.js';
import { problemOf, type Problem } from './core/problem.js';
import { normaliseFilters, queryKey, type Filters } from './core/query.js';
import { createEvent, type ApiLogEventDetails, type ApiLogEventMap, type ApiLogEventName } from './events.js';
import type { Language } from './i18n/language.js';
import type { Format } from './kinds/kind.js';
import type { CsvSeparator } from './outputs/csv.js';
import { DEFAULT_PRESET, presets } from './presets/catalogue.js';
import type { Preset } from './presets/preset.js';
import { Report } from './report/report.js';
import { askedQuery } from './report/state.js';
import { resultText } from './views/announcements.js';
import type { EndpointOptions } from './sources/endpoint-source.js';
import type { LogSource } from './sources/log-source.js';
import { rangeText } from './views/footer.js';
import { layout } from './views/layout.js';
import { problemWords } from './views/problem-words.js';
import { scheduleDialog } from './views/schedule-dialog.js';
import { VERSION } from './version.js';
import { styles } from './views/styles/index.js';
import { TableView } from './views/table/table-view.js';
import type { View } from './views/view.js';

/** How long the first rows may take before the reader is offered to cancel, in milliseconds. */
const SLOW = 3000;

/** Properties that say which log is read, by whom and how: another value opens the report anew. */
const OPENING = [
  'endpoint',
  'preset',
  'mapping',
  'pageSize',
  'cache',
  'cacheKey',
  'credentials',
  'source',
] as const;

const JSON_ATTRIBUTES: Readonly<Record<string, 'mapping' | 'lockedFilters'>> = {
  mapping: 'mapping',
  'locked-filters': 'lockedFilters',
};

/**
 * A complete report of API request logs: reads pages of log entries from an endpoint, keeps them in a cache, and shows
 * them with top bar, search fields and columns in the reader's language.
 *
 * @tag api-log-report
 * @summary An API request log report, from an endpoint to the screen, a CSV file, paper and a schedule.
 *
 * @slot title - In place of the heading.
 * @slot toolbar-start - Before the report's own tools.
 * @slot toolbar-end - After the report's own tools.
 * @slot empty - What is said where there are no rows.
 * @slot error - In place of the message about rows that could not be loaded.
 *
 * @event {CustomEvent<{total: number | null, rows: number, fromCache: boolean, age: number}>} api-log-load - Rows came.
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
 * @csspart menu - The menu of View actions.
 * @csspart filters - The search fields.
 * @csspart input - Every input.
 * @csspart message - A message about the rows.
 * @csspart progress - The progress of an export or a print page.
 * @csspart table - The table.
 * @csspart header-cell - A heading of the table.
 * @csspart row - A row of the table.
 * @csspart cell - A cell of the table.
 * @csspart badge - A status in a cell.
 * @csspart empty - What stands where there are no rows.
 * @csspart dialog - A dialog.
 * @csspart footer - The line under the table.
 *
 * @cssproperty [--api-log-height=max(20rem, 70vh)] - Height, where the page gives none.
 * @cssproperty --api-log-color-text - Text.
 * @cssproperty --api-log-color-muted - Text of less weight.
 * @cssproperty --api-log-color-surface - Background.
 * @cssproperty --api-log-color-raised - Background of headings and search fields.
 * @cssproperty --api-log-color-line - Lines between regions.
 * @cssproperty --api-log-color-row-line - Lines between rows.
 * @cssproperty --api-log-color-border - Borders of inputs.
 * @cssproperty --api-log-color-accent - Focus, links, the main button.
 * @cssproperty --api-log-color-on-accent - Text on the accent.
 * @cssproperty --api-log-color-hover - Background under the pointer.
 * @cssproperty --api-log-color-selected - Background of the row in focus.
 * @cssproperty --api-log-color-1xx - Text of a 1xx status; its background is `--api-log-color-1xx-back`.
 * @cssproperty --api-log-color-2xx - Text of a 2xx status; its background is `--api-log-color-2xx-back`.
 * @cssproperty --api-log-color-3xx - Text of a 3xx status; its background is `--api-log-color-3xx-back`.
 * @cssproperty --api-log-color-4xx - Text of a 4xx status; its background is `--api-log-color-4xx-back`.
 * @cssproperty --api-log-color-5xx - Text of a 5xx status; its background is `--api-log-color-5xx-back`.
 * @cssproperty [--api-log-font-family=system-ui] - Font.
 * @cssproperty [--api-log-font-size=0.875rem] - Size of the font.
 * @cssproperty --api-log-font-monospace - Font of identifiers and addresses.
 * @cssproperty [--api-log-space=0.75rem] - Space around regions.
 * @cssproperty [--api-log-radius=0.625rem] - Corners of the frame.
 * @cssproperty [--api-log-control-radius=0.4375rem] - Corners of buttons.
 * @cssproperty [--api-log-control-height=1.875rem] - Height of buttons and inputs.
 * @cssproperty [--api-log-row-height=2rem] - Height of a row.
 * @cssproperty [--api-log-narrow-row-height=5.75rem] - Height of a row where the report is narrow.
 */
export class ApiLogReport extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, mode: 'open' };
  /** Version of the package that this class is of. */
  static readonly version: string = VERSION;

  /** URL that answers log pages. */
  @property() endpoint: string | null = null;
  /** Which report: the name of one that comes with the tag, or, as a property, one of your own. */
  @property() preset: string | Preset = 'senhasegura';
  /** How the endpoint names rows, total, next page, filters, sort and time. */
  @property({ attribute: false }) mapping: unknown = null;
  /** Language of the interface: `en`, `pt-BR`. Without it the nearest `lang` decides, then the browser. */
  @property() locale: string | null = null;
  /** Time zone: an IANA name, `UTC` or `local`. Without it the report's own, else the browser's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Rows asked for per request. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 100;
  /** Where pages are kept: `indexeddb`, `memory` or `none`. */
  @property() cache: CacheMode = 'indexeddb';
  /** Partitions the cache: give the signed-in user or tenant. Rows of one key are never shown under another. */
  @property({ attribute: 'cache-key' }) cacheKey = '';
  /** Whether the search fields show. */
  @property({ attribute: 'filters-open', type: Boolean, reflect: true }) filtersOpen = false;
  /** Filters that the reader sees and cannot change. */
  @property({ attribute: false }) lockedFilters: Record<string, unknown> = {};
  /** Whether filters outlast the page: `none`, `session` or `url`. */
  @property({ attribute: 'persist-filters' }) persistFilters: FilterPersistence = 'none';
  /** Seconds between automatic updates; 0 is off. */
  @property({ attribute: 'refresh-interval', type: Number }) refreshInterval = 0;
  /** URL of the schedules. */
  @property({ attribute: 'schedule-endpoint' }) scheduleEndpoint: string | null = null;
  /** As in `fetch`. */
  @property() credentials: RequestCredentials = 'same-origin';
  /** Separator of exported files: `,` or `;`, which spreadsheets in Brazil open in columns. */
  @property({ attribute: 'csv-separator' }) csvSeparator: CsvSeparator = ',';
  /** Sent with every request; a function is called for each, so that a token can be renewed. */
  @property({ attribute: false }) headers: EndpointOptions['headers'];
  /** Replaces the transport. */
  @property({ attribute: false }) fetch: typeof fetch | undefined;
  /** A source of your own, in place of `endpoint`. */
  @property({ attribute: false }) source: LogSource | null = null;
  /** Field keys of the columns, in order; the report's own where not given. */
  @property({ attribute: false }) columns: readonly string[] | null = null;

  @state() private isMenuOpen = false;

  readonly #report = new Report();
  readonly #activity = new RunningActivity();
  readonly #announcer = new Announcer(this);
  readonly #attributeProblems = new Map<string, Problem>();
  #setupProblems: readonly Problem[] = [];
  #wantedFilters: Filters = {};
  #memory = new FilterMemory('none', '');
  #table: TableView | null = null;
  #format: Format | null = null;
  #loadingSince = 0;
  #announced = '';

  readonly #languages = new LanguageController(this, () => ({
    locale: this.locale,
    timeZone: this.timeZone,
    presetTimeZone: this.#preset.timeZone,
  }));
  readonly #schedules = new ScheduleController(this, {
    endpointOptions: () => (this.scheduleEndpoint ? this.#endpointOptions(this.scheduleEndpoint) : null),
    state: () => this.#report.state,
    language: () => this.#languages.language,
    announce: (schedule) => this.#emit('api-log-schedule', { schedule }),
    say: (text) => this.#announcer.say(text),
  });

  constructor() {
    super();
    new Clock(this, () => this.#report.state.retryAt !== null || this.#isWaiting);
    new RefreshTimer(
      this,
      () => this.refreshInterval,
      () => this.#report.state.phase === 'ready' && this.#report.dispatch('update'),
    );
    this.#report.subscribe({
      changed: () => this.requestUpdate(),
      loaded: ({ total, fetchedAt, fromCache }, page) => {
        const age = Math.max(0, Date.now() - fetchedAt);
        this.#emit('api-log-load', { total, rows: page.rows.length, fromCache, age });
      },
      failed: ({ problem }) => this.#emitProblem(problem),
    });
  }

  /** The filters in force, by field key. Setting it is the host's doing and fires no event. */
  get filters(): Filters {
    return this.#report.state.query.filters;
  }
  set filters(filters: Record<string, unknown>) {
    this.#wantedFilters = knownFilters(this.#preset, filters);
    if (this.hasUpdated) this.#applyFilters(this.#wantedFilters);
  }

  get #preset(): Preset {
    return typeof this.preset === 'string' ? (presets.get(this.preset) ?? DEFAULT_PRESET) : this.preset;
  }

  get #isWaiting(): boolean {
    const { phase, problem } = this.#report.state;
    return phase === 'loading' && problem === null;
  }

  get #columns(): readonly string[] {
    return this.columns ? knownFields(this.#preset, this.columns) : this.#preset.columns;
  }

  /** Asks again for what is on the screen; settles when the answer is there, or has failed. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    this.#report.dispatch('update');
    await this.#settled();
  }

  /** Downloads every row that matches the filters in force, as a CSV file. */
  async exportCsv(): Promise<void> {
    await this.#runReady(exportCsv);
  }

  /** Opens the print page. Call it in a click, or the browser blocks the page. */
  async print(): Promise<void> {
    const { language } = this.#languages;
    if (language) await printReport.run(this.#report, this.#actionHost(language));
    else await this.#runReady(printReport);
  }

  /** Forgets the pages that are kept under the `cache-key`; for a host's sign-out. Needs no network. */
  async clearCache(): Promise<void> {
    await pageStore(this.cache).clear(this.cacheKey);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.toolbar button')?.focus(options);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const key = JSON_ATTRIBUTES[name];
    if (!key) return super.attributeChangedCallback(name, old, value);
    if (old === value) return;
    const { value: parsed, problem } = parseJsonAttribute(name, value);
    if (problem) {
      this.#attributeProblems.set(name, problem);
      this.#emitProblem(problem);
    } else {
      this.#attributeProblems.delete(name);
      if (key === 'lockedFilters') this.lockedFilters = (parsed ?? {}) as Record<string, unknown>;
      else this.mapping = parsed;
    }
    this.requestUpdate();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...Object.keys(JSON_ATTRIBUTES)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#table?.connect();
    if (this.hasUpdated && this.#report.state.phase === 'loading') this.#report.dispatch('update');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table?.disconnect();
    // A move within the page takes the element out and puts it in again in one task: that stops nothing.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#report.suspend();
      this.#activity.cancel();
    });
  }

  protected override willUpdate(changed: PropertyValues<ApiLogReport>): void {
    if (changed.has('filtersOpen') && this.filtersOpen !== this.#report.state.filtersOpen) {
      this.#report.dispatch('showFilters', this.filtersOpen);
    }
    this.filtersOpen = this.#report.state.filtersOpen;
    const isOpening = !this.hasUpdated || OPENING.some((key) => changed.has(key));
    if (isOpening) this.#open();
    else if (changed.has('lockedFilters')) this.#reopen();
    this.#noteLoading();
    this.#announceState();
  }

  /** Opens the log that the properties name. */
  #open(): void {
    const preset = this.#preset;
    this.#memory = new FilterMemory(
      this.persistFilters,
      this.id
        ? `api-log-${this.id}`
        : this.persistFilters === 'url'
          ? 'api-log'
          : `api-log ${this.endpoint ?? ''}`,
    );
    const remembered = this.hasUpdated ? null : this.#memory.recall(...linkableKeys(preset));
    const filters = this.hasUpdated ? this.filters : { ...this.#wantedFilters, ...remembered?.filters };
    const { source, problems } = this.#openSource(preset);
    this.#setupProblems = [...problems, ...checkSetup(this)];
    for (const problem of this.#setupProblems) this.#emitProblem(problem);
    this.#report.dispatch('open', {
      source,
      preset,
      query: { filters, sort: remembered?.sort ?? preset.sort },
      locked: normaliseFilters(knownFilters(preset, this.lockedFilters, true)),
      pageSize: Number.isInteger(this.pageSize) && this.pageSize > 0 ? this.pageSize : 100,
    });
  }

  #reopen(): void {
    const { state } = this.#report;
    this.#report.dispatch('open', {
      ...state,
      locked: normaliseFilters(knownFilters(state.preset, this.lockedFilters, true)),
    });
  }

  #openSource(preset: Preset): { source: LogSource | null; problems: Problem[] } {
    if (this.source) return { source: completeSource(this.source, preset), problems: [] };
    try {
      const partition = this.cacheKey;
      if (this.cache === 'indexeddb' && partition === '') {
        warnOnce(
          'the cache is shared by all who use this browser; set cache-key to the signed-in user or tenant, or cache="memory".',
        );
      }
      const options = { ...this.#endpointOptions(this.endpoint ?? ''), cache: this.cache, partition, preset };
      return { source: completeSource(openEndpoint(options), preset), problems: [] };
    } catch (error) {
      return { source: null, problems: [problemOf(error)] };
    }
  }

  #endpointOptions(endpoint: string): EndpointOptions {
    // Read at each request, so that a host may set them at any time.
    const headers = async (): Promise<HeadersInit> => {
      const { headers: given } = this;
      return (typeof given === 'function' ? await given() : given) ?? {};
    };
    const transport: typeof fetch = (input, init) => (this.fetch ?? globalThis.fetch)(input, init);
    return {
      endpoint,
      baseUrl: this.ownerDocument.baseURI,
      headers,
      fetch: transport,
      credentials: this.credentials,
      renew: () => this.#renew(),
    };
  }

  /** Tells the host that the session ended; true where it promised to do something about it. */
  async #renew(): Promise<boolean> {
    let renewed: Promise<unknown> | null = null;
    const respondWith = (promise: Promise<unknown>) => {
      renewed = Promise.resolve(promise);
    };
    this.#emit('api-log-auth-required', { respondWith });
    if (!renewed) return false;
    try {
      await (renewed as Promise<unknown>);
      return true;
    } catch {
      return false;
    }
  }

  #applyFilters(filters: Filters): void {
    const wanted = { ...this.#report.state.query, filters: normaliseFilters(filters) };
    if (queryKey(wanted) !== queryKey(this.#report.state.query)) this.#report.dispatch('filter', filters);
  }

  #filterAsReader(filters: Filters): void {
    this.#report.dispatch('filter', filters);
    this.#memory.keep(this.#report.state.query);
    this.#emit('api-log-filter-change', { filters: this.filters });
  }

  #sortAsReader(key: string): void {
    const { query, preset } = this.#report.state;
    const isSame = query.sort?.key === key;
    // A first press sorts upwards, but times newest first, since that is what people look for.
    const descending = isSame ? !query.sort.descending : key === preset.sort.key && preset.sort.descending;
    const sort = { key, descending };
    this.#report.dispatch('sort', sort);
    this.#memory.keep(this.#report.state.query);
    this.#emit('api-log-sort-change', { sort });
  }

  async #runReady(action: Action): Promise<void> {
    await this.updateComplete;
    while (!this.#languages.language) await new Promise(requestAnimationFrame);
    await action.run(this.#report, this.#actionHost(this.#languages.language));
  }

  #actionHost(language: Language): ActionHost {
    return {
      language,
      format: { language, dateFormat: this.#preset.dateFormat },
      columns: this.#columns,
      csvSeparator: this.csvSeparator === ';' ? ';' : ',',
      emit: (type, detail) => this.#emit(type as ApiLogEventName, detail as never),
      openDialog: () => this.#schedules.open(),
      announce: (text) => this.#announcer.say(text),
      begin: () => this.#activity.begin(),
      end: () => this.#activity.end(),
    };
  }

  #emit<Name extends ApiLogEventName>(name: Name, detail: ApiLogEventDetails[Name]): boolean {
    return this.dispatchEvent(createEvent(name, detail));
  }

  #emitProblem({ code, status, details }: Problem): void {
    const attribute = details?.attribute;
    this.#emit('api-log-error', {
      code,
      status: status ?? null,
      ...(attribute !== undefined && { attribute }),
    });
  }

  #settled(): Promise<void> {
    const isOver = () => {
      const { phase, updating, retryAt } = this.#report.state;
      return phase !== 'loading' && !updating && retryAt === null;
    };
    return new Promise((resolve) => {
      if (isOver()) return resolve();
      const stop = this.#report.subscribe({
        changed: () => {
          if (!isOver()) return;
          stop();
          resolve();
        },
      });
    });
  }

  #noteLoading(): void {
    if (!this.#isWaiting) this.#loadingSince = 0;
    else this.#loadingSince ||= performance.now();
  }

  /** Says once what came of a search, or why nothing did. */
  #announceState(): void {
    const { language } = this.#languages;
    if (!language) return;
    const { state } = this.#report;
    const problem = state.problem ?? state.notice ?? this.#allSetupProblems[0] ?? null;
    const fault = problem && problemWords(problem, language.words);
    this.#announcer.alert(fault ? `${fault.title} ${fault.advice}` : '');
    const result = `${state.generation} ${queryKey(askedQuery(state))} ${state.total} ${language.locale}`;
    if (state.phase !== 'ready' || state.fromCache || result === this.#announced) return;
    this.#announced = result;
    this.#announcer.say(resultText(state, language));
  }

  get #allSetupProblems(): readonly Problem[] {
    return [...this.#setupProblems, ...this.#attributeProblems.values()];
  }

  protected override render(): TemplateResult {
    const { language } = this.#languages;
    return html`${language ? layout(this.#view(language), scheduleDialog(this.#schedules, language)) : nothing}
    ${this.#announcer.render()}`;
  }

  #view(language: Language): View {
    const report = this.#report;
    return {
      report,
      language,
      setupProblems: this.#allSetupProblems,
      isMenuOpen: this.isMenuOpen,
      isSlow: this.#loadingSince > 0 && performance.now() - this.#loadingSince > SLOW,
      run: (action) => void action.run(report, this.#actionHost(language)),
      openMenu: (isOpen) => (this.isMenuOpen = isOpen),
      filter: (filters) => this.#filterAsReader(filters),
      retry: () => report.dispatch('update'),
      cancelLoad: () => report.dispatch('cancel'),
      cancelActivity: () => this.#activity.cancel(),
      dismiss: () => report.dispatch('notice', null),
      goToTop: () => this.#table?.goTo(0),
      goToDate: (typed) => void goToDate(report, language, typed, (row) => this.#table?.goTo(row)),
    };
  }

  protected override updated(): void {
    const { language } = this.#languages;
    const container = this.renderRoot.querySelector<HTMLElement>('.table');
    if (!language || !container) return;
    const { dateFormat } = this.#preset;
    if (this.#format?.language !== language || this.#format.dateFormat !== dateFormat) {
      this.#format = { language, dateFormat };
    }
    this.#table ??= this.#createTable(container);
    this.#table.update();
  }

  #createTable(container: HTMLElement): TableView {
    const element = this;
    return new TableView(container, {
      report: this.#report,
      get format() {
        return element.#format!;
      },
      get columns() {
        return element.#columns;
      },
      onSort: (key) => this.#sortAsReader(key),
      onOpen: (index) => {
        const entry = this.#report.entryAt(index);
        if (entry) this.#emit('api-log-row-open', { entry });
      },
      onWindow: (first, last) => {
        const range = this.renderRoot.querySelector('.range');
        const text = rangeText(first, last, this.#report.state, this.#format!.language);
        if (range && range.textContent !== text) range.textContent = text;
      },
    });
  }
}

/** Typed listeners for the events of the tag. */
export interface ApiLogReport {
  addEventListener<Name extends keyof ApiLogEventMap>(
    type: Name,
    listener: (this: ApiLogReport, event: ApiLogEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'api-log-report': ApiLogReport;
  }
}
