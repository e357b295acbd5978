import { readFilterKey, type Query } from '../../core/query.js';
import { SharedWorks } from '../../core/shared-work.js';
import { toText } from '../../core/to-text.js';
import type { Preset } from '../../presets/preset.js';
import { fieldOfFilter, isAnywhere } from '../../query/condition-for.js';
import { isText } from '../../query/filter-by-value.js';
import { filterFor } from '../../query/filter-for.js';
import type { LogPage, LogSource } from '../../sources/log-source.js';
import { answers } from './answers.js';
import { PROBE } from './exact-probe.js';
import { valueOrPath } from './ignored-filters.js';

/** The same text with its letters in another case; null where it has none. */
export const inOtherCase = (text: string): string | null => {
  const upper = text.toUpperCase();
  if (upper !== text) return upper;
  const lower = text.toLowerCase();
  return lower === text ? null : lower;
};

/** Whether a filter looks for a text within the values of one field, or leaves out what has it. */
export const isTextFilter = (preset: Preset, key: string): boolean => {
  const { isExact, plain } = readFilterKey(key);
  return !isExact && !isAnywhere(preset, key) && isText(filterFor(preset, plain));
};

/** Whether it depends on how a source compares the case of letters what a filter finds. */
export const hangsOnCase = (preset: Preset, key: string, param: string): boolean =>
  // Without letters it is found in any case.
  inOtherCase(param) !== null && isTextFilter(preset, key);

/** A text that a row has in the field of a filter, and what to ask for to find it in another case. */
export interface CaseProbe {
  readonly field: string;
  readonly param: string;
}

/**
 * What to ask a source for to learn whether it finds text whatever its case: a text of its own, in another case. Null where no row
 * has one that it can be asked for.
 */
export const caseProbe = (
  { rows }: LogPage,
  key: string,
  preset: Preset,
  { capabilities }: Pick<LogSource, 'capabilities'>,
): CaseProbe | null => {
  const field = fieldOfFilter(preset, key);
  for (let row = 0; row < rows.length; row++) {
    const param = inOtherCase(toText(valueOrPath(rows, field, row)));
    // A comma separates several values.
    if (param === null || param.includes(',') || param.trim() !== param) continue;
    if (answers(capabilities.filters, key, param)) return { field, param };
  }
  return null;
};

/**
 * Whether the answer to a probe has rows that do not have the text in the very case that was asked for: the source finds text whatever
 * its case, or ignores the filter, which its rows show.
 */
export const ignoresCase = ({ rows }: LogPage, { field, param }: CaseProbe): boolean => {
  for (let row = 0; row < rows.length; row++)
    if (!toText(valueOrPath(rows, field, row)).includes(param)) return true;
  return false;
};

/**
 * Whether a source of which nobody said so ignores the case of text, as the report does: one that compares letters with theirs would
 * give a shorter list, and nobody could see it. It is asked once for each field, for a text of its own in another case. As long as that
 * is not known, text is looked for here.
 */
export class CaseProof {
  readonly #source: LogSource;
  readonly #preset: Preset;
  readonly #asking = new SharedWorks<boolean>();
  /** Whether it ignores case, by the key of a filter. */
  readonly #ignores = new Map<string, boolean>();

  constructor(source: LogSource, preset: Preset) {
    this.#source = source;
    this.#preset = preset;
  }

  /** Whether the source may be asked for a filter. */
  knows(key: string, param: string): boolean {
    return !this.#isOpen(key, param) || this.#ignores.get(readFilterKey(key).plain) === true;
  }

  /** Whether the source was seen to compare letters with their case. */
  keepsCase(key: string, param: string): boolean {
    return this.#isOpen(key, param) && this.#ignores.get(readFilterKey(key).plain) === false;
  }

  /** Asks, where a query is the first that looks for text in a field. Rejects with the signal's reason alone. */
  async learn({ filters }: Query, signal: AbortSignal): Promise<void> {
    const { isWhole, filters: capable } = this.#source.capabilities;
    if (isWhole) return;
    for (const [key, param] of Object.entries(filters))
      if (this.#isOpen(key, param) && answers(capable, key, param))
        await this.#once(readFilterKey(key).plain, signal);
  }

  #isOpen(key: string, param: string): boolean {
    return this.#source.capabilities.mayKeepCase === true && hangsOnCase(this.#preset, key, param);
  }

  async #once(key: string, signal: AbortSignal): Promise<void> {
    if (this.#ignores.has(key)) return;
    try {
      this.#ignores.set(key, await this.#asking.share(key, signal, (shared) => this.#ask(key, shared)));
    } catch {
      // Asked again at the next occasion.
      signal.throwIfAborted();
    }
  }

  async #ask(key: string, signal: AbortSignal): Promise<boolean> {
    const ask = (filters: Query['filters']): Promise<LogPage> =>
      this.#source.fetchPage({ query: { filters, sort: null }, offset: 0, limit: PROBE, signal });
    const probe = caseProbe(await ask({}), key, this.#preset, this.#source);
    if (!probe) throw new Error('No row has a text to ask for.');
    return ignoresCase(await ask({ [key]: probe.param }), probe);
  }
}
