import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey } from '../../core/query.js';
import type { SummaryGroup } from '../../core/summary.js';
import type { LogSummary } from '../../sources/log-source.js';
import type { Report } from '../../report/report.js';
import type { ShellElement } from '../../shell/shell.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import { askedQuery } from '../../report/state.js';
import { firstField, summaryFields, type SummaryField } from '../../query/summary-fields.js';
import { summaryColumns } from './summary-columns.js';

/** Most values that are shown. */
export const MOST_VALUES = 50;

/** Chosen in the place of a field: what failed, in groups. */
export const ERRORS = ' errors';

/** The order of the values. */
export interface SummarySort {
  readonly key: string;
  readonly descending: boolean;
}

/** The entries that match, summed up by the values of a field. */
export class SummaryController {
  readonly #element: ShellElement;
  readonly #report: Report;
  #field = '';
  #sort: SummarySort = { key: 'count', descending: true };
  #answer: LogSummary | null = null;
  #problem: Problem | null = null;
  #asked = '';
  readonly #latest = new LatestAnswer();

  constructor(element: ShellElement, report: Report) {
    this.#element = element;
    this.#report = report;
  }

  get isOpen(): boolean {
    return this.#element.view === 'summary' && this.field !== null;
  }

  /** What entries are summed up by; null where a report has nothing of the kind. */
  get field(): SummaryField | null {
    const { preset } = this.#report.state;
    return summaryFields(preset).find(({ key }) => key === this.#field) ?? firstField(preset);
  }

  /** Whether errors are shown in the place of a field's values. */
  get isErrors(): boolean {
    return this.#field === ERRORS;
  }

  get sort(): SummarySort {
    return this.#sort;
  }

  /** Null while it is asked for. */
  get answer(): LogSummary | null {
    return this.#answer;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** The groups in the chosen order; those that lack what it goes by come last. */
  get groups(): readonly SummaryGroup[] {
    const column = summaryColumns.find(({ key }) => key === this.#sort.key)!;
    const sign = this.#sort.descending ? -1 : 1;
    const missing = this.#sort.descending ? -Infinity : Infinity;
    const amount = (group: SummaryGroup): number => column.value(group) ?? missing;
    return [...(this.#answer?.groups ?? [])].sort((one, other) => sign * (amount(one) - amount(other)) || 0);
  }

  show(isOpen: boolean): void {
    this.#element.view = isOpen ? 'summary' : 'rows';
  }

  choose(field: string): void {
    this.#field = field;
    this.#element.requestUpdate();
  }

  /** By this column, the greatest first, or the other way round where it is in order already. */
  sortBy(key: string): void {
    this.#sort = { key, descending: this.#sort.key !== key || !this.#sort.descending };
    this.#element.requestUpdate();
  }

  retry(): void {
    this.#asked = '';
    this.#element.requestUpdate();
  }

  /** The state changed: what is summed up is another set of entries, or another field. */
  update(): void {
    const { state } = this.#report;
    const { field } = this;
    // Rows first: they may be all that there are, and then the server is not asked at all.
    if (!this.isOpen || !field || this.isErrors || state.phase === 'loading') {
      if (this.#asked !== '') this.#stop();
      return;
    }
    if (state.logId === null) return;
    const asked = [
      state.opening,
      field.key,
      queryKey(askedQuery(state)),
      state.updatedAt,
      state.among?.rows ?? '',
    ].join(' ');
    if (asked === this.#asked) return;
    this.#stop();
    this.#asked = asked;
    this.#ask(field);
  }

  close(): void {
    this.#stop();
  }

  #stop(): void {
    this.#latest.cancel();
    this.#asked = '';
    this.#answer = null;
    this.#problem = null;
  }

  #ask({ field, pattern }: SummaryField): void {
    void this.#latest.ask(
      async (signal) => {
        const questions = await this.#report.questions();
        return questions.summarise({ by: field, top: MOST_VALUES, pattern }, { signal });
      },
      (answer) => {
        this.#answer = answer;
        this.#element.requestUpdate();
      },
      (error) => {
        this.#problem = problemOf(error);
        this.#element.requestUpdate();
      },
    );
  }
}
