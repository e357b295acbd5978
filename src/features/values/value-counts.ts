import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import type { Report } from '../../report/report.js';
import { askedQuery } from '../../report/state.js';
import type { LogSummary } from '../../sources/log-source.js';
import { MOST_VALUES } from './value-options.js';

/** Values asked for at once where they are counted here: it costs nothing to narrow them then. */
const MOST_HERE = 200;

export interface CountQuestion {
  /** Field key. */
  readonly field: string;
  /** Whether its numbers are wanted, and not its values. */
  readonly isAmount: boolean;
  /** What was typed to find a value, as a filter; empty for none. */
  readonly also: Filters;
}

/** The values of one field, counted under the filters of the others. Nothing is asked while the report waits for rows. */
export class ValueCounts {
  readonly #report: Report;
  readonly #changed: () => void;
  readonly #latest = new LatestAnswer();
  #asked = '';
  #answer: LogSummary | null = null;
  #problem: Problem | null = null;

  constructor(report: Report, changed: () => void) {
    this.#report = report;
    this.#changed = changed;
  }

  /** Null while there is none. */
  get answer(): LogSummary | null {
    return this.#answer;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** Asks unless it was asked already: for other filters, or another field. */
  ask(question: CountQuestion): void {
    const { state } = this.#report;
    if (state.logId === null || state.phase === 'loading') return;
    const { field, isAmount, also } = question;
    const asked = JSON.stringify([state.opening, field, queryKey(askedQuery(state)), state.updatedAt, also]);
    if (asked === this.#asked) return;
    // Counted here, all values are there already, and what was typed narrows those.
    const isNarrowing = Object.keys(also).length > 0;
    if (isNarrowing && this.#answer?.among && this.#asked !== '') return;
    this.#asked = asked;
    void this.#latest.ask(
      async (signal) => {
        const questions = await this.#report.questions();
        const options = { signal, isBrief: !isAmount, isLocal: isAmount, also };
        const answer = await questions.summarise({ by: field, top: MOST_VALUES }, options);
        if (!answer.among || isAmount || answer.groups.length < MOST_VALUES) return answer;
        return questions.summarise({ by: field, top: MOST_HERE }, { ...options, isLocal: true });
      },
      (answer) => this.#set(answer, null),
      (error) => this.#set(this.#answer, problemOf(error)),
    );
  }

  retry(question: CountQuestion): void {
    this.#asked = '';
    this.#problem = null;
    this.ask(question);
    this.#changed();
  }

  /** Another field, or none. */
  reset(): void {
    this.#latest.cancel();
    this.#asked = '';
    this.#answer = null;
    this.#problem = null;
  }

  #set(answer: LogSummary | null, problem: Problem | null): void {
    this.#answer = answer;
    this.#problem = problem;
    this.#changed();
  }
}
