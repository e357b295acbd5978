import { readFilterKey, type Query } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import { isAskedAnything } from './answers.js';
import {
  anywhereKeys,
  anywhereProbe,
  exactProbe,
  hasOnly,
  isAnywhereHeeded,
  isProbeHeeded,
  PROBE,
} from './exact-probe.js';
import { ignoredBy } from './ignored-filters.js';

export const exactKeys = ({ filters }: Query): string[] =>
  Object.keys(filters).filter((key) => readFilterKey(key).isExact);

/** Whether a source answers filters that many a source ignores: found out by what it gives, or by asking it once. */
export class FilterProof {
  readonly #source: LogSource;
  readonly #preset: Preset;
  /** Whether the source answers a filter, by its key, as far as that was tried. */
  readonly #proven = new Map<string, boolean>();

  constructor(source: LogSource, preset: Preset) {
    this.#source = source;
    this.#preset = preset;
  }

  /** Whether the source answers a filter of that key; undefined where nobody has tried. */
  of(key: string): boolean | undefined {
    return this.#proven.get(key);
  }

  /**
   * The exact filters that the source ignored. Rows that do not match show it; where none do, and there are more
   * rows than these, the source is asked for a value that differs by its case alone: only one that compares whole values, case
   * and all, finds nothing else.
   */
  async ignoredExact(page: LogPage, request: PageRequest, asked: Query): Promise<string[]> {
    const exact = exactKeys(asked).map((key): [string, string] => [key, asked.filters[key]!]);
    if (exact.length === 0) return [];
    const filters = Object.fromEntries(exact);
    const seen = ignoredBy(page, { filters, sort: null }, this.#preset).filters;
    const isLast = page.next === null || (page.next === undefined && page.total === page.rows.length);
    const isAll = isLast && exact.every(([key, param]) => hasOnly(page, key, param, this.#preset));
    const isFirst = request.offset === 0 && request.cursor === undefined;
    if (seen.length > 0 || !isFirst || isAll || !isAskedAnything(this.#source.capabilities.filters))
      return [...seen];
    const { signal } = request;
    await Promise.all(
      exact.map(async ([key, param]) => {
        if (this.#proven.has(key)) return;
        const probe = exactProbe(asked, key, param);
        try {
          const answer = await this.#source.fetchPage({ query: probe, offset: 0, limit: PROBE, signal });
          this.#proven.set(key, isProbeHeeded(answer, probe, key, this.#preset));
        } catch {
          // What could not be proven is done here.
          signal.throwIfAborted();
          this.#proven.set(key, false);
        }
      }),
    );
    return exact.map(([key]) => key).filter((key) => this.#proven.get(key) === false);
  }

  /**
   * The filters of all fields that the source ignored. Rows without the text may have it in a field that
   * is not given: then the source is asked, once, for a text that no row has.
   */
  async ignoredAnywhere(page: LogPage, { signal }: PageRequest, asked: Query): Promise<string[]> {
    const ignored: string[] = [];
    for (const key of anywhereKeys(asked, this.#preset)) {
      const param = asked.filters[key]!;
      if (!this.#proven.has(key)) {
        const seen = page.rows.length === 0 ? true : isAnywhereHeeded(page, key, param, this.#preset);
        if (seen === false) this.#proven.set(key, false);
        else if (seen === null) {
          const query = anywhereProbe(asked, key, param);
          try {
            const { rows } = await this.#source.fetchPage({ query, offset: 0, limit: PROBE, signal });
            this.#proven.set(key, rows.length === 0);
          } catch {
            // Asked this once more it failed: what it gave is believed for now.
            signal.throwIfAborted();
          }
        }
      }
      if (this.#proven.get(key) === false) ignored.push(key);
    }
    return ignored;
  }
}
