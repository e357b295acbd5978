import { countFilters, type Filters, type Sort } from '../../core/query.js';
import { nextSort } from '../../report/next-sort.js';
import type { QueryKeeper } from './query-keeper.js';
import type { ReportController } from './report-controller.js';

/** What the reader asks of a report: asked, kept where the host wants that, and told to the host. */
export class ReaderQuery {
  readonly #control: ReportController;
  readonly #keeper: QueryKeeper;

  constructor(control: ReportController, keeper: QueryKeeper) {
    this.#control = control;
    this.#keeper = keeper;
  }

  /** Other rows. */
  filter(filters: Filters): void {
    const control = this.#control;
    const { report } = control;
    const { query } = report.state;
    const isClearing = countFilters(filters) === 0 && countFilters(query.filters) > 0;
    control.clearedFilters = isClearing ? query.filters : null;
    report.dispatch('filter', filters);
    this.#keeper.keep();
    control.emit('api-log-filter-change', { filters: control.filters });
  }

  /** Another order: of this field, and the other way round where it is this field's already. */
  sort(key: string): void {
    this.order(nextSort(this.#control.report.state, key));
  }

  /** An order. */
  order(sort: Sort): void {
    this.#control.report.dispatch('sort', sort);
    this.#keeper.keep();
    this.#control.emit('api-log-sort-change', { sort });
  }

  /** An entry is shown in full, by its name; null where none is. */
  open(entry: string | null): void {
    if (entry === this.#control.openEntry) return;
    this.#control.openEntry = entry;
    this.#keeper.keep();
  }
}
