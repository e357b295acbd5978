import { queryKey } from '../core/query.js';
import { valueFilters, without } from '../report/filter-by-value.js';
import { isWithoutMatch } from '../report/is-without-match.js';
import { askedQuery, withoutLocked, type ReportState } from '../report/state.js';

/** Filters that are asked about: each costs the endpoint a request. */
const MOST = 6;

/** Where nothing matches: how many entries there would be without one of the filters, as far as the endpoint says. */
export class LoosenedCounts {
  readonly #tell: () => void;
  #counts = new Map<string, number>();
  #asked = '';
  #asking = new AbortController();

  /** @param tell Another count is known. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Entries without a value of a filter; null where that is not known, or not yet. */
  countOf(key: string, param: string): number | null {
    return this.#counts.get(nameOf(key, param)) ?? null;
  }

  /** The state changed: where nothing matches by now, the endpoint is asked, once for each such search. */
  update(state: ReportState): void {
    const asked = isWithoutMatch(state) ? `${state.generation} ${queryKey(askedQuery(state))}` : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#counts = new Map();
    if (asked === '') return;
    for (const { key, param } of valueFilters(withoutLocked(state.query.filters, state.locked)).slice(
      0,
      MOST,
    ))
      void this.#ask(state, key, param, this.#asking.signal);
  }

  async #ask(state: ReportState, key: string, param: string, signal: AbortSignal): Promise<void> {
    const filters = without(state.query.filters, key, param);
    const query = askedQuery({ ...state, query: { ...state.query, filters } });
    try {
      const page = await state.source!.fetchPage({ query, offset: 0, limit: 1, signal });
      if (signal.aborted || page.total === null) return;
      this.#counts.set(nameOf(key, param), page.total);
      this.#tell();
    } catch {
      // The filter can be taken away without anybody knowing what that brings.
    }
  }
}

const nameOf = (key: string, param: string): string => `${key} ${param}`;
