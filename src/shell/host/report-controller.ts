import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import { chooseTimeZone } from '../../i18n/choose-time-zone.js';
import type { Language } from '../../i18n/language.js';
import type { Format } from '../../kinds/kind.js';
import { addKinds, isKnownKind } from '../../kinds/catalogue.js';
import { DEFAULT_PRESET } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { Report } from '../../report/report.js';
import { askedQuery } from '../../report/state.js';
import type { EndpointOptions } from '../../sources/endpoint/endpoint-source.js';
import { settled } from '../../report/settled.js';
import { ChangedSettings, CHECKED, LATE, OPENING, type ReportSettings } from './changed-settings.js';
import { createEvent, type ApiLogEventDetails, type ApiLogEventName } from './events.js';
import type { ExplainedReport } from '../settings/explained-report.js';
import type * as furtherReports from '../settings/further-reports.js';
import { FilterMemory } from '../settings/filter-memory.js';
import type { Guess } from '../../connect/guess.js';
import { HostEndpoints } from './host-endpoints.js';
import { lockedFault, lockedFilters } from '../settings/locked-filters.js';
import { memoryName } from '../settings/memory-name.js';
import type { ReaderQuery } from './reader-query.js';
import { ReportFormat } from '../settings/report-format.js';
import { ReaderChoices } from '../../storage/reader-choices.js';
import type { ShownFile } from '../../connect/shown-file.js';
import { knownFields, knownFilters, pageSizeOf } from '../../query/setup.js';

type Host = ReactiveControllerHost & HTMLElement & ReportSettings;

/** The report of a tag: opened from what the embedder set, asked by the reader, heard by the host as events. */
export class ReportController implements ReactiveController {
  readonly report = new Report();
  /** Resolves when what the host chose is there, and was asked for. */
  readonly opened: Promise<void>;
  /** How the reader wants the report to look. */
  readonly choices: ReaderChoices;
  /** What the reader asks; it comes with the features, before anything can be asked. */
  reader: ReaderQuery | null = null;
  /** Name of the entry shown in full, as a link had it at first; null where none is shown. */
  openEntry: string | null = null;
  /** The filters that the reader cleared last, to take them back; null where they set others since. */
  clearedFilters: Filters | null = null;
  readonly #host: Host;
  readonly #format = new ReportFormat();
  #further: typeof furtherReports | null = null;
  #explained: ExplainedReport | null = null;
  #loading: Promise<void> | null = null;
  #isForlorn = false;
  /** Without explanations of the host's own. */
  #chosen = DEFAULT_PRESET;
  readonly #endpoints: HostEndpoints;
  readonly #attributeProblems = new Map<string, Problem>();
  readonly #settings: ChangedSettings;
  #setupProblems: readonly Problem[] = [];
  #wantedFilters: Record<string, unknown> = {};
  #memory = new FilterMemory('none', '');
  #isOpen = false;
  /** Whether nothing is loaded, since a locked filter has no value. */
  #isClosed = false;
  #tellOpened!: () => void;
  #isSuspended = false;
  #file: ShownFile | null = null;
  #sourceProblems: readonly Problem[] = [];
  #guess: Guess | null = null;
  #setupCheck: (settings: ReportSettings) => readonly Problem[] = () => [];

