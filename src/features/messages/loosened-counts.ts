import { queryKey } from '../../core/query.js';
import { toText } from '../../core/to-text.js';
import { valueAtPath } from '../../core/value-at-path.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf, OF_TIME } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { entriesOf } from '../../rows/columns.js';
import type { LogPage } from '../../sources/log-source.js';
import { valueFilters, without } from '../../query/filter-by-value.js';
import { conditionFor } from '../../query/condition-for.js';
import { isWithoutMatch } from './is-without-match.js';
import type { Report } from '../../report/report.js';
import { askedQuery, withoutLocked, type ReportState } from '../../report/state.js';

/** Filters that are asked about: each costs the endpoint a request. */
const MOST = 6;

/** A log of more entries is not looked through for a field that none has. */
const MOST_LOOKED_AT = 1000;

/** Where nothing matches: how many entries there would be without one of the filters, as far as the endpoint says. */
export class LoosenedCounts {
  readonly #report: Report;
  readonly #tell: () => void;
  #counts = new Map<string, number>();
  #absent = new Set<string>();
  #asked = '';
  #asking = new AbortController();

  /** @param tell Another count is known. */
  constructor(report: Report, tell: () => void) {
    this.#report = report;
    this.#tell = tell;
  }

  /** Entries without a value of a filter; null where that is not known, or not yet. */
  countOf(key: string, param: string): number | null {
    return this.#counts.get(nameOf(key, param)) ?? null;
  }

  /** Fields that are filtered for and that no entry has, as far as all entries could be looked at. */
  get absent(): readonly string[] {
    return [...this.#absent];
  }

  /** The state changed: where nothing matches by now, the endpoint is asked, once for each such search. */
  update(state: ReportState): void {
    const asked = isWithoutMatch(state) ? `${state.generation} ${queryKey(askedQuery(state))}` : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#counts = new Map();
    this.#absent = new Set();
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
      const { log } = await this.#report.questions();
      if (!log || signal.aborted || this.#report.state.opening !== state.opening) return;
      const page = await log.page({ query, offset: 0, limit: 1, signal });
      if (signal.aborted || page.total === null) return;
      this.#counts.set(nameOf(key, param), page.total);
      this.#tell();
      const field = askedField(state.preset, key, param);
      if (field === null || page.total === 0 || page.total > MOST_LOOKED_AT || hasField(page, field)) return;
      const limit = page.total;
      const all = limit === page.rows.length ? page : await log.page({ query, offset: 0, limit, signal });
      if (signal.aborted || all.rows.length < limit || hasField(all, field)) return;
      this.#absent.add(field);
      this.#tell();
    } catch {
      // The filter can be taken away without anybody knowing what that brings.
    }
  }
}

/** The field that a filter looks for something in; null for one of a time, of any field, or that leaves out what it finds. */
const askedField = (preset: Preset, key: string, param: string): string | null => {
  const { plain, isExcluded, isAnywhere, field } = conditionFor(preset, key, param);
  if (isExcluded || isAnywhere || OF_TIME.includes(plain)) return null;
  return kindOf(fieldOf(preset, field).kind).isDerived ? null : field;
};

/** Whether an entry has something in a field: what is null or empty looks to a reader as what is not there. */
const hasField = ({ rows }: LogPage, field: string): boolean =>
  entriesOf(rows).some((entry) => toText(valueAtPath(entry, field)) !== '');

const nameOf = (key: string, param: string): string => `${key} ${param}`;
