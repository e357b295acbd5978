import type { EntryAction, EntryActionHost, EntryContext } from '../../ui/entry-action.js';
import { problemOf, type Problem } from '../../core/problem.js';
import type { Filters } from '../../core/query.js';

export interface EntrySurroundings {
  filter(filters: Filters): void;
  open(context: EntryContext): void;
  /** Copies a text for the reader, and says so. */
  copy(text: string): Promise<void>;
  notice(problem: Problem): void;
}

/** Runs actions on entries for the reader. */
export class EntryRunner {
  readonly #around: EntrySurroundings;
  readonly #host: EntryActionHost;

  constructor(around: EntrySurroundings) {
    this.#around = around;
    this.#host = {
      filter: (filters) => around.filter(filters),
      open: (context) => around.open(context),
      copy: (text) => around.copy(text),
    };
  }

  async run(action: EntryAction, context: EntryContext): Promise<void> {
    try {
      await action.run(context, this.#host);
    } catch (error) {
      this.#around.notice(problemOf(error));
    }
  }
}
