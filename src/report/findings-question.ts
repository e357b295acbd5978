import { problemOf, type Problem } from '../core/problem.js';
import type { Filters } from '../core/query.js';
import type { LogFindings } from '../sources/log-source.js';
import { LatestAnswer } from './latest-answer.js';
import type { Report } from './report.js';

/** Where no filter can say which rows are meant. */
const NONE: LogFindings = {
  findings: [],
  inside: 0,
  outside: 0,
  among: { rows: 0, total: null, isAll: true },
};

/** What some rows of a report have more often than the others: which rows were asked about, and the answer. */
export class FindingsQuestion<Subject> {
  readonly #report: Report;
  readonly #changed: () => void;
  readonly #latest = new LatestAnswer();
  #subject: Subject | null = null;
  #found: LogFindings | null = null;
  #inside: Filters | null = null;
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

  /** The filters that let the rows in question through; null until they are known. */
  get inside(): Filters | null {
    return this.#inside;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /**
   * @param inside Filters that let the rows in question through, of those that match; of several the first that lets any through.
   * @param filters The reader's filters that the others match; the active ones where not given.
   * @param against What lets the others through, of those that match; all but those in question where not given.
   */
  ask(
    subject: Subject,
    inside: readonly Filters[] | Promise<readonly Filters[]>,
    filters?: Filters,
    against?: Filters,
  ): void {
    this.#subject = subject;
    this.#found = null;
    this.#inside = null;
    this.#problem = null;
    this.#changed();
    void this.#latest.ask(
      async (signal) => {
        const [questions, choices] = await Promise.all([this.#report.questions(), inside]);
        let answer: [LogFindings, Filters] | null = null;
        for (const chosen of choices) {
          signal.throwIfAborted();
          const found = await questions.whatChanged(chosen, { signal, against, ...(filters && { filters }) });
          if (!answer || found.inside > 0) answer = [found, chosen];
          if (found.inside > 0) break;
        }
        return answer;
      },
      (answer) => {
        [this.#found, this.#inside] = answer ?? [NONE, {}];
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
