import type { ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../../core/problem.js';
import type { Filters } from '../../core/query.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import type { Report } from '../../report/report.js';
import { activeFilters, type ReportState } from '../../report/state.js';
import type { EndpointOptions } from '../../sources/endpoint/endpoint-source.js';
import { keptFilters, type Covers } from '../../sources/schedules/covers.js';
import type { Frequency, Schedule, ScheduleDraft } from '../../sources/schedules/schedule.js';
import { schedulesClient, type SchedulesClient } from '../../sources/schedules/schedules.js';
import { coversOf } from './schedule-covers.js';
import { emptyForm, formOf, type TypedForm } from './schedule-form-values.js';
import { ScheduleRehearsal, type Rehearsed } from './schedule-rehearsal.js';
import { readScheduleTimes } from './schedule-times.js';

/** What a reader fills in; the rest of a schedule is the report's. */
export type ScheduleForm = Omit<ScheduleDraft, 'preset' | 'filters' | 'covers'>;

export interface ScheduleHost {
  readonly report: Report;
  /** How the schedule endpoint is asked; null where the page has none. */
  endpointOptions(): EndpointOptions | null;
  language(): Language | null;
  /** Fires `api-log-schedule`; false where the host takes it over. */
  announce(schedule: ScheduleDraft): boolean;
  /** Moves the focus to an element of the report, once it is rendered. */
  focus(id: string): void;
  /** Closes the dialog that the form is in. */
  close(): void;
}

/** The form that has the report made again and again, and the list of those that are. */
export class ScheduleController {
  readonly #element: ReactiveControllerHost;
  readonly #host: ScheduleHost;
  readonly #rehearsal: ScheduleRehearsal;
  #client: SchedulesClient | null = null;
  #schedules: readonly Schedule[] | null = null;
  #unread = 0;
  /** Ends when the dialog is opened again: what comes later is of the one before. */
  #opening = new AbortController();
  #problem: Problem | null = null;
  #told = '';
  #isBusy = false;
  #deleting: string | null = null;
  /** The schedule that is edited; null for a new one. */
  #edited: Schedule | null = null;
  /** Filters of the schedule that the form began with; null for the active ones. */
  #begun: Schedule | null = null;
  #forms = 0;
  #typed: TypedForm | null = null;

  constructor(element: ReactiveControllerHost, host: ScheduleHost) {
    this.#element = element;
    this.#host = host;
    this.#rehearsal = new ScheduleRehearsal(host.report, () => element.requestUpdate());
  }

  /** The schedules that the server keeps; null where there is no schedule endpoint, or no answer yet. */
  get schedules(): readonly Schedule[] | null {
    return this.#schedules;
  }

  /** How many entries of the server's list are not schedules that could be read. */
  get unread(): number {
    return this.#unread;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** What was just done; `''` for nothing. */
  get told(): string {
    return this.#told;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Whether the schedules are sent to an endpoint; else the host takes them, who may know the recipients. */
  get isSent(): boolean {
    return this.#client !== null;
  }

  /** Id of the schedule that the reader is asked about before it is deleted. */
  get deleting(): string | null {
    return this.#deleting;
  }

  /** The schedule that is edited; null where a new one is made. */
  get edited(): Schedule | null {
    return this.#edited;
  }

  /** Another number for each form that begins anew. */
  get forms(): number {
    return this.#forms;
  }

  /** What is in the form; null before the words are there. */
  get typed(): TypedForm | null {
    return this.#typed;
  }

  get recipients(): readonly string[] {
    return this.#typed?.recipients ?? [];
  }

  get rehearsed(): Rehearsed | null {
    return this.#rehearsal.answer;
  }

  /** What the form would send; null before the words are there. */
  get draft(): ScheduleDraft | null {
    const language = this.#host.language();
    const typed = this.#typed;
    if (!language || !typed) return null;
    const { frequency, name, format, timeZone, recipients } = typed;
    const given = { day: typed.days[frequency], time: typed.time, timeZone };
    const { day, time } = readScheduleTimes(given, frequency, this.state.preset, language);
    const form = { name, format, frequency, day, time, timeZone, recipients };
    return { ...form, preset: this.#presetKey, filters: this.filters, covers: this.covers };
  }

  /** What each report is of. */
  get covers(): Covers {
    const frequency = this.#typed?.frequency ?? 'daily';
    return coversOf(this.#typed?.covers ?? null, frequency, this.givenFilters, this.state);
  }

  /** The filters that the form began with. */
  get givenFilters(): Filters {
    // Locks hold whatever the form began with.
    return this.#begun ? { ...this.#begun.filters, ...this.state.locked } : activeFilters(this.state);
  }

  /** What each report is filtered by. */
  get filters(): Filters {
    return keptFilters(this.covers, this.givenFilters);
  }

  get state(): ReportState {
    return this.#host.report.state;
  }

  get #presetKey(): string {
    return this.#begun?.preset || this.state.preset.key;
  }

  /** The dialog is about to show. */
  open(): void {
    const options = this.#host.endpointOptions();
    this.#problem = null;
    this.#told = '';
    this.#deleting = null;
    this.#schedules = null;
    this.#unread = 0;
    this.#isBusy = false;
    this.#opening.abort();
    this.#opening = new AbortController();
    try {
      this.#client = options && schedulesClient(options);
    } catch (error) {
      this.#client = null;
      this.#problem = problemOf(error);
    }
    this.#begin(null);
    void this.#list();
  }

  async #list(): Promise<void> {
    const { signal } = this.#opening;
    try {
      const listed = await this.#client?.list(signal);
      if (!listed || signal.aborted) return;
      this.#schedules = listed.schedules;
      this.#unread = listed.unread;
    } catch (error) {
      if (signal.aborted) return;
      this.#problem = problemOf(error);
    }
    this.#element.requestUpdate();
  }

  /** A form with what a schedule says, or with what is usual. */
  #begin(schedule: Schedule | null, edited: Schedule | null = null): void {
    const language = this.#host.language();
    this.#begun = schedule;
    this.#edited = edited;
    this.#forms += 1;
    if (language) {
      const { preset } = this.state;
      this.#typed = schedule ? formOf(schedule, preset, language) : emptyForm(preset, language);
    }
    this.#changed();
  }

  #changed(): void {
    const { draft } = this;
    const canCount = draft && draft.time !== '' && !this.#edited && this.#presetKey === this.state.preset.key;
    this.#rehearsal.rehearse(
      canCount ? { covers: draft.covers, filters: draft.filters, timing: draft } : null,
    );
    this.#element.requestUpdate();
  }

  /** The reader leaves the schedule that is edited as it was. */
  cancel(): void {
    const place = this.#schedules?.findIndex(({ id }) => id === this.#edited?.id) ?? -1;
    this.#problem = null;
    this.#begin(null);
    this.focus(`schedule-edit-${place}`);
  }

  /** Something in the form is another than it was. */
  change(changed: Partial<TypedForm>): void {
    if (!this.#typed) return;
    this.#told = '';
    this.#typed = { ...this.#typed, ...changed };
    this.#changed();
  }

  setDay(day: string): void {
    const { frequency, days } = this.#typed!;
    this.change({ days: { ...days, [frequency]: day } });
  }

  setFrequency(frequency: Frequency): void {
    this.change({ frequency });
  }

  setRecipients(recipients: readonly string[]): void {
    this.change({ recipients });
  }

  focus(id: string): void {
    this.#host.focus(id);
  }

  /** Makes a schedule, or changes the one that is edited; the form stays as it is where that fails. */
  async save(form: ScheduleForm): Promise<Problem | null> {
    const draft: ScheduleDraft = {
      ...form,
      preset: this.#presetKey,
      filters: this.filters,
      covers: this.covers,
    };
    const edited = this.#edited;
    const isOurs = edited !== null || this.#host.announce(draft);
    if (!isOurs || !this.#client) {
      this.#host.close();
      return null;
    }
    return this.#attempt(async (client) => {
      const made = await (edited ? client.change(edited.id, draft) : client.create(draft));
      return () => {
        const name = visibleText(made.name);
        if (edited) this.#replace(made);
        else if (this.#schedules) this.#schedules = [...this.#schedules, made];
        else void this.#list();
        this.#begin(null);
        this.#tell((words) =>
          edited ? words.msg(str`Changed: ${name}.`) : words.msg(str`Scheduled: ${name}.`),
        );
        this.focus('schedule-submit');
      };
    });
  }

  /** Fills the form with a schedule, to change it. */
  edit(schedule: Schedule): void {
    this.#problem = null;
    this.#told = '';
    this.#begin(schedule, schedule);
    this.focus('schedule-name');
  }

  /** Fills the form with a schedule, to make another one. */
  duplicate(schedule: Schedule): void {
    const name = this.#host.language()?.words.msg(str`Copy of ${schedule.name}`) ?? schedule.name;
    this.#problem = null;
    this.#told = '';
    this.#begin({ ...schedule, name });
    this.focus('schedule-name');
  }

  async pause(schedule: Schedule): Promise<void> {
    const name = visibleText(schedule.name);
    await this.#attempt(async (client) => {
      await client.pause(schedule.id, !schedule.paused);
      return () => {
        this.#replace({ ...schedule, paused: !schedule.paused });
        this.#tell((words) =>
          schedule.paused ? words.msg(str`Resumed: ${name}.`) : words.msg(str`Paused: ${name}.`),
        );
      };
    });
  }

  /** Has a report made and sent now. */
  async run(schedule: Schedule): Promise<void> {
    const name = visibleText(schedule.name);
    await this.#attempt(async (client) => {
      await client.run(schedule.id);
      return () => this.#tell((words) => words.msg(str`Being sent: ${name}.`));
    });
  }

  askToDelete(id: string | null, place: number): void {
    this.#deleting = id;
    this.#told = '';
    this.#element.requestUpdate();
    this.focus(id === null ? `schedule-delete-${place}` : 'schedule-answer');
  }

  async remove(schedule: Schedule, place: number): Promise<void> {
    const name = visibleText(schedule.name);
    await this.#attempt(async (client) => {
      await client.remove(schedule.id);
      return () => {
        const left = (this.#schedules ?? []).filter(({ id }) => id !== schedule.id);
        this.#deleting = null;
        this.#schedules = left;
        if (this.#edited?.id === schedule.id) this.#begin(null);
        this.#tell((words) => words.msg(str`Deleted: ${name}.`));
        this.focus(left.length > 0 ? `schedule-delete-${Math.min(place, left.length - 1)}` : 'schedule-list');
      };
    });
  }

  #tell(text: (words: Words) => string): void {
    const language = this.#host.language();
    this.#told = language ? text(language.words) : '';
  }

  #replace(changed: Schedule): void {
    this.#schedules = (this.#schedules ?? []).map((schedule) =>
      schedule.id === changed.id ? { ...schedule, ...changed } : schedule,
    );
  }

  /** Does one thing at a time; what it was about is done with what the act gives, where the dialog is still the same one. */
  async #attempt(act: (client: SchedulesClient) => Promise<() => void>): Promise<Problem | null> {
    const { signal } = this.#opening;
    if (!this.#client || this.#isBusy) return null;
    this.#isBusy = true;
    this.#problem = null;
    this.#told = '';
    this.#element.requestUpdate();
    let problem: Problem | null = null;
    try {
      const done = await act(this.#client);
      if (!signal.aborted) done();
      else void this.#list();
    } catch (error) {
      problem = problemOf(error);
    }
    // Another attempt of the dialog opened since may be under way.
    if (signal.aborted) return null;
    this.#problem = problem;
    this.#isBusy = false;
    this.#element.requestUpdate();
    return problem;
  }
}
