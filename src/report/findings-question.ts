import { problemOf, type Problem } from '../core/problem.js';
import type { Filters } from '../core/query.js';
import type { LogFindings } from '../sources/log-source.js';
import { LatestAnswer } from './latest-answer.js';
import type { Report } from './report.js';

/** What some rows of a report have more often than the others: which rows were asked about, and the answer. */
export class FindingsQuestion<Subject> {
  readonly #report: Report;
  readonly #changed: () => void;
  readonly #latest = new LatestAnswer();
  #subject: Subject | null = null;
  #found: LogFindings | null = null;
  #problem: Problem | null = null;

  /** @param changed Called when there is something else to show. */
  constructor(report: Report, changed: () => void) {
    this.#report = report;
    this.#changed = changed;
  }

  /** What was asked about; null where nothing is shown. */
  get subject(): Subject | null {
    return this.#subject;
  }

  /** Null while it is looked for. */
  get found(): LogFindings | null {
    return this.#found;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /**
   * @param inside Filters that let the rows in question through, of those that match.
   * @param filters The reader's filters that the others match; the active ones where not given.
   */
  ask(subject: Subject, inside: Filters | Promise<Filters>, filters?: Filters): void {
    this.#subject = subject;
    this.#found = null;
    this.#problem = null;
    this.#changed();
    void this.#latest.ask(
      async (signal) => {
        const [questions, chosen] = await Promise.all([this.#report.questions(), inside]);
        signal.throwIfAborted();
        return questions.whatChanged(chosen, { signal, ...(filters && { filters }) });
      },
      (found) => {
        this.#found = found;
        this.#changed();
      },
      (error) => {
        this.#problem = problemOf(error);
        this.#changed();
      },
    );
  }

  close(): void {
    this.#latest.cancel();
    if (this.#subject === null) return;
    this.#subject = null;
    this.#changed();
  }
}
