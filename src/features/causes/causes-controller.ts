import { countFilters, queryKey, type Filters } from '../../core/query.js';
import type { ValueFilter } from '../../query/filter-by-value.js';
import { including } from '../../query/filter-by-value.js';
import { bothFilters } from '../../query/both-filters.js';
import { failureFilters } from '../../query/failure-filters.js';
import { kindOf } from '../../kinds/catalogue.js';
import { FindingsQuestion } from '../../report/findings-question.js';
import { askedQuery } from '../../report/state.js';
import type { Shell } from '../../shell/shell.js';

/** Which rows are looked into: those that failed, the slowest twentieth, or those that match the reader's filters. */
export type Subject = 'failed' | 'slow' | 'filtered';

/** What rows have in common: which ones the reader asked about, and the answer. */
export class CausesController {
  readonly question: FindingsQuestion<Subject>;
  readonly #shell: Shell;
  #asked = '';

  constructor(shell: Shell) {
    this.#shell = shell;
    this.question = new FindingsQuestion(shell.report, () => shell.element.requestUpdate());
  }

  get isOpen(): boolean {
    return this.question.subject !== null;
  }

  /** What can be looked into in this report, as it is filtered now. */
  get subjects(): readonly Subject[] {
    const { preset, query, logId } = this.#shell.report.state;
    if (logId === null) return [];
    return [
      ...(this.#failed.length > 0 ? (['failed'] as const) : []),
      ...(preset.fields.some(({ kind }) => kindOf(kind).unit) ? (['slow'] as const) : []),
      ...(countFilters(query.filters) > 0 ? (['filtered'] as const) : []),
    ];
  }

  /** Opens with what the reader narrowed the report to, else with what failed. */
  open(): void {
    const { subjects } = this;
    const subject = subjects.includes('filtered') ? 'filtered' : subjects[0];
    if (subject) this.ask(subject);
  }

  close(): void {
    this.question.close();
  }

  ask(subject: Subject): void {
    this.#asked = this.#key;
    // As a source is asked for them: a period is a span of time there, and matches any row by itself.
    const { filters } = askedQuery(this.#shell.report.state);
    if (subject === 'filtered') this.question.ask(subject, [filters], {});
    else this.question.ask(subject, subject === 'failed' ? this.#failed : this.#slow());
  }

  /** The filters that show the rows of a sentence; null where they cannot be filtered for. */
  filtersOf(filter: ValueFilter): Filters | null {
    const { preset, query } = this.#shell.report.state;
    const { inside, subject } = this.question;
    const asked = inside && bothFilters(preset, query.filters, subject === 'filtered' ? {} : inside);
    return asked && including(asked, filter);
  }

  /** The rows are others: so is the answer. */
  update(): void {
    const { subject } = this.question;
    const { phase, outdated } = this.#shell.report.state;
    if (subject === null || phase !== 'ready' || outdated || this.#asked === this.#key) return;
    if (this.subjects.includes(subject)) this.ask(subject);
    else this.close();
  }

  get #key(): string {
    const { state } = this.#shell.report;
    return `${state.opening} ${state.updatedAt} ${state.among?.rows ?? ''} ${queryKey(askedQuery(state))}`;
  }

  get #failed(): readonly Filters[] {
    const language = this.#shell.language();
    return language ? failureFilters(this.#shell.report.state.preset, language) : [];
  }

  /** From the 95th percentile on, over the rows loaded. */
  async #slow(): Promise<readonly Filters[]> {
    const { report } = this.#shell;
    const key = report.state.preset.fields.find(({ kind }) => kindOf(kind).unit)?.key;
    if (key === undefined) return [];
    const questions = await report.questions();
    const { signal } = this.#shell;
    const { numbers } = await questions.summarise({ by: key, top: 1 }, { signal, isLocal: true });
    return numbers ? [{ [key]: `${Math.max(0, Math.floor(numbers.p95))}-` }] : [];
  }
}
