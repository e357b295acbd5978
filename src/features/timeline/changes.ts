import { problemOf, type Problem } from '../../core/problem.js';
import type { Filters } from '../../core/query.js';
import type { Shell } from '../../shell/shell.js';
import type { LogFindings } from '../../sources/log-source.js';
import type { Span } from './buckets.js';
import { LatestAnswer } from '../../report/latest-answer.js';

/** What the rows of a span have more often than the others: asked for, and its answer. */
export class Changes {
  readonly #shell: Shell;
  readonly #latest = new LatestAnswer();
  #span: Span | null = null;
  #found: LogFindings | null = null;
  #problem: Problem | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** The span that was asked about; null where nothing is shown. */
  get span(): Span | null {
    return this.#span;
  }
  /** Null while it is looked for. */
  get found(): LogFindings | null {
    return this.#found;
  }
  get problem(): Problem | null {
    return this.#problem;
  }

  /** @param inside Filters that the rows of the span have beyond those of the report. */
  ask(span: Span, inside: Filters): void {
    const { report, element } = this.#shell;
    this.#span = span;
    this.#found = null;
    this.#problem = null;
    element.requestUpdate();
    void this.#latest.ask(
      async (signal) => (await report.questions()).whatChanged(inside, { signal }),
      (found) => {
        this.#found = found;
        element.requestUpdate();
      },
      (error) => {
        this.#problem = problemOf(error);
        element.requestUpdate();
      },
    );
  }

  close(): void {
    this.#latest.cancel();
    if (this.#span === null) return;
    this.#span = null;
    this.#shell.element.requestUpdate();
  }
}
