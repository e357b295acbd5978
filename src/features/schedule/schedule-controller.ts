import type { ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../../core/problem.js';
import type { Filters } from '../../core/query.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { ReportState } from '../../report/state.js';
import type { EndpointOptions } from '../../sources/endpoint/endpoint-source.js';
import type { Frequency, Schedule, ScheduleDraft } from '../../sources/schedules/schedule.js';
import { schedulesClient, type SchedulesClient } from '../../sources/schedules/schedules.js';
import { filtersCovering, usualCovers, type Covers } from './schedule-covers.js';

/** What a reader fills in; the rest of a schedule is the report's. */
export type ScheduleForm = Omit<ScheduleDraft, 'preset' | 'filters' | 'covers'>;

export interface ScheduleHost {
  /** How the schedule endpoint is asked; null where the page has none. */
  endpointOptions(): EndpointOptions | null;
  state(): ReportState;
  language(): Language | null;
  /** Fires `api-log-schedule`; false where the host takes it over. */
  announce(schedule: ScheduleDraft): boolean;
  say(text: string): void;
  /** Closes the dialog that the form is in. */
  close(): void;
}

/** The form that has the report made again and again, and the list of those that are. */
export class ScheduleController {
  readonly #element: ReactiveControllerHost;
  readonly #host: ScheduleHost;
  #client: SchedulesClient | null = null;
  #schedules: readonly Schedule[] | null = null;
  #unread = 0;
  /** Ends when the dialog is opened again: what comes later is of the one before. */
  #opening = new AbortController();
  #problem: Problem | null = null;
  #isBusy = false;
  #deleting: string | null = null;
  #frequency: Frequency = 'daily';
  /** What the reader chose; null for what is usual. */
  #covers: Covers | null = null;

  constructor(element: ReactiveControllerHost, host: ScheduleHost) {
    this.#element = element;
    this.#host = host;
  }

  /** The schedules that the server keeps; null where there is no schedule endpoint, or no answer yet. */
  get schedules(): readonly Schedule[] | null {
    return this.#schedules;
  }

  /** How many entries of the server's list are no schedules that could be read. */
  get unread(): number {
    return this.#unread;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Id of the schedule that the reader is asked about before it is deleted. */
  get deleting(): string | null {
    return this.#deleting;
  }

  get frequency(): Frequency {
    return this.#frequency;
  }

  /** What each report is of. */
  get covers(): Covers {
    return this.#covers ?? usualCovers(this.#frequency, this.state);
  }

  /** What each report is filtered by. */
  get filters(): Filters {
    return filtersCovering(this.covers, this.state);
  }

  get state(): ReportState {
    return this.#host.state();
  }

  /** The dialog is about to show. */
  open(): void {
    const options = this.#host.endpointOptions();
    this.#problem = null;
    this.#deleting = null;
    this.#covers = null;
    this.#schedules = null;
    this.#unread = 0;
    this.#isBusy = false;
    this.#opening.abort();
    this.#opening = new AbortController();
    this.#element.requestUpdate();
    try {
      this.#client = options && schedulesClient(options);
    } catch (error) {
      this.#client = null;
      this.#problem = problemOf(error);
    }
    void this.#list();
  }

  async #list(): Promise<void> {
    const { signal } = this.#opening;
    await this.#attempt(async (client) => {
      const { schedules, unread } = await client.list(signal);
      if (signal.aborted) return;
      this.#schedules = schedules;
      this.#unread = unread;
    });
  }

  /** The reader made none. */
  cancel(): void {
    this.#host.close();
  }

  setFrequency(frequency: Frequency): void {
    this.#frequency = frequency;
    this.#element.requestUpdate();
  }

  setCovers(covers: Covers): void {
    this.#covers = covers;
    this.#element.requestUpdate();
  }

  /** Makes a schedule; the form stays as it is where that fails. */
  async create(form: ScheduleForm): Promise<void> {
    const words = this.#host.language()?.words;
    const { preset } = this.state;
    const draft: ScheduleDraft = { ...form, preset: preset.key, filters: this.filters, covers: this.covers };
    const isOurs = this.#host.announce(draft);
    if (!isOurs || !this.#client) return this.#host.close();
    const { signal } = this.#opening;
    await this.#attempt(async (client) => {
      const made = await client.create(draft);
      if (signal.aborted) return this.#list();
      this.#schedules = [...(this.#schedules ?? []), made];
      const { name } = made;
      if (words) this.#host.say(words.msg(str`Scheduled: ${name}.`));
      this.#host.close();
    });
  }

  async pause(schedule: Schedule): Promise<void> {
    await this.#attempt(async (client) => {
      await client.pause(schedule.id, !schedule.paused);
      this.#replace({ ...schedule, paused: !schedule.paused });
    });
  }

  askToDelete(id: string | null): void {
    this.#deleting = id;
    this.#element.requestUpdate();
  }

  async remove(schedule: Schedule): Promise<void> {
    await this.#attempt(async (client) => {
      await client.remove(schedule.id);
      this.#deleting = null;
      this.#schedules = (this.#schedules ?? []).filter(({ id }) => id !== schedule.id);
    });
  }

  #replace(changed: Schedule): void {
    this.#schedules = (this.#schedules ?? []).map((schedule) =>
      schedule.id === changed.id ? changed : schedule,
    );
  }

  async #attempt(act: (client: SchedulesClient) => Promise<unknown>): Promise<void> {
    const { signal } = this.#opening;
    if (!this.#client) return;
    this.#isBusy = true;
    this.#problem = null;
    this.#element.requestUpdate();
    try {
      await act(this.#client);
    } catch (error) {
      if (!signal.aborted) this.#problem = problemOf(error);
    }
    // Another attempt of the dialog opened since may be under way.
    if (signal.aborted) return;
    this.#isBusy = false;
    this.#element.requestUpdate();
  }
}
