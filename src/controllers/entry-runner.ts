import type { EntryAction, EntryActionHost, EntryContext } from '../actions/entry/entry-action.js';
import { problemOf, type Problem } from '../core/problem.js';
import type { Filters } from '../core/query.js';
import type { Language } from '../i18n/language.js';

export interface EntrySurroundings {
  language(): Language | null;
  filter(filters: Filters): void;
  open(context: EntryContext): void;
  say(text: string): void;
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
      copy: (text) => this.copy(text),
    };
  }

  async run(action: EntryAction, context: EntryContext): Promise<void> {
    try {
      await action.run(context, this.#host);
    } catch (error) {
      this.#around.notice(problemOf(error));
    }
  }

  /** Copies a text for the reader, and says so. */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      const words = this.#around.language()?.words;
      if (words) this.#around.say(words.msg('Copied.'));
    } catch {
      // No clipboard outside of secure pages, and none where the reader or a frame's policy says so.
      this.#around.notice({ code: 'copy-blocked' });
    }
  }
}