  constructor(host: Host) {
    this.#host = host;
    this.#settings = new ChangedSettings(host);
    this.opened = new Promise((resolve) => (this.#tellOpened = resolve));
    this.#endpoints = new HostEndpoints(host, (detail) => this.emit('api-log-auth-required', detail));
    this.choices = new ReaderChoices(() => host.requestUpdate());
    host.addController(this);
    this.report.subscribe({
      changed: () => host.requestUpdate(),
      loaded: ({ total, fetchedAt, fromCache }, page) => {
        const age = Math.max(0, Date.now() - fetchedAt);
        this.emit('api-log-load', { total, rows: page.rows.length, fromCache, age });
      },
      failed: ({ problem }) => this.#emitProblem(problem),
    });
  }

  /** The report that the host chose, with their explanations. */
  get preset(): Preset {
    return this.#explained?.presetOf(this.#chosen) ?? this.#chosen;
  }

  /** False until what the host chose is there: nothing is shown of another report first. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The report that the host means; null where it comes with the further ones. A removed attribute means the default. */
  get #meant(): Preset | null {
    const { preset } = this.#host;
    if (typeof preset === 'object' && preset !== null) return preset;
    return !preset || preset === DEFAULT_PRESET.key ? DEFAULT_PRESET : null;
  }

  /** Whether all is there that the report is made of. */
  get #isThere(): boolean {
    if (this.#further || this.#isForlorn) return true;
    const explanations = this.#host.explanations ?? [];
    const meant = this.#meant;
    return (
      explanations.length === 0 &&
      meant !== null &&
      (this.#isOpen || (this.#remembering.text === null && !this.choices.isUnread(meant, this.#partition))) &&
      meant.explanations === undefined &&
      meant.fields.every(({ kind }) => isKnownKind(kind))
    );
  }

  get #remembering(): FilterMemory {
    return new FilterMemory(this.#host.persistFilters, memoryName(this.#host));
  }

  /** What is not needed by the default report's first rows. */
  loadFurther(): Promise<void> {
    return (this.#loading ??= import('../settings/further-reports.js').then(
      (further) => {
        addKinds(further.kinds);
        this.#further = further;
        this.#explained = new further.ExplainedReport();
        // Of a report that was opened without it, with another reader's choices since.
        if (this.#isOpen) this.#openChoices();
        this.#host.requestUpdate();
      },
      // Without their code the default report is better than nothing.
      (error: unknown) => {
        this.#isForlorn = true;
        this.setAttributeProblem('preset', problemOf(error));
      },
    ));
  }

  /** IANA name of the zone of the report. */
  get timeZone(): string {
    return this.#zoneFor(this.choices.current.timeZone ?? undefined);
  }

  /** The zone where the reader chose none. */
  get ownTimeZone(): string {
    return this.#zoneFor(undefined);
  }

  #zoneFor(reader: string | undefined): string {
    return chooseTimeZone({ reader, page: this.#host.timeZone, preset: this.preset.timeZone });
  }

  /** Field keys of the columns shown: the reader's, else the host's, else the report's own. */
  get columns(): readonly string[] {
    return this.choices.current.columns ?? this.ownColumns;
  }

  /** Field keys of the columns where the reader chose none. */
  get ownColumns(): readonly string[] {
    const { columns } = this.#host;
    return columns ? knownFields(this.preset, columns) : (this.#guess?.columns ?? this.preset.columns);
  }

  /** The mapping that was made of the first answer, where the host gave none and it needed one. */
  get guess(): Guess | null {
    return this.#guess;
  }

  /** The reader's active filters. */
  get filters(): Filters {
    return this.report.state.query.filters;
  }

  /** The host's own setting: it fires no event. */
  set filters(filters: Record<string, unknown>) {
    this.#wantedFilters = filters;
    if (!this.#isOpen) return;
    const { query } = this.report.state;
    const wanted = { ...query, filters: knownFilters(this.preset, filters) };
    // A host that gives back what it was told of asks for nothing new, and leaves readers their way back.
    if (queryKey(wanted) === queryKey(query)) return;
    this.clearedFilters = null;
    this.report.dispatch('filter', wanted.filters);
  }

  /** Faults of how the tag was set up. */
  get setupProblems(): readonly Problem[] {
    return [...this.#setupProblems, ...this.#attributeProblems.values()];
  }

  hostConnected(): void {
    if (this.#isSuspended && this.report.state.phase === 'loading') this.report.dispatch('update');
    this.#isSuspended = false;
  }

  hostDisconnected(): void {
    // A move within the page takes the element out and puts it in again in one task: that stops nothing.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#isSuspended = true;
      this.report.suspend();
    });
  }

  /** Opens the report, or opens it again, where a property is another than before and asks for it. */
  takeSettings(): void {
    if (!this.#isThere) return void this.loadFurther();
    const others = this.#settings.take();
    const { preset } = this.#host;
    this.#chosen = this.#meant ?? this.#further?.presets.get(preset as string) ?? DEFAULT_PRESET;
    if (others.includes('explanations')) this.#explained?.explain(this.#host.explanations);
    if (!this.#isOpen || OPENING.some((key) => others.includes(key))) {
      // Another log: what the reader opened before is not to hide it.
      this.#file = null;
      return this.#open();
    }
    if (CHECKED.some((key) => others.includes(key))) this.#checkSetup();
    if (LATE.some((key) => others.includes(key)))
      void this.#endpoints.askAnew(this.report, () => this.#open());
    if (this.timeZone !== this.report.state.timeZone) this.#changeTimeZone();
    if (others.includes('explanations')) {
      // They bring fields along, which the reader may have made columns of.
      this.#openChoices();
      this.report.dispatch('explain', this.preset);
    }
    if (!others.includes('lockedFilters')) return;
    if (this.#isClosed || lockedFault(this.#host.lockedFilters)) return this.#open();
    this.report.dispatch('lock', lockedFilters(this.preset, this.#host.lockedFilters));
  }

  /** Days begin at other instants: where the filters name days, they are asked for again. */
  #changeTimeZone(): void {
    const before = queryKey(askedQuery(this.report.state));
    this.report.dispatch('timeZone', this.timeZone);
    const { state } = this.report;
    if (queryKey(askedQuery(state)) !== before) this.report.dispatch('filter', state.query.filters);
  }

  /** An attribute did not parse; null where it does now. */
  setAttributeProblem(attribute: string, problem: Problem | null): void {
    if (problem) {
      this.#attributeProblems.set(attribute, problem);
      this.#emitProblem(problem);
    } else this.#attributeProblems.delete(attribute);
    this.#host.requestUpdate();
  }

  /** How values are written for people: the same object as long as nothing of it changes, so that a table can tell. */
  formatOf(language: Language): Format {
    const { secondTimeZone } = this.choices.current;
    return this.#format.of(this.preset, language, secondTimeZone, this.#further);
  }

  /** Where the reader's filters outlast the page. */
  get memory(): FilterMemory {
    return this.#memory;
  }

  /** Fires an event; false where the host vetoed what it announces. */
  emit<Name extends ApiLogEventName>(name: Name, detail: ApiLogEventDetails[Name]): boolean {
    return this.#host.dispatchEvent(createEvent(name, detail));
  }

  /** Name of the file that is shown in place of the host's rows; null where none is. */
  get shownFile(): string | null {
    return this.#file?.name ?? null;
  }

  /** Shows a file in place of the host's rows, or with null those again. */
  showFile(file: ShownFile | null): void {
    this.#file = file;
    this.#open();
  }

  /** How an endpoint of the host's is asked: with the headers, the transport and the sign-in that it set. */
  endpointOptions(endpoint: string): EndpointOptions {
    return this.#endpoints.options(endpoint);
  }

  /** Resolves when nothing is under way any more: rows were received, or failed. */
  settled(): Promise<void> {
    return settled(this.report);
  }

  /** The host's `cache-key`. */
  get #partition(): string {
    return this.#host.cacheKey ?? '';
  }

  #openChoices(): void {
    this.choices.open(this.preset, this.#partition, this.#further?.checkChoices ?? null);
  }

  #open(): void {
    const { preset } = this;
    const { pageSize } = this.#host;
    const isFirst = !this.#isOpen;
    this.#isOpen = true;
    this.#tellOpened();
    this.#openChoices();
    this.#memory = this.#remembering;
    const kept = isFirst ? this.#memory.text : null;
    const remembered = kept === null ? null : this.#further?.readRemembered(kept, preset);
    this.clearedFilters = null;
    this.openEntry = remembered?.entry ?? null;
    const wanted = isFirst ? { ...this.#wantedFilters, ...remembered?.filters } : this.filters;
    this.#guess = null;
    const learn = (guess: Guess): void => {
      // Of a source that was opened before.
      if (problems !== this.#sourceProblems) return;
      this.#guess = guess;
      this.#host.requestUpdate();
    };
    const closed = lockedFault(this.#host.lockedFilters);
    this.#isClosed = closed !== null;
    if (!closed) this.#attributeProblems.delete('locked-filters');
    const { source, problems } = closed
      ? { source: null, problems: this.#attributeProblems.has('locked-filters') ? [] : [closed] }
      : this.#file
        ? { source: this.#file.open(learn), problems: [] }
        : this.#endpoints.open(preset, learn);
    this.#sourceProblems = problems;
    this.#checkSetup();
    const filters = knownFilters(preset, wanted);
    const locked = lockedFilters(preset, this.#host.lockedFilters);
    // Only filters can name days. Asking the browser for its zone takes longer than all else that the request waits for;
    // without filters it is looked up behind the request, with the next settings.
    const isZoneAsked = Object.keys(filters).length + Object.keys(locked).length > 0;
    this.report.dispatch('open', {
      source,
      preset,
      query: { filters, sort: remembered?.sort ?? preset.sort },
      locked,
      pageSize: pageSizeOf(pageSize),
      timeZone: isZoneAsked ? this.timeZone : this.report.state.timeZone,
    });
    // Without the code that reads them, the reader has none of the filters that they left.
    if (kept !== null && (remembered?.isPartial ?? !this.#further))
      this.report.dispatch('notice', { code: 'filters-missing' });
  }

  /** What tells names that nobody knows; it comes after the first rows, which come by the defaults then. */
  set setupCheck(check: (settings: ReportSettings) => readonly Problem[]) {
    this.#setupCheck = check;
    this.#checkSetup();
  }

  #checkSetup(): void {
    const told = this.#setupProblems;
    this.#setupProblems = [...this.#sourceProblems, ...this.#setupCheck(this.#host)];
    const others = this.#setupProblems.filter((problem) => !told.includes(problem));
    for (const problem of others) this.#emitProblem(problem);
    if (told.length + others.length > 0) this.#host.requestUpdate();
  }

  #emitProblem({ code, status, details }: Problem): void {
    const attribute = details?.attribute;
    this.emit('api-log-error', {
      code,
      status: status ?? null,
      ...(attribute !== undefined && { attribute }),
    });
  }
}
